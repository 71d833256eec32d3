using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Attachments;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Tests.Conversations;

public sealed class AttachmentTests
{
    private static readonly MediaReference Media = new("file") { Name = "price list.pdf" };

    private static readonly Surroundings Company = new(
        ProductCatalogue.Empty,
        new PartyDirectory(
            [new Customer("CUS-001", "بقالة النور", new ConversationId("whatsapp:+1"), Language.Arabic, "", new Money(0, Currency.Sar), 30)],
            [],
            [],
            [new StaffMember("Sara", new ConversationId("web:staff:Sara"), Language.English), new StaffMember("Omar", new ConversationId("web:staff:Omar"), Language.Arabic)]),
        new CompanyProfile("Abtamim", null, Currency.Sar, TimeZoneInfo.Utc, "SA"),
        new DeskPolicy(),
        new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public static TheoryData<InboundContent> Unreadable =>
    [
        new InboundContent.Audio(Media, true), new InboundContent.Audio(Media, false), new InboundContent.Image(Media), new InboundContent.Document(Media),
        new InboundContent.Location(24.7, 46.6, "المستودع"), new InboundContent.Contact("أبو خالد", "+966500000001"), new InboundContent.Other("sticker"),
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Content_WithoutWords_IsAnsweredKindlyAndGivenToStaff(InboundContent content)
    {
        var (_, decision) = Decide(content, ConversationState.New);

        Assert.Single(decision.Tasks);
        Assert.Equal(3, decision.Messages.Count);
        var reply = decision.Messages[0].Message(Wording.In(Language.Arabic)).Text;
        Assert.Matches(@"\p{IsArabic}", reply);
        Assert.NotEqual(reply, decision.Messages[0].Message(Wording.In(Language.English)).Text);
        Assert.All(decision.Messages.Skip(1), message => Assert.Contains("بقالة النور", message.Message(Wording.In(Language.English)).Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sticker", "has sent a sticker.", "ملصقًا.")]
    [InlineData("video_note", "has sent a video.", "مقطع فيديو.")]
    [InlineData("dice", "has sent a message that cannot be read here.", "رسالة لا يمكن قراءتها آليًا.")]
    public void Content_OfAKindOfTheChannels_IsNamedToStaffAsPeopleDo(string kind, string english, string arabic)
    {
        var (_, decision) = Decide(new InboundContent.Other(kind), ConversationState.New);

        Assert.EndsWith(english, decision.Messages[1].Message(Wording.In(Language.English)).Text, StringComparison.Ordinal);
        Assert.EndsWith(arabic, decision.Messages[1].Message(Wording.In(Language.Arabic)).Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(decision.Tasks).Note);
    }

    [Fact]
    public void Album_WhenItComesInOneGo_IsAnsweredOnce()
    {
        var (state, _) = Decide(new InboundContent.Image(Media), ConversationState.New);
        var (_, second) = Decide(new InboundContent.Image(Media), state);

        Assert.Empty(second.Messages);
        Assert.Empty(second.Tasks);
    }

    [Fact]
    public void Content_InAChatThatAColleagueHas_GoesToThatColleagueAlone()
    {
        var (_, decision) = Decide(new InboundContent.Image(Media), ConversationState.New, "Omar");

        Assert.Equal([PartyRef.Staff("Omar")], decision.Messages.Select(message => message.Recipient!.Value));
    }

    [Fact]
    public void Content_WithWords_IsReadLikeAnyText() =>
        Assert.False(AttachmentDesk.Takes(Message(new InboundContent.Image(Media, "كرتونين من هذا"))));

    private static TurnResult Decide(InboundContent content, ConversationState state, string? colleague = null) => AttachmentDesk.Decide(
        new Turn(Message(content), PartyRef.Customer("CUS-001"), state, colleague, new Reading(null, FactsNeeded.None), Facts.None, Company));

    private static IncomingMessage Message(InboundContent content) =>
        new(1, new ConversationId("whatsapp:+1"), content.Words, null) { Content = content };
}
