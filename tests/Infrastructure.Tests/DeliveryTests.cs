using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold of messages in parts, of what providers report, and of content, on every database.</summary>
public abstract class DeliveryTests(ITestDatabases databases)
{
    private const string Chat = "whatsapp:+966511000001";

    private static readonly ChannelAbilities Narrow = new() { LongestText = 64 };
    private static readonly string Long = string.Join("\n\n", Enumerable.Range(1, 3).Select(part => $"{part} " + new string('x', 50)));

    [Fact]
    public async Task Message_InParts_GoesOnWhereItStopped()
    {
        await using var engine = await CreateAsync(Long);
        engine.WhatsApp.Abilities = Narrow;
        var failures = 0;
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(
            message.Part == 2 && Interlocked.Increment(ref failures) == 1
                ? new SendResult.TryLater("busy", TimeSpan.FromMilliseconds(10))
                : new SendResult.Sent($"P{message.Part}"));
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "hello");

        await SettledAsync(engine, OutboxStatus.Sent);
        Assert.Equal(["1 x", "2 x", "3 x"], engine.WhatsApp.TextsTo(Chat).Select(text => text[..3]));
        Assert.Equal(3, await engine.ScalarAsync("SELECT COUNT(*) FROM deliveries WHERE outbox_id = 1"));
    }

    [Fact]
    public async Task Message_InParts_IsAsFarAsItsLeastFarPart()
    {
        await using var engine = await CreateAsync(Long);
        engine.WhatsApp.Abilities = Narrow;
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(new SendResult.Sent($"P{message.Part}"));
        await engine.StartAsync();
        await engine.WriteAsync(Chat, "hello");
        await SettledAsync(engine, OutboxStatus.Sent);

        await ReportAsync(engine, "P1", DeliveryStatus.Read);
        await ReportAsync(engine, "P2", DeliveryStatus.Delivered);
        Assert.Equal(["Sent"], await StatesAsync(engine));
        Assert.Equal(ReportOutcome.Moved, await ReportAsync(engine, "P3", DeliveryStatus.Delivered));
        Assert.Equal(["Delivered"], await StatesAsync(engine));
        await ReportAsync(engine, "P3", DeliveryStatus.Read);
        Assert.Equal(ReportOutcome.Moved, await ReportAsync(engine, "P2", DeliveryStatus.Read));
        Assert.Equal(["Read"], await StatesAsync(engine));
    }

    [Fact]
    public async Task Reports_WhenTheyComeLateOrTwice_ChangeNothing()
    {
        await using var engine = await CreateAsync("hello");
        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(new SendResult.Sent("P1"));
        await engine.StartAsync();
        await engine.WriteAsync(Chat, "hello");
        await SettledAsync(engine, OutboxStatus.Sent);

        Assert.Equal(ReportOutcome.NothingNew, await ReportAsync(engine, "P1", DeliveryStatus.Sent));
        Assert.Equal(ReportOutcome.Moved, await ReportAsync(engine, "P1", DeliveryStatus.Read));
        Assert.Equal(ReportOutcome.NothingNew, await ReportAsync(engine, "P1", DeliveryStatus.Delivered));
        Assert.Equal(ReportOutcome.NothingNew, await ReportAsync(engine, "P1", DeliveryStatus.Read));
        Assert.Equal(ReportOutcome.NothingNew, await ReportAsync(engine, "P1", DeliveryStatus.Failed));
        Assert.Equal(["Read"], await StatesAsync(engine));
    }

    [Fact]
    public async Task Report_ThatIsFasterThanTheAnswer_CountsOnceTheAnswerIsThere()
    {
        await using var engine = await CreateAsync("hello");
        engine.WhatsApp.Answer = async _ =>
        {
            Assert.Equal(ReportOutcome.KeptForLater, await ReportAsync(engine, "P1", DeliveryStatus.Delivered));
            return new SendResult.Sent("P1");
        };
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "hello");

        await SettledAsync(engine, OutboxStatus.Delivered);
    }

    [Fact]
    public async Task Message_ThatTheProviderCouldNotDeliver_BecomesATaskAndCanBeReplayed()
    {
        await using var engine = await CreateAsync("hello");
        var number = 0;
        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(new SendResult.Sent($"P{Interlocked.Increment(ref number)}"));
        await engine.StartAsync();
        await engine.WriteAsync(Chat, "hello");
        await SettledAsync(engine, OutboxStatus.Sent);

        await ReportAsync(engine, "P1", DeliveryStatus.Failed, RefusalKind.Unreachable);

        Assert.Equal(["Unreachable"], await engine.TextsAsync("SELECT failure FROM outbox WHERE status = 'Failed'"));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks WHERE kind = 'DeadLetter' AND cause = 1"));
        Assert.Single(await engine.Get<IDeadLetters>().ListAsync(10, CancellationToken.None));
        Assert.Equal(1, await engine.Get<IDeadLetters>().ReplayAllAsync(CancellationToken.None));
        await SettledAsync(engine, OutboxStatus.Sent);
        Assert.Equal(ReportOutcome.Moved, await ReportAsync(engine, "P2", DeliveryStatus.Delivered));
    }

    [Theory]
    [InlineData(MessagePurpose.Invoice, 1, OutboxStatus.Unknown)]
    [InlineData(MessagePurpose.Reply, 2, OutboxStatus.Sent)]
    public async Task Message_OfWhichNobodyKnows_IsRepeatedOnlyWhereThatDoesNoHarm(MessagePurpose purpose, int attempts, OutboxStatus end)
    {
        await using var engine = await CreateAsync("hello", purpose);
        var tried = 0;
        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(
            Interlocked.Increment(ref tried) == 1 ? new SendResult.Unknown("cut off") : new SendResult.Sent());
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "hello");

        await SettledAsync(engine, end);
        Assert.Equal(attempts, tried);
        Assert.Equal(end == OutboxStatus.Unknown ? 1 : 0, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
    }

    [Fact]
    public async Task Channel_WhenItSends_KnowsWhenTheOtherSideLastWrote()
    {
        await using var engine = await CreateAsync("hello");
        OutgoingMessage? sent = null;
        engine.WhatsApp.Answer = message =>
        {
            sent = message;
            return Task.FromResult<SendResult>(new SendResult.Sent());
        };
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "hello");

        await SettledAsync(engine, OutboxStatus.Sent);
        Assert.NotNull(sent?.LastHeardAt);
    }

    [Fact]
    public async Task Number_WhereChoicesWereNumbered_IsThePressOfThatChoice()
    {
        await using var engine = await CreateAsync("which?", buttons: [new Button("red", "pick:red"), new Button("blue", "pick:blue")]);
        engine.WhatsApp.Abilities = Narrow;
        await engine.StartAsync();

        await engine.WriteAsync(Chat, "2");
        await SettledAsync(engine, OutboxStatus.Sent);
        await engine.WriteAsync(Chat, "٢");
        await Engine.UntilAsync(() => engine.Desk.Decided.Count == 2);

        Assert.Equal(["2", null], engine.Desk.Decided.Select(message => message.Text));
        Assert.Equal([null, "pick:blue"], engine.Desk.Decided.Select(message => message.Button));
    }

    [Fact]
    public async Task Message_ReportedAsOutsideTheWindow_GoesOnceMoreAsToSomebodyWhoNeverWrote()
    {
        await using var engine = await CreateAsync("hello");
        var heard = new List<DateTimeOffset?>();
        engine.WhatsApp.Answer = message =>
        {
            heard.Add(message.LastHeardAt);
            return Task.FromResult<SendResult>(new SendResult.Sent($"P{heard.Count}"));
        };
        await engine.StartAsync();
        await engine.WriteAsync(Chat, "hello");
        await SettledAsync(engine, OutboxStatus.Sent);

        Assert.Equal(ReportOutcome.Moved, await ReportAsync(engine, "P1", DeliveryStatus.Failed, RefusalKind.OutsideWindow));

        await Engine.UntilAsync(async () => heard.Count == 2 && await StatesAsync(engine) is ["Sent"]);
        Assert.NotNull(heard[0]);
        Assert.Null(heard[1]);
        Assert.Equal(0, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
        await ReportAsync(engine, "P1", DeliveryStatus.Failed, RefusalKind.OutsideWindow);
        Assert.Equal(["Sent"], await StatesAsync(engine));

        Assert.Equal(ReportOutcome.Moved, await ReportAsync(engine, "P2", DeliveryStatus.Failed, RefusalKind.OutsideWindow));
        Assert.Equal(["Failed"], (await engine.TextsAsync("SELECT status FROM outbox ORDER BY id"))[..1]);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
    }

    [Fact]
    public async Task Content_OfEveryKind_ComesToItsTurnAsItWasReceived()
    {
        var media = new MediaReference("https://api.example.com/media/1") { MediaType = "audio/ogg", Size = 12_345, Name = "صوت.ogg", Duration = TimeSpan.FromSeconds(7) };
        InboundContent[] contents =
        [
            new InboundContent.Text("نص 🥤"), new InboundContent.Button("draft:confirm:1:1"), new InboundContent.Audio(media, true),
            new InboundContent.Image(media, "هذا"), new InboundContent.Document(media), new InboundContent.Location(24.7136, 46.6753, "المستودع", "الرياض"),
            new InboundContent.Contact("أبو خالد", "+966500000001"), new InboundContent.Other("sticker"),
        ];
        await using var engine = await CreateAsync("ok");

        for (var index = 0; index < contents.Length; index++)
        {
            await engine.Inbox.ReceiveAsync(
                new InboundMessage(new ConversationId(Chat), $"{index}", contents[index])
                {
                    SenderName = "خالد",
                    ReplyTo = "7",
                    SentAt = new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero),
                },
                CancellationToken.None);
        }

        await engine.StartAsync();
        await Engine.UntilAsync(() => engine.Desk.Decided.Count == contents.Length);

        Assert.Equal(contents, engine.Desk.Decided.Select(message => message.Content));
        Assert.Equal(contents.Select(content => content.Words), engine.Desk.Decided.Select(message => message.Text));
        Assert.All(engine.Desk.Decided, message => Assert.Equal("خالد", message.SenderName));
    }

    [Fact]
    public async Task Reference_WhenItChanges_IsTheNewest()
    {
        await using var engine = await CreateAsync("hello");
        var references = engine.Get<IConversationReferences>();
        var first = new ConversationReference(new ConversationId("teams:t/p"), "https://smba.trafficmanager.net/emea/", "a:1", "28:bot");
        Assert.Null(await references.FindAsync(first.Conversation, CancellationToken.None));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => references.KeepAsync(first, CancellationToken.None)));
        Assert.Equal(first, await references.FindAsync(first.Conversation, CancellationToken.None));
        var moved = first with { ServiceUrl = "https://smba.trafficmanager.net/uae/" };
        await references.KeepAsync(moved, CancellationToken.None);

        Assert.Equal(moved, await references.FindAsync(first.Conversation, CancellationToken.None));
        await references.KeepAsync(first, CancellationToken.None);
        Assert.Equal(first, await references.FindAsync(first.Conversation, CancellationToken.None));
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM conversation_references"));
    }

    [Fact]
    public async Task Reference_ThatAnotherHostHasChanged_IsKeptAnewAfterAWhile()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        var database = await databases.CreateAsync();
        await using var here = await Engine.CreateAsync(database, time);
        await using var there = await Engine.CreateAsync(database, time);
        var first = new ConversationReference(new ConversationId("teams:t/p"), "https://smba.trafficmanager.net/emea/", "a:1", "28:bot");
        var (mine, other) = (here.Get<IConversationReferences>(), there.Get<IConversationReferences>());
        await mine.KeepAsync(first, CancellationToken.None);
        await other.KeepAsync(first with { ProviderId = "a:2" }, CancellationToken.None);

        time.Advance(TimeSpan.FromMinutes(10));
        await mine.KeepAsync(first, CancellationToken.None);

        Assert.Equal(first, await other.FindAsync(first.Conversation, CancellationToken.None));
    }

    private async Task<Engine> CreateAsync(string text, MessagePurpose purpose = MessagePurpose.Reply, IReadOnlyList<Button>? buttons = null)
    {
        var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.Answers = false;
        engine.Desk.OnTurn = (turn, decision) => decision.Reply(
            turn.Message.Conversation, Language.English, _ => new OutboundMessage(text) { Purpose = purpose, Buttons = buttons ?? [] });
        return engine;
    }

    private static Task<ReportOutcome> ReportAsync(Engine engine, string id, DeliveryStatus status, RefusalKind? failure = null) =>
        engine.Get<IDeliveryReports>().ReportAsync(
            new DeliveryReport(ChannelNames.WhatsApp, id, status) { Failure = failure }, CancellationToken.None);

    private static Task<List<string>> StatesAsync(Engine engine) => engine.TextsAsync("SELECT status FROM outbox");

    private static Task SettledAsync(Engine engine, OutboxStatus status) =>
        Engine.UntilAsync(async () => await StatesAsync(engine) is [var only] && only == status.ToString());
}

public sealed class DeliveryOnSqlite(SqliteDatabases databases) : DeliveryTests(databases), IClassFixture<SqliteDatabases>;

public sealed class DeliveryOnPostgreSql(PostgreSqlDatabases databases) : DeliveryTests(databases), IClassFixture<PostgreSqlDatabases>;
