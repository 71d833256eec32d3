using System.Runtime.CompilerServices;
using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Queries;

/// <summary>Reads the books.</summary>
internal sealed class LedgerReader(Database database, CompanyProfile company) : ILedgerReader
{
    private const int Page = 500;

    private const string Sums = """
        SELECT p.account,
            CAST(SUM(CASE WHEN p.amount_minor > 0 THEN p.amount_minor ELSE 0 END) AS bigint),
            CAST(SUM(CASE WHEN p.amount_minor < 0 THEN p.amount_minor ELSE 0 END) AS bigint)
        FROM postings AS p JOIN journal_entries AS e ON e.number = p.entry_number
        WHERE e.date <= $1 GROUP BY p.account
        """;

    public async IAsyncEnumerable<JournalEntry> JournalAsync(
        DateOnly? from, DateOnly? to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Page by page, so that a journal of any length takes no more memory than one.
        long last = 0;
        while (true)
        {
            List<JournalEntry> page;
            await using (var context = database.CreateContext())
            {
                page = await Between(context, from, to)
                    .Where(entry => entry.Number > last)
                    .OrderBy(entry => entry.Number)
                    .Take(Page)
                    .ToListAsync(cancellationToken);
            }

            foreach (var entry in page)
                yield return entry;
            if (page.Count < Page)
                yield break;
            last = page[^1].Number;
        }
    }

    public async Task<TrialBalance> TrialBalanceAsync(DateOnly? until, CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        var rows = await session.Sql.QueryAsync(
            Sums,
            [until ?? DateOnly.MaxValue],
            row => new TrialBalanceRow(row.Name<LedgerAccount>(0), Amount(row.Long(1)), Amount(-row.Long(2))),
            cancellationToken);
        return new TrialBalance([.. rows.OrderBy(row => row.Account)], company.Currency);
    }

    public async Task<Statement> StatementAsync(PartyRef party, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var account = party.Role switch
        {
            SpeakerRole.Customer => LedgerAccount.Receivables,
            SpeakerRole.Supplier => LedgerAccount.Payables,
            SpeakerRole.Staff => throw new ArgumentException("Staff have no subledger.", nameof(party)),
            _ => throw new ArgumentException("No such role.", nameof(party)),
        };
        await using var context = database.CreateContext();
        var entries = await Between(context, null, to)
            .Where(entry => entry.Postings.Any(posting => posting.Account == account && posting.Party == party.Code))
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);
        return account == LedgerAccount.Receivables
            ? Statement.OfCustomer(party.Code, entries, company.Currency, from, to)
            : Statement.OfSupplier(party.Code, entries, company.Currency, from, to);
    }

    private static IQueryable<JournalEntry> Between(AbtamimDbContext context, DateOnly? from, DateOnly? to)
    {
        var entries = context.Entries.AsNoTracking().Include(entry => entry.Postings.OrderBy(posting => posting.Position)).AsQueryable();
        if (from is { } first)
            entries = entries.Where(entry => entry.Date >= first);
        if (to is { } last)
            entries = entries.Where(entry => entry.Date <= last);
        return entries;
    }

    private Money Amount(long minor) => new(minor, company.Currency);
}
