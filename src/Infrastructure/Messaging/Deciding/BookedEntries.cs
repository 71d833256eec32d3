using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Entries of the books, with what reverses them, for staff.</summary>
internal static class BookedEntries
{
    private const string Reversal = "reversal:";

    public static async Task<IReadOnlyList<BookedEntry>> LoadAsync(AbtamimDbContext context, FactsNeeded needs, CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        var all = context.Entries.AsNoTracking().Include(entry => entry.Postings.OrderBy(posting => posting.Position));
        if (needs.Kinds.HasFlag(FactKinds.Entries))
        {
            var wanted = needs.Customer is { } code
                ? all.Where(entry => entry.Postings.Any(posting => posting.Account == LedgerAccount.Receivables && posting.Party == code))
                : all.Where(entry => entry.Kind == EntryKind.CustomerPayment);
            entries.AddRange(await wanted.OrderByDescending(entry => entry.Number).Take(Facts.MostEntries).ToListAsync(cancellationToken));
        }

        if (needs.EntryNumber is { } number && entries.TrueForAll(entry => entry.Number != number))
            entries.AddRange(await all.Where(entry => entry.Number == number).ToListAsync(cancellationToken));
        if (entries.Count == 0)
            return [];

        var sources = entries.ConvertAll(SourceOfReversal);
        var reversals = await context.Entries.AsNoTracking()
            .Where(entry => sources.Contains(entry.Source))
            .Select(entry => new { entry.Source, entry.Number })
            .ToDictionaryAsync(entry => entry.Source, entry => entry.Number, StringComparer.Ordinal, cancellationToken);
        return [.. entries.Select(entry => new BookedEntry(entry, reversals.TryGetValue(SourceOfReversal(entry), out var by) ? by : null))];
    }

    private static string SourceOfReversal(JournalEntry entry) => Reversal + entry.Number.ToString(CultureInfo.InvariantCulture);
}
