using System.Collections.Concurrent;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Messaging;
using Abtamim.Infrastructure.Messaging.Outbox;
using Abtamim.Infrastructure.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold for the road out on every database.</summary>
public abstract class OutboxTests(ITestDatabases databases)
{
    private const string Chat = "whatsapp:+966511000001";

    [Fact]
    public async Task Send_WhenItShouldTryLater_TriesAgainAndNothingOvertakesIt()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        var failures = 0;
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(
            message.Content.Text == "re: 0" && Interlocked.Increment(ref failures) <= 2
                ? new SendResult.TryLater("busy", TimeSpan.FromMilliseconds(20))
                : new SendResult.Sent("P1"));
        await engine.StartAsync();

        for (var number = 0; number < 4; number++)
            await engine.WriteAsync(Chat, $"{number}");

        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 4);
        Assert.Equal(["re: 0", "re: 1", "re: 2", "re: 3"], engine.WhatsApp.TextsTo(Chat));
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Sent'") == 4);
    }

    [Fact]
    public async Task Send_WhenItIsRefused_SetsItAsideTellsStaffAndGoesOn()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(
            message.Content.Text == "re: 0" ? new SendResult.Refused(RefusalKind.Unreachable, "not a number") : new SendResult.Sent());
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "0");
        await engine.WriteAsync(Chat, "1");

        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 1);
        Assert.Equal(["re: 1"], engine.WhatsApp.TextsTo(Chat));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks WHERE kind = 'DeadLetter' AND cause = 1"));

        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(new SendResult.Sent());
        Assert.Equal(1, await engine.Get<IDeadLetters>().ReplayAllAsync(CancellationToken.None));
        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 2);
    }

    [Fact]
    public async Task Send_WhenItFailsTooOften_SetsItAside()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.WhatsApp.Answer = _ => throw new HttpRequestException("The wire broke.");
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "0");

        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Dead' AND attempts = 3") == 1);
    }

    [Fact]
    public async Task Send_WhenTwoHostsSend_SendsEachOnceAndInOrder()
    {
        var database = await databases.CreateAsync();
        await using var one = await (await Engine.CreateAsync(database)).WithCompanyAsync();
        await using var other = await Engine.CreateAsync(database);
        var sent = new ConcurrentQueue<(string Chat, string Text)>();
        foreach (var engine in new[] { one, other })
        {
            engine.WhatsApp.Answer = async message =>
            {
                await Task.Yield();
                sent.Enqueue((message.Conversation.Value, message.Content.Text));
                return new SendResult.Sent();
            };
            await engine.StartAsync();
        }

        for (var number = 0; number < 20; number++)
        {
            foreach (var chat in new[] { 1, 2, 3 })
                await (number % 2 == 0 ? one : other).WriteAsync($"whatsapp:+96651100000{chat}", $"{number}");
        }

        await Engine.UntilAsync(() => sent.Count >= 60);
        Assert.Equal(60, sent.Count);
        Assert.All(sent.GroupBy(row => row.Chat), chat =>
            Assert.Equal(Enumerable.Range(0, 20).Select(number => $"re: {number}"), chat.Select(row => row.Text)));
    }

    [Fact]
    public async Task Lease_WhenItsHostDied_EndsAndTheMessageIsSent()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync(), time)).WithCompanyAsync();
        await using (var session = await engine.Database.BeginAsync(CancellationToken.None))
        {
            await session.Sql.ExecuteAsync(
                """
                INSERT INTO outbox (conversation, seq, content, created_at, status, attempts, next_attempt_at, lease_until, lease_host)
                VALUES ($1, 1, $2, $3, 'Pending', 0, $3, $4, 'dead host')
                """,
                [Chat, """{"Text":"hello"}""", time.GetUtcNow(), time.GetUtcNow().AddMinutes(1)],
                CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }

        Assert.Null(await engine.Get<OutboxStore>().ClaimAsync(Chat, CancellationToken.None));
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("hello", (await engine.Get<OutboxStore>().ClaimAsync(Chat, CancellationToken.None))?.Message.Content.Text);
    }

    [Fact]
    public async Task Leftovers_WhenAHostStarts_AreSent()
    {
        var database = await databases.CreateAsync();
        await using var first = await (await Engine.CreateAsync(database)).WithCompanyAsync();
        await first.WriteAsync(Chat, "left");
        await using var second = await Engine.CreateAsync(database);
        await second.StartAsync();

        await Engine.UntilAsync(() => second.WhatsApp.Sent.Count == 1);
    }

    [Fact]
    public async Task Channel_WhenThisHostHasItNot_LeavesTheMessageToOthers()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (_, decision) => decision.Reply(new ConversationId("telegram:5"), Language.English, _ => new OutboundMessage("hi"));
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "0");

        // No host here has the channel: it waits for one that has, and holds nobody up.
        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 1);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Pending' AND conversation = 'telegram:5'"));
    }

    [Fact]
    public void Backoff_WhenAttemptsGrow_WaitsLongerUpToTheLongest()
    {
        var first = TimeSpan.FromSeconds(1);
        var longest = TimeSpan.FromSeconds(60);

        Assert.InRange(Backoff.After(1, first, longest).TotalSeconds, 0.9, 1.1);
        Assert.InRange(Backoff.After(4, first, longest).TotalSeconds, 7.2, 8.8);
        Assert.InRange(Backoff.After(1000, first, longest).TotalSeconds, 54, 66);
    }
}

public sealed class OutboxOnSqlite(SqliteDatabases databases) : OutboxTests(databases), IClassFixture<SqliteDatabases>;

public sealed class OutboxOnPostgreSql(PostgreSqlDatabases databases) : OutboxTests(databases), IClassFixture<PostgreSqlDatabases>;
