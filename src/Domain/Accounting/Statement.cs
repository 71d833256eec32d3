namespace Abtamim.Domain.Accounting;

/// <summary>What was booked for one customer or supplier, with the balance after each entry.</summary>
/// <param name="Account">Receivables for a customer, payables for a supplier.</param>
/// <param name="Party">The party's code.</param>
/// <param name="From">The first day, or null for the beginning.</param>
/// <param name="To">The last day, or null for the end.</param>
/// <param name="Opening">The balance before the first day.</param>
/// <param name="Lines">What was booked in the time, in the order of the journal.</param>
public sealed record Statement(
    LedgerAccount Account,
    string Party,
    DateOnly? From,
    DateOnly? To,
    Money Opening,
    IReadOnlyList<StatementLine> Lines)
{
    /// <summary>The balance after the last day: above nothing where the party owes the company.</summary>
    public Money Closing => Lines.Count == 0 ? Opening : Lines[^1].Balance;

    /// <summary>The statement of the customer with <paramref name="code"/>.</summary>
    public static Statement OfCustomer(
        string code, IEnumerable<JournalEntry> entries, Currency currency, DateOnly? from = null, DateOnly? to = null) =>
        Of(LedgerAccount.Receivables, code, entries, currency, from, to);

    /// <summary>The statement of the supplier with <paramref name="code"/>.</summary>
    public static Statement OfSupplier(
        string code, IEnumerable<JournalEntry> entries, Currency currency, DateOnly? from = null, DateOnly? to = null) =>
        Of(LedgerAccount.Payables, code, entries, currency, from, to);

    private static Statement Of(
        LedgerAccount account, string party, IEnumerable<JournalEntry> entries, Currency currency, DateOnly? from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var booked = entries
            .Select(entry => (Entry: entry, Amount: entry.Postings
                .Where(posting => posting.Account == account && posting.Party == party)
                .Select(posting => posting.Amount)
                .Total(currency)))
            .Where(row => !row.Amount.IsZero)
            .OrderBy(row => row.Entry.Date)
            .ThenBy(row => row.Entry.Number)
            .ToList();
        var balance = booked.Where(row => row.Entry.Date < from).Select(row => row.Amount).Total(currency);
        var opening = balance;
        var lines = new List<StatementLine>();
        foreach (var (entry, amount) in booked.Where(row => !(row.Entry.Date < from) && !(row.Entry.Date > to)))
        {
            balance += amount;
            lines.Add(new StatementLine(entry.Number, entry.Date, entry.Kind, entry.OrderNumber, entry.Narrative, amount, balance));
        }

        return new Statement(account, party, from, to, opening, lines);
    }
}

/// <summary>One entry as a party sees it.</summary>
/// <param name="Entry">The entry's number.</param>
/// <param name="Date">The business day.</param>
/// <param name="Kind">Why it was made.</param>
/// <param name="OrderNumber">The order it belongs to, or null.</param>
/// <param name="Narrative">What happened.</param>
/// <param name="Amount">Above nothing where the party owes more by it.</param>
/// <param name="Balance">What the party owes after it.</param>
public sealed record StatementLine(
    long Entry, DateOnly Date, EntryKind Kind, long? OrderNumber, string Narrative, Money Amount, Money Balance);
