using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>Who is who, and who wants no messages, on every database.</summary>
public abstract class ReceptionTests(ITestDatabases databases)
{
    private const string Stranger = "whatsapp:+15550001";
    private const string Chat = "whatsapp:+966511000001";

    [Fact]
    public async Task Stranger_WhoApplies_IsACustomerOnceStaffSayYes()
    {
        await using var engine = await CreateAsync();
        engine.Desk.Needs = message => message.Button is null ? FactsNeeded.None : new FactsNeeded(FactKinds.None, TaskNumber: 1);
        engine.Desk.OnTurn = (turn, decision) =>
        {
            if (turn.Message.Button is not null)
                RegistrationDecision.Carry(turn.Facts.Tasks[0], accept: true, "staff:Sara", turn.Surroundings, decision);
        };

        await SayAsync(engine, "سلام", "تسجيل", "أبو خالد", "بقالة النور");
        Assert.Equal(["Registration"], await engine.TextsAsync("SELECT kind FROM tasks"));
        await Engine.UntilAsync(() => engine.Web.TextsTo("web:staff:Sara").Any());
        Assert.Contains("بقالة النور", engine.Web.TextsTo("web:staff:Sara").Single(), StringComparison.Ordinal);
        Assert.Empty(engine.Desk.Decided);

        await engine.Inbox.ReceiveAsync(
            new InboundMessage(new ConversationId("web:staff:Sara"), "press", new InboundContent.Button("task:1:yes")), CancellationToken.None);
        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 5);
        await engine.WriteAsync(Stranger, "كرتونين ماء");

        await Engine.UntilAsync(() => engine.Desk.Decided.Any(message => message.Text == "كرتونين ماء"));
        await engine.Get<IReferenceData>().RefreshAsync(CancellationToken.None);
        var customer = engine.Get<IReferenceData>().Parties.FindCustomer("NEW-0001");
        Assert.Equal("بقالة النور (أبو خالد)", customer?.Name);
        Assert.Equal(0, customer?.CreditLimit.Minor);
        Assert.Equal(Stranger, customer?.Conversation.Value);
    }

    [Fact]
    public async Task Stranger_WhereRegistrationIsOpen_IsACustomerAtOnceAndCanOrder()
    {
        await using var engine = await CreateAsync(("Registration:Open", "true"));

        await SayAsync(engine, "hello", "register", "Sam", "Corner shop");
        await engine.WriteAsync(Stranger, "2 cartons of water");

        await Engine.UntilAsync(() => engine.Desk.Decided.Any(message => message.Text == "2 cartons of water"));
        Assert.Equal(0, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks"));
        Assert.Equal(["Customer"], await engine.TextsAsync("SELECT party_role FROM conversations WHERE id = $1", Stranger));
    }

    [Fact]
    public async Task Code_WhenItIsUsed_JoinsTheConversationOnce()
    {
        await using var engine = await CreateAsync();
        var code = await engine.Get<IInvitations>().InviteAsync(PartyRef.Customer(Company.Customer(1)), TimeSpan.FromDays(1), CancellationToken.None);

        await SayAsync(engine, $"/start {code}");
        await engine.WriteAsync(Stranger, "order");
        await Engine.UntilAsync(() => engine.Desk.Decided.Any(message => message.Text == "order"));
        await engine.WriteAsync("whatsapp:+15550002", code!);

        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo("whatsapp:+15550002").Any());
        Assert.Equal([Stranger], await engine.TextsAsync("SELECT conversation FROM contacts WHERE code = $1", Company.Customer(1)));
    }

    [Fact]
    public async Task Code_WhenTwoUseItAtOnce_LetsOneIn()
    {
        await using var engine = await CreateAsync();
        var code = await engine.Get<IInvitations>().InviteAsync(PartyRef.Supplier("SUP-1"), TimeSpan.FromDays(1), CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => engine.WriteAsync($"whatsapp:+1555100{number}", code!)));

        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 8);
        Assert.Equal(1, await engine.ScalarAsync("SELECT COUNT(*) FROM contacts"));
    }

    [Fact]
    public async Task Invitation_ForStaffOrNobody_IsNotMade()
    {
        await using var engine = await CreateAsync();
        var invitations = engine.Get<IInvitations>();

        Assert.Null(await invitations.InviteAsync(PartyRef.Staff("Sara"), TimeSpan.FromDays(1), CancellationToken.None));
        Assert.Null(await invitations.InviteAsync(PartyRef.Customer("NOBODY"), TimeSpan.FromDays(1), CancellationToken.None));
    }

    [Fact]
    public async Task LinkCode_AskedForByACustomer_JoinsTheOtherChannel()
    {
        await using var engine = await CreateAsync();

        await engine.WriteAsync(Chat, "link");
        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Any());
        Assert.True(InvitationCode.TryFind(engine.WhatsApp.TextsTo(Chat).Single(), out var code));
        await SayAsync(engine, InvitationCode.Written(code!));

        Assert.Equal([Company.Customer(1)], await engine.TextsAsync("SELECT code FROM contacts WHERE conversation = $1", Stranger));
    }

    [Fact]
    public async Task Stop_WhenSent_LetsNothingOutButTheAcknowledgementUntilStart()
    {
        await using var engine = await CreateAsync();
        engine.Desk.OnTurn = (turn, decision) => decision.Say(PartyRef.Customer(Company.Customer(1)), _ => new OutboundMessage("news"));

        await engine.WriteAsync(Chat, "إيقاف");
        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Count() == 1);
        await engine.WriteAsync("whatsapp:+966511000002", "tell them");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Dead' AND failure = 'OptedOut'") == 1);
        await engine.WriteAsync(Chat, "where is my order?");
        await engine.WriteAsync(Chat, "hello?");
        await engine.WriteAsync(Chat, "ابدأ");

        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Count() == 2);
        await engine.WriteAsync("whatsapp:+966511000002", "tell them");
        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Count() == 3);
        Assert.Equal("news", engine.WhatsApp.TextsTo(Chat).Last());
        Assert.DoesNotContain(engine.Desk.Decided, message => message.Conversation.Value == Chat);
        Assert.Equal(2, await engine.ScalarAsync("SELECT COUNT(*) FROM tasks WHERE kind = 'Conversation'"));

        await engine.WriteAsync(Chat, "STOP");
        await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Chat).Count() == 4);
        Assert.Equal(0, await engine.Get<IDeadLetters>().ReplayAllAsync(CancellationToken.None));
    }

    private async Task<Engine> CreateAsync(params (string Key, string Value)[] settings)
    {
        var engine = await (await Engine.CreateAsync(await databases.CreateAsync(), null, settings)).WithCompanyAsync();
        engine.Desk.Answers = false;
        return await engine.StartAsync();
    }

    private static async Task SayAsync(Engine engine, params string[] texts)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            await engine.WriteAsync(Stranger, texts[index]);
            var heard = index + 1;
            await Engine.UntilAsync(() => engine.WhatsApp.TextsTo(Stranger).Count() == heard);
        }
    }
}

public sealed class ReceptionOnSqlite(SqliteDatabases databases) : ReceptionTests(databases), IClassFixture<SqliteDatabases>;

public sealed class ReceptionOnPostgreSql(PostgreSqlDatabases databases) : ReceptionTests(databases), IClassFixture<PostgreSqlDatabases>;
