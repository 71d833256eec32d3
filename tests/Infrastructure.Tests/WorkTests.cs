using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Infrastructure.Jobs;
using Abtamim.Infrastructure.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold for due work on every database.</summary>
public abstract class WorkTests(ITestDatabases databases)
{
    [Fact]
    public async Task Work_WhenItIsDue_IsDoneOnceAndSaysWhatFollows()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        var runs = 0;
        OrderThatAsks(engine, TimeSpan.Zero);
        engine.Desk.OnWork = (_, file, _, _, decision) =>
        {
            Interlocked.Increment(ref runs);
            decision.Add(Request(file.Order));
            decision.Say(PartyRef.Supplier("SUP-1"), _ => new Domain.Messaging.OutboundMessage($"have you {file.Order.Number}?"));
        };
        await engine.StartAsync();

        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 1);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => engine.Get<WorkJob>().RunAsync(1)));

        Assert.Equal("have you 1001?", engine.WhatsApp.Sent.Single().Content.Text);
        Assert.Equal(1, runs);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM requests WHERE cause = 1"));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM due_work WHERE status = 'Done'"));
    }

    [Fact]
    public async Task Work_WhenItIsDueLater_WaitsForTheClock()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync(), time)).WithCompanyAsync();
        var runs = 0;
        OrderThatAsks(engine, TimeSpan.FromHours(2));
        engine.Desk.OnWork = (_, _, _, _, _) => Interlocked.Increment(ref runs);
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);

        time.Advance(TimeSpan.FromHours(1));
        await engine.WriteAsync(Company.Chat(2), "hello");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 2);
        Assert.Equal(0, runs);

        time.Advance(TimeSpan.FromHours(1));
        await Engine.UntilAsync(() => runs == 1);
    }

    [Fact]
    public async Task Work_WhenItFails_IsTriedAgainAndThenSetAsideForStaff()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        OrderThatAsks(engine, TimeSpan.Zero);
        engine.Desk.OnWork = (_, _, _, _, _) => throw new InvalidOperationException("No.");
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");

        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM due_work WHERE status = 'Dead' AND attempts = 3") == 1);
        Assert.Equal(["SourceOrder 1001"], await engine.TextsAsync("SELECT note FROM tasks WHERE kind = 'DeadLetter'"));
        Assert.Equal("SourceOrder", Assert.Single(await engine.Get<Domain.Messaging.IDeadLetters>().ListAsync(10, CancellationToken.None)).Text);

        var done = 0;
        engine.Desk.OnWork = (_, _, _, _, _) => Interlocked.Increment(ref done);
        Assert.Equal(1, await engine.Get<Domain.Messaging.IDeadLetters>().ReplayAllAsync(CancellationToken.None));
        await Engine.UntilAsync(() => done == 1);
    }

    [Fact]
    public async Task Work_WhenTheHostDiedWithIt_IsDoneByTheNext()
    {
        var database = await databases.CreateAsync();
        await using (var first = await (await Engine.CreateAsync(database)).WithCompanyAsync())
        {
            OrderThatAsks(first, TimeSpan.Zero);
            first.Desk.OnWork = (_, _, _, _, _) => throw new Npgsql.NpgsqlException("The host dies here.");
            await first.StartAsync();
            await first.WriteAsync(Company.Chat(1), "order");
            await Engine.UntilAsync(async () => await first.ScalarAsync("SELECT COUNT(*) FROM due_work WHERE lease_until IS NOT NULL") == 1);
        }

        await using var second = await Engine.CreateAsync(database, null, ("Work:Lease", "00:00:00.100"));
        await using (var session = await second.Database.BeginAsync(CancellationToken.None))
        {
            await session.Sql.ExecuteAsync("UPDATE due_work SET lease_until = $1", [TimeProvider.System.GetUtcNow()], CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        var runs = 0;
        second.Desk.OnWork = (_, _, _, _, _) => Interlocked.Increment(ref runs);
        await second.StartAsync();
        await Engine.UntilAsync(async () => await second.ScalarAsync("SELECT COUNT(*) FROM due_work WHERE status = 'Done'") == 1);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task SupplierRecords_WhenRequestsClose_CountWhoAnswered()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        OrderThatAsks(engine, TimeSpan.Zero);
        engine.Desk.OnWork = (_, file, _, _, decision) =>
        {
            for (var number = 0; number < 3; number++)
                decision.Add(Request(file.Order));
        };
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM requests") == 3);

        IReadOnlyDictionary<string, SupplierRecord>? records = null;
        engine.Desk.Needs = _ => new FactsNeeded(FactKinds.Orders);
        engine.Desk.OnTurn = (turn, _) =>
        {
            records = turn.Facts.Suppliers;
            var open = turn.Facts.Orders.SelectMany(file => file.Requests).Where(request => request.IsAwaitingAnswer).ToList();
            if (turn.Message.Text == "answer")
            {
                open[0].Lines[0].Offer(2, null, new DateOnly(2026, 1, 3));
                open[0].Apply(RequestEvent.Answered, "supplier:SUP-1", RequestReason.AllOffered, turn.Surroundings.Now);
                open[1].Apply(RequestEvent.TimedOut, "desk", RequestReason.NotAnsweredInTime, turn.Surroundings.Now);
            }
        };
        await engine.WriteAsync("web:supplier:SUP-1", "answer");
        await engine.WriteAsync("web:supplier:SUP-1", "look");
        await Engine.UntilAsync(() => records?.Count > 0);

        Assert.Equal(new SupplierRecord(2, 1), records!["SUP-1"]);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM request_lines WHERE offered IS NOT NULL AND offered_cost_minor IS NULL"));
        Assert.Equal(2, await engine.ScalarAsync("SELECT COUNT(*) FROM request_steps"));

        // The new requests and the answers to them were changes of the order too.
        Assert.Equal(2, await engine.ScalarAsync("SELECT MAX(version) FROM orders"));
    }

    private static SourcingRequest Request(Order order) => new(
        order.Number,
        "SUP-1",
        order.Cause,
        [new RequestLine(1, Company.Rice, "sack", 2, Company.Riyals(150), Company.Chosen)],
        order.PlacedAt,
        order.PlacedAt.AddHours(2));

    private static void OrderThatAsks(Engine engine, TimeSpan later) => engine.Desk.OnTurn = (turn, decision) =>
    {
        if (turn.Message.Text != "order")
            return;
        var order = Orders.New(turn, $"draft:{turn.Message.Id}");
        decision.Add(order);
        decision.Add(new DueWork(WorkKind.SourceOrder, turn.Surroundings.Now + later, order));
    };
}

public sealed class WorkOnSqlite(SqliteDatabases databases) : WorkTests(databases), IClassFixture<SqliteDatabases>;

public sealed class WorkOnPostgreSql(PostgreSqlDatabases databases) : WorkTests(databases), IClassFixture<PostgreSqlDatabases>;
