using Abtamim.Domain.Accounting;
using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class AccountScripts
{
    [Fact]
    public void Balance_WhenNothingIsOwed_SaysSo() => new Script()
        .Customer("كم رصيدي؟").Hears("لا يوجد عليك أي مبلغ مستحق.", "20,000.00 ريال من أصل 20,000.00 ريال")
        .Say(English, "what's my balance").Hears("You owe us nothing at the moment.", "Credit left: SAR 25,000.00 of SAR 25,000.00.");

    [Fact]
    public void Balance_TellsWhatIsOwedOnOrderAndLeft()
    {
        var script = new Script();
        script.PlaceAndDeliver(Arab);
        script.PlaceAndAsk(Arab);

        script.Customer("كم باقي علي من الحساب؟")
            .Hears("المستحق عليك: 1,104.00 ريال.", "طلبات قيد التنفيذ: 1,104.00 ريال.", "المتبقي من حدك الائتماني: 17,792.00 ريال من أصل 20,000.00 ريال.")
            .HearsNot("متأخر");
        script.Customer("what is my balance?").Hears("You owe: SAR 1,104.00.", "Orders under way: SAR 1,104.00.", "Credit left: SAR 17,792.00");
    }

    [Fact]
    public void Balance_WhenAnInvoiceIsPastDue_SaysHowMuch()
    {
        var script = new Script();
        script.PlaceAndDeliver(Arab);
        script.Pass(TimeSpan.FromDays(31));
        script.PlaceAndDeliver(Arab);

        script.Customer("كم رصيدي؟").Hears("المستحق عليك: 2,208.00 ريال.", "منه متأخر عن موعد السداد: 1,104.00 ريال.");
        script.Customer("my balance please").Hears("Of this past its due date: SAR 1,104.00.");
    }

    [Fact]
    public void Invoice_WhenAskedForAgain_IsTheNewest()
    {
        var script = new Script();
        script.PlaceAndDeliver(Arab);
        script.PlaceAndDeliver(Arab);

        script.Customer("أرسل آخر فاتورة").Hears("تفضّل، هذه فاتورتك INV-000002 عن طلبك رقم 1002 بمبلغ 1,104.00 ريال.");
        var document = Assert.Single(script.Company.LastTo(Parties.PartyRef.Customer("CUS-001")).Documents);
        Assert.Equal("INV-000002.txt", document.Name);
        Assert.Contains("فاتورة ضريبية", document.Text, StringComparison.Ordinal);
        script.Customer("send me the last invoice").Hears("Here is your invoice INV-000002 of SAR 1,104.00 for order 1002.");
        document = Assert.Single(script.Company.LastTo(Parties.PartyRef.Customer("CUS-001")).Documents);
        Assert.Contains("Tax invoice", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ممكن تبعتلي فاتورة أوردر ١٠٠١؟")]
    [InlineData("send me الفاتورة حقت order 1001")]
    [InlineData("ارسل فاتورة INV-000001")]
    [InlineData("send invoice INV-000001 please")]
    public void Invoice_WhenOneIsNamed_IsThatOne(string text)
    {
        var script = new Script();
        script.PlaceAndDeliver(Arab);
        script.PlaceAndDeliver(Arab);

        script.Customer(text).Hears("INV-000001");
    }

    [Fact]
    public void Invoice_WhenThereIsNoneYet_SaysWhy()
    {
        var script = new Script().Customer("أرسل آخر فاتورة").Hears("لا توجد لديك فواتير حتى الآن.");
        script.PlaceAndBuy(Arab);
        script.Customer("ارسل فاتورة الطلب رقم 1001").Hears("لم تصدر فاتورة طلبك رقم 1001 بعد.");
        script.Customer("send me the invoice of order 1001").Hears("Your order 1001 has no invoice yet.");
    }

    [Fact]
    public void Balance_WhenPaidAhead_IsACredit()
    {
        var script = new Script();
        Assert.True(script.Ledger.Append(Bookkeeper.CustomerPayment(
            "CUS-001", Money.FromMajor(250, Currency.Sar), "payment:test", 1, new DateOnly(2026, 11, 23))));

        script.Customer("كم رصيدي؟").Hears("لك عندنا رصيد بمبلغ 250.00 ريال.");
        script.Customer("what is my balance").Hears("You have a credit of SAR 250.00 with us.");
    }
}
