using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Fixtures;

/// <summary>What a database keeps, in memory: saves decisions, and answers which facts a party's turn may see.</summary>
internal sealed class MemoryStore(Currency currency)
{
    private const int MostOrders = Domain.Conversations.Facts.MostOrders;

    private readonly List<Order> _orders = [];
    private readonly List<SourcingRequest> _requests = [];
    private readonly List<PurchaseOrder> _purchases = [];
    private readonly List<Invoice> _invoices = [];
    private readonly List<StaffTask> _tasks = [];

    public Ledger Ledger { get; } = new(currency);

    public Dictionary<string, SupplierRecord> Records { get; } = new(StringComparer.Ordinal);

    public Dictionary<PartyRef, string> TakenOver { get; } = [];

    public IReadOnlyList<Order> Orders => _orders;

    public IReadOnlyList<SourcingRequest> Requests => _requests;

    public IReadOnlyList<PurchaseOrder> Purchases => _purchases;

    public IReadOnlyList<Invoice> Invoices => _invoices;

    public IReadOnlyList<StaffTask> Tasks => _tasks;

    public void Add(Order order)
    {
        order.AssignNumber(1001 + _orders.Count);
        _orders.Add(order);
    }

    public OrderFile File(Order order) => new(
        order,
        [.. _requests.Where(request => request.OrderNumber == order.Number)],
        [.. _purchases.Where(purchase => purchase.OrderNumber == order.Number)],
        _invoices.SingleOrDefault(invoice => invoice.OrderNumber == order.Number),
        [.. _tasks.Where(task => task.OrderNumber == order.Number)]);

    public void Save(Decision decision)
    {
        foreach (var order in decision.Orders)
        {
            Assert.DoesNotContain(_orders, other => other.Source == order.Source);
            Add(order);
        }

        foreach (var request in decision.Requests)
        {
            request.AssignNumber(_requests.Count + 1);
            _requests.Add(request);
        }

        foreach (var purchase in decision.PurchaseOrders)
        {
            purchase.AssignNumber(5001 + _purchases.Count);
            _purchases.Add(purchase);
        }

        foreach (var invoice in decision.Invoices)
        {
            invoice.AssignNumber(_invoices.Count + 1);
            _invoices.Add(invoice);
        }

        foreach (var entry in decision.Entries)
            Assert.True(Ledger.Append(entry), "booked twice: " + entry.Source);
        foreach (var task in decision.Tasks)
        {
            task.AssignNumber(_tasks.Count + 1);
            _tasks.Add(task);
        }

        foreach (var (party, staffName) in decision.Takeovers)
        {
            TakenOver.Remove(party);
            if (staffName is not null)
                TakenOver[party] = staffName;
        }
    }

    /// <summary>What a turn of <paramref name="party"/> is given of what it asks for: its own, unless it is of the staff.</summary>
    public Facts Facts(PartyRef party, FactsNeeded needs, Surroundings surroundings)
    {
        var kinds = needs.Kinds;
        var customer = party.Role == SpeakerRole.Customer ? party.Code : needs.Customer;
        var tasks = party.Role == SpeakerRole.Staff
            ? _tasks.Where(task => kinds.HasFlag(FactKinds.OpenTasks) && task.Status == StaffTaskStatus.Open || task.Number == needs.TaskNumber).ToList()
            : [];
        var files = Files(party, needs).Concat(_orders.Where(order => tasks.Exists(task => task.OrderNumber == order.Number)))
            .DistinctBy(order => order.Number)
            .Select(File)
            .ToList();
        var entries = party.Role == SpeakerRole.Staff ? Entries(needs) : [];
        return new Facts
        {
            Orders = files,
            Entries = entries,
            Tasks = tasks,
            Credit = kinds.HasFlag(FactKinds.Credit) && customer is not null ? Credit(customer, party, kinds, surroundings.Today) : null,
            CreditOfTasks = CreditOf(party.Role == SpeakerRole.Staff ? tasks.Concat(files.SelectMany(file => file.Tasks)) : [], entries),
            TakenOver = party.Role == SpeakerRole.Staff ? [.. TakenOver.Select(row => new TakenOver(row.Key, row.Value))] : [],
            Sales = kinds.HasFlag(FactKinds.Sales) ? Sales(needs.Since ?? surroundings.Today) : [],
            FirstOrderOn = kinds.HasFlag(FactKinds.Sales) && _orders.Count > 0 ? DateOnly.FromDateTime(_orders[0].PlacedAt.DateTime) : null,
            Scores = kinds.HasFlag(FactKinds.SupplierScores) ? Scores() : [],
            Usual = kinds.HasFlag(FactKinds.UsualQuantities) && customer is not null ? Usual(customer) : [],
            Suppliers = Records,
            Day = kinds.HasFlag(FactKinds.DaySummary) ? Day(surroundings) : null,
            Overdue = kinds.HasFlag(FactKinds.OverdueInvoices) && party.Role == SpeakerRole.Staff ? Overdue(surroundings.Today) : [],
        };
    }

    private IEnumerable<Order> Files(PartyRef party, FactsNeeded needs) => party.Role switch
    {
        SpeakerRole.Customer => _orders.Where(order => order.CustomerCode == party.Code)
            .OrderByDescending(order => order.Number)
            .Where((order, index) => needs.Kinds.HasFlag(FactKinds.Orders) && index < MostOrders || order.Number == needs.OrderNumber)
            .Concat(Invoiced(party.Code, needs)),
        SpeakerRole.Supplier => _orders.Where(order => needs.Kinds.HasFlag(FactKinds.Orders) && IsOpenWith(party.Code, order)).Take(MostOrders)
            .Concat(_orders.Where(order => IsNamed(party.Code, order, needs))),
        SpeakerRole.Staff => _orders.Where(order => needs.Kinds.HasFlag(FactKinds.OpenOrders) && !order.IsClosed).Take(MostOrders)
            .Concat(_orders.Where(order => order.Number == needs.OrderNumber)),
        _ => throw new ArgumentOutOfRangeException(nameof(party), party.Role, "No such role."),
    };

    private IEnumerable<Order> Invoiced(string customer, FactsNeeded needs) =>
        _invoices.Where(invoice => invoice.CustomerCode == customer)
            .OrderByDescending(invoice => invoice.Number)
            .Where((invoice, index) => needs.Kinds.HasFlag(FactKinds.Invoices) && index < Domain.Conversations.Facts.MostInvoices || invoice.Number == needs.InvoiceNumber)
            .Select(invoice => _orders.Single(order => order.Number == invoice.OrderNumber));

    private bool IsOpenWith(string supplier, Order order) =>
        _requests.Exists(request => request.OrderNumber == order.Number && request.SupplierCode == supplier && request.IsAwaitingAnswer)
        || _purchases.Exists(purchase => purchase.OrderNumber == order.Number && purchase.SupplierCode == supplier && purchase.Status == PurchaseStatus.Placed);

    private bool IsNamed(string supplier, Order order, FactsNeeded needs) =>
        _requests.Exists(request => request.OrderNumber == order.Number && request.SupplierCode == supplier && request.Number == needs.RequestNumber)
        || _purchases.Exists(purchase => purchase.OrderNumber == order.Number && purchase.SupplierCode == supplier && purchase.Number == needs.PurchaseNumber);

    private CreditPosition Credit(string customer, PartyRef party, FactKinds kinds, DateOnly today)
    {
        var receivable = Ledger.Balance(LedgerAccount.Receivables, customer);
        var onOrder = _orders.Where(order => order.CustomerCode == customer && !order.IsClosed).Select(order => order.Total).Total(currency);
        var notYetDue = _invoices.Where(invoice => invoice.CustomerCode == customer && invoice.DueOn >= today).Select(invoice => invoice.Total).Total(currency);
        return new CreditPosition(receivable, onOrder)
        {
            Overdue = kinds.HasFlag(FactKinds.OverdueInvoices) && party.Role == SpeakerRole.Customer ? (receivable - notYetDue).OrZeroIfNegative() : null,
        };
    }

    private Dictionary<string, CreditPosition> CreditOf(IEnumerable<StaffTask> tasks, IEnumerable<BookedEntry> entries) => tasks
        .Select(task => PartyRef.TryParse(task.Party, out var party) && party.Role == SpeakerRole.Customer ? party.Code : null)
        .OfType<string>()
        .Concat(entries.SelectMany(booked => booked.Entry.Postings).Where(posting => posting.Account == LedgerAccount.Receivables).Select(posting => posting.Party!))
        .Distinct()
        .ToDictionary(code => code, code => Credit(code, PartyRef.Customer(code), FactKinds.Credit, default));

    private List<BookedEntry> Entries(FactsNeeded needs) =>
    [
        .. Ledger.Entries.Reverse()
            .Where(entry => entry.Number == needs.EntryNumber || needs.Kinds.HasFlag(FactKinds.Entries)
                && (needs.Customer is null
                    ? entry.Kind == EntryKind.CustomerPayment
                    : entry.Postings.Any(posting => posting.Account == LedgerAccount.Receivables && posting.Party == needs.Customer)))
            .Take(Domain.Conversations.Facts.MostEntries)
            .Select(entry => new BookedEntry(entry, Ledger.Entries.FirstOrDefault(other => other.Source == FormattableString.Invariant($"reversal:{entry.Number}"))?.Number)),
    ];

    private List<ProductSales> Sales(DateOnly since) =>
    [
        .. _orders.Where(order => DateOnly.FromDateTime(order.PlacedAt.DateTime) >= since && order.Status is not (OrderStatus.Cancelled or OrderStatus.Rejected))
            .SelectMany(order => order.Lines.Select(line => (order.Number, Line: line)))
            .GroupBy(row => (row.Line.Sku, row.Line.Unit))
            .Select(group => new ProductSales(
                group.Key.Sku, group.Key.Unit, group.Select(row => row.Number).Distinct().Count(), group.Sum(row => row.Line.Quantity),
                group.Select(row => row.Line.Net).Total(currency))),
    ];

    private List<SupplierScore> Scores() =>
    [
        .. Records.Select(record =>
        {
            var delivered = _purchases.Where(purchase => purchase.SupplierCode == record.Key && purchase.Status == PurchaseStatus.Received).ToList();
            return new SupplierScore(
                record.Key, record.Value, delivered.Count,
                delivered.Count(purchase => purchase.Eta is not { } eta || DateOnly.FromDateTime(purchase.ReceivedAt!.Value.DateTime) <= eta));
        }),
    ];

    private List<UsualQuantity> Usual(string customer) =>
    [
        .. _orders.Where(order => order.CustomerCode == customer)
            .SelectMany(order => order.Lines.Select(line => (order.Number, Line: line)))
            .GroupBy(row => (row.Line.Sku, row.Line.Unit))
            .Select(group => new UsualQuantity(
                group.Key.Sku, group.Key.Unit, group.Select(row => row.Number).Distinct().Count(), group.Max(row => row.Line.Ordered))),
    ];

    private DaySummary Day(Surroundings surroundings)
    {
        var orders = _orders.Where(order => DateOnly.FromDateTime(order.PlacedAt.DateTime) == surroundings.Today).ToList();
        var invoices = _invoices.Where(invoice => invoice.IssuedOn == surroundings.Today).ToList();
        var payments = Ledger.Entries.Where(entry => entry.Date == surroundings.Today && entry.Kind is EntryKind.CustomerPayment or EntryKind.Reversal)
            .SelectMany(entry => entry.Postings)
            .Where(posting => posting.Account == LedgerAccount.Bank);
        return new DaySummary(
            orders.Count,
            orders.Select(order => order.Total).Total(currency),
            invoices.Count,
            invoices.Select(invoice => invoice.Total).Total(currency),
            payments.Select(posting => posting.Amount).Total(currency),
            _tasks.Count(task => task.Status == StaffTaskStatus.Open),
            _orders.Count(order => !order.IsClosed));
    }

    private List<OverdueInvoice> Overdue(DateOnly today) =>
    [
        .. _invoices.Where(invoice => invoice.DueOn < today)
            .Select(invoice => new OverdueInvoice(
                invoice.Number, invoice.CustomerCode, invoice.Total, invoice.DueOn, Ledger.Balance(LedgerAccount.Receivables, invoice.CustomerCode)))
            .Where(invoice => invoice.Balance > Money.Zero(currency)),
    ];
}
