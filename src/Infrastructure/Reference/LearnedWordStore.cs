using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Understanding.Learning;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Reference;

/// <summary>
/// Keeps customers' own words. Every change takes the counter <c>learned</c>, which it holds until its commit, and writes
/// its value to the rows: who has read up to one value finds all that came after by asking for what is above it.
/// </summary>
internal static class LearnedWordStore
{
    private const string Bump = """
        INSERT INTO counters (name, value) VALUES ('learned', 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value
        """;

    // The same product once more is meant the more; another one, or one that was taken back, begins anew.
    private const string Learn = """
        INSERT INTO learned_words AS w (customer_code, wording, said, sku, times, learned_at, cause, version) VALUES ($1, $2, $3, $4, 1, $5, $6, $7)
        ON CONFLICT (customer_code, wording) DO UPDATE SET
            times = CASE WHEN w.sku = excluded.sku AND w.retired_at IS NULL THEN w.times + 1 ELSE 1 END,
            said = excluded.said, sku = excluded.sku, learned_at = excluded.learned_at, cause = excluded.cause,
            version = excluded.version, retired_at = NULL, retired_by = NULL
        """;

    private const string Retire =
        "UPDATE learned_words SET retired_at = $2, retired_by = $3, version = $4 WHERE id = $1 AND retired_at IS NULL";

    private const string Changed = """
        SELECT id, customer_code, wording, said, sku, times, learned_at, retired_at FROM learned_words WHERE version > $1
        """;

    /// <summary>Keeps what <paramref name="decisions"/> taught and took back; most do neither, and cost nothing.</summary>
    public static async Task SaveAsync(Sql sql, IReadOnlyList<Decision> decisions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lessons = decisions.SelectMany(decision => decision.Lessons).Where(lesson => lesson.Wording.Length <= LearnedWords.LongestWording).ToList();
        var takenBack = decisions.SelectMany(decision => decision.TakenBack).ToList();
        if (lessons.Count + takenBack.Count == 0)
            return;
        var version = (await sql.QueryAsync(Bump, [], row => row.Long(0), cancellationToken))[0];
        await sql.ExecuteEachAsync(
            [
                .. lessons.Select(lesson => new SqlStatement(
                    Learn, [lesson.CustomerCode, lesson.Wording, lesson.Said, lesson.Sku.Value, now, lesson.Cause, version])),
                .. takenBack.Select(word => new SqlStatement(Retire, [word.Word.Id, now, word.Actor, version])),
            ],
            cancellationToken);
    }

    /// <summary><paramref name="known"/> with all that has changed since <paramref name="version"/>.</summary>
    public static async Task<CustomerWords> LoadAsync(Sql sql, CustomerWords known, long version, CancellationToken cancellationToken)
    {
        var rows = await sql.QueryAsync(Changed, [version], Read, cancellationToken);
        return known.With(
            [.. rows.Where(row => !row.IsRetired).Select(row => row.Kept)],
            [.. rows.Where(row => row.IsRetired).Select(row => row.Kept.Id)]);
    }

    private static (KeptWord Kept, bool IsRetired) Read(SqlRow row) => (
        new KeptWord(row.Long(0), row.Text(1), new LearnedWord(row.Text(2), row.Text(3), new Sku(row.Text(4)), row.Int(5)), row.Time(6)),
        row.TimeOrNull(7) is not null);
}
