using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations;

public sealed class ReceptionTests
{
    private static readonly ConversationId Chat = new("telegram:5");
    private static readonly PartyRef Noor = PartyRef.Customer("CUS-001");

    private static readonly Surroundings Company = new(
        ProductCatalogue.Empty,
        new PartyDirectory(
            [new Customer("CUS-001", "بقالة النور", new ConversationId("whatsapp:+966511000001"), Language.Arabic, "", new Money(0, Currency.Sar), 30)],
            [],
            [],
            [new StaffMember("Sara", new ConversationId("teams:tenant/object"), Language.English)]),
        new CompanyProfile("Abtamim", null, Currency.Sar, TimeZoneInfo.Utc, "SA"),
        new DeskPolicy(),
        new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    private ConversationState _state = ConversationState.New;
    private StrangerFacts _facts = StrangerFacts.None;
    private long _id;

    [Fact]
    public void Stranger_InArabic_IsGreetedAskedAndSubmitted()
    {
        Assert.Contains("تسجيل", Write("السلام عليكم، كم سعر البيبسي؟"), StringComparison.Ordinal);
        Assert.Contains("ما اسمك", Press(ReceptionDesk.RegisterButton), StringComparison.Ordinal);
        Assert.Contains("أبو خالد", Write("  أبو   خالد "), StringComparison.Ordinal);
        Assert.Contains("بقالة الأمل", Write("بقالة الأمل"), StringComparison.Ordinal);
        Assert.Contains("فريقنا", Write("متى؟"), StringComparison.Ordinal);
        Assert.Equal(RegistrationStep.Submitted, _state.Stranger?.Step);
    }

    [Fact]
    public void Applicant_WhoIsDeclined_IsToldAndCanStillUseACode()
    {
        foreach (var text in new[] { "register", "Sam", "Corner shop" })
            Write(text);
        _facts = new StrangerFacts(null, StaffTaskStatus.Rejected);

        Assert.Contains("could not register", Write("well?"), StringComparison.Ordinal);
        Assert.Contains("could not register", Write("register"), StringComparison.Ordinal);
        _facts = new StrangerFacts(Noor, StaffTaskStatus.Rejected);
        Assert.Contains("بقالة النور", Write("7K3M-9QXZ"), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_WithoutALetter_IsAskedForAgain()
    {
        Write("register");

        Assert.Contains("your name", Write("12345"), StringComparison.Ordinal);
        Assert.Equal(RegistrationStep.AwaitingName, _state.Stranger?.Step);
    }

    [Fact]
    public void Codes_WhenGuessed_AreSoonLookedUpNoMore()
    {
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.NotNull(ReceptionDesk.CodeIn(Message("7K3M-9QXZ"), null, _state));
            Write("7K3M-9QXZ");
        }

        Assert.Null(ReceptionDesk.CodeIn(Message("7K3M-9QXZ"), null, _state));
        _facts = new StrangerFacts(Noor, null);
        Assert.Contains("not right", Write("7K3M-9QXZ"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7K3M-9QXZ", "7K3M9QXZ")]
    [InlineData("7k3m9qxz", "7K3M9QXZ")]
    [InlineData("/start 7K3M-9QXZ", "7K3M9QXZ")]
    [InlineData("رمز الدعوة: 7K3M-9QXZ.", "7K3M9QXZ")]
    [InlineData("MUHAMMAD", null)]
    [InlineData("23456789", null)]
    [InlineData("7K3M-9QX", null)]
    [InlineData("7K3M-9QX1", null)]
    [InlineData("", null)]
    public void Code_HoweverItIsWritten_IsFound(string text, string? code) =>
        Assert.Equal(code, InvitationCode.TryFind(text, out var found) ? found : null);

    [Theory]
    [InlineData("STOP", true)]
    [InlineData("Stop.", true)]
    [InlineData("/stop", true)]
    [InlineData("إيقاف", true)]
    [InlineData("ايقاف!", true)]
    [InlineData("أوقف", true)]
    [InlineData("إلغاء الاشتراك", true)]
    [InlineData("stop by tomorrow with 5 cartons", false)]
    [InlineData("الغاء", false)]
    [InlineData("توقف عن إرسال البيبسي", false)]
    public void Stop_WhereItIsTheWholeMessage_IsTheReceptions(string text, bool takes) =>
        Assert.Equal(takes, ReceptionDesk.Takes(Message(text), Noor, isStopped: false));

    [Theory]
    [InlineData("START", null)]
    [InlineData("ابدأ", null)]
    [InlineData(null, "desk:start")]
    public void Start_WhereNothingWasWanted_TakesItBack(string? text, string? button)
    {
        var decision = DecideStopped(new IncomingMessage(++_id, Chat, text, button));

        Assert.Equal([(Chat, false)], decision.Admissions.Stops.Select(stop => (stop.Conversation, stop.Stopped)));
        Assert.Single(decision.Messages);
    }

    [Theory]
    [InlineData("start with 5 cartons", null)]
    [InlineData(null, "desk:status")]
    public void Message_WhereNothingIsWanted_IsAnsweredByNobody(string? text, string? button)
    {
        var decision = DecideStopped(new IncomingMessage(++_id, Chat, text, button));

        Assert.True(decision.Admissions.IsEmpty);
        Assert.DoesNotContain(decision.Messages, message => message.Conversation == Chat);
    }

    [Fact]
    public void LinkCode_AskedForByStaff_IsNotGiven() =>
        Assert.False(ReceptionDesk.Takes(Message("link"), PartyRef.Staff("Sara"), isStopped: false));

    [Fact]
    public void Application_DecidedTwiceOver_IsOvertakenOnceTheyAreKnown()
    {
        var task = new StaffTask(TaskKind.Registration, 1, Company.Now)
        {
            Applicant = new Applicant(new ConversationId("whatsapp:+966511000001"), "Sam", "Shop", Language.English),
        };
        var decision = new Decision();

        RegistrationDecision.Carry(task, accept: true, "staff:Sara", Company, decision);

        Assert.Equal(StaffTaskStatus.Obsolete, task.Status);
        Assert.True(decision.Admissions.IsEmpty);
    }

    [Theory]
    [InlineData(RefusalKind.OptedOut, "أُوقف استلامها", "«ابدأ»")]
    [InlineData(RefusalKind.Blocked, "حُظر حسابنا", "تصلنا من هناك رسالة")]
    public void LostContact_InArabic_SaysWhoWhereWhyAndWhatWasNotRead(RefusalKind why, string reason, string until)
    {
        var decision = new Decision();

        new LostContact(Noor, Chat, why).TellStaff("طلبك رقم 1001 في الطريق", 7, Company.Now, Company.Parties, decision);

        var told = Assert.Single(decision.Messages).Message(Wording.In(Language.Arabic)).Text;
        Assert.All(["بقالة النور", "عبر تيليجرام", reason, until, "1001"], part => Assert.Contains(part, told, StringComparison.Ordinal));
        Assert.Equal((TaskKind.DeadLetter, 7L, "customer:CUS-001"), decision.Tasks.Select(task => (task.Kind, task.Cause, task.Party)).Single());
    }

    private string Write(string text) => Decide(Message(text));

    private string Press(string button) => Decide(new IncomingMessage(++_id, Chat, null, button));

    private IncomingMessage Message(string text) => new(++_id, Chat, text, null);

    private Decision DecideStopped(IncomingMessage message) =>
        ReceptionDesk.Decide(new ReceptionTurn(message, Noor, _state, IsStopped: true, _facts, Company)).Decision;

    private string Decide(IncomingMessage message)
    {
        var (state, decision) = ReceptionDesk.Decide(new ReceptionTurn(message, null, _state, false, _facts, Company));
        _state = state;
        var reply = decision.Messages.First(planned => planned.Conversation == Chat);
        return reply.Message(Wording.In(reply.Language ?? Language.Arabic)).Text;
    }
}
