using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>
/// Statements on one connection. The same statement for many rows goes out in one round trip on PostgreSQL, and is
/// prepared once on SQLite, which has no round trips.
/// </summary>
internal sealed class Sql(DbConnection connection, DbTransaction? transaction, Dialect dialect)
{
    public Dialect Dialect => dialect;

    private bool TimesAreNumbers => connection is SqliteConnection;

    /// <summary>Runs <paramref name="text"/> and says how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string text, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs <paramref name="text"/> and reads its rows.</summary>
    public async Task<List<T>> QueryAsync<T>(string text, object?[] values, Func<SqlRow, T> map, CancellationToken cancellationToken)
    {
        await using var command = Command(text, values);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await ReadAsync(reader, map, rows, cancellationToken);
        return rows;
    }

    /// <summary>Runs statements one after the other, and says how many rows each changed.</summary>
    public async Task<int[]> ExecuteEachAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
            return [];
        var changed = new int[statements.Count];
        if (connection is NpgsqlConnection npgsql)
        {
            await using var batch = Batch(npgsql, statements);
            await batch.ExecuteNonQueryAsync(cancellationToken);
            for (var index = 0; index < changed.Length; index++)
                changed[index] = checked((int)batch.BatchCommands[index].Rows);
            return changed;
        }

        await EachAsync(statements, async (command, index) => changed[index] = await command.ExecuteNonQueryAsync(cancellationToken));
        return changed;
    }

    /// <summary>Runs <paramref name="text"/> for each of <paramref name="rows"/>, in order, and reads what each answers.</summary>
    public async Task<List<T>[]> QueryEachAsync<T>(
        string text, IEnumerable<object?[]> rows, Func<SqlRow, T> map, CancellationToken cancellationToken)
    {
        var statements = rows.Select(values => new SqlStatement(text, values)).ToList();
        var results = new List<T>[statements.Count];
        if (statements.Count == 0)
            return results;
        if (connection is NpgsqlConnection npgsql)
        {
            await using var batch = Batch(npgsql, statements);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            for (var index = 0; index < results.Length; index++)
            {
                await ReadAsync(reader, map, results[index] = [], cancellationToken);
                await reader.NextResultAsync(cancellationToken);
            }

            return results;
        }

        await EachAsync(statements, async (command, index) =>
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await ReadAsync(reader, map, results[index] = [], cancellationToken);
        });
        return results;
    }

    private async Task ReadAsync<T>(DbDataReader reader, Func<SqlRow, T> map, List<T> into, CancellationToken cancellationToken)
    {
        var row = new SqlRow(reader, TimesAreNumbers);
        while (await reader.ReadAsync(cancellationToken))
            into.Add(map(row));
    }

    private async Task EachAsync(IReadOnlyList<SqlStatement> statements, Func<DbCommand, int, Task> run)
    {
        var prepared = new Dictionary<string, DbCommand>(StringComparer.Ordinal);
        try
        {
            for (var index = 0; index < statements.Count; index++)
            {
                var (text, values) = statements[index];
                if (prepared.TryGetValue(text, out var command))
                {
                    for (var place = 0; place < values.Length; place++)
                        command.Parameters[place].Value = dialect.ToParameter(values[place]);
                }
                else
                {
                    prepared[text] = command = Command(text, values);
                }

                await run(command, index);
            }
        }
        finally
        {
            foreach (var command in prepared.Values)
                await command.DisposeAsync();
        }
    }

    private NpgsqlBatch Batch(NpgsqlConnection npgsql, IReadOnlyList<SqlStatement> statements)
    {
        var batch = new NpgsqlBatch(npgsql, (NpgsqlTransaction?)transaction);
        foreach (var (text, values) in statements)
        {
            var command = new NpgsqlBatchCommand(text);
            foreach (var value in values)
                command.Parameters.Add(new NpgsqlParameter { Value = dialect.ToParameter(value) });
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private DbCommand Command(string text, object?[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        for (var place = 0; place < values.Length; place++)
        {
            DbParameter parameter = connection is NpgsqlConnection
                ? new NpgsqlParameter()
                : new SqliteParameter { ParameterName = ParameterNames[place] };
            parameter.Value = dialect.ToParameter(values[place]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static readonly string[] ParameterNames =
        [.. Enumerable.Range(1, 20).Select(place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${place}"))];
}

/// <summary>A statement and the values of its parameters.</summary>
internal sealed record SqlStatement(string Text, object?[] Values);
