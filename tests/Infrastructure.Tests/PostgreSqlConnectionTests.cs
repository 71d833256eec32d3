using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Tests.Fixtures;
using Npgsql;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What connections of PostgreSQL do beyond what the connection string says.</summary>
public sealed class PostgreSqlConnectionTests(PostgreSqlDatabases databases) : IClassFixture<PostgreSqlDatabases>
{
    private const string Statement = "SELECT 40 + $1";

    [Fact]
    public async Task Statement_WhenRunAgainAndAgain_IsPreparedOnce()
    {
        await using var database = new Database(await databases.CreateAsync());

        Assert.Equal(1, await PreparedAfterSomeRunsAsync(database));
    }

    // A pooler that gives each transaction another connection knows no statement that was prepared on one.
    [Theory]
    [InlineData("Max Auto Prepare=0")]
    [InlineData("MaxAutoPrepare=0")]
    public async Task Statement_WhenTheCompanyWantsNonePrepared_IsNotPrepared(string setting)
    {
        await using var database = new Database($"{await databases.CreateAsync()};{setting}");

        Assert.Equal(0, await PreparedAfterSomeRunsAsync(database));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(";No Reset On Close=false", false)]
    [InlineData(";noresetonclose=false", false)]
    public void ConnectionString_WhenItNamesWhetherToReset_IsObeyed(string setting, bool expected)
    {
        using var database = new Database("Host=localhost;Database=abtamim" + setting);

        Assert.Equal(expected, new NpgsqlConnectionStringBuilder(database.ConnectionString).NoResetOnClose);
    }

    // Twelve times, each on a connection from the pool: the pool of a lone caller gives the same one again.
    private static async Task<long> PreparedAfterSomeRunsAsync(Database database)
    {
        for (var run = 0; run < 12; run++)
        {
            await using var connection = await database.OpenPostgreSqlAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(Statement, connection) { Parameters = { new() { Value = run } } };
            Assert.Equal(40 + run, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        await using var asking = await database.OpenPostgreSqlAsync(TestContext.Current.CancellationToken);
        await using var count = new NpgsqlCommand("SELECT COUNT(*) FROM pg_prepared_statements WHERE statement = $1", asking) { Parameters = { new() { Value = Statement } } };
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
