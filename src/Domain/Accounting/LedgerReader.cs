using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Accounting;

/// <summary>The stored books, to be read.</summary>
public interface ILedgerReader
{
    /// <summary>The entries of the days from <paramref name="from"/> to <paramref name="to"/>, both included and both optional, by number.</summary>
    IAsyncEnumerable<JournalEntry> JournalAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken);

    /// <summary>What stands on each account at the end of the day <paramref name="until"/>, or now.</summary>
    Task<TrialBalance> TrialBalanceAsync(DateOnly? until, CancellationToken cancellationToken);

    /// <summary>
    /// What was booked for a customer or supplier on the days from <paramref name="from"/> to <paramref name="to"/>,
    /// both included and both optional.
    /// </summary>
    /// <exception cref="ArgumentException">The party is neither.</exception>
    Task<Statement> StatementAsync(PartyRef party, DateOnly? from, DateOnly? to, CancellationToken cancellationToken);
}
