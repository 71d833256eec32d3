using Abtamim.Testing.Databases;

namespace Abtamim.Bot.Tests.Road;

/// <summary>The road over the web chat, on SQLite.</summary>
public sealed class SqliteRoad : WholeRoad
{
    /// <inheritdoc/>
    protected override Task StartAsync() => StartDeskAsync(null);
}

/// <summary>The road over the web chat, on PostgreSQL.</summary>
public sealed class PostgreSqlRoad : WholeRoad
{
    /// <inheritdoc/>
    protected override async Task StartAsync()
    {
        Assert.SkipWhen(PostgreSqlCluster.Missing is not null, PostgreSqlCluster.Missing ?? "");
        var cluster = await PostgreSqlCluster.SharedAsync();
        await StartDeskAsync(await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken));
    }
}
