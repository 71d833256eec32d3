using System.Data.Common;
using System.Globalization;
using Abtamim.Testing.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Abtamim.EndToEnd.Tests.Crashes;

/// <summary>Holds a database against what a storm's customers remember. It reads the tables themselves, past the product's own code.</summary>
internal sealed class Audit(string connectionString)
{
    /// <summary>Waits until nothing is under way any more: every order invoiced, every message and all due work dealt with.</summary>
    public async Task UntilSettledAsync(int orders, TimeSpan within)
    {
        const string Left = """
            SELECT (SELECT COUNT(*) FROM inbox WHERE status = 'Pending')
                || ' received, ' || (SELECT COUNT(*) FROM outbox WHERE status = 'Pending')
                || ' to be sent, ' || (SELECT COUNT(*) FROM orders WHERE status <> 'Invoiced') || ' orders not invoiced of '
                || (SELECT COUNT(*) FROM orders)
            """;
        var settled = string.Create(CultureInfo.InvariantCulture, $"0 received, 0 to be sent, 0 orders not invoiced of {orders}");
        using var limit = new CancellationTokenSource(within);
        var left = "";
        while (!limit.IsCancellationRequested)
        {
            left = (await TextsAsync(Left)).Single();
            if (left == settled)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }

        Assert.Fail($"Not settled within {within}: {left}, of {orders} that were confirmed.");
    }

    /// <summary>Every message that was answered 200 has had its effect exactly once, and its reply is in its place.</summary>
    public async Task CheckMessagesAsync(CustomerLog log)
    {
        var conversation = "web:customer:" + log.Code;
        Assert.Equal(log.Said, await TextsAsync("SELECT text FROM inbox WHERE conversation = $1 AND status = 'Done' ORDER BY seq", conversation));

        // Every place once, both sides together.
        var places = await NumbersAsync(
            "SELECT seq FROM inbox WHERE conversation = $1 UNION ALL SELECT seq FROM outbox WHERE conversation = $1 ORDER BY 1", conversation);
        Assert.Equal(Enumerable.Range(1, places.Count).Select(place => (long)place), places);

        // The reply to each message comes right after it, so replies are in the order of what they answer.
        Assert.Equal(0, await NumberAsync(
            """
            SELECT COUNT(*) FROM inbox AS i WHERE i.conversation = $1
                AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.conversation = i.conversation AND o.seq = i.seq + 1 AND o.cause = i.id)
            """,
            conversation));

        // What only changes the draft is answered once, and never spoken of again.
        Assert.Equal(0, await NumberAsync(
            """
            SELECT COUNT(*) FROM inbox AS i WHERE i.conversation = $1 AND i.text <> 'confirm'
                AND (SELECT COUNT(*) FROM outbox AS o WHERE o.cause = i.id) <> 1
            """,
            conversation));
    }

    /// <summary>The customer's orders are those that it confirmed: none double, none missing, none with more or less in it.</summary>
    public async Task CheckOrdersAsync(CustomerLog log)
    {
        const string Ordered = """
            SELECT SUM(CAST(l.ordered AS numeric)) FROM orders AS o JOIN order_lines AS l ON l.order_number = o.number
            WHERE o.customer_code = $1 GROUP BY o.number ORDER BY o.number
            """;
        Assert.Equal(log.Orders.Select(quantity => (decimal)quantity), await DecimalsAsync(Ordered, log.Code));
    }

    /// <summary>Nothing was set aside, numbers have no gaps, each order is invoiced and paid for once, and the books balance.</summary>
    public async Task CheckBooksAsync()
    {
        foreach (var table in new[] { "inbox", "outbox", "due_work" })
            Assert.Equal(0, await NumberAsync($"SELECT COUNT(*) FROM {table} WHERE status = 'Dead'"));
        Assert.Equal(0, await NumberAsync("SELECT COUNT(*) FROM tasks WHERE kind = 'DeadLetter'"));
        foreach (var (table, first) in new[] { ("orders", 1001), ("requests", 1), ("purchase_orders", 5001), ("invoices", 1), ("journal_entries", 1) })
        {
            var numbers = await NumbersAsync($"SELECT number FROM {table} ORDER BY number");
            Assert.Equal(Enumerable.Range(first, numbers.Count).Select(number => (long)number), numbers);
        }

        Assert.Equal(await NumberAsync("SELECT COUNT(*) FROM orders"), await NumberAsync("SELECT COUNT(DISTINCT order_number) FROM invoices"));
        Assert.Equal(await NumberAsync("SELECT COUNT(*) FROM orders"), await NumberAsync("SELECT COUNT(*) FROM invoices"));
        Assert.Equal(await NumberAsync("SELECT SUM(total_minor) FROM orders"), await NumberAsync("SELECT SUM(total_minor) FROM invoices"));
        Assert.Equal(0, await NumberAsync("SELECT COUNT(*) FROM (SELECT entry_number FROM postings GROUP BY entry_number HAVING SUM(amount_minor) <> 0) AS unbalanced"));
        Assert.Equal(0, await NumberAsync("SELECT COUNT(*) FROM (SELECT source FROM journal_entries GROUP BY source HAVING COUNT(*) > 1) AS doubled"));
        Assert.Equal(
            await NumberAsync("SELECT SUM(total_minor) FROM invoices"),
            await NumberAsync("SELECT SUM(amount_minor) FROM postings WHERE account = 'Receivables'"));
        Assert.Equal(0, await NumberAsync(
            """
            SELECT COUNT(*) FROM balances AS b WHERE b.minor <>
                (SELECT SUM(p.amount_minor) FROM postings AS p WHERE p.account = b.account AND p.party = b.party)
            """));

        var (code, output) = await HostProcess.RunAsync(connectionString, "ledger", "trial-balance", "--json");
        Assert.True(code == 0 && output.Contains("\"balanced\": true", StringComparison.Ordinal), output);
    }

    public async Task<long> NumberAsync(string sql, params string[] values) => (await NumbersAsync(sql, values)).Single();

    private Task<List<long>> NumbersAsync(string sql, params string[] values) =>
        QueryAsync(sql, values, reader => Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture));

    private Task<List<decimal>> DecimalsAsync(string sql, params string[] values) =>
        QueryAsync(sql, values, reader => Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture));

    private Task<List<string>> TextsAsync(string sql, params string[] values) => QueryAsync(sql, values, reader => reader.GetString(0));

    private async Task<List<T>> QueryAsync<T>(string sql, string[] values, Func<DbDataReader, T> map)
    {
        await using DbConnection connection = connectionString.StartsWith("Host=", StringComparison.Ordinal)
            ? new NpgsqlConnection(connectionString)
            : new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var place = 1; place <= values.Length; place++)
        {
            var parameter = command.CreateParameter();
            if (connection is SqliteConnection)
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${place}");
            parameter.Value = values[place - 1];
            command.Parameters.Add(parameter);
        }

        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(map(reader));
        return rows;
    }
}
