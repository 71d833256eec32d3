using System.Data.Common;
using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Databases;
using Abtamim.Testing.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Abtamim.Benchmarks.Load;

/// <summary>A company with the demo's catalogue and as many customers as a load wants.</summary>
internal static class LoadHouse
{
    public static async Task<string> DatabaseAsync(string kind) => kind switch
    {
        "postgres" => await (await PostgreSqlCluster.SharedAsync()).CreateDatabaseAsync(),
        "sqlite" => $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("abtamim-load-").FullName, "abtamim.db")}",
        _ => throw new ArgumentException($"'{kind}' is neither sqlite nor postgres.", nameof(kind)),
    };

    public static Task FoundAsync(string connectionString, int conversations, params IEnumerable<(string Code, ConversationId Conversation)> others) =>
        DemoCompany.FoundAsync(
            connectionString,
            Enumerable.Range(1, conversations)
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"LOAD-{number:000}"))
                .Append("LOAD-SAMPLE")
                .Select(code => (code, ConversationId.Of(ChannelNames.Web, $"customer:{code}")))
                .Concat(others));

    public static async Task WaitUntilHandledAsync(string connectionString, long messages)
    {
        while (await HandledAsync(connectionString) < messages)
            await Task.Delay(TimeSpan.FromMilliseconds(50));
    }

    /// <summary>
    /// On PostgreSQL, by its own clock: how long it took from each message of <paramref name="run"/> being received to its
    /// reply being committed to the outbox.
    /// </summary>
    public static async Task<Latencies> RepliesAsync(string connectionString, string run)
    {
        var latencies = new Latencies();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT pg_xact_commit_timestamp(o.xmin) - i.received_at FROM inbox AS i JOIN outbox AS o ON o.cause = i.id
            WHERE i.provider_id LIKE '%/' || $1 || '-%'
            """;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = run });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            latencies.Add(reader.GetFieldValue<TimeSpan>(0));
        return latencies;
    }

    private static async Task<long> HandledAsync(string connectionString)
    {
        await using DbConnection connection = connectionString.StartsWith("Host=", StringComparison.Ordinal)
            ? new NpgsqlConnection(connectionString)
            : new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM inbox WHERE status = 'Done'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
