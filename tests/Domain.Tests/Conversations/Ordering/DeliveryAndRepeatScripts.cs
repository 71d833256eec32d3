using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class DeliveryAndRepeatScripts
{
    private const string Nakheel = "customer:CUS-001";
    private const string BlueFin = "customer:CUS-004";

    [Fact]
    public void Delivery_SaidAlone_IsNotedInTheDraft()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("بكرة العصر")
            .Hears("سجّلت موعد التسليم: غدًا، الثلاثاء 24 نوفمبر عصرًا.", "التسليم: غدًا، الثلاثاء 24 نوفمبر عصرًا");

        script.Customer("خلوها الصبح").Hears("التسليم: غدًا، الثلاثاء 24 نوفمبر صباحًا").Customer("نعم");
        Assert.Equal((new DateOnly(2026, 11, 24), DayPart.Morning), (script.Order.WantedDate!.Value, script.Order.WantedPart!.Value));
    }

    [Fact]
    public void Delivery_SaidBeforeTheOrder_IsKeptForIt() =>
        new Script().Say(BlueFin, "deliver on Friday morning please").Say(BlueFin, "3 cartons pepsi cans").Hears("Delivery: Fri 27 Nov in the morning");

    [Fact]
    public void Delivery_FarAhead_IsRefusedKindly() =>
        new Script().Say(BlueFin, "3 cartons pepsi cans").Say(BlueFin, "deliver on 20 September")
            .Hears("is a long way off; we plan at most 90 days ahead").HearsNot("Delivery:");

    [Fact]
    public void DeliveryAddress_GoesToStaffWithTheOrder()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("غيّر الموقع، التوصيل على شارع التحلية")
            .Hears("سجّلت ملاحظتك عن التوصيل وسيراها فريقنا مع الطلب", "الرياض - حي العليا");
        Assert.Empty(script.Store.Tasks);

        script.Customer("نعم").Hears("تم، سجّلت");
        var task = Assert.Single(script.Store.Tasks);
        Assert.Equal((TaskKind.Delivery, 1001), (task.Kind, task.OrderNumber!.Value));
        Assert.Contains("شارع التحلية", task.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Delivery_OfAnOrderUnderWay_IsPassedOnToStaff()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("نعم").Customer("التوصيل بكرة العصر")
            .Hears("أوصلت طلبك بخصوص تسليم الطلب رقم 1001 إلى فريقنا");

        Assert.Equal(1001, Assert.Single(script.Store.Tasks).OrderNumber);
    }

    [Fact]
    public void Repeat_OfTheLastOrder_BecomesTheDraftAtTodaysPrices()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب وكرتون ملح").Customer("نعم");
        var products = script.Company.Surroundings.Catalogue.Products
            .Where(product => product.Sku.Value != "SLT-700")
            .Select(product => product.Sku.Value == "PEP-CAN" ? product with { Price = Money.FromMajor(45, Currency.Sar) } : product);
        script.Company.Surroundings = script.Company.Surroundings with { Catalogue = new ProductCatalogue(products) };

        script.Customer("كرر آخر طلب")
            .Hears("لم يعد متوفرًا", "نفس أصناف الطلب رقم 1001 بأسعار اليوم", "1. بيبسي علب 330 مل: 3 كراتين × 45.00 = 135.00", "هل أؤكد الطلب؟");
        script.Customer("كرر آخر طلب").Hears("3 كراتين").Customer("نعم").Hears("رقم 1002");
    }

    [Fact]
    public void Repeat_OfANamedOrder_TakesThatOne()
    {
        var script = new Script();
        foreach (var text in new[] { "3 cartons pepsi cans", "2 cartons salt" })
            script.Say(BlueFin, text).Say(BlueFin, "yes");

        script.Say(BlueFin, "repeat order #1001").Hears("order 1001 again", "1. Pepsi cans 330 ml: 3 cartons").HearsNot("salt");
    }

    [Fact]
    public void Repeat_WithoutHistory_SaysSo() => new Script().Customer("كرر آخر طلب").Hears("لا يوجد لديك طلب سابق نكرره");

    [Fact]
    public void Repeat_OfAnOrderOfAnother_FindsNothing() =>
        new Script().Customer("3 كراتين بيبسي علب").Customer("نعم").Say(BlueFin, "repeat order #1001")
            .Hears("I could not find an order 1001 of yours.").HearsNot("Pepsi");

    [Theory]
    [InlineData("order:1001:cancel")]
    [InlineData("short:1001:take")]
    [InlineData("draft:confirm:101:1")]
    [InlineData("draft:cancel:101:1")]
    [InlineData("choose:1:1")]
    [InlineData("draft:confirm::")]
    [InlineData("draft:confirm:99999999999999999999:1")]
    [InlineData("choose:x:y")]
    [InlineData("order:1001:cancel:1")]
    [InlineData("short:-1:drop")]
    public void Press_OfAnotherCustomersButtonOrOfNonsense_TouchesNothing(string value)
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("نعم");
        script.Customer("5 شوال رز");
        var before = script.Company.StateOf(Parties.PartyRef.Customer("CUS-001"));

        script.PressValue(BlueFin, value).HearsNot("144.90", "330 ml", "330 مل", "rice");
        Assert.Equal(Domain.Ordering.OrderStatus.Sourcing, script.Order.Status);
        Assert.Equal(before, script.Company.StateOf(Parties.PartyRef.Customer("CUS-001")));
        Assert.Single(script.Store.Orders);
    }

    [Theory]
    [InlineData("cancel order 1001")]
    [InlineData("yes")]
    [InlineData("repeat my last order")]
    [InlineData("take what there is")]
    public void Words_OfAnotherCustomer_TouchNothing(string text)
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("نعم");

        script.Say(BlueFin, text).HearsNot("144.90", "330 ml");
        Assert.Equal(Domain.Ordering.OrderStatus.Sourcing, script.Order.Status);
        Assert.Single(script.Store.Orders);
        script.PressValue(Nakheel, "draft:confirm:101:1").Hears("1001");
    }
}
