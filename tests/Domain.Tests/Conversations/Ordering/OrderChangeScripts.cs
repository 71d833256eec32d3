using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

/// <summary>What customers write of an order that is placed: it is never taken for another order.</summary>
public sealed class OrderChangeScripts
{
    [Theory]
    [InlineData("شيل البيبسي")]
    [InlineData("بدي ألغي البيبسي من الطلب اللي أكدته")]
    [InlineData("خل البيبسي ٥ بدل ٣")]
    public void Change_OfAnOrderThatIsPlaced_IsPutBeforeStaff(string text)
    {
        var script = Placed().Customer(text).Hears("1001");

        Assert.Equal((TaskKind.OrderChange, text), (Assert.Single(script.Store.Tasks).Kind, script.Store.Tasks[0].Note));
        Assert.Single(script.Store.Orders);
    }

    [Theory]
    [InlineData("وين البيبسي حقي")]
    [InlineData("متى يوصل البيبسي")]
    [InlineData("when will the pepsi come?")]
    [InlineData("has the pepsi arrived?")]
    public void Asking_WhenGoodsCome_OrdersNone(string text)
    {
        var script = Placed().Customer(text).Hears("1001");

        Assert.Single(script.Store.Orders);
        script.Customer("نعم");
        Assert.Single(script.Store.Orders);
    }

    [Fact]
    public void NeverMind_AfterAllIsBought_AsksNobodyToStopIt()
    {
        var script = Placed().SuppliersHaveEverything().Customer("never mind, keep it");

        Assert.Empty(script.Store.Tasks);
        Assert.Equal(OrderStatus.Scheduled, script.Order.Status);
    }

    [Fact]
    public void Everything_ButOne_LeavesTheOne() => new Script()
        .Customer("كرتونين بيبسي علب وكرتون كاتشب").Customer("remove everything except the ketchup").Hears("Took Pepsi cans", "1. Ketchup");

    private static Script Placed() => new Script().Customer("3 كراتين بيبسي علب").Customer("نعم");
}
