using Abtamim.Domain.Ordering;
using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class TrackingScripts
{
    [Fact]
    public void Status_WhenNothingWasOrdered_SaysSo() => new Script()
        .Customer("وين طلبي").Hears("لا توجد لديك طلبات حتى الآن")
        .Say(English, "where is my order").Hears("You have no orders with us yet");

    [Fact]
    public void Status_WhenSuppliersAreAsked_SaysThatTheOrderIsPrepared()
    {
        var script = new Script();
        script.PlaceAndAsk(Arab);
        script.PlaceAndAsk(English);

        script.Customer("الأوردر فين يا جماعة").Hears("طلبك رقم 1001 قيد التجهيز");
        script.Say(English, "where is my order?").Hears("Your order 1002 is being prepared");
    }

    [Fact]
    public void Status_WhenBought_TellsTheDaysWithoutSuppliersOrCosts()
    {
        var script = new Script();
        script.PlaceAndBuy(Arab);
        script.PlaceAndBuy(English);

        script.Customer("وين وصل طلبي رقم 1001؟").Hears("طلبك رقم 1001 مؤكد، ويكتمل وصوله", "• بيبسي علب 330 مل: 10 كراتين (", "• أرز سيلا 40 كجم: شوالان (");
        ShowsNoSupplier(script);
        script.Say(English, "where is order 1002?").Hears("Your order 1002 is arranged and will be complete", "• Sella rice 40 kg: 2 sacks (");
        ShowsNoSupplier(script);
    }

    [Fact]
    public void Status_WhenASupplierNamesAnotherDay_TellsThatDay()
    {
        var script = new Script();
        script.PlaceAndBuy(Arab);
        var purchase = script.Store.Purchases[0];
        script.PressValue($"supplier:{purchase.SupplierCode}", FormattableString.Invariant($"po:{purchase.Number}:eta:20261201"));

        script.Customer("وين طلبي").Hears("الثلاثاء 1 ديسمبر");
    }

    [Fact]
    public void Status_WhenAPartHasCome_SaysWhich()
    {
        var script = new Script();
        script.PlaceAndBuy(Arab);
        var purchase = script.Store.Purchases[0];
        Assert.True(script.Store.Purchases.Count > 1, "the demo's Pepsi and rice come from two suppliers");
        script.PressValue($"supplier:{purchase.SupplierCode}", FormattableString.Invariant($"po:{purchase.Number}:delivered"));

        script.Customer("وين طلبي").Hears("(وصل)", "مؤكد");
        script.Customer("where is my order?").Hears("(delivered)");
    }

    [Fact]
    public void Status_WhenOver_IsOfTheLastOrderWithItsInvoice()
    {
        var script = new Script();
        var order = script.PlaceAndDeliver(Arab);

        script.Customer("وين طلبي").Hears("ليس لديك طلب قيد التنفيذ حاليًا.", "طلبك رقم 1001 تم تسليمه", "INV-000001");
        Assert.Equal(OrderStatus.Invoiced, order.Status);
        script.Press(Arab, "أرسل الفاتورة").Hears("تفضّل، هذه فاتورتك INV-000001");
    }

    [Fact]
    public void Status_WhenSeveralAreOpen_ListsTheNewestFirst()
    {
        var script = new Script();
        for (var count = 0; count < 7; count++)
            script.PlaceAndAsk(Arab);

        script.Customer("وين طلباتي؟").Hears("لديك 7 طلبات قيد التنفيذ، وهذه أحدثها:", "1007", "1003").HearsNot("1002");
        Assert.Equal(["status:1007", "status:1006", "status:1005", "status:1004", "status:1003"], script.Buttons.Select(button => button.Value));
        script.PressValue(Arab, "status:1004").Hears("طلبك رقم 1004 قيد التجهيز");
        script.Customer("where are my orders?").Hears("You have 7 orders under way; the newest are:");
    }

    [Fact]
    public void Status_WhenStaffDecide_SaysSo()
    {
        var script = new Script();
        var order = script.Place(Arab, needsApproval: true);
        script.Customer("وين طلبي").Hears("بانتظار موافقة فريقنا لأنه يتجاوز حدك الائتماني");
        script.Customer("any update on my order?").Hears("waits for our approval");

        order.Apply(OrderEvent.Refused, Sara, OrderReason.RefusedOverLimit, script.Company.Surroundings.Now);
        script.Customer("وين طلبي رقم 1001").Hears("نعتذر، لم تتم الموافقة على طلبك رقم 1001.");
        script.Customer("where is order 1001?").Hears("your order 1001 was not approved");
    }

    [Fact]
    public void Status_WhenTheCustomerMustChoose_ShowsTheChoiceAgain()
    {
        var script = new Script();
        script.PlaceAndAsk(Arab);
        while (script.Store.Requests.FirstOrDefault(request => request.IsAwaitingAnswer) is { } request)
            script.PressValue($"supplier:{request.SupplierCode}", FormattableString.Invariant($"rfq:{request.Number}:none"));

        script.Customer("وين طلبي").Hears("في طلبك رقم 1001 نقص:");
        Assert.Contains(script.Buttons, button => button.Value == "short:1001:wait");
        script.Customer("where is my order?").Hears("Something is short in your order 1001:");
    }

    [Fact]
    public void AnOrder_WhenItIsSomebodyElses_IsAsIfItWereNot()
    {
        var script = new Script();
        script.PlaceAndDeliver(English);

        script.Customer("وين وصل طلبي رقم 1001؟").Hears("لم نجد لديك طلبًا برقم 1001.");
        script.PressValue(Arab, "status:1001").Hears("لم نجد لديك طلبًا برقم 1001.");
        script.Customer("where is order 1001?").Hears("We find no order 1001 of yours.");
        script.Customer("ارسل فاتورة الطلب رقم 1001").Hears("لم نجد لديك فاتورة أو طلبًا برقم 1001.");
        script.Customer("send invoice INV-000001").Hears("We find no invoice or order 000001 of yours.");
        script.PressValue(Arab, "invoice:1001").Hears("We find no invoice or order 1001 of yours.");
        script.Customer("عندي شكوى على الطلب رقم 1001").HearsNot("1001");
        script.Customer("كم رصيدي؟").Hears("لا يوجد عليك أي مبلغ مستحق.").HearsNot("1,104.00");
    }

    private static void ShowsNoSupplier(Script script)
    {
        script.HearsNot([.. script.Company.Surroundings.Parties.Suppliers.SelectMany(supplier => new[] { supplier.Code, supplier.NameAr, supplier.NameEn })]);
        script.HearsNot([.. script.Store.Purchases.SelectMany(purchase => purchase.Lines).Select(line => FormattableString.Invariant($"{line.UnitCost.Major:N2}"))]);
    }
}
