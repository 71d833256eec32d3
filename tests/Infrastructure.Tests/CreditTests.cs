using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold for credit on every database.</summary>
public abstract class CreditTests(ITestDatabases databases)
{
    [Fact]
    public async Task Credit_WhenACustomerOrdersOnTwoChannelsAtOnce_IsGivenOnce()
    {
        var database = await databases.CreateAsync();
        var limit = Company.Riyals(500);
        await using var one = await (await Engine.CreateAsync(database)).WithCompanyAsync(1);
        await using var other = await Engine.CreateAsync(database);
        using var both = new Barrier(2);
        foreach (var engine in new[] { one, other })
        {
            engine.Desk.Needs = _ => new FactsNeeded(FactKinds.Credit);
            engine.Desk.OnTurn = (turn, decision) =>
            {
                // Time for the other to look at the credit too, if it may. An order is 460 riyals: one fits.
                both.SignalAndWait(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
                var order = Orders.New(turn, $"test:{turn.Message.Id}");
                if (turn.Facts.Credit!.Exposure + order.Total <= limit)
                    decision.Add(order);
            };
            await engine.StartAsync();
        }

        await Task.WhenAll(one.WriteAsync(Company.Chat(1), "order"), other.WriteAsync("whatsapp:+966511000001", "order"));

        await Engine.UntilAsync(async () => await one.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 2);
        Assert.Equal(1, await one.ScalarAsync("SELECT COUNT(*) FROM orders"));
    }
}

public sealed class CreditOnSqlite(SqliteDatabases databases) : CreditTests(databases), IClassFixture<SqliteDatabases>;

public sealed class CreditOnPostgreSql(PostgreSqlDatabases databases) : CreditTests(databases), IClassFixture<PostgreSqlDatabases>;
