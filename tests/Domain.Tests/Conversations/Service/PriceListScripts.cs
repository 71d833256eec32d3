using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class PriceListScripts
{
    [Fact]
    public void TheList_WhenAskedFor_OffersCategoriesAndTheirProducts()
    {
        var script = new Script().Customer("شو عندكن منتجات؟").Hears("هذه أقسام قائمتنا");
        Assert.Equal(16, script.Buttons.Count);
        Assert.All(script.Buttons, button => Assert.InRange(button.Text.Length, 1, 20));

        script.Press(Arab, "بهارات").Hears("بهارات:", "• هيل حب 5 كجم:", "720.00 ريال للكيس", "الأسعار قبل ضريبة القيمة المضافة (15%).");
    }

    [Fact]
    public void ALongCategory_ComesInPages()
    {
        var script = new Script().Say(English, "price list please").Press(English, "Rice, flour, grains");
        script.Hears("page 1 of 2", "• Egyptian rice 25 kg: SAR 115.00 per sack").HearsNot("Chickpeas");

        script.Press(English, "More").Hears("page 2 of 2", "• Chickpeas 10 kg: SAR 88.00 per bag");

        Assert.Equal(["All sections"], script.Buttons.Select(button => button.Text));
        script.Press(English, "All sections").Hears("This is our price list");
    }

    [Fact]
    public void EveryPage_ShowsEveryProductOnce()
    {
        var script = new Script();
        var shown = new List<string>();
        script.PressValue(English, "list");
        foreach (var category in script.Buttons.ToList())
        {
            script.PressValue(English, category.Value);
            shown.AddRange(Lines(script));
            while (script.Buttons is [{ Text: "More" } more, ..])
            {
                script.PressValue(English, more.Value);
                shown.AddRange(Lines(script));
            }
        }

        Assert.Equal(script.Company.Surroundings.Catalogue.Products.Select(product => product.NameEn).Order(), shown.Order());
    }

    private static IEnumerable<string> Lines(Script script) =>
        script.Answer.Split('\n').Where(line => line.StartsWith("• ", StringComparison.Ordinal)).Select(line => line[2..line.IndexOf(": SAR", StringComparison.Ordinal)]);
}
