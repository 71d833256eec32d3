using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What goes to somebody who has been silent for longer than their channel's window, on every database.</summary>
public abstract class LateMessageTests(ITestDatabases databases)
{
    private const string Writer = "whatsapp:+966511000002";
    private const string Silent = "whatsapp:+966511000001";

    private static readonly ChannelAbilities Windowed = ChannelAbilities.Everything with
    {
        LongestText = 90,
        Buttons = new ChoiceLimits(3, 20, 64),
        Window = TimeSpan.FromHours(24),
        AfterWindow = new ChannelAbilities { LongestText = 64 },
    };

    private static readonly string Long = string.Join("\n\n", Enumerable.Range(1, 4).Select(part => $"{part} " + new string('x', 38)));

    [Fact]
    public async Task Parts_OnceTheFirstHasGone_AreCutInOneWayWhoeverWritesMeanwhile()
    {
        await using var engine = await CreateAsync(new OutboundMessage(Long));
        var heard = new List<DateTimeOffset?>();
        engine.WhatsApp.Answer = async message =>
        {
            if (message.Conversation.Value != Silent)
                return new SendResult.Sent();
            heard.Add(message.LastHeardAt);
            if (message.Part == 1)
            {
                await engine.WriteAsync(Silent, "what is it?");
                await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE conversation = $1 AND status = 'Done'", Silent) == 1);
            }

            return new SendResult.Sent($"P{message.Part}");
        };
        await engine.StartAsync();

        await engine.WriteAsync(Writer, "tell them");

        await SettledAsync(engine);
        Assert.Equal(["1 xx", "2 xx", "3 xx", "4 xx"], engine.WhatsApp.TextsTo(Silent).Select(text => text[..4]));
        Assert.All(heard, Assert.Null);
    }

    [Fact]
    public async Task Message_RefusedAsTooLate_GoesAtOnceAsWhatMayBeSentThen()
    {
        await using var engine = await CreateAsync(new OutboundMessage(Long));
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(
            message.LastHeardAt is null ? new SendResult.Sent($"P{message.Part}") : new SendResult.Refused(RefusalKind.OutsideWindow, "too late"));
        await engine.StartAsync();
        await engine.WriteAsync(Silent, "hello");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM inbox WHERE status = 'Done'") == 1);

        await engine.WriteAsync(Writer, "tell them");

        await SettledAsync(engine);
        Assert.Equal(4, engine.WhatsApp.TextsTo(Silent).Count());
        Assert.Equal(0, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
    }

    [Fact]
    public async Task Number_WhereChoicesWereNumberedBecauseItWasLate_IsThePressOfThatChoice()
    {
        await using var engine = await CreateAsync(new OutboundMessage("which?") { Buttons = [new("red", "pick:red"), new("blue", "pick:blue")] });
        await engine.StartAsync();
        await engine.WriteAsync(Writer, "tell them");
        await SettledAsync(engine);

        await engine.WriteAsync(Silent, "2");

        await Engine.UntilAsync(() => engine.Desk.Decided.Count == 2);
        Assert.Equal("pick:blue", engine.Desk.Decided.Last().Button);
    }

    private async Task<Engine> CreateAsync(OutboundMessage news)
    {
        var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.WhatsApp.Abilities = Windowed;
        engine.Desk.Answers = false;
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Message.Text == "tell them")
                decision.Say(PartyRef.Customer(Company.Customer(1)), _ => news with { Language = Language.English });
        };
        return engine;
    }

    private static Task SettledAsync(Engine engine) => Engine.UntilAsync(async () =>
        await engine.TextsAsync("SELECT status FROM outbox WHERE conversation = $1", Silent) is ["Sent"]);
}

public sealed class LateMessagesOnSqlite(SqliteDatabases databases) : LateMessageTests(databases), IClassFixture<SqliteDatabases>;

public sealed class LateMessagesOnPostgreSql(PostgreSqlDatabases databases) : LateMessageTests(databases), IClassFixture<PostgreSqlDatabases>;
