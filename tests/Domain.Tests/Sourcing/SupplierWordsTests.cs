using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using Abtamim.Testing;
using static Abtamim.Domain.Tests.Sourcing.TradingFloor;

namespace Abtamim.Domain.Tests.Sourcing;

/// <summary>Suppliers in their own words, through the real reading of texts.</summary>
public sealed class SupplierWordsTests
{
    private static TradingFloor Asked(out Order order, params (string Sku, string Unit, decimal Quantity)[] lines)
    {
        var floor = new TradingFloor(
            DemoCatalogue.Products.Products,
            [Offer("S1", "PEP-CAN", 32.33m), Offer("S1", "SUG-50", 138, "sack"), Offer("S1", "EGG-30", 13, "tray")],
            new OrderGrammar(DemoCatalogue.Products));
        order = floor.Place(lines);
        return floor;
    }

    [Theory]
    [InlineData("متوفر منها 40 كرتون بس", 40)]
    [InlineData("في عنا بس ٣٠ كرتونة والباقي ما بعرف إيمتى بيجي", 30)]
    [InlineData("مش هقدر غير على ٢٥ كرتونة", 25)]
    [InlineData("نص الكميه بس اللي متوفره عندنا", 30)]
    [InlineData("mawjood bas 10 karateen", 10)]
    [InlineData("We can only do 18 cartons this week", 18)]
    [InlineData("موجود والكمية كلها جاهزة", 60)]
    [InlineData("Confirmed, full qty, same price.", 60)]
    [InlineData("خلصت الكميه عندنا للاسف ما بقى شي", 0)]
    [InlineData("out of stock, sorry. nothing we can do", 0)]
    public void AnAnswerInOwnWords_IsTakenAsItIsMeant(string text, int awarded)
    {
        var floor = Asked(out var order, ("PEP-CAN", "carton", 60));

        floor.Write("S1", text);

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal(awarded, order.Lines[0].Awarded);
    }

    [Fact]
    public void ADayInOwnWords_ComesWithTheAnswer()
    {
        var floor = Asked(out var order, ("PEP-CAN", "carton", 60));

        floor.Write("S1", "ابشر موجوده كلها وبتوصلكم بكره");

        Assert.Equal(new DateOnly(2026, 11, 24), Assert.Single(order.Lines[0].Awards).Eta);
    }

    [Fact]
    public void AHigherPriceInOwnWords_GoesToStaff()
    {
        var floor = Asked(out _, ("PEP-CAN", "carton", 60));

        floor.Write("S1", "متوفر بس السعر صار واحد واربعين ريال للكرتون");

        Assert.Equal((TaskKind.PriceApproval, Sar(41)), (floor.Tasks[0].Kind, floor.Tasks[0].Amount!.Value));
    }

    [Theory]
    [InlineData("البيبسي متوفر 40 كرتون بس، والسكر غير متوفر")]
    [InlineData("pepsi only 40 cartons\nsugar not available")]
    public void AnAnswerThatNamesItsProducts_IsReadProductByProduct(string text)
    {
        var floor = Asked(out var order, ("PEP-CAN", "carton", 60), ("SUG-50", "sack", 10));

        floor.Write("S1", text);

        Assert.Equal([40m, 0m], order.Lines.Select(line => line.Awarded));
        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
    }

    [Theory]
    [InlineData("تم تسليم الشحنة كاملة لأمين المستودع الساعة 9:30 صباحًا")]
    [InlineData("وصلنا البضاعه عندكم بالمستودع الحين")]
    [InlineData("Delivered to your dock at 7:40 this morning, POD attached")]
    public void ADeliveryInOwnWords_IsTakenIn(string text)
    {
        var floor = Asked(out var order, ("PEP-CAN", "carton", 60));
        floor.Press("S1", "rfq:1:all");

        floor.Write("S1", text);

        Assert.Equal(OrderStatus.Invoiced, order.Status);
        Assert.Equal(2, floor.Ledger.Entries.Count);
    }

    [Theory]
    [InlineData("وين المستودع بالزبط؟ الشوفير ضيّع")]
    [InlineData("محتاجين فاتورة ضريبية ولا عادية؟")]
    public void AQuestionInOwnWords_GoesToStaff(string text)
    {
        var floor = Asked(out _, ("PEP-CAN", "carton", 60));

        floor.Write("S1", text);

        Assert.Equal(text, Assert.Single(floor.Tasks).Note);
        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
    }

    [Fact]
    public void Messages_InArabic_IsolateWhateverRunsTheOtherWay()
    {
        var floor = new TradingFloor(
            DemoCatalogue.Products.Products,
            [Offer("S1", "PEP-CAN", 32.33m), Offer("S1", "SUG-50", 138, "sack"), Offer("S2", "PEP-CAN", 33m)],
            new OrderGrammar(DemoCatalogue.Products))
        {
            IsAllArabic = true,
        };
        var order = floor.PlaceFor(new DateOnly(2026, 11, 24), ("PEP-CAN", "carton", 20), ("SUG-50", "sack", 11));
        floor.Press("S1", "rfq:1:some");
        floor.Write("S1", "12");
        floor.Write("S1", "🌹");
        floor.Press("S1", "rfq:1:2:none");
        floor.Advance(TimeSpan.FromHours(1));
        floor.Write("S2", "السعر صار 41.5 ريال للكرتون");
        floor.Decide(floor.Tasks[0], accept: true);
        floor.Customer(SourcingDesk.AcceptShort, order);
        floor.Write("S1", "الشحنة بتوصلكم يوم 29 نوفمبر");
        floor.Press("S1", "po:5001:delivered");
        floor.Press("S1", "po:5001:delivered");
        floor.Press("S2", "po:5002:delivered");
        floor.Press("S2", "po:5002:delivered");

        Assert.Equal(OrderStatus.Invoiced, order.Status);
        foreach (var text in floor.Said.SelectMany(said => said.Message.Documents.Select(document => document.Text).Prepend(said.Message.Text)))
        {
            var depth = 0;
            foreach (var letter in text)
            {
                depth += letter switch { '\u2068' => 1, '\u2069' => -1, _ => 0 };
                Assert.False(depth == 0 && char.IsAsciiLetterOrDigit(letter), $"'{letter}' stands bare in: {text}");
            }

            Assert.Equal(0, depth);
        }
    }

    [Fact]
    public void Scrawl_OfAnyKind_NeverThrowsNorBuysMoreThanIsOrdered()
    {
        var texts = new[]
        {
            "", " ", "\u0000\u0007", new string('9', 100_000), "٠", "-5 كراتين", "1000000000000000000 كرتون", "5/0", "🌹", "12..5", "NaN",
            "كل شي", "؟؟؟", "١٢٫٥", "\uD800", string.Concat(Enumerable.Repeat("بيبسي متوفر، ", 500)),
        };
        foreach (var text in texts)
        {
            var floor = Asked(out var order, ("PEP-CAN", "carton", 60), ("SUG-50", "sack", 10));
            floor.Write("S1", text);

            Assert.All(order.Lines, line => Assert.InRange(line.Awarded, 0, line.Quantity));
            Assert.True(floor.To(PartyRef.Supplier("S1")).Count() > 1, "no answer to: " + text);
        }
    }
}
