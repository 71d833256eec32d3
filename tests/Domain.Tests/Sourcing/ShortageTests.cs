using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;
using static Abtamim.Domain.Tests.Sourcing.TradingFloor;

namespace Abtamim.Domain.Tests.Sourcing;

/// <summary>What the customer decides about what is short.</summary>
public sealed class ShortageTests
{
    private static readonly PartyRef Customer = PartyRef.Customer("CUS-001");

    private static TradingFloor Floor(params SupplierOffer[] offers) =>
        new([Product("PEP", 42, ("carton", 24), ("can", 1)), Product("RIC", 250, ("sack", 1))], offers);

    private static TradingFloor ThreeSuppliers() => Floor(Offer("S1", "PEP", 31), Offer("S2", "PEP", 32), Offer("S3", "PEP", 33));

    [Fact]
    public void AcceptShort_BuysWhatThereIs_AndTheTotalFollows()
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S2", "RIC", 200, "sack"));
        var order = floor.Place(("PEP", "carton", 20), ("RIC", "sack", 2));
        floor.Answer("S1", Intent.Partial, 12);
        floor.Press("S2", "rfq:2:none");
        Assert.Equal(
            ["short:1001:take", "short:1001:wait", "short:1001:drop"], floor.LastTo(Customer).Buttons.Select(button => button.Value));

        floor.Customer(SourcingDesk.AcceptShort, order);

        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal([12m, 0m], order.Lines.Select(line => line.Quantity));
        Assert.Equal(Sar(12 * 42 * 1.15m), order.Total);
    }

    [Fact]
    public void Wait_AsksEverybodyAgainLater()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));
        foreach (var (supplier, request) in new[] { ("S1", 1), ("S2", 2), ("S3", 3) })
            floor.Press(supplier, $"rfq:{request}:none");

        floor.Customer(SourcingDesk.Wait, order);
        Assert.Equal(OrderStatus.Sourcing, order.Status);
        Assert.Equal(3, floor.Requests.Count);

        floor.Advance(TimeSpan.FromHours(24));
        Assert.Equal("S1", floor.Requests[3].SupplierCode);
        floor.Press("S1", "rfq:4:all");
        Assert.Equal(OrderStatus.Scheduled, order.Status);
    }

    [Fact]
    public void DropShort_DropsTheProductsThatAreShort_AndTellsTheirSuppliers()
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S2", "RIC", 200, "sack"));
        var order = floor.Place(("PEP", "carton", 20), ("RIC", "sack", 2));
        floor.Answer("S1", Intent.Partial, 12);
        floor.Press("S2", "rfq:2:all");

        floor.Customer(SourcingDesk.DropShort, order);

        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal([0m, 2m], order.Lines.Select(line => line.Quantity));
        Assert.Equal("S2", Assert.Single(floor.Purchases).SupplierCode);
        Assert.Contains("no longer need", floor.LastTo(PartyRef.Supplier("S1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void DropShort_WhenNothingIsLeft_GivesTheOrderUp()
    {
        var floor = Floor(Offer("S1", "PEP", 31));
        var order = floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:none");

        floor.Customer(SourcingDesk.AcceptShort, order);
        Assert.Equal(OrderStatus.AwaitingCustomer, order.Status);
        floor.Customer(SourcingDesk.DropShort, order);

        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Empty(floor.Purchases);
    }

    [Fact]
    public void Choices_OutsideAShortage_DoNothing()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));
        var said = floor.Said.Count;

        floor.Customer(SourcingDesk.AcceptShort, order);
        floor.Customer(SourcingDesk.Wait, order);
        floor.Customer(SourcingDesk.DropShort, order);

        Assert.Equal(OrderStatus.Sourcing, order.Status);
        Assert.Equal(said, floor.Said.Count);
    }
}
