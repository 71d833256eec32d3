using Abtamim.Domain;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>How reasons are kept: terms by their names, choices as JSON, and what was written before there were either.</summary>
public abstract class ReasonTests(ITestDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 11, 0, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData(OrderReason.EverythingBought)]
    [InlineData(OrderReason.StaffGaveUp)]
    public async Task Term_WhenSaved_IsKeptByItsName(OrderReason reason)
    {
        await using var engine = await SavedAsync(reason);

        Assert.Equal([reason.ToString()], await engine.TextsAsync("SELECT reason FROM order_steps"));
        Assert.Equal([reason], (await FileAsync(engine)).Order.History.Select(step => step.Reason));
    }

    [Fact]
    public async Task Choice_WhenSaved_IsKeptAsJsonOfWhatMadeIt()
    {
        await using var engine = await SavedAsync(OrderReason.EverythingBought);

        Assert.Equal(
            ["""{"Left":2,"UnitCost":{"Minor":15000,"Currency":"SAR"},"LeadDays":1,"Reliability":0.75,"IsRaised":false}"""],
            await engine.TextsAsync("SELECT reason FROM request_lines"));
        var file = await FileAsync(engine);
        Assert.Equal(Company.Chosen, file.Requests.Single().Lines.Single().Reason);
        Assert.Equal(Company.Taken, file.Order.Lines.Single().Awards.Single().Reason);
    }

    [Theory]
    [InlineData("everything that will be delivered is bought")]
    [InlineData("5")]
    [InlineData("everythingbought")]
    [InlineData("")]
    public async Task Words_WrittenBeforeThereWereTerms_AreReadAsTheyAre(string words)
    {
        await using var engine = await SavedAsync(OrderReason.EverythingBought);
        await using (var session = await engine.Database.BeginAsync(CancellationToken.None))
        {
            foreach (var table in new[] { "order_steps", "request_steps", "purchase_steps", "request_lines", "awards" })
                await session.Sql.ExecuteAsync($"UPDATE {table} SET reason = $1", [words], CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        var file = await FileAsync(engine);

        Assert.Equal([new Reason<OrderReason>.Written(words)], file.Order.History.Select(step => step.Reason));
        Assert.Equal([new Reason<RequestReason>.Written(words)], file.Requests.Single().History.Select(step => step.Reason));
        Assert.Equal([new Reason<PurchaseReason>.Written(words)], file.PurchaseOrders.Single().History.Select(step => step.Reason));
        Assert.Equal(new Reason<ChoiceReason>.Written(words), file.Requests.Single().Lines.Single().Reason);
        Assert.Equal(new Reason<AwardReason>.Written(words), file.Order.Lines.Single().Awards.Single().Reason);
    }

    // An order that is bought, with a step, a request and a purchase order of one step each, and one award.
    private async Task<Engine> SavedAsync(OrderReason reason)
    {
        var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var order = new Order(
            "CUS-001", "draft:1", 7, [new OrderLine(Company.Rice, "sack", Quantity.Of(2), Company.Riyals(200), 0.15m)], null, needsApproval: false, Now);
        order.AssignNumber(1001);
        order.Lines[0].Add(new Award("SUP-1", 1, 1.5m, Company.Riyals(150.25m), null, Company.Taken));
        order.Apply(OrderEvent.Bought, "desk", reason, Now);
        var request = new SourcingRequest(
            1001, "SUP-1", 7, [new RequestLine(1, Company.Rice, "sack", 2, Company.Riyals(150), Company.Chosen)], Now, Now.AddHours(2));
        request.AssignNumber(1);
        request.Apply(RequestEvent.Answered, "supplier:SUP-1", RequestReason.PartOffered, Now);
        var purchase = new PurchaseOrder(
            1001, "SUP-1", 7, [new PurchaseLine(1, Company.Rice, "sack", 1.5m, Company.Riyals(150.25m), 0.15m)], null, Now);
        purchase.AssignNumber(5001);
        purchase.Apply(PurchaseEvent.Received, "supplier:SUP-1", PurchaseReason.ReportedDelivered, Now);
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        session.Context.AddRange(order, request, purchase);
        await session.Context.SaveChangesAsync();
        await session.CommitAsync(CancellationToken.None);
        return engine;
    }

    private static async Task<OrderFile> FileAsync(Engine engine)
    {
        await using var context = engine.Database.CreateContext();
        return (await OrderFiles.LoadAsync(context, [1001], CancellationToken.None))[1001];
    }
}

public sealed class ReasonsOnSqlite(SqliteDatabases databases) : ReasonTests(databases), IClassFixture<SqliteDatabases>;

public sealed class ReasonsOnPostgreSql(PostgreSqlDatabases databases) : ReasonTests(databases), IClassFixture<PostgreSqlDatabases>;
