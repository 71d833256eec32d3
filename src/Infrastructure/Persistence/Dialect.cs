using System.Globalization;
using System.Text.Json;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>The few things that the two databases say in different words. Parameters are <c>$1</c>, <c>$2</c> … in both.</summary>
internal abstract class Dialect
{
    public static Dialect Sqlite { get; } = new SqliteDialect();

    public static Dialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>What the provider is called in names of folders and files.</summary>
    public abstract string Name { get; }

    /// <summary>Asks for a table by its name (parameter <c>$1</c>): a row where there is one.</summary>
    public abstract string FindTable { get; }

    /// <summary>Locks the selected rows and passes over those that another holds; on SQLite the writer holds all.</summary>
    public abstract string LockFree { get; }

    /// <summary>
    /// Holds a name (parameter <c>$1</c>) until the transaction ends, and waits while another holds it; null where the
    /// writer holds everything as it is.
    /// </summary>
    public abstract string? HoldName { get; }

    /// <summary>Whether <paramref name="column"/> is one of the values of the array parameter <paramref name="parameter"/>.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>A value as the provider takes it.</summary>
    public abstract object ToParameter(object? value);

    private sealed class SqliteDialect : Dialect
    {
        public override string Name => "Sqlite";

        public override string FindTable => "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1";

        public override string LockFree => string.Empty;

        public override string? HoldName => null;

        public override string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

        public override object ToParameter(object? value) => value switch
        {
            null => DBNull.Value,
            DateTimeOffset time => Microseconds.Of(time),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum name => name.ToString(),
            string[] or long[] => JsonSerializer.Serialize(value, value.GetType()),
            _ => value,
        };
    }

    private sealed class PostgreSqlDialect : Dialect
    {
        public override string Name => "PostgreSql";

        public override string FindTable =>
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1";

        public override string LockFree => "FOR UPDATE SKIP LOCKED";

        public override string HoldName => "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text";

        public override string In(string column, string parameter) => $"{column} = ANY({parameter})";

        public override object ToParameter(object? value) => value switch
        {
            null => DBNull.Value,
            DateTimeOffset time => time.ToUniversalTime(),
            Enum name => name.ToString(),
            _ => value,
        };
    }
}
