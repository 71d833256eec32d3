using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using Abtamim.Testing;
using static Abtamim.Domain.Tests.Sourcing.TradingFloor;

namespace Abtamim.Domain.Tests.Sourcing;

/// <summary>Suppliers who speak of other goods than those asked for, of several requests, or of a part of a delivery.</summary>
public sealed class SupplierSeveralTests
{
    private static readonly PartyRef S1 = PartyRef.Supplier("S1");

    private static string UnitOf(string sku) => DemoCatalogue.Products[new Sku(sku)].Units[0].Code;

    private static TradingFloor Floor() => new(
        DemoCatalogue.Products.Products,
        [Offer("S1", "PEP-CAN", 32.33m), Offer("S1", "CUM-1", 30, UnitOf("CUM-1")), Offer("S1", "OAT-500", 12, UnitOf("OAT-500")), Offer("S1", "BUR-BEF", 150), Offer("S1", "LAM-NEC", 40, "kg")],
        new OrderGrammar(DemoCatalogue.Products));

    private static TradingFloor TwoRequests(out Order pepsi, out Order burgers)
    {
        var floor = Floor();
        pepsi = floor.Place(("PEP-CAN", "carton", 60));
        burgers = floor.Place(("BUR-BEF", "carton", 5));
        return floor;
    }

    private static TradingFloor Bought(params string[] skus)
    {
        var floor = Floor();
        floor.Place([.. skus.Select(sku => (sku, sku == "LAM-NEC" ? "kg" : "carton", 20m))]);
        floor.Press("S1", "rfq:1:all");
        return floor;
    }

    [Theory]
    [InlineData("الكمون متوفر الحين")]
    [InlineData("cumin available now")]
    [InlineData("ما عندنا كمون")]
    public void Answer_WhenAnotherProductIsNamed_NotesNothingAndAsksAgain(string text)
    {
        var floor = Floor();
        var order = floor.Place(("PEP-CAN", "carton", 60));

        floor.Write("S1", text);

        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
        Assert.Equal(0, order.Lines[0].Awarded);
        Assert.Contains(floor.To(S1), said => said.Contains("have not asked you for that", StringComparison.Ordinal));
        Assert.Contains(floor.LastTo(S1).Buttons, button => button.Value == "rfq:1:all");
    }

    [Theory]
    [InlineData("we delivered the lamb but no burgers")]
    [InlineData("وصلنا اللحم والبرجر ما وصل")]
    [InlineData("تم تسليم جزء من الطلبية")]
    [InlineData("delivered the burgers")]
    public void Delivery_WhenOnlyAPartCame_GoesToStaffUnbooked(string text)
    {
        var floor = Bought("LAM-NEC", "BUR-BEF");

        floor.Write("S1", text);

        Assert.Equal(PurchaseStatus.Placed, floor.Purchases[0].Status);
        Assert.Empty(floor.Ledger.Entries);
        Assert.Equal((TaskKind.Conversation, text), (Assert.Single(floor.Tasks).Kind, floor.Tasks[0].Note));
        Assert.Contains("no delivery is noted", floor.LastTo(S1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("تم تسليم 5001 و 5003", true, false, true)]
    [InlineData("تم تسليم 5002", false, true, false)]
    [InlineData("أمر شراء 5002 تسلم", false, true, false)]
    [InlineData("po no 5001 delivered, nothing missing", true, false, false)]
    public void Delivery_WhenNumbersAreNamed_IsOfThose(string text, params bool[] received)
    {
        var floor = Floor();
        for (var number = 1; number <= 3; number++)
        {
            floor.Place(("PEP-CAN", "carton", 10));
            floor.Press("S1", $"rfq:{number}:all");
        }

        floor.Write("S1", text);

        Assert.Equal(received, floor.Purchases.Select(purchase => purchase.Status == PurchaseStatus.Received));
    }

    [Fact]
    public void Number_WhenAskedWhichWasDelivered_IsTheAnswer()
    {
        var floor = Floor();
        for (var number = 1; number <= 2; number++)
        {
            floor.Place(("PEP-CAN", "carton", 10));
            floor.Press("S1", $"rfq:{number}:all");
        }

        floor.Write("S1", "تم التسليم");
        Assert.All(floor.Purchases, purchase => Assert.Equal(PurchaseStatus.Placed, purchase.Status));
        floor.Write("S1", "٥٠٠٢");

        Assert.Equal([PurchaseStatus.Placed, PurchaseStatus.Received], floor.Purchases.Select(purchase => purchase.Status));
    }

    [Theory]
    [InlineData("طلب 1 متوفر", 60, 0)]
    [InlineData("1 متوفر بسعر 32.5", 60, 0)]
    [InlineData("request 1 at 32.5", 60, 0)]
    [InlineData("طلب 1 متوفر وطلب 2 متوفر 3 كرتون بس", 60, 3)]
    [InlineData("الطلبين كلهم متوفرين", 60, 5)]
    [InlineData("both", 60, 5)]
    [InlineData("all available", 60, 5)]
    [InlineData("البرجر متوفر", 0, 5)]
    [InlineData("متوفر", 0, 0)]
    public void Answer_WhenSeveralRequestsAreOpen_IsOfThoseNamed(string text, int pepsi, int burgers)
    {
        var floor = TwoRequests(out var first, out var second);

        floor.Write("S1", text);

        Assert.Equal([pepsi, burgers], new[] { first, second }.Select(order => order.Lines[0].Awarded));
    }

    [Fact]
    public void Answer_WhenProductsOfOneRequestAreJoined_IsReadOneByOne()
    {
        var floor = Floor();
        var order = floor.Place(("CUM-1", UnitOf("CUM-1"), 10), ("OAT-500", UnitOf("OAT-500"), 10), ("PEP-CAN", "carton", 60));

        floor.Write("S1", "الكمون ٣ بس والشوفان خلص والبيبسي متوفر");

        Assert.Equal([3m, 0m, 60m], order.Lines.Select(line => line.Awarded));
    }

    [Theory]
    [InlineData("ابي اكلم موظف")]
    [InlineData("متى تدفعون")]
    public void Words_WhenTheyAreForAPerson_GoToStaff(string text)
    {
        var floor = TwoRequests(out _, out _);

        floor.Write("S1", text);

        Assert.Equal(text, Assert.Single(floor.Tasks).Note);
    }

    [Theory]
    [InlineData("البيبسي ما عندنا غير ١٢ بس عندنا بديل كوكا بنفس السعر", 12)]
    [InlineData("موجود ٣٠ والباقي الاسبوع الجاي", 30)]
    [InlineData("we have 30, the rest next week", 30)]
    public void Offer_WhenItComesWithAnAnswer_GoesToStaff(string text, int awarded)
    {
        var floor = Floor();
        var order = floor.Place(("PEP-CAN", "carton", 60));

        floor.Write("S1", text);

        Assert.Equal(awarded, order.Lines[0].Awarded);
        Assert.Equal(text, Assert.Single(floor.Tasks).Note);
        Assert.Contains(floor.To(S1), said => said.Contains("passed the rest of your message on", StringComparison.Ordinal));
    }

    [Fact]
    public void Offer_WhenAnotherProductStandsInForOneThatIsOut_GoesToStaff()
    {
        var floor = Floor();
        floor.Place(("BUR-BEF", "carton", 5));

        floor.Write("S1", "ما عندي برجر لحم، عندي برجر دجاج بـ ١٢٠");

        Assert.Equal(0, floor.Requests[0].Lines[0].Offered);
        Assert.Single(floor.Tasks);
    }

    [Fact]
    public void Day_WhenItIsOfTheRest_IsNotOfWhatThereIs()
    {
        var floor = Floor();
        floor.Place(("BUR-BEF", "carton", 5));

        floor.Write("S1", "متوفر بس ٢ والسعر ١٧٠ والباقي يوم الاثنين");

        var line = floor.Requests[0].Lines[0];
        Assert.Equal((2m, Sar(170), null), (line.Offered, line.OfferedCost, line.Eta));
    }
}
