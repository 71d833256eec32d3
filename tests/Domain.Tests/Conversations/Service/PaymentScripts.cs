using Abtamim.Domain.Tasks;
using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class PaymentScripts
{
    [Theory]
    [InlineData(Arab, "دفعت 500 ريال", "سجّلنا إشعارك بدفع 500.00 ريال")]
    [InlineData(Arab, "حولت لكم الفين وخمسميه ريال اليوم", "سجّلنا إشعارك بدفع 2,500.00 ريال")]
    [InlineData(Arab, "تم تحويل مبلغ 12,500 ريال اليوم، ومرفق الإيصال", "سجّلنا إشعارك بدفع 12,500.00 ريال")]
    [InlineData(English, "I paid 500", "We noted that you paid SAR 500.00")]
    public void APayment_IsNotedAndPutBeforeStaff_NeverBooked(string customer, string text, string answer)
    {
        var script = new Script().Say(customer, text).Hears(answer);

        var task = Assert.Single(script.Store.Tasks);
        Assert.Equal((TaskKind.PaymentClaim, StaffTaskStatus.Open, customer, text), (task.Kind, task.Status, task.Party, task.Note));
        Assert.Empty(script.Ledger.Entries);
        script.Told(Sara, "المهمة T1", "يقول إنه دفع", "هل وصل المبلغ؟").Told(Omar, "Task T1", "Has the money come?");
        Assert.Equal(["وصل المبلغ", "لم يصل"], script.Company.LastTo(Parties.PartyRef.Staff("سارة")).Buttons.Select(button => button.Text));
        Assert.Equal(["task:1:yes", "task:1:no"], script.Company.LastTo(Parties.PartyRef.Staff("Omar")).Buttons.Select(button => button.Value));
    }

    [Theory]
    [InlineData(Arab, "دفعت لكم", "كم المبلغ الذي دفعته؟", "500", "500.00 ريال")]
    [InlineData(Arab, "حولت لكم المبلغ", "كم المبلغ الذي دفعته؟", "٧٥٠ ريال", "750.00 ريال")]
    [InlineData(Arab, "دفعت", "كم المبلغ الذي دفعته؟", "خمسمية ريال", "500.00 ريال")]
    [InlineData(English, "I paid", "How much did you pay?", "1,250.50", "SAR 1,250.50")]
    public void AnAmount_WhenItIsMissing_IsAskedFor(string customer, string text, string question, string amount, string noted)
    {
        var script = new Script().Say(customer, text).Hears(question);
        Assert.Empty(script.Store.Tasks);

        script.Say(customer, amount).Hears(noted);

        Assert.Single(script.Store.Tasks);
    }

    [Fact]
    public void AnAmount_WhenSomethingElseIsWrittenInstead_IsNoLongerAskedFor()
    {
        var script = new Script().Customer("دفعت لكم").Customer("وين طلبي؟").Hears("لا توجد لديك طلبات");

        script.Customer("500");

        Assert.Empty(script.Store.Tasks);
    }

    [Theory]
    [InlineData(Arab, "دفعت 9999.999 ريال", "كتبت المبلغ 9999.999،", "9999.99", "9,999.99 ريال")]
    [InlineData(English, "I paid 9999.999", "You wrote 9999.999, which", "10,000", "SAR 10,000.00")]
    public void AnAmount_WithMoreDecimalsThanTheCurrency_IsAskedAboutAndNotRounded(string customer, string text, string question, string amount, string noted)
    {
        var script = new Script().Say(customer, text).Hears(question);
        Assert.Empty(script.Store.Tasks);

        script.Say(customer, amount).Hears(noted);

        Assert.Single(script.Store.Tasks);
    }

    [Fact]
    public void APayment_WhenItIsSaidAgain_IsOneTask()
    {
        var script = new Script().Customer("دفعت 500 ريال").Customer("حولت لكم 500 ريال").Hears("إشعارك بدفع 500.00 ريال مسجّل لدينا من قبل");
        script.Customer("I paid 500 SAR").Hears("We noted already that you paid SAR 500.00");
        Assert.Single(script.Store.Tasks);

        script.Customer("دفعت 300 ريال").Hears("سجّلنا إشعارك بدفع 300.00 ريال");
        script.Pass(TimeSpan.FromHours(1)).Customer("دفعت 300 ريال").Hears("سجّلنا إشعارك");
        Assert.Equal(3, script.Store.Tasks.Count);
    }

    [Theory]
    [InlineData("حولت لكم 99999999999999999999999 ريال", "يبدو أن في المبلغ خطأ")]
    [InlineData("دفعت 0 ريال", "كم المبلغ الذي دفعته؟")]
    [InlineData("I paid 0.001 riyals", "How much did you pay?")]
    [InlineData("I paid 1000000000000000000 SAR", "wrong with the amount")]
    public void AnAmount_WhenItIsAbsurd_IsAskedForAgain(string text, string answer)
    {
        var script = new Script().Customer(text).Hears(answer);

        Assert.Empty(script.Store.Tasks);
    }
}
