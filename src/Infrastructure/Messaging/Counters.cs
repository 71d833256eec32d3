using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>
/// Numbers without gaps. Taking one locks its counter until the transaction ends, so counters are taken last, and in
/// the order of their names: two transactions cannot wait for each other.
/// </summary>
internal static class Counters
{
    public const string Order = "order";
    public const string Request = "request";
    public const string Purchase = "purchase";
    public const string Invoice = "invoice";
    public const string Entry = "entry";
    public const string Task = "task";
    public const string Customer = "customer";

    private const string Take = """
        INSERT INTO counters (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = counters.value + $3 RETURNING value
        """;

    /// <summary>The counter of the places in a conversation.</summary>
    public static string Chat(string conversation) => "chat:" + conversation;

    /// <summary>Takes so many numbers from each counter; answers the first of them.</summary>
    public static async Task<Dictionary<string, long>> TakeAsync(
        Sql sql, IEnumerable<KeyValuePair<string, int>> counts, CancellationToken cancellationToken)
    {
        var sorted = counts.Where(row => row.Value > 0).OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
        var rows = sorted.Select(row => new object?[] { row.Key, First(row.Key) - 1 + row.Value, (long)row.Value });
        var last = await sql.QueryEachAsync(Take, rows, row => row.Long(0), cancellationToken);
        return sorted.Select((row, index) => (row.Key, First: last[index][0] - row.Value + 1))
            .ToDictionary(row => row.Key, row => row.First, StringComparer.Ordinal);
    }

    private static long First(string name) => name switch
    {
        Order => 1001,
        Purchase => 5001,
        _ => 1,
    };
}
