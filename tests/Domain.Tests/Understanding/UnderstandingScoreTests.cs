using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Measuring;

namespace Abtamim.Domain.Tests.Understanding;

public sealed class UnderstandingScoreTests
{
    private const string Order =
        """{"id": "1", "role": "customer", "variety": "gulf", "text": "…", "intent": "place_order", "lines": [{"sku": "A", "quantity": 2, "unit": "carton"}, {"anyOf": ["B", "C", "D"], "quantity": 1, "unit": null}, {"unknown": "x", "quantity": 1}], "delivery": {"date": "2026-11-24"}}""";

    [Fact]
    public void Add_WhenAllIsRight_CountsTheMessageAsWhole()
    {
        var score = new UnderstandingScore();

        var whole = score.Add(MessageJson.Read(Order), Right());

        Assert.True(whole);
        Assert.Equal((1, 1, 1, 0), (score.All.Intent, score.All.F1, score.All.Whole, score.All.WrongPicks));
    }

    [Fact]
    public void Add_WhenAProductIsPickedThatTheLabelDoesNotAllow_CountsAWrongPick()
    {
        var score = new UnderstandingScore();
        var guessed = Right() with { Lines = [Right().Lines[0], Line("B", 1, null), Right().Lines[2]] };

        score.Add(MessageJson.Read(Order), guessed);

        Assert.Equal(1, score.All.WrongPicks);
        Assert.Equal(2 / 3d, score.All.Recall, 5);
        Assert.Equal(0, score.All.Whole);
    }

    [Theory]
    [InlineData("2026-11-25", 2, "carton")]
    [InlineData("2026-11-24", 3, "carton")]
    [InlineData("2026-11-24", 2, "box")]
    public void Add_WhenDayOrAmountOrUnitIsWrong_DoesNotCountTheMessageAsWhole(string day, int quantity, string unit)
    {
        var meaning = Right() with
        {
            Lines = [Line("A", quantity, unit), Right().Lines[1], Right().Lines[2]],
            Delivery = new DeliveryWish(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null),
        };

        Assert.False(new UnderstandingScore().Add(MessageJson.Read(Order), meaning));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "a list")]
    [InlineData("""{"id": "1", "role": "boss", "text": "x"}""", "customer, supplier or staff")]
    [InlineData("""{"id": "1", "role": "staff"}""", "'text' is missing")]
    [InlineData("""{"id": "1", "role": "staff", "text": 5}""", "'text' is a number")]
    [InlineData("""{"id": "1", "role": "staff", "text": "x", "now": "today"}""", "2026-11-23T10:00:00+03:00")]
    [InlineData("""{"id": "1", "role": "customer", "text": "x", "context": {"candidates": [1]}}""", "holds a number")]
    public void Read_WhenALineIsNoMessage_SaysWhatIsWrong(string line, string said)
    {
        var wrong = Assert.Throws<FormatException>(() => MessageJson.Read(line));

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    private static Meaning Right() => new(Intent.PlaceOrder)
    {
        Lines = [Line("A", 2, "carton"), new MeantLine("…", null, [new("C"), new("D")], 1, null), new MeantLine("…", null, [], 1, "box")],
        Delivery = new DeliveryWish(new DateOnly(2026, 11, 24), DayPart.Noon),
    };

    private static MeantLine Line(string sku, decimal quantity, string? unit) => new("…", new(sku), [], quantity, unit);
}
