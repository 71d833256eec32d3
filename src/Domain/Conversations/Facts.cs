using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations;

/// <summary>Kinds of facts that a decision can ask for, beyond the conversation's own state.</summary>
[Flags]
public enum FactKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>
    /// The party's order files: a customer's own, newest first, at most <see cref="Facts.MostOrders"/>; for a supplier
    /// those where a request awaits its answer or a purchase order its delivery, oldest first.
    /// </summary>
    Orders = 1,

    /// <summary>What the customer owes and has on order.</summary>
    Credit = 2,

    /// <summary>What the customer has ordered so far, per product and unit.</summary>
    UsualQuantities = 4,

    /// <summary>The open tasks, oldest first, and the orders they are about.</summary>
    OpenTasks = 8,

    /// <summary>What happened on the business day so far.</summary>
    DaySummary = 16,

    /// <summary>
    /// For staff: invoices past their due date of customers who owe. For a customer: with <see cref="Credit"/>, how much
    /// of what it owes is past its due date.
    /// </summary>
    OverdueInvoices = 32,

    /// <summary>The orders that are not closed, oldest first, at most <see cref="Facts.MostOrders"/>.</summary>
    OpenOrders = 64,

    /// <summary>The order files of a customer's own invoices, newest first, at most <see cref="Facts.MostInvoices"/>.</summary>
    Invoices = 128,

    /// <summary>The conversations that staff have taken over.</summary>
    Takeovers = 256,

    /// <summary>What was ordered since <see cref="FactsNeeded.Since"/>, product by product; orders given up or refused are left out.</summary>
    Sales = 512,

    /// <summary>How suppliers have answered so far, and delivered since <see cref="FactsNeeded.Since"/>.</summary>
    SupplierScores = 1024,

    /// <summary>
    /// For staff: the newest entries of the books, newest first, at most <see cref="Facts.MostEntries"/>: those of
    /// <see cref="FactsNeeded.Customer"/>, or else customers' payments.
    /// </summary>
    Entries = 2048,
}

/// <summary>Which facts a decision asks for.</summary>
/// <param name="Kinds">Their kinds.</param>
/// <param name="OrderNumber">Also the file of this order, wherever it stands; for customers and suppliers only if it is theirs.</param>
/// <param name="TaskNumber">For staff: also this task, with the file of the order it is about.</param>
/// <param name="Customer">For staff: whose <see cref="FactKinds.Credit"/> is meant.</param>
public sealed record FactsNeeded(FactKinds Kinds, long? OrderNumber = null, long? TaskNumber = null, string? Customer = null)
{
    /// <summary>For a supplier: also the file of the order that this request is for, wherever it stands, if the request is its own.</summary>
    public long? RequestNumber { get; init; }

    /// <summary>For a supplier: also the file of the order that this purchase order is for, wherever it stands, if it is its own.</summary>
    public long? PurchaseNumber { get; init; }

    /// <summary>For a customer: also the file of the order that this invoice is for, if the invoice is its own.</summary>
    public long? InvoiceNumber { get; init; }

    /// <summary>For staff: also the entry of the books with this number.</summary>
    public long? EntryNumber { get; init; }

    /// <summary>The first day of what is summed up by <see cref="FactKinds.Sales"/> and <see cref="FactKinds.SupplierScores"/>.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Nothing is needed.</summary>
    public static FactsNeeded None { get; } = new(FactKinds.None);
}

/// <summary>What was asked for, as it stands in the transaction that will save the decision.</summary>
public sealed record Facts
{
    /// <summary>How many order files are loaded at most.</summary>
    public const int MostOrders = 20;

    /// <summary>How many invoices' order files are loaded at most.</summary>
    public const int MostInvoices = 3;

    /// <summary>How many entries of the books are loaded at most.</summary>
    public const int MostEntries = 20;

    /// <summary>No facts.</summary>
    public static Facts None { get; } = new();

    /// <summary>The order files asked for.</summary>
    public IReadOnlyList<OrderFile> Orders { get; init; } = [];

    /// <summary>The tasks asked for.</summary>
    public IReadOnlyList<StaffTask> Tasks { get; init; } = [];

    /// <summary>What the customer owes and has on order; null where it was not asked for.</summary>
    public CreditPosition? Credit { get; init; }

    /// <summary>What the customer has ordered so far.</summary>
    public IReadOnlyList<UsualQuantity> Usual { get; init; } = [];

    /// <summary>The business day so far; null where it was not asked for.</summary>
    public DaySummary? Day { get; init; }

    /// <summary>Invoices past due.</summary>
    public IReadOnlyList<OverdueInvoice> Overdue { get; init; } = [];

    /// <summary>For staff with <see cref="FactKinds.Credit"/>: what each customer owes that a task or an entry asked for is about, by code.</summary>
    public IReadOnlyDictionary<string, CreditPosition> CreditOfTasks { get; init; } = new Dictionary<string, CreditPosition>();

    /// <summary>Entries of the books, newest first.</summary>
    public IReadOnlyList<BookedEntry> Entries { get; init; } = [];

    /// <summary>The conversations that staff have taken over.</summary>
    public IReadOnlyList<TakenOver> TakenOver { get; init; } = [];

    /// <summary>What was ordered, product by product.</summary>
    public IReadOnlyList<ProductSales> Sales { get; init; } = [];

    /// <summary>The day of the first order ever; null where there is none or it was not asked for.</summary>
    public DateOnly? FirstOrderOn { get; init; }

    /// <summary>How suppliers have answered and delivered.</summary>
    public IReadOnlyList<SupplierScore> Scores { get; init; } = [];

    /// <summary>How reliably suppliers have answered so far, by code; a supplier without history is missing.</summary>
    public IReadOnlyDictionary<string, SupplierRecord> Suppliers { get; init; } = new Dictionary<string, SupplierRecord>();

    /// <summary>The file of the order with <paramref name="number"/>, or null where it was not loaded.</summary>
    public OrderFile? Order(long number) => Orders.FirstOrDefault(file => file.Order.Number == number);
}

/// <summary>What a customer owes.</summary>
/// <param name="Receivable">The balance of its receivables: above nothing where it owes, below where it has paid ahead.</param>
/// <param name="OnOrder">What its orders come to that are neither invoiced nor given up.</param>
public sealed record CreditPosition(Money Receivable, Money OnOrder)
{
    /// <summary>The position of whoever owes nothing and has ordered nothing.</summary>
    public static CreditPosition None(Currency currency) => new(Money.Zero(currency), Money.Zero(currency));

    /// <summary>What counts against the credit limit.</summary>
    public Money Exposure => Receivable + OnOrder;

    /// <summary>
    /// How much of the receivables is past its due date, payments counted against the oldest invoices first; null where
    /// it was not asked for.
    /// </summary>
    public Money? Overdue { get; init; }
}

/// <summary>What a customer has ordered of a product so far, by one unit.</summary>
/// <param name="Sku">What.</param>
/// <param name="Unit">By which unit.</param>
/// <param name="Orders">In how many orders.</param>
/// <param name="Largest">The most in one order.</param>
public sealed record UsualQuantity(Sku Sku, string Unit, int Orders, decimal Largest);

/// <summary>How a supplier has answered so far.</summary>
/// <param name="Asked">How many requests are closed.</param>
/// <param name="Answered">How many of those it answered in time.</param>
public sealed record SupplierRecord(int Asked, int Answered);

/// <summary>A business day so far.</summary>
/// <param name="Orders">Orders confirmed.</param>
/// <param name="OrdersTotal">What they come to.</param>
/// <param name="Invoices">Invoices issued.</param>
/// <param name="InvoicesTotal">What they come to.</param>
/// <param name="Payments">What customers paid.</param>
/// <param name="OpenTasks">Tasks that wait for staff.</param>
/// <param name="OpenOrders">Orders under way.</param>
public sealed record DaySummary(
    int Orders,
    Money OrdersTotal,
    int Invoices,
    Money InvoicesTotal,
    Money Payments,
    int OpenTasks,
    int OpenOrders);

/// <summary>An invoice past its due date, of a customer who owes.</summary>
/// <param name="Number">The invoice's number.</param>
/// <param name="CustomerCode">Who owes.</param>
/// <param name="Total">What was invoiced.</param>
/// <param name="DueOn">When it was due.</param>
/// <param name="Balance">What the customer owes in all.</param>
public sealed record OverdueInvoice(long Number, string CustomerCode, Money Total, DateOnly DueOn, Money Balance);

/// <summary>An entry of the books.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="ReversedBy">The number of the entry that reverses it, or null.</param>
public sealed record BookedEntry(JournalEntry Entry, long? ReversedBy);

/// <summary>A party whose conversations a member of staff has taken over.</summary>
/// <param name="Party">Whose.</param>
/// <param name="StaffName">By whom.</param>
public sealed record TakenOver(PartyRef Party, string StaffName);

/// <summary>What was ordered of a product in a time, by one unit.</summary>
/// <param name="Sku">What.</param>
/// <param name="Unit">By which unit.</param>
/// <param name="Orders">In how many orders.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Net">What they come to, without VAT.</param>
public sealed record ProductSales(Sku Sku, string Unit, int Orders, decimal Quantity, Money Net);

/// <summary>How a supplier has answered and delivered.</summary>
/// <param name="SupplierCode">Who.</param>
/// <param name="Record">Its answers so far.</param>
/// <param name="Delivered">How many of its purchase orders came in.</param>
/// <param name="OnTime">How many of those on the day that was said, or before; those without a day count as on time.</param>
public sealed record SupplierScore(string SupplierCode, SupplierRecord Record, int Delivered, int OnTime);
