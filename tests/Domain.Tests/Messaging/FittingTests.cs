using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;

namespace Abtamim.Domain.Tests.Messaging;

public sealed class FittingTests
{
    private static readonly ChannelAbilities Plain = new() { LongestText = 100 };
    private static readonly ChannelAbilities Buttons = new() { LongestText = 1000, Buttons = new ChoiceLimits(3, 20, 64) };
    private static readonly ChannelAbilities Lists = Buttons with { Lists = new ChoiceLimits(10, 24, 64) { LongestDescription = 72 } };

    private static OutboundMessage Question(int choices) => new("أي نوع تريد؟")
    {
        Buttons = [.. Enumerable.Range(1, choices).Select(number => new Button($"نوع {number}", $"pick:{number}"))],
    };

    [Fact]
    public void Buttons_WhenTheyFit_StayButtons() => Assert.Same(Question(3).Text, Assert.Single(MessageFitting.Fit(Question(3), Buttons)).Text);

    [Fact]
    public void Buttons_WhenThereAreTooMany_BecomeAList()
    {
        var fitted = Assert.Single(MessageFitting.Fit(Question(5), Lists));

        Assert.Empty(fitted.Buttons);
        Assert.Equal(["pick:1", "pick:2", "pick:3", "pick:4", "pick:5"], fitted.List!.Choices.Select(choice => choice.Value));
    }

    [Fact]
    public void Buttons_WhenNothingCanShowThem_BecomeNumbersToAnswerWith()
    {
        var fitted = Assert.Single(MessageFitting.Fit(Question(2), Plain));

        Assert.Equal("أي نوع تريد؟\n\n\u200F\u20681\u2069. نوع 1\n\u200F\u20682\u2069. نوع 2\n\nأرسل رقم اختيارك.", fitted.Text);
        Assert.Empty(fitted.Buttons);
    }

    [Theory]
    [InlineData("2", "pick:2")]
    [InlineData("٢", "pick:2")]
    [InlineData("۲.", "pick:2")]
    [InlineData(" رقم ٢ ", "pick:2")]
    [InlineData("الخيار 2", "pick:2")]
    [InlineData("option 2", "pick:2")]
    [InlineData("#2", "pick:2")]
    [InlineData("0", null)]
    [InlineData("3", null)]
    [InlineData("2 كرتون", null)]
    [InlineData("2222", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Answer_ToNumberedChoices_IsTheChoiceOfThatNumber(string? text, string? value) =>
        Assert.Equal(value, NumberedChoices.Chosen(Question(2), Plain, text));

    [Fact]
    public void Answer_WhereChoicesWereShownAsButtons_IsANumberAndNothingElse() =>
        Assert.Null(NumberedChoices.Chosen(Question(2), Buttons, "2"));

    [Fact]
    public void Text_ThatIsTooLong_IsCutBetweenParagraphsBeforeAnythingElse()
    {
        var first = new string('ا', 30);
        var second = "جملة أولى طويلة بعض الشيء. وجملة ثانية أطول منها قليلًا، فيها كلام كثير لا فائدة منه.";

        Assert.Equal([first, second], Texts($"{first}\n\n{second}"));
    }

    [Fact]
    public void Text_OfSentences_IsCutAtTheirEnds()
    {
        const string One = "وصل طلبك وسنجهزه اليوم بإذن الله.";
        const string Two = "هل يناسبك التسليم صباح الغد في المستودع؟";
        const string Three = "أخبرنا بالوقت المناسب لك حتى نرتب مع السائق.";

        Assert.Equal([$"{One} {Two}", Three], Texts($"{One} {Two} {Three}"));
    }

    [Fact]
    public void List_ThatFitsOneMessage_StaysWholeWithTheLineAboveIt()
    {
        var list = "طلبك:\n• بيبسي: 5 كراتين\n• رز مزة: شوالان\n• ماء نوفا: 10 كراتين";
        var intro = "أهلًا بك يا أبا خالد، شكرًا على تواصلك معنا اليوم";

        Assert.Equal([intro, list], Texts($"{intro}\n{list}"));
    }

    [Fact]
    public void Isolate_ThatIsCut_IsClosedAndOpenedAgain()
    {
        var texts = Texts("\u2068" + new string('x', 150) + "\u2069");

        Assert.Equal(["\u2068" + new string('x', 98) + "\u2069", "\u2068" + new string('x', 52) + "\u2069"], texts);
    }

    [Fact]
    public void LastPart_OfALongText_HasTheChoicesAndTheDocuments()
    {
        var abilities = Buttons with { LongestText = 100, Documents = true };
        var parts = MessageFitting.Fit(
            Question(2) with { Text = string.Join("\n\n", Enumerable.Repeat(new string('س', 60), 3)), Documents = [new Document("a.txt", "text/plain", "a")] }, abilities);

        Assert.Equal(3, parts.Count);
        Assert.All(parts.Take(2), part => Assert.True(part.Buttons.Count == 0 && part.Documents.Count == 0));
        Assert.Equal(2, parts[2].Buttons.Count);
        Assert.Single(parts[2].Documents);
    }

    [Fact]
    public void Documents_BeyondWhatAMessageMayHave_GoAheadInMessagesOfTheirOwn()
    {
        var abilities = Buttons with { LongestText = 1_000, Documents = true, MostDocuments = 1, LongestCaption = 64 };
        var (first, second) = (new Document("a.txt", "text/plain", "a"), new Document("b.txt", "text/plain", "b"));
        var parts = MessageFitting.Fit(
            Question(2) with { Text = $"{new string('س', 60)}\n\n{new string('ش', 60)}", Documents = [first, second] }, abilities);

        Assert.Equal([new string('س', 60), "", new string('ش', 60)], parts.Select(part => part.Text));
        Assert.Equal([[], [first], [second]], parts.Select(part => part.Documents.ToArray()));
        Assert.Equal([0, 0, 2], parts.Select(part => part.Buttons.Count));
    }

    [Fact]
    public void Document_WhereThereAreNone_IsWrittenOut() =>
        Assert.Equal(
            "فاتورتك\n\nINV.txt\nالإجمالي 100",
            Assert.Single(MessageFitting.Fit(new OutboundMessage("فاتورتك") { Documents = [new Document("INV.txt", "text/plain", "الإجمالي 100")] }, Plain)).Text);

    private static IEnumerable<string> Texts(string text) => MessageFitting.Fit(new OutboundMessage(text), Plain).Select(part => part.Text);
}
