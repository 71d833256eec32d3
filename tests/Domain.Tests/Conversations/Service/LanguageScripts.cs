using Abtamim.Domain.Understanding;
using Abtamim.Testing;
using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class LanguageScripts
{
    private static readonly OrderGrammar Grammar = new(DemoCatalogue.Products);

    [Theory]
    [InlineData("ابي خمسة كرتون pepsi لو سمحت", Language.Arabic)]
    [InlineData("salam 3alaikom", Language.Arabic)]
    [InlineData("kam 3alay lel7een?", Language.Arabic)]
    [InlineData("3ayez 5 karateen mayya", Language.Arabic)]
    [InlineData("yeslamo kteer", Language.Arabic)]
    [InlineData("please حدثوا رقم الـ IBAN حقنا عندكم، بنرسل الـ letter اليوم", Language.Arabic)]
    [InlineData("where is my order?", Language.English)]
    [InlineData("2 sacks sella rice and 5 cartons of water", Language.English)]
    [InlineData("rice 2 bags", Language.English)]
    [InlineData("can i talk to a real person", Language.English)]
    [InlineData("STOP", Language.English)]
    [InlineData("send me الفاتورة حقت order 1215", null)]
    [InlineData("blah", null)]
    [InlineData("pepsi", null)]
    [InlineData("ok", null)]
    [InlineData("500", null)]
    [InlineData("٥٠٠", null)]
    [InlineData("👍", null)]
    [InlineData("", null)]
    public void Read_TellsTheLanguageOfTheMessage(string text, Language? expected) =>
        Assert.Equal(expected, Grammar.Read(new Utterance(SpeakerRole.Customer, text, Script.Monday, UtteranceContext.Empty)).Language);

    [Fact]
    public void Answers_FollowTheLanguageThatIsWritten_AndStayWhereNothingShowsOne() => new Script()
        .Customer("where is my order?").Hears("You have no orders with us yet")
        .PressValue(Arab, "desk:balance").Hears("Credit left")
        .Customer("🌹").Hears("did not understand")
        .Customer("shukran").Hears("العفو")
        .PressValue(Arab, "desk:balance").Hears("حدك الائتماني");
}
