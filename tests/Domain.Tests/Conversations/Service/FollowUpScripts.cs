using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

/// <summary>What is said behind a question about a product, without naming it again.</summary>
public sealed class FollowUpScripts
{
    [Theory]
    [InlineData(English, "do you have tuna?", "how much?", "SAR 210.00 per carton", "ok 2", "Light tuna can 185 g: 2 cartons")]
    [InlineData(English, "do you have tuna?", "how much is it?", "SAR 210.00 per carton", "ok 2 cartons", "Light tuna can 185 g: 2 cartons")]
    [InlineData(Arab, "عندكم تونة؟", "بكم؟", "210.00 ريال للكرتون", "تمام ٢", "تونة خفيفة 185 جم: كرتونان")]
    [InlineData(Arab, "عندكم تونة؟", "كم سعرها؟", "210.00 ريال للكرتون", "طيب كرتونين", "تونة خفيفة 185 جم: كرتونان")]
    public void PriceAndAmount_BehindAQuestion_AreOfWhatWasAskedAbout(string customer, string question, string price, string told, string amount, string booked)
    {
        var script = new Script().Say(customer, "3 cartons of salt").Say(customer, "confirm").Say(customer, question).Say(customer, price).Hears(told);

        script.Say(customer, amount).Hears(booked);
        Assert.Single(script.Store.Orders);
    }

    [Fact]
    public void Amount_BehindSomethingElse_IsOfNothing()
    {
        var script = new Script().Say(English, "do you have tuna?").Say(English, "thanks").Say(English, "ok 2");

        script.HearsNot("tuna");
    }

    [Fact]
    public void Confirmation_BehindAQuestion_StaysOne() =>
        new Script().Say(English, "3 cartons of salt").Say(English, "do you have tuna?").Say(English, "confirm").HearsNot("tuna").Hears("1001");

    [Theory]
    [InlineData(Arab, "كم سعر البيبسي مع الضريبة", "48.30 ريال", "44.85 ريال")]
    [InlineData(English, "price of pepsi including VAT?", "SAR 48.30", "SAR 44.85")]
    public void Price_OfSeveral_IsToldWithVatWhereThatIsAsked(string customer, string text, string cans, string bottles) =>
        new Script().Say(customer, text).Hears(cans, bottles).HearsNot("قبل ضريبة", "before VAT");
}
