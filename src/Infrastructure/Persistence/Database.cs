using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>
/// Where the data is kept: one SQLite file or one PostgreSQL database. On SQLite the writers of this process queue
/// here, first come first served, because SQLite's own waiting lets some wait for seconds.
/// </summary>
internal sealed class Database : IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource? _source;
    private readonly DbContextOptions<SqliteContext>? _sqlite;
    private readonly DbContextOptions<PostgreSqlContext>? _postgreSql;
    private readonly SemaphoreSlim _writer = new(1, 1);

    public Database(string? connectionString)
    {
        if (IsPostgreSqlString(connectionString))
        {
            var text = new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false };

            // Statements are few and the same: prepared once per connection, where the company has not said otherwise, as it
            // must behind a pooler that prepares nothing.
            var named = new DbConnectionStringBuilder { ConnectionString = connectionString };
            if (!Names(named, "Max Auto Prepare"))
                text.MaxAutoPrepare = 200;

            // Nothing of a session outlives its transaction, so there is nothing to be reset between two of them.
            if (!Names(named, "No Reset On Close"))
                text.NoResetOnClose = true;
            ConnectionString = text.ConnectionString;
            _source = NpgsqlDataSource.Create(text);
            _postgreSql = new DbContextOptionsBuilder<PostgreSqlContext>()
                .UseNpgsql(_source)
                .UseSnakeCaseNamingConvention()
                .ConfigureWarnings(Quiet)
                .Options;
            Dialect = Dialect.PostgreSql;
        }
        else
        {
            var text = new SqliteConnectionStringBuilder(connectionString ?? "Data Source=data/abtamim.db") { ForeignKeys = true };
            ConnectionString = text.ConnectionString;
            File = text.DataSource;
            _sqlite = new DbContextOptionsBuilder<SqliteContext>()
                .UseSqlite(text.ConnectionString)
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(SqlitePragmas.Instance)
                .ConfigureWarnings(Quiet)
                .Options;
            Dialect = Dialect.Sqlite;
        }
    }

    /// <summary>What the provider does in its own way.</summary>
    public Dialect Dialect { get; }

    public bool IsPostgreSql => _source is not null;

    /// <summary>The connection string in use.</summary>
    public string ConnectionString { get; }

    /// <summary>The SQLite file, or null.</summary>
    public string? File { get; }

    /// <summary>Whether a connection string names a PostgreSQL database.</summary>
    public static bool IsPostgreSqlString(string? connectionString) =>
        connectionString?.Split(';').Any(part => part.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
            || part.TrimStart().StartsWith("Server=", StringComparison.OrdinalIgnoreCase)) == true;

    // Npgsql's own builder answers for every setting that there is, named or not.
    private static bool Names(DbConnectionStringBuilder named, string setting) =>
        named.ContainsKey(setting) || named.ContainsKey(setting.Replace(" ", string.Empty, StringComparison.Ordinal));

    /// <summary>A context with a connection of its own.</summary>
    public AbtamimDbContext CreateContext() =>
        _sqlite is not null ? new SqliteContext(_sqlite) : new PostgreSqlContext(_postgreSql!);

    /// <summary>Begins a transaction that writes.</summary>
    public async Task<Session> BeginAsync(CancellationToken cancellationToken)
    {
        if (IsPostgreSql)
            return await Session.BeginAsync(CreateContext(), Dialect, null, cancellationToken);
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await Session.BeginAsync(CreateContext(), Dialect, _writer, cancellationToken);
        }
        catch
        {
            _writer.Release();
            throw;
        }
    }

    /// <summary>Opens a connection that only reads.</summary>
    public async Task<Session> ReadAsync(CancellationToken cancellationToken) =>
        await Session.OpenAsync(CreateContext(), Dialect, cancellationToken);

    /// <summary>A connection of PostgreSQL without a context, for statements that are transactions by themselves.</summary>
    public ValueTask<NpgsqlConnection> OpenPostgreSqlAsync(CancellationToken cancellationToken) =>
        _source!.OpenConnectionAsync(cancellationToken);

    /// <summary>A connection of PostgreSQL that is not open yet, for those who open their own.</summary>
    public NpgsqlConnection CreatePostgreSqlConnection() => _source!.CreateConnection();

    public void Dispose()
    {
        _source?.Dispose();
        CloseSqlite();
        _writer.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        CloseSqlite();
        _writer.Dispose();
    }

    private void CloseSqlite()
    {
        if (File is null)
            return;
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    // What queries load and in how many statements is chosen query by query.
    private static void Quiet(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning);

    /// <summary>Sets what SQLite forgets with each connection.</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        // FULL: a commit is on the disk before it is acknowledged, so that a power cut loses nothing either.
        private const string Text =
            "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -16000;";

        public static SqlitePragmas Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
