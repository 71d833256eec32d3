using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says to staff about the books, in Arabic.</summary>
internal sealed partial class ArabicStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage PaymentIsRepeated(Customer customer, Money amount, JournalEntry same, string yes, string no) =>
        new($"قُيّدت اليوم دفعة بالمبلغ نفسه {Format.Money(amount)} من {Format.Name(customer.Name)} ({Format.Name(customer.Code)})، القيد رقم {Format.Reference(same.Number)}. هل هذه دفعة أخرى؟")
        {
            Buttons = [new("نعم، دفعة أخرى", yes), new("لا، هي نفسها", no)],
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentIsMoreThanOwed(Customer customer, Money amount, Money owed, string yes, string no) =>
        new($"الدفعة {Format.Money(amount)} أكبر مما على {Format.Name(customer.Name)} ({Format.Name(customer.Code)}). {Balance(owed)} هل نقيّدها كاملة؟")
        {
            Buttons = [new("نعم، قيّدها", yes), new("لا", no)],
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentDropped(Money amount) => new($"حسنًا، لم نقيّد {Format.Money(amount)}.");

    /// <inheritdoc/>
    public OutboundMessage ReverseIsMeant(JournalEntry entry, Surroundings surroundings) =>
        new($"القيد رقم {Format.Reference(entry.Number)}: {What(entry, surroundings)}، {Format.Date(entry.Date, surroundings.Today)}. هل أعكسه؟")
        {
            Buttons = [new("نعم، اعكسه", StaffButtons.Reverse(entry.Number)), new("لا", StaffButtons.Keep(entry.Number))],
        };

    /// <inheritdoc/>
    public OutboundMessage EntryReversed(JournalEntry entry, JournalEntry reversal, Surroundings surroundings) =>
        new($"تم عكس القيد رقم {Format.Reference(entry.Number)} ({What(entry, surroundings)}) بالقيد رقم {Format.Reference(reversal.Number)}{(entry.Kind == EntryKind.CustomerPayment ? "، وأبلغنا العميل" : "")}.");

    /// <inheritdoc/>
    public OutboundMessage EntryKept(JournalEntry entry) => new($"حسنًا، بقي القيد رقم {Format.Reference(entry.Number)} كما هو.");

    /// <inheritdoc/>
    public OutboundMessage ReversedAlready(JournalEntry entry, long reversal) =>
        new($"القيد رقم {Format.Reference(entry.Number)} معكوس من قبل بالقيد رقم {Format.Reference(reversal)}. لم يتغير شيء.");

    /// <inheritdoc/>
    public OutboundMessage NotReversible(JournalEntry entry) =>
        new($"القيد رقم {Format.Reference(entry.Number)} ليس دفعة، ولا يُعكس هنا إلا قيود الدفعات. لم يتغير شيء.");

    /// <inheritdoc/>
    public OutboundMessage NoSuchEntry(long? number) =>
        new(number is { } wanted ? $"لا يوجد قيد برقم {Format.Reference(wanted)}." : "لا توجد دفعة مقيّدة.");

    /// <inheritdoc/>
    public OutboundMessage WhoseBalance(IReadOnlyList<Customer> candidates) => new("رصيد أي عميل؟")
    {
        Buttons = [.. candidates.Take(MostButtons).Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Balance(customer)))],
    };

    /// <inheritdoc/>
    public OutboundMessage CustomerBalance(Customer customer, CreditPosition credit, IReadOnlyList<BookedEntry> entries, Surroundings surroundings)
    {
        var onOrder = credit.OnOrder.IsZero ? "" : $"\nطلبات لم تُفوتر بعد: {Format.Money(credit.OnOrder)}.";
        var limit = customer.CreditLimit.IsZero ? "بلا حد ائتماني." : $"الحد الائتماني: {Format.Money(customer.CreditLimit)}.";
        var booked = entries.Count == 0 ? "" : $"\nآخر القيود:\n{Lines(entries.Select(row => "• " + Row(row, surroundings)))}";
        return new OutboundMessage($"{Format.Name(customer.Name)} ({Format.Name(customer.Code)})\n{Balance(credit.Receivable)}{onOrder}\n{limit}{booked}");
    }

    private string Row(BookedEntry row, Surroundings surroundings) =>
        $"{Format.Date(row.Entry.Date, surroundings.Today)}: {Kind(row.Entry)}، {Format.Money(AmountOf(row.Entry))} (القيد رقم {Format.Reference(row.Entry.Number)}{(row.ReversedBy is null ? "" : "، معكوس")})";

    private string What(JournalEntry entry, Surroundings surroundings) => $"{Kind(entry)}{(PartyOf(entry, surroundings) is { } party ? $" {Preposition(entry)} {party}" : "")} بمبلغ {Format.Money(AmountOf(entry))}";

    private static string Preposition(JournalEntry entry) => entry.Kind is EntryKind.SupplierPayment ? "إلى" : "من";

    private static string Kind(JournalEntry entry) => entry.Kind switch
    {
        EntryKind.Sale => "فاتورة",
        EntryKind.Purchase => "مشتريات",
        EntryKind.CustomerPayment or EntryKind.SupplierPayment => "دفعة",
        EntryKind.Reversal => "عكس قيد",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "No such kind."),
    };
}
