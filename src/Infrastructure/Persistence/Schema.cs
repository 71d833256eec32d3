using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>
/// What a database has been brought to, and the script that makes a new one. The script is what all migrations come to,
/// as their tool writes it; a test holds it to that.
/// </summary>
internal static class Schema
{
    /// <summary>The migrations that this version has for the database of <paramref name="context"/>.</summary>
    public static IEnumerable<string> Migrations(AbtamimDbContext context) => typeof(Schema).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context.GetType())
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .OfType<string>();

    /// <summary>The migrations that the database has seen; none where it is new.</summary>
    public static async Task<HashSet<string>> AppliedAsync(Session session, CancellationToken cancellationToken)
    {
        var tables = await session.Sql.QueryAsync(
            session.Sql.Dialect.FindTable, ["__EFMigrationsHistory"], row => row.Text(0), cancellationToken);
        if (tables.Count == 0)
            return [];
        return [.. await session.Sql.QueryAsync(
            "SELECT migration_id FROM \"__EFMigrationsHistory\"", [], row => row.Text(0), cancellationToken)];
    }

    /// <summary>Makes everything in a new database. Ended in the middle, what is missing is left to the migrations.</summary>
    public static Task CreateAsync(Session session, CancellationToken cancellationToken) =>
        session.Sql.ExecuteAsync(Script(session.Sql.Dialect), [], cancellationToken);

    /// <summary>The script for a new database.</summary>
    public static string Script(Dialect dialect)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream($"Schema/{dialect.Name}/Schema.sql")
            ?? throw new InvalidOperationException($"The schema for {dialect.Name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
