using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>Where nothing is sent any more because a provider says so, on every database.</summary>
public abstract class LostContactTests(ITestDatabases databases)
{
    private const string Chat = "whatsapp:+966511000001";
    private const string Other = "whatsapp:+966511000002";
    private const string Sara = "web:staff:Sara";

    [Theory]
    [InlineData(RefusalKind.OptedOut, "stopped there", "START")]
    [InlineData(RefusalKind.Blocked, "blocked or removed", "write to us")]
    public async Task Refusal_WhereNothingIsWanted_SilencesTheConversationAndTellsStaffOnce(RefusalKind why, string reason, string until)
    {
        await using var engine = await CreateAsync();
        Refuse(engine, why);

        await engine.WriteAsync(Chat, "hello");
        await Engine.UntilAsync(() => engine.Web.TextsTo(Sara).Any());
        await engine.WriteAsync(Other, "tell them");
        await engine.WriteAsync(Other, "tell them");
        await DroppedAsync(engine, why, 3);

        var told = Assert.Single(engine.Web.TextsTo(Sara));
        Assert.All(["Customer 1", "re: hello", reason, until], part => Assert.Contains(part, told, StringComparison.Ordinal));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
        Assert.Equal(0, await engine.Get<IDeadLetters>().ReplayAllAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(RefusalKind.OptedOut)]
    [InlineData(RefusalKind.Blocked)]
    public async Task Report_ThatNothingIsWanted_IsARefusalThatCameLate(RefusalKind why)
    {
        await using var engine = await CreateAsync();
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(new SendResult.Sent($"{message.Conversation.Address}/{message.Sequence}"));
        await engine.WriteAsync(Chat, "hello");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Sent'") == 1);

        await engine.Get<IDeliveryReports>().ReportAsync(
            new DeliveryReport(ChannelNames.WhatsApp, "+966511000001/2", DeliveryStatus.Failed) { Failure = why, Reason = "as tested" }, CancellationToken.None);
        await engine.WriteAsync(Other, "tell them");

        await DroppedAsync(engine, why, 1);
        await Engine.UntilAsync(() => engine.Web.TextsTo(Sara).Any());
        Assert.Single(engine.WhatsApp.TextsTo(Chat));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
    }

    [Fact]
    public async Task Blocked_OnceTheyWriteAgain_IsAnsweredAndHearsNews()
    {
        await using var engine = await CreateAsync();
        Refuse(engine, RefusalKind.Blocked);
        await engine.WriteAsync(Chat, "hello");
        await DroppedAsync(engine, RefusalKind.Blocked, 1);

        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(new SendResult.Sent());
        await engine.WriteAsync(Chat, "back");
        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Any());
        await engine.WriteAsync(Other, "tell them");

        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Count() == 2);
        Assert.Equal(["re: back", "news"], engine.WhatsApp.TextsTo(Chat));
    }

    [Fact]
    public async Task OptedOut_WhenTheyWriteAgain_IsSilentUntilStart()
    {
        await using var engine = await CreateAsync();
        Refuse(engine, RefusalKind.OptedOut);
        await engine.WriteAsync(Chat, "hello");
        await DroppedAsync(engine, RefusalKind.OptedOut, 1);

        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(new SendResult.Sent());
        await engine.WriteAsync(Chat, "where is my order?");
        await engine.WriteAsync(Chat, "start");

        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Any());
        Assert.StartsWith("Welcome back", Assert.Single(engine.WhatsApp.TextsTo(Chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocked_BeforeTheyEverWrote_IsRememberedAllTheSame()
    {
        await using var engine = await CreateAsync();
        Refuse(engine, RefusalKind.Blocked);

        await engine.WriteAsync(Other, "tell them");
        await DroppedAsync(engine, RefusalKind.Blocked, 1);
        await engine.WriteAsync(Other, "tell them");

        await DroppedAsync(engine, RefusalKind.Blocked, 2);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
    }

    [Fact]
    public async Task News_ForWhomOneOfTwoConversationsIsSilent_GoToTheOther()
    {
        const string Page = "web:customer:CUS-001";
        await using var engine = await CreateAsync();
        await engine.WriteAsync(Page, "hello");
        await Engine.UntilAsync(() => engine.Web.TextsTo(Page).Any());
        await engine.WriteAsync(Chat, "stop");
        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Any());

        await engine.WriteAsync(Other, "tell them");

        await Engine.UntilAsync(() => engine.Web.TextsTo(Page).Count() == 2);
        Assert.Equal(["re: hello", "news"], engine.Web.TextsTo(Page));
        Assert.Single(engine.WhatsApp.TextsTo(Chat));
    }

    private async Task<Engine> CreateAsync()
    {
        var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Message.Text == "tell them")
                decision.Say(PartyRef.Customer(Company.Customer(1)), _ => new OutboundMessage("news"));
        };
        return await engine.StartAsync();
    }

    private static void Refuse(Engine engine, RefusalKind why) => engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(
        message.Conversation.Value == Chat ? new SendResult.Refused(why, "as tested") : new SendResult.Sent());

    private static Task DroppedAsync(Engine engine, RefusalKind why, int count) => Engine.UntilAsync(
        async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Dead' AND failure = $1", why) == count);
}

public sealed class LostContactOnSqlite(SqliteDatabases databases) : LostContactTests(databases), IClassFixture<SqliteDatabases>;

public sealed class LostContactOnPostgreSql(PostgreSqlDatabases databases) : LostContactTests(databases), IClassFixture<PostgreSqlDatabases>;
