namespace Abtamim.Domain.Accounting;

/// <summary>What stands on each account: the proof that the books balance.</summary>
/// <param name="Rows">One row for each account that was booked on, by its number.</param>
/// <param name="Currency">The currency of the books.</param>
public sealed record TrialBalance(IReadOnlyList<TrialBalanceRow> Rows, Currency Currency)
{
    /// <summary>Everything booked to the debit.</summary>
    public Money Debit => Rows.Select(row => row.Debit).Total(Currency);

    /// <summary>Everything booked to the credit.</summary>
    public Money Credit => Rows.Select(row => row.Credit).Total(Currency);

    /// <summary>Whether debit and credit are equal.</summary>
    public bool IsBalanced => Debit == Credit;

    /// <summary>The trial balance of <paramref name="entries"/>.</summary>
    public static TrialBalance Of(IEnumerable<JournalEntry> entries, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var rows = entries
            .SelectMany(entry => entry.Postings)
            .GroupBy(posting => posting.Account)
            .OrderBy(group => group.Key)
            .Select(group => new TrialBalanceRow(
                group.Key,
                group.Where(posting => !posting.Amount.IsNegative).Select(posting => posting.Amount).Total(currency),
                -group.Where(posting => posting.Amount.IsNegative).Select(posting => posting.Amount).Total(currency)));
        return new TrialBalance([.. rows], currency);
    }
}

/// <summary>One account of a trial balance.</summary>
/// <param name="Account">Which.</param>
/// <param name="Debit">What was booked to its debit, not below nothing.</param>
/// <param name="Credit">What was booked to its credit, not below nothing.</param>
public sealed record TrialBalanceRow(LedgerAccount Account, Money Debit, Money Credit)
{
    /// <summary>What stands on it: above nothing on the debit side.</summary>
    public Money Balance => Debit - Credit;
}
