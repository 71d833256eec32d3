namespace Abtamim.Domain.Accounting;

/// <summary>Why an entry was made.</summary>
public enum EntryKind
{
    /// <summary>A customer was invoiced.</summary>
    Sale,

    /// <summary>A supplier's goods and bill came.</summary>
    Purchase,

    /// <summary>A customer paid.</summary>
    CustomerPayment,

    /// <summary>A supplier was paid.</summary>
    SupplierPayment,

    /// <summary>Another entry was made undone.</summary>
    Reversal,
}

/// <summary>
/// A double entry: postings that add up to nothing, made once, never changed. What is wrong is corrected by an entry
/// that reverses it.
/// </summary>
public sealed class JournalEntry
{
    private readonly List<Posting> _postings = [];

    /// <summary>An entry of <paramref name="postings"/>.</summary>
    /// <param name="kind">Why it is made.</param>
    /// <param name="source">
    /// What it comes from, unique: <c>invoice:order:1001</c>, <c>purchase:17</c>, <c>payment:5523</c>,
    /// <c>reversal:12</c>. The same source is booked once.
    /// </param>
    /// <param name="cause">The id of the received message that caused it.</param>
    /// <param name="orderNumber">The order it belongs to, or null.</param>
    /// <param name="date">The business day, in the company's time zone.</param>
    /// <param name="narrative">What happened, for whoever reads the journal.</param>
    /// <param name="postings">At least two, none of nothing, adding up to nothing, in one currency.</param>
    /// <exception cref="UnbalancedEntryException">They do not.</exception>
    public JournalEntry(
        EntryKind kind,
        string source,
        long cause,
        long? orderNumber,
        DateOnly date,
        string narrative,
        IEnumerable<Posting> postings)
    {
        Kind = kind;
        Source = source;
        Cause = cause;
        OrderNumber = orderNumber;
        Date = date;
        Narrative = narrative;
        _postings.AddRange(postings);
        for (var index = 0; index < _postings.Count; index++)
            _postings[index].Position = index + 1;
        if (_postings.Count < 2 || _postings.Any(posting => posting.Amount.IsZero))
            throw new UnbalancedEntryException($"The entry '{source}' needs two postings or more, none of nothing.");
        if (!_postings.Select(posting => posting.Amount).Total(_postings[0].Amount.Currency).IsZero)
            throw new UnbalancedEntryException($"The postings of '{source}' do not add up to nothing.");
    }

    private JournalEntry()
    {
        Source = Narrative = null!;
    }

    /// <summary>The entry's number, gapless; zero until it is saved.</summary>
    public long Number { get; private set; }

    /// <summary>Why it was made.</summary>
    public EntryKind Kind { get; private set; }

    /// <summary>What it comes from, unique.</summary>
    public string Source { get; private set; }

    /// <summary>The id of the received message that caused it.</summary>
    public long Cause { get; private set; }

    /// <summary>The order it belongs to, or null.</summary>
    public long? OrderNumber { get; private set; }

    /// <summary>The business day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What happened.</summary>
    public string Narrative { get; private set; }

    /// <summary>What is booked where.</summary>
    public IReadOnlyList<Posting> Postings => _postings;

    /// <summary>Gives the entry its number, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignNumber(long number)
    {
        if (Number != 0)
            throw new InvalidOperationException($"Entry {Number} has its number.");
        Number = number;
    }
}

/// <summary>One side of an entry.</summary>
public sealed class Posting
{
    /// <summary>A posting of <paramref name="amount"/> to <paramref name="account"/>.</summary>
    /// <param name="account">Where.</param>
    /// <param name="party">Whose subledger, for receivables and payables: a party's code.</param>
    /// <param name="amount">How much: a debit above nothing, a credit below.</param>
    public Posting(LedgerAccount account, string? party, Money amount)
    {
        Account = account;
        Party = party;
        Amount = amount;
    }

    private Posting()
    {
    }

    /// <summary>The posting's place in the entry, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>Where.</summary>
    public LedgerAccount Account { get; private set; }

    /// <summary>Whose subledger, or null.</summary>
    public string? Party { get; private set; }

    /// <summary>How much: a debit above nothing, a credit below.</summary>
    public Money Amount { get; private set; }
}

/// <summary>The accounts of the ledger, by their numbers.</summary>
public enum LedgerAccount
{
    /// <summary>Cash and bank.</summary>
    Bank = 1000,

    /// <summary>What customers owe.</summary>
    Receivables = 1100,

    /// <summary>VAT paid to suppliers, to be had back.</summary>
    InputVat = 1300,

    /// <summary>What suppliers are owed.</summary>
    Payables = 2000,

    /// <summary>VAT taken from customers, to be paid on.</summary>
    OutputVat = 2100,

    /// <summary>Sales.</summary>
    Sales = 4000,

    /// <summary>Goods bought.</summary>
    Goods = 5000,
}

/// <summary>Postings do not make an entry: a bug in whoever made them.</summary>
public sealed class UnbalancedEntryException(string message) : InvalidOperationException(message);
