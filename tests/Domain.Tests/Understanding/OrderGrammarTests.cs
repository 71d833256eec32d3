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

    [Theory]
    [InlineData("٣ شوالين رز بسمتي كبير", 3, "sack")]
    [InlineData("٥ كرتونين تونة", 5, "carton")]
    [InlineData("٣ علبتين نسكافيه", 3, "jar")]
    [InlineData("سكر خمسين شوالين", 2, "sack")]
    [InlineData("كرتونين تونة", 2, "carton")]
    public void Read_WhenANumberStandsBeforeADual_CountsTheNumberUnlessItIsTheSize(string text, int quantity, string unit)
    {
        var line = Assert.Single(Read(text).Lines);

        Assert.Equal((quantity, unit), (line.Quantity, line.Unit));
    }

    [Theory]
    [InlineData("طن طحين", "FLO-WHT-45", "ton", 1)]
    [InlineData("ربع طن رز سيلا", "RIC-SEL-40", "kg", 250)]
    [InlineData("a ton of flour", "FLO-WHT-45", "ton", 1)]
    public void Read_WhenATonStandsBeforeAGood_IsAWeight(string text, string sku, string unit, int quantity)
    {
        var line = Assert.Single(Read(text).Lines);

        Assert.Equal((sku, new MeasuredAmount(quantity, unit)), (line.Sku?.Value, line.Measured));
    }

    [Theory]
    [InlineData("ابغى طن")]
    [InlineData("10 كراتين طن ورز سيلا")]
    public void Read_WhenATonIsTheGoodItself_IsTuna(string text) => Assert.Equal("TUN-CAN", Read(text).Lines[0].Sku?.Value);

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
    [InlineData("بدل العربية خليها نسكافيه", Intent.RemoveItems)]
    [InlineData("لا مو العربية، النسكافيه", Intent.RemoveItems)]
    [InlineData("مو هذي القهوة، أبي النسكافيه", Intent.RemoveItems)]
    [InlineData("قهوة لا، نسكافيه", Intent.RemoveItems)]
    [InlineData("not the arabic, the instant", Intent.RemoveItems)]
    [InlineData("swap the arabic coffee for nescafe", Intent.RemoveItems)]
    [InlineData("instant instead of arabic please", Intent.PlaceOrder)]
    [InlineData("i meant nescafe, not arabic coffee", Intent.PlaceOrder)]
    [InlineData("substitute nescafe for the arabic coffee", Intent.PlaceOrder)]
    public void Read_WhenAnotherProductComesInPlace_CarriesBothActsWithTheFirstNamedInFront(string text, Intent main)
    {
        var meaning = Read(text, new DraftItem(new("COF-ARB"), 2, "pack"), new DraftItem(new("TUN-CAN"), 1, "carton"));

        var acts = meaning.Further.Prepend(meaning).ToDictionary(act => act.Intent, act => Assert.Single(act.Lines));
        Assert.Equal(main, meaning.Intent);
        Assert.Equal(("COF-ARB", null), (acts[Intent.RemoveItems].Sku?.Value, acts[Intent.RemoveItems].Quantity));
        Assert.Equal("COF-INS", acts[Intent.PlaceOrder].Sku?.Value);
    }

    [Fact]
    public void Read_WhenOnlySomeIsExchanged_TakesOnlyThatMuch()
    {
        var meaning = Read("replace 1 ctn ketchup with 2 ctn mayo", new DraftItem(new("KTC-340"), 3, "carton"));

        var acts = meaning.Further.Prepend(meaning).ToDictionary(act => act.Intent, act => Assert.Single(act.Lines));
        Assert.Equal(("KTC-340", 1m), (acts[Intent.RemoveItems].Sku?.Value, acts[Intent.RemoveItems].Quantity));
        Assert.Equal(("MAY-3", 2m), (acts[Intent.PlaceOrder].Sku?.Value, acts[Intent.PlaceOrder].Quantity));
    }

    [Fact]
    public void Read_WhenAllButOneIsTakenOff_KeepsTheOne()
    {
        var meaning = Read("remove everything except the tuna", new DraftItem(new("KTC-340"), 3, "carton"), new DraftItem(new("TUN-CAN"), 1, "carton"));

        Assert.Equal((Intent.RemoveItems, "KTC-340"), (meaning.Intent, Assert.Single(meaning.Lines).Sku?.Value));
    }

    [Theory]
    [InlineData("الله لا يهينك")]
    [InlineData("ربنا يوسع عليك")]
    [InlineData("والله ما ادري")]
    public void Read_WhenAMessageHoldsNoGoods_FindsNone(string text) => Assert.Empty(Read(text).Lines);

    [Theory]
    [InlineData("مطبخ السكن يبغى كرتونين تونة")]
    [InlineData("معاكم مسمكة الساحل.. كرتونين تونة لو سمحت")]
    [InlineData("camp kitchen weekly list:\ntuna 2 ctn")]
    [InlineData("hi, juice bar here, 2 cartons of tuna")]
    [InlineData("2 cartons of tuna to the loading bay please, salamat")]
    [InlineData("نبي للمقصف\nتونه كرتونين")]
    public void Read_WhenMoreThanGoodsIsNamed_BooksTheGoodsAlone(string text)
    {
        var line = Assert.Single(Read(text).Lines);

        Assert.Equal(("TUN-CAN", 2m), (line.Sku?.Value, line.Quantity));
    }

    [Theory]
    [InlineData("i want 2 cartons of tuna and xyloplast")]
    [InlineData("we need\ntuna 2 ctn\nxyloplast\nrice sella 3 sacks")]
    [InlineData("نبي كرتونين تونة وزلبطاخ")]
    [InlineData("kitchen roll - 5 cartons")]
    public void Read_WhenAStrangeWordIsListedWithGoods_TakesItForGoodsToo(string text) =>
        Assert.Contains(Read(text).Lines, line => line.Sku is null || line.Sku.Value.Value == "TIS-KIT");

    private static Meaning Read(string text, params DraftItem[] draft) =>
        Grammar.Read(new Utterance(SpeakerRole.Customer, text, MessageJson.DefaultNow, UtteranceContext.Empty with { Draft = draft }));
}
