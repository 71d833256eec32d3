using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Measuring;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding;

public sealed class OrderGrammarTests
{
    private static readonly OrderGrammar Grammar = new(DemoCatalogue.Products);

    [Theory]
    [InlineData("-5 كراتين بيبسي علب")]
    [InlineData("ابي -5 كراتين بيبسي علب")]
    [InlineData("pepsi cans -5 cartons")]
    [InlineData("0 كرتون بيبسي علب")]
    public void Read_WhenAnAmountIsNoneOrLess_SaysSoAndBooksNone(string text)
    {
        var line = Assert.Single(Read(text).Lines);

        Assert.Null(line.Quantity);
        Assert.True(line.ImpossibleQuantity is 0 or -5);
        Assert.Equal(LineVerdict.AskAmount, Thresholds.Default.Judge(line));
    }

    [Fact]
    public void Read_WhenDashesAreBulletsOrHyphens_CountsWhatStandsBehindThem()
    {
        Assert.Equal([5m, 3m], Read("-5 كراتين بيبسي علب\n-3 كراتين تونة").Lines.Select(line => line.Quantity!.Value));
        Assert.Equal([5m], Read("بيبسي علب - 5 كراتين").Lines.Select(line => line.Quantity!.Value));
    }

    [Fact]
    public void Read_WhenAMessageHoldsSeveralActs_CarriesThemAll()
    {
        var meaning = Read("شيل السكر وزود كرتونين تونة وخل البيض ٣٠", new DraftItem(new("SUG-50"), 2, "sack"), new DraftItem(new("EGG-30"), 20, "tray"));

        var acts = meaning.Further.Prepend(meaning).ToDictionary(act => act.Intent, act => Assert.Single(act.Lines));
        Assert.Equal("SUG-50", acts[Intent.RemoveItems].Sku?.Value);
        Assert.Equal(("TUN-CAN", 2m), (acts[Intent.PlaceOrder].Sku?.Value, acts[Intent.PlaceOrder].Quantity));
        Assert.Equal(("EGG-30", 30m), (acts[Intent.ChangeQuantity].Sku?.Value, acts[Intent.ChangeQuantity].Quantity));
    }

    [Fact]
    public void Read_WhenAProductIsExchangedForAnother_TakesOneAndBringsTheOther()
    {
        var meaning = Read("بدلوا الذرة بتونة", new DraftItem(new("COR-CAN"), 2, "carton"));

        var acts = meaning.Further.Prepend(meaning).ToDictionary(act => act.Intent, act => Assert.Single(act.Lines));
        Assert.Equal("COR-CAN", acts[Intent.RemoveItems].Sku?.Value);
        Assert.Equal("TUN-CAN", acts[Intent.PlaceOrder].Sku?.Value);
    }

    [Theory]
    [InlineData("الله لا يهينك")]
    [InlineData("ربنا يوسع عليك")]
    [InlineData("والله ما ادري")]
    public void Read_WhenAMessageHoldsNoGoods_FindsNone(string text) => Assert.Empty(Read(text).Lines);

    private static Meaning Read(string text, params DraftItem[] draft) =>
        Grammar.Read(new Utterance(SpeakerRole.Customer, text, MessageJson.DefaultNow, UtteranceContext.Empty with { Draft = draft }));
}
