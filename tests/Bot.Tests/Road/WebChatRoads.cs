using Abtamim.Testing.Databases;

namespace Abtamim.Bot.Tests.Road;

/// <summary>The road over the web chat, on SQLite.</summary>
public sealed class SqliteRoad : WholeRoad
{
    /// <inheritdoc/>
    public override ValueTask InitializeAsync() => Desk.InitializeAsync();
}

/// <summary>The road over the web chat, on PostgreSQL.</summary>
public sealed class PostgreSqlRoad : WholeRoad
{
    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgreSqlCluster.Missing is not null, PostgreSqlCluster.Missing ?? "");
        var cluster = await PostgreSqlCluster.SharedAsync();
        await Desk.StartAsync(await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken));
    }
}
