using System.Globalization;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using static Abtamim.Domain.Tests.Sourcing.TradingFloor;

namespace Abtamim.Domain.Tests.Sourcing;

public sealed class SupplierDeskTests
{
    private static readonly PartyRef S1 = PartyRef.Supplier("S1");
    private static readonly PartyRef Customer = PartyRef.Customer("CUS-001");
    private static readonly PartyRef Staff = PartyRef.Staff("Sara");

    private static TradingFloor OneLine() => Floor(Offer("S1", "PEP", 31), Offer("S2", "PEP", 32));

    private static TradingFloor Floor(params SupplierOffer[] offers) => new(
        [Product("PEP", 42, ("carton", 24), ("can", 1)), Product("RIC", 250, ("sack", 1)), Product("LAM", 60, ("kg", 1))], offers);

    private static TradingFloor TwoLines(out Order order)
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S1", "RIC", 200, "sack"));
        order = floor.Place(("PEP", "carton", 20), ("RIC", "sack", 4));
        return floor;
    }

    [Fact]
    public void DoubleTap_OnAll_CountsOnce()
    {
        var floor = OneLine();
        var order = floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        floor.Press("S1", "rfq:1:all");
        floor.Press("S1", "rfq:1:none");

        Assert.Equal(20, order.Lines[0].Awarded);
        Assert.Single(floor.Purchases);
        Assert.Contains("noted already", floor.LastTo(S1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Some_AsksHowMany_AndABareNumberAnswers()
    {
        var floor = OneLine();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Press("S1", "rfq:1:some");
        Assert.Equal(["rfq:1:1:all", "rfq:1:1:none"], floor.LastTo(S1).Buttons.Select(button => button.Value));
        floor.Write("S1", "١٢");

        Assert.Equal(12, order.Lines[0].Awarded);
    }

    [Fact]
    public void Some_OfSeveralLines_IsAskedLineByLine()
    {
        var floor = TwoLines(out var order);

        floor.Press("S1", "rfq:1:some");
        floor.Write("S1", "15");
        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
        Assert.Contains("Product RIC", floor.LastTo(S1).Text, StringComparison.Ordinal);
        floor.Press("S1", "rfq:1:2:all");

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal([15m, 4m], order.Lines.Select(line => line.Awarded));
    }

    [Theory]
    [InlineData(Intent.Available, 20, 4)]
    [InlineData(Intent.Unavailable, 0, 0)]
    public void AnAnswerThatNamesNoLine_WhereItIsClear_IsAboutAll(Intent intent, int pepsi, int rice)
    {
        var floor = TwoLines(out var order);

        floor.Answer("S1", intent);

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal([pepsi, rice], order.Lines.Select(line => line.Awarded));
    }

    [Theory]
    [InlineData(Intent.Partial, 3, null)]
    [InlineData(Intent.CounterOffer, null, 33)]
    [InlineData(Intent.Available, 20, null)]
    public void AnAnswerThatNamesNoLine_WhereItIsNotClear_IsAskedLineByLine(Intent intent, int? quantity, int? price)
    {
        var floor = TwoLines(out var order);

        floor.Answer("S1", intent, quantity, price);

        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
        Assert.All(order.Lines, line => Assert.Equal(0, line.Awarded));
        Assert.Contains("How many cartons of Product PEP", floor.LastTo(S1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Expire_WhenOnlyOneLineWasAnswered_KeepsItsAnswer()
    {
        var floor = TwoLines(out var order);
        floor.Press("S1", "rfq:1:1:all");

        floor.Advance(TimeSpan.FromHours(2));

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal([20m, 0m], order.Lines.Select(line => line.Awarded));
        Assert.Equal(OrderStatus.AwaitingCustomer, order.Status);
    }

    [Fact]
    public void MoreThanAsked_CountsAsWhatWasAsked()
    {
        var floor = OneLine();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Answer("S1", Intent.Available, 500);

        Assert.Equal(20, order.Lines[0].Awarded);
        Assert.Equal(20, floor.Purchases[0].Lines[0].Quantity);
        Assert.Contains(floor.To(S1), text => text.Contains("no more", StringComparison.Ordinal));
    }

    [Fact]
    public void Zero_IsNone()
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));

        floor.Write("S1", "٠");

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal("S2", floor.Requests[1].SupplierCode);
    }

    [Theory]
    [InlineData("-5", null)]
    [InlineData("1000000000000000000", null)]
    [InlineData("79228162514264337593543950335", null)]
    [InlineData(null, "0")]
    [InlineData(null, "-31")]
    [InlineData(null, "3.1")]
    [InlineData(null, "79228162514264337593543950335")]
    public void WhatCannotBe_IsAskedAgain(string? quantity, string? price)
    {
        var floor = OneLine();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Answer("S1", price is null ? Intent.Partial : Intent.CounterOffer, Parse(quantity), Parse(price));

        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
        Assert.Equal(0, order.Lines[0].Awarded);
        Assert.Contains("How many", floor.LastTo(S1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🌹🌹")]
    [InlineData("rfq:1:all")]
    public void WordsThatSayNothing_GetTheRequestAgain(string text)
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));

        floor.Write("S1", text);

        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
        Assert.Contains(floor.LastTo(S1).Buttons, button => button.Value == "rfq:1:all");
    }

    [Theory]
    [InlineData("rfq:1:all")]
    [InlineData("rfq:1:1:all")]
    [InlineData("rfq:1:eta:20261130")]
    [InlineData("rfq:99:all")]
    [InlineData("rfq::all")]
    [InlineData("rfq:-1:all")]
    [InlineData("rfq:99999999999999999999:all")]
    [InlineData("po:5001:delivered")]
    [InlineData("po:5001:eta:20261130")]
    [InlineData("task:1:yes")]
    [InlineData("draft:confirm:1:1")]
    [InlineData("short:1001:drop")]
    [InlineData(":::::")]
    [InlineData("")]
    public void ButtonsOfOthers_DoNothing(string button)
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S2", "RIC", 200, "sack"));
        var first = floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        floor.Place(("PEP", "carton", 5));
        var (status, requests) = (first.Status, floor.Requests.Select(request => (request.Status, request.Version)).ToList());

        floor.Press("S2", button);

        Assert.Equal(status, first.Status);
        Assert.Equal(requests, floor.Requests.Select(request => (request.Status, request.Version)));
        Assert.Equal((PurchaseStatus.Placed, 0), (floor.Purchases[0].Status, floor.Purchases[0].Version));
        Assert.Empty(floor.Ledger.Entries);
        Assert.DoesNotContain("Product PEP", floor.LastTo(PartyRef.Supplier("S2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuestion_GoesToStaff()
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));
        floor.Teach("Where is the warehouse?", new Meaning(Intent.Question));

        floor.Write("S1", "Where is the warehouse?");

        var task = Assert.Single(floor.Tasks);
        Assert.Equal((TaskKind.Conversation, "supplier:S1", "Where is the warehouse?"), (task.Kind, task.Party, task.Note));
        Assert.Contains("Where is the warehouse?", floor.LastTo(Staff).Text, StringComparison.Ordinal);
        Assert.Contains("colleague", floor.LastTo(S1).Text, StringComparison.Ordinal);
        Assert.Equal(RequestStatus.Open, floor.Requests[0].Status);
    }

    [Fact]
    public void Delivered_WhereSeveralAreOpen_IsAskedBack()
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        floor.Place(("PEP", "carton", 5));
        floor.Press("S1", "rfq:2:all");

        floor.Answer("S1", Intent.Delivered);

        Assert.Equal(["po:5001:delivered", "po:5002:delivered"], floor.LastTo(S1).Buttons.Select(button => button.Value));
        Assert.Empty(floor.Ledger.Entries);

        floor.Answer("S1", Intent.Delivered, number: "5002");
        Assert.Equal([PurchaseStatus.Placed, PurchaseStatus.Received], floor.Purchases.Select(purchase => purchase.Status));
    }

    [Fact]
    public void Eta_OfWhatWasBought_MovesTheDay_AndTheCustomerHearsWhenItIsTooLate()
    {
        var floor = OneLine();
        floor.PlaceFor(new DateOnly(2026, 11, 25), ("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        var said = floor.To(Customer).Count();

        floor.Answer("S1", Intent.Eta, eta: new DateOnly(2026, 11, 25));
        Assert.Equal(said, floor.To(Customer).Count());

        floor.Answer("S1", Intent.Eta, eta: new DateOnly(2026, 11, 29));
        Assert.Equal(new DateOnly(2026, 11, 29), floor.Purchases[0].Eta);
        Assert.Contains("29 Nov", floor.LastTo(Customer).Text, StringComparison.Ordinal);

        // The same day again is no news.
        floor.Answer("S1", Intent.Eta, eta: new DateOnly(2026, 11, 29));
        Assert.Equal(said + 1, floor.To(Customer).Count());
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2040-01-01")]
    public void Eta_ThatCannotBe_ChangesNothing(string day)
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        var eta = floor.Purchases[0].Eta;

        floor.Answer("S1", Intent.Eta, eta: DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(eta, floor.Purchases[0].Eta);
    }

    [Fact]
    public void Eta_WhereARequestAndAnOrderAreOpen_IsAskedBack()
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        floor.Place(("PEP", "carton", 5));

        floor.Answer("S1", Intent.Eta, eta: new DateOnly(2026, 11, 29));
        Assert.Equal(["po:5001:eta:20261129", "rfq:2:eta:20261129"], floor.LastTo(S1).Buttons.Select(button => button.Value));

        floor.Press("S1", "rfq:2:eta:20261129");
        floor.Press("S1", "rfq:2:all");
        Assert.Equal(new DateOnly(2026, 11, 29), floor.Purchases[1].Eta);
    }

    [Fact]
    public void AnAnswer_WhereSeveralRequestsAreOpen_IsNotGuessed()
    {
        var floor = OneLine();
        floor.Place(("PEP", "carton", 20));
        floor.Place(("PEP", "carton", 5));

        floor.Answer("S1", Intent.Available);
        Assert.All(floor.Requests, request => Assert.Equal(RequestStatus.Open, request.Status));
        Assert.Contains("several open requests", floor.LastTo(S1).Text, StringComparison.Ordinal);

        floor.Answer("S1", Intent.Available, number: "2");
        Assert.Equal([RequestStatus.Open, RequestStatus.Answered], floor.Requests.Select(request => request.Status));
    }

    [Fact]
    public void AButton_BehindManyOpenOrders_StillFindsWhatItNames()
    {
        var floor = OneLine();
        for (var number = 1; number <= 30; number++)
            floor.Place(("PEP", "carton", number));

        floor.Press("S1", "rfq:30:all");
        Assert.Equal(RequestStatus.Answered, floor.Requests[29].Status);
        floor.Press("S1", "po:5001:delivered");
        Assert.Equal(PurchaseStatus.Received, floor.Purchases[0].Status);
        floor.Press("S1", "po:5001:delivered");
        Assert.Contains("noted before", floor.LastTo(S1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMessage_WhileNothingIsOpen_IsAnsweredKindly()
    {
        var floor = OneLine();

        floor.Answer("S1", Intent.Available);
        floor.Answer("S1", Intent.Delivered);
        floor.Write("S1", "جمعة مباركة");

        Assert.Equal(3, floor.To(S1).Count());
        Assert.Empty(floor.Tasks);
    }

    private static decimal? Parse(string? number) => number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture);
}
