using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says to staff about the books, in English.</summary>
internal sealed partial class EnglishStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage PaymentIsRepeated(Customer customer, Money amount, JournalEntry same, string yes, string no) =>
        new($"A payment of the same amount, {Format.Money(amount)}, from {Format.Name(customer.Name)} ({customer.Code}) is booked today already, as entry {Format.Reference(same.Number)}. Is this another one?")
        {
            Buttons = [new("Yes, another one", yes), new("No, the same", no)],
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentIsMoreThanOwed(Customer customer, Money amount, Money owed, string yes, string no) =>
        new($"{Format.Money(amount)} is more than {Format.Name(customer.Name)} ({customer.Code}) owes. {Balance(owed)} Book all of it?")
        {
            Buttons = [new("Yes, book it", yes), new("No", no)],
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentDropped(Money amount) => new($"All right, {Format.Money(amount)} is not booked.");

    /// <inheritdoc/>
    public OutboundMessage ReverseIsMeant(JournalEntry entry, Surroundings surroundings) =>
        new($"Entry {Format.Reference(entry.Number)}: {What(entry, surroundings)}, {Format.Date(entry.Date, surroundings.Today)}. Reverse it?")
        {
            Buttons = [new("Yes, reverse it", StaffButtons.Reverse(entry.Number)), new("No", StaffButtons.Keep(entry.Number))],
        };

    /// <inheritdoc/>
    public OutboundMessage EntryReversed(JournalEntry entry, JournalEntry reversal, Surroundings surroundings) =>
        new($"Entry {Format.Reference(entry.Number)} ({What(entry, surroundings)}) is reversed by entry {Format.Reference(reversal.Number)}.{(entry.Kind == EntryKind.CustomerPayment ? " The customer has been told." : "")}");

    /// <inheritdoc/>
    public OutboundMessage EntryKept(JournalEntry entry) => new($"All right, entry {Format.Reference(entry.Number)} stays as it is.");

    /// <inheritdoc/>
    public OutboundMessage ReversedAlready(JournalEntry entry, long reversal) =>
        new($"Entry {Format.Reference(entry.Number)} was reversed before, by entry {Format.Reference(reversal)}. Nothing has changed.");

    /// <inheritdoc/>
    public OutboundMessage NotReversible(JournalEntry entry) =>
        new($"Entry {Format.Reference(entry.Number)} is no payment, and only payments are reversed here. Nothing has changed.");

    /// <inheritdoc/>
    public OutboundMessage NoSuchEntry(long? number) =>
        new(number is { } wanted ? $"There is no entry {Format.Reference(wanted)}." : "No payment is booked.");

    /// <inheritdoc/>
    public OutboundMessage WhoseBalance(IReadOnlyList<Customer> candidates) => new("Whose balance?")
    {
        Buttons = [.. candidates.Take(MostButtons).Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Balance(customer)))],
    };

    /// <inheritdoc/>
    public OutboundMessage CustomerBalance(Customer customer, CreditPosition credit, IReadOnlyList<BookedEntry> entries, Surroundings surroundings)
    {
        var onOrder = credit.OnOrder.IsZero ? "" : $"\nOrders not invoiced yet: {Format.Money(credit.OnOrder)}.";
        var limit = customer.CreditLimit.IsZero ? "No credit limit." : $"Credit limit: {Format.Money(customer.CreditLimit)}.";
        var booked = entries.Count == 0 ? "" : $"\nBooked last:\n{Lines(entries.Select(row => "• " + Row(row, surroundings)))}";
        return new OutboundMessage($"{Format.Name(customer.Name)} ({customer.Code})\n{Balance(credit.Receivable)}{onOrder}\n{limit}{booked}");
    }

    private string Row(BookedEntry row, Surroundings surroundings) =>
        $"{Format.Date(row.Entry.Date, surroundings.Today)}: {Kind(row.Entry)}, {Format.Money(AmountOf(row.Entry))} (entry {Format.Reference(row.Entry.Number)}{(row.ReversedBy is null ? "" : ", reversed")})";

    private string What(JournalEntry entry, Surroundings surroundings) => $"a {Kind(entry)} of {Format.Money(AmountOf(entry))}{(PartyOf(entry, surroundings) is { } party ? $" {Preposition(entry)} {party}" : "")}";

    private static string Preposition(JournalEntry entry) => entry.Kind is EntryKind.SupplierPayment ? "to" : "from";

    private static string Kind(JournalEntry entry) => entry.Kind switch
    {
        EntryKind.Sale => "invoice",
        EntryKind.Purchase => "purchase",
        EntryKind.CustomerPayment or EntryKind.SupplierPayment => "payment",
        EntryKind.Reversal => "reversal",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "No such kind."),
    };
}
