using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>Brings the database to the shape that this version needs. Several hosts may start at once.</summary>
internal sealed class Migrator(Database database)
{
    // Any number, the same in every host.
    private const long AdvisoryLock = 0x0AB7A313;

    /// <param name="also">What else is made once per database, while the lock is held.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task MigrateAsync(Action? also, CancellationToken cancellationToken)
    {
        if (database.IsPostgreSql)
            await MigratePostgreSqlAsync(also, cancellationToken);
        else
            await MigrateSqliteAsync(also, cancellationToken);
    }

    private async Task MigratePostgreSqlAsync(Action? also, CancellationToken cancellationToken)
    {
        // The lock belongs to this connection: it is gone when a host dies in the middle.
        await using var connection = await database.OpenPostgreSqlAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = AdvisoryLock } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            await ApplyAsync(cancellationToken);
            also?.Invoke();
        }
        finally
        {
            command.CommandText = "SELECT pg_advisory_unlock($1)";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task MigrateSqliteAsync(Action? also, CancellationToken cancellationToken)
    {
        var inMemory = database.File is null or "" or ":memory:";
        if (inMemory)
        {
            await ApplyAsync(cancellationToken);
            also?.Invoke();
            return;
        }

        var file = Path.GetFullPath(database.File!);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (await LockFileAsync(file + ".lock", cancellationToken))
        {
            await PrepareAsync(cancellationToken);
            await ApplyAsync(cancellationToken);
            also?.Invoke();
        }
    }

    // EF compares and generates at run time, which takes a good part of a start: asked only where an older database is to
    // be changed. A new one is made by the script of all migrations, and one that is up to date is left alone.
    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        var applied = await Schema.AppliedAsync(session, cancellationToken);
        if (applied.Count == 0)
            await Schema.CreateAsync(session, cancellationToken);

        // A host that died while it made the schema leaves the rest to the migrations, as an older database does.
        else if (!Schema.Migrations(session.Context).All(applied.Contains))
            await session.Context.Database.MigrateAsync(cancellationToken);
    }

    private static async Task<FileStream> LockFileAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            }
        }
    }

    // EF's own lock on SQLite is a row, which a host that is killed while it migrates leaves behind, and every later
    // start would wait for it. Whoever holds the file lock knows that nobody else migrates.
    // The write-ahead log is a lasting property of the file.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
