using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using static Abtamim.Domain.Tests.Conversations.StaffScripts;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>What staff look at.</summary>
public sealed class StaffReportTests
{
    [Theory]
    [InlineData(Omar, "daily summary", "New orders: 1", "Orders under way: 1")]
    [InlineData(Sara, "عطني ملخص اليوم", "الطلبات الجديدة: 1", "الطلبات الجارية: 1")]
    public void Summary_SaysHowTheDayGoes(string staff, string words, params string[] pieces) =>
        new Script().Bought().Say(staff, words).Hears(pieces);

    [Theory]
    [InlineData(Omar, "show pending orders", "1001", "مطعم النخيل", "on its way")]
    [InlineData(Sara, "وش الطلبات اللي تنتظر موافقه؟", "1001", "في الطريق")]
    public void PendingOrders_AreListedAndOpened(string staff, string words, params string[] pieces) =>
        new Script().Bought().Say(staff, words).Hears(pieces).Press(staff, "1001").Hears("1001", "5001");

    [Theory]
    [InlineData(Omar, "order details 1001", "Purchase orders", "margin", "History", "INV-000001", "at its listed price")]
    [InlineData(Sara, "شو في بالطلب ١٠٠١؟", "أوامر الشراء", "والربح", "السجل", "INV-000001")]
    public void OrderDetails_ShowTheWholeFile(string staff, string words, params string[] pieces) =>
        new Script().Bought().SuppliersDeliver().Say(staff, words).Hears(pieces);

    [Theory]
    [InlineData(Omar, "order 1001 delivered", "The invoice has gone")]
    [InlineData(Sara, "تم تسليم الطلب 1001", "أرسلنا الفاتورة")]
    public void Delivered_WhenStaffReportIt_InvoicesTheOrderOnce(string staff, string words, string answer)
    {
        var script = new Script().Bought().Say(staff, words).Hears(answer);

        Assert.Equal(OrderStatus.Invoiced, script.Order.Status);
        Assert.All(script.Store.Purchases, purchase => Assert.Equal(PurchaseStatus.Received, purchase.Status));
        var entries = script.Ledger.Entries.Count;
        script.Say(staff, words);
        Assert.Equal(entries, script.Ledger.Entries.Count);
        Assert.Single(script.Store.Invoices);
    }

    [Theory]
    [InlineData(Omar, "overdue invoices", "مطعم النخيل", "INV-000001", "10 days late")]
    [InlineData(Sara, "قائمة الفواتير المتأخرة من فضلك", "مطعم النخيل", "متأخرة 10 أيام")]
    public void Overdue_NamesWhoIsLateAndHowLong(string staff, string words, params string[] pieces) =>
        new Script().Bought().SuppliersDeliver().Pass(TimeSpan.FromDays(40)).Say(staff, words).Hears(pieces);

    [Theory]
    [InlineData(Omar, "overdue invoices", "No invoice is overdue")]
    [InlineData(Omar, "top products", "Nothing was ordered")]
    [InlineData(Omar, "supplier scores", "No supplier has been asked")]
    [InlineData(Omar, "demand forecast for next week?", "Not yet")]
    [InlineData(Omar, "pending orders", "No order is under way")]
    [InlineData(Sara, "كم نحتاج بضاعه للاسبوع الجاي تقريبا؟", "ليس بعد")]
    [InlineData(Omar, "order details 4711", "no order 4711")]
    public void Report_WhenThereIsNothing_SaysSo(string staff, string words, string answer) =>
        new Script().Say(staff, words).Hears(answer);

    [Theory]
    [InlineData(Omar, "top products", "1. Sugar 50 kg: SAR 495.00 (3 sacks)", "2. Pepsi cans 330 ml: SAR 210.00 (5 cartons)")]
    [InlineData(Sara, "ايه أكتر أصناف بتتباع الشهر ده؟", "1. سكر ناعم 50 كجم", "2. بيبسي علب")]
    public void TopProducts_AreRankedByWhatTheyBrought(string staff, string words, params string[] pieces) =>
        new Script().Bought().Say(staff, words).Hears(pieces);

    [Fact]
    public void SupplierScores_SayHowOftenTheyAnswerAndAreOnTime()
    {
        var script = new Script().Bought().SuppliersDeliver();
        script.Store.Records["SUP-01"] = new(4, 3);

        script.Say(Omar, "supplier scores").Hears("Al Waha Beverages: answered 3 of 4 (75%)");
    }

    [Fact]
    public void Forecast_AfterTwoWeeks_IsTheMeanOfTheWeeks()
    {
        var script = new Script().Bought().Pass(TimeSpan.FromDays(13)).Orders("customer:CUS-001", "٥ كراتين بيبسي علب");

        script.Say(Omar, "demand forecast for next week?").Hears("last 2 weeks", "Pepsi cans 330 ml: about 5 cartons");
    }

    [Theory]
    [InlineData(Omar, "forecast", "Not yet")]
    [InlineData(Sara, "التوقعات", "ليس بعد")]
    public void Forecast_WhenEverythingWasGivenUp_SaysSo(string staff, string words, string answer) =>
        new Script().Orders("customer:CUS-001", "٥ كراتين بيبسي علب").PressValue("customer:CUS-001", "order:1001:cancel")
            .Pass(TimeSpan.FromDays(20)).Say(staff, words).Hears(answer);

    [Theory]
    [InlineData(Omar, "help", "This is what you can write")]
    [InlineData(Sara, "مساعدة", "يمكنك أن تكتب")]
    [InlineData(Sara, "ذكرني اتصل على السواق بعد الظهر", "لم أفهم")]
    [InlineData(Omar, "", "did not understand")]
    [InlineData(Omar, "😀😀", "did not understand")]
    [InlineData(Omar, "thanks", "Always glad")]
    [InlineData(Sara, "شكرا", "حياك الله")]
    public void Other_IsAnsweredWithWhatCanBeAsked(string staff, string words, string answer) =>
        new Script().Say(staff, words).Hears(answer);

    [Fact]
    public void AnyText_IsAnsweredWithoutAnException()
    {
        var script = new Script();
        foreach (var text in new[] { new string('س', 100_000), new string('1', 100_000), "\u0000\u0007\u202E", "approve 99999999999999999999", "T99999999999999999", "////", "record payment -5 from CUS-001", "٠" })
            Assert.NotEmpty(script.Say(Omar, text).Answer);
        Assert.Empty(script.Ledger.Entries);
    }
}
