namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class DraftTalkScripts
{
    [Theory]
    [InlineData("ok let me think")]
    [InlineData("okay, wait")]
    [InlineData("fine, but too expensive")]
    [InlineData("yes but when will it arrive?")]
    [InlineData("ok what's the total now?")]
    [InlineData("ok is there any discount?")]
    [InlineData("sure, who delivers it?")]
    [InlineData("طيب كم الاجمالي الحين")]
    [InlineData("تمام بس شو السعر الاجمالي؟")]
    [InlineData("اوكي خليني افكر")]
    [InlineData("ماشي بس غالي")]
    [InlineData("اي بس استنى شوي")]
    [InlineData("ايوه بس لحظة")]
    [InlineData("طيب متى يوصل؟")]
    [InlineData("تمام كم الضريبة؟")]
    [InlineData("تمام بس في خصم؟")]
    [InlineData("طيب الدفع كيف؟")]
    [InlineData("what time tomorrow?")]
    public void Customer_WhenSayingMoreThanYes_KeepsTheDraftAndBooksNothing(string text)
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer(text).HearsNot("التسليم:", "Delivery:");

        Assert.Empty(script.Store.Orders);
        script.Customer("نعم").HearsNot("التسليم:", "Delivery:");
        Assert.Single(script.Store.Orders);
    }

    [Theory]
    [InlineData("كم صار المجموع؟")]
    [InlineData("بكام ده كله؟")]
    [InlineData("تمام كم الضريبة؟")]
    public void Customer_WhenAskingTheTotal_SeesTheDraftWithIt(string text) =>
        new Script().Customer("3 كراتين بيبسي علب").Customer(text).Hears("144.90 ريال", "هل أؤكد الطلب؟");

    [Fact]
    public void Customer_WhenHesitating_IsToldThatTheOrderWaits()
    {
        new Script().Customer("3 كراتين بيبسي علب").Customer("اوكي خليني افكر").Hears("خذ وقتك");
        new Script().Say("customer:CUS-004", "3 cartons pepsi cans").Say("customer:CUS-004", "ok let me think").Hears("Take your time");
    }
}
