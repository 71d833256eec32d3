namespace Abtamim.Domain.Accounting;

/// <summary>
/// A journal in memory, as the stored one behaves: entries are appended and numbered without gaps, a source is booked
/// once, and balances are a fold over the postings.
/// </summary>
public sealed class Ledger
{
    private readonly List<JournalEntry> _entries = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(LedgerAccount Account, string? Party), Money> _balances = [];

    /// <summary>An empty journal in <paramref name="currency"/>.</summary>
    public Ledger(Currency currency) => Currency = currency;

    /// <summary>The currency of the books.</summary>
    public Currency Currency { get; }

    /// <summary>All entries, in the order of their numbers.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Books <paramref name="entry"/> under the next number, unless its source has been booked.</summary>
    /// <returns>Whether it was booked.</returns>
    public bool Append(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Postings.Any(posting => posting.Amount.Currency != Currency))
            throw new InvalidOperationException($"The books are kept in {Currency.Code}.");
        if (!_sources.Add(entry.Source))
            return false;
        entry.AssignNumber(_entries.Count + 1);
        _entries.Add(entry);
        foreach (var posting in entry.Postings)
            _balances[(posting.Account, posting.Party)] = Balance(posting.Account, posting.Party) + posting.Amount;
        return true;
    }

    /// <summary>What stands on <paramref name="account"/> for <paramref name="party"/>.</summary>
    public Money Balance(LedgerAccount account, string? party) =>
        _balances.TryGetValue((account, party), out var balance) ? balance : Money.Zero(Currency);

    /// <summary>What stands on <paramref name="account"/>, all parties together.</summary>
    public Money Balance(LedgerAccount account) =>
        _balances.Where(row => row.Key.Account == account).Select(row => row.Value).Total(Currency);
}
