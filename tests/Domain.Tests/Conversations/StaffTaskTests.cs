using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using static Abtamim.Domain.Tests.Conversations.StaffScripts;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>What staff decide, by button and by word.</summary>
public sealed class StaffTaskTests
{
    [Theory]
    [InlineData(Omar, "approve T1")]
    [InlineData(Omar, "approve 1001")]
    [InlineData(Omar, "approve")]
    [InlineData(Omar, "approve order #1001")]
    [InlineData(Sara, "وافق على 1001")]
    [InlineData(Sara, "وافق على المهمة ١")]
    [InlineData(Sara, "اعتمد طلب ١٠٠١")]
    [InlineData(Sara, "اعتمد")]
    public void CreditApproval_WhenApproved_IsSourcedAndTheCustomerTold(string staff, string words)
    {
        var script = new Script().OverTheLimit();
        Assert.Equal(OrderStatus.AwaitingApproval, script.Order.Status);

        script.Say(staff, words).Hears("T1").Told("customer:CUS-006", "تمت الموافقة على طلبك رقم 1001");

        Assert.Equal(OrderStatus.Sourcing, script.Order.Status);
        Assert.NotEmpty(script.Store.Requests);
        Assert.Equal(StaffTaskStatus.Approved, script.Store.Tasks[0].Status);
    }

    [Theory]
    [InlineData(Omar, "reject 1001, over limit", "rejected")]
    [InlineData(Sara, "ارفض 1001 العميل تجاوز حده", "تم رفض الطلب")]
    public void CreditApproval_WhenRejected_EndsTheOrderKindly(string staff, string words, string answer)
    {
        var script = new Script().OverTheLimit();

        script.Say(staff, words).Hears(answer).Told("customer:CUS-006", "نعتذر منك", "1001");

        Assert.Equal(OrderStatus.Rejected, script.Order.Status);
        Assert.Empty(script.Store.Requests);
    }

    [Theory]
    [InlineData(Omar, "yes", StaffTaskStatus.Approved, "Corner shop")]
    [InlineData(Sara, "no", StaffTaskStatus.Rejected, "اعتذرنا")]
    public void Registration_WhenDecided_AdmitsOrDeclinesTheApplicant(string staff, string answer, StaffTaskStatus status, string said)
    {
        var script = new Script().Applied();

        script.PressValue(staff, $"task:1:{answer}").Hears(said);

        Assert.Equal(status, script.Store.Tasks[0].Status);
        Assert.Equal(status == StaffTaskStatus.Approved ? 1 : 0, script.Company.LastDecision!.Admissions.Customers.Count);
        Assert.Contains(script.Company.LastDecision.Messages, message => message.Conversation?.Value == "telegram:5");
    }

    [Fact]
    public void Task_WhenDecidedAgainByAnother_ChangesNothingAndSaysWhoDecided()
    {
        var script = new Script().OverTheLimit().Press(Sara, "task:1:yes");
        var heard = script.Heard("customer:CUS-006");

        script.Press(Sara, "task:1:yes").Hears("سارة", "لم يتغير شيء");
        script.PressValue(Omar, "task:1:no").Hears("approved by سارة", "today", "10:00");
        script.Say(Omar, "reject 1001").Hears("approved by سارة");

        Assert.Equal(OrderStatus.Sourcing, script.Order.Status);
        Assert.Equal(heard, script.Heard("customer:CUS-006"));
    }

    [Fact]
    public void Approve_WhenSeveralWait_AsksWhichAndTakesTheButton()
    {
        var script = new Script().OverTheLimit().Orders("customer:CUS-006", "٢٥ كرتون تونة");

        script.Say(Omar, "approve").Hears("Which one", "T1", "T2", "1002");
        Assert.All(script.Store.Tasks, task => Assert.Equal(StaffTaskStatus.Open, task.Status));
        script.Press(Omar, "T2");

        Assert.Equal([StaffTaskStatus.Open, StaffTaskStatus.Approved], script.Store.Tasks.Select(task => task.Status));
    }

    [Theory]
    [InlineData(Omar, "should we approve 1001?")]
    [InlineData(Omar, "T1")]
    [InlineData(Sara, "المهمة ١")]
    public void Question_WhenNotADecision_DecidesNothing(string staff, string words)
    {
        var script = new Script().OverTheLimit();

        script.Say(staff, words).Hears("1001");

        Assert.Equal(StaffTaskStatus.Open, script.Store.Tasks[0].Status);
    }

    [Theory]
    [InlineData("approve 1001")]
    [InlineData("approve T1")]
    [InlineData("وافق على 1001")]
    public void Customer_WhoWritesOrPressesAsStaff_DecidesNothing(string words)
    {
        var script = new Script().OverTheLimit().Say("customer:CUS-006", words).Say("supplier:SUP-01", words);
        foreach (var button in new[] { "task:1:yes", "task:1", "order:1001:delivered", "take:customer:CUS-006", "pay:5:CUS-006", "release:customer:CUS-006" })
            script.PressValue("customer:CUS-006", button).PressValue("supplier:SUP-01", button);

        Assert.Equal(OrderStatus.AwaitingApproval, script.Order.Status);
        Assert.Equal(StaffTaskStatus.Open, script.Store.Tasks[0].Status);
        Assert.Empty(script.Store.TakenOver);
        Assert.Empty(script.Ledger.Entries);
    }

    [Fact]
    public void PriceApproval_WhenApproved_IsBought()
    {
        var script = new Script().Orders("customer:CUS-001", "٥ كراتين بيبسي علب");
        var request = script.Store.Requests[0];
        script.Say("supplier:" + request.SupplierCode, "متوفر بس السعر 41.5 ريال");
        Assert.Equal(RequestStatus.UnderReview, request.Status);

        script.Say(Sara, "وافق على 1001").Hears("قبول السعر").Told("supplier:" + request.SupplierCode, "أمر شراء");

        Assert.Equal(OrderStatus.Scheduled, script.Order.Status);
    }

    [Fact]
    public void CancelRequest_WhenNothingWasDelivered_CallsTheGoodsOff()
    {
        var script = new Script().Bought().Customer("الغ الطلب 1001");
        var supplier = "supplier:" + script.Store.Purchases[0].SupplierCode;

        script.Press(Omar, "task:1:yes").Hears("1001", "cancelled").Told("customer:CUS-001", "تم إلغاء طلبك رقم 1001").Told(supplier, "إلغاء أمر الشراء");

        Assert.Equal(OrderStatus.Cancelled, script.Order.Status);
        Assert.All(script.Store.Purchases, purchase => Assert.Equal(PurchaseStatus.CalledOff, purchase.Status));
        Assert.All(script.Store.Purchases, purchase => Assert.Equal("staff:Omar", purchase.History[^1].Actor));
        Assert.Empty(script.Ledger.Entries);

        script.Press(supplier, $"po:{script.Store.Purchases[0].Number}:delivered").Hears("ملغى");
        Assert.Empty(script.Ledger.Entries);
    }

    [Fact]
    public void CancelRequest_WhenSomeWasDelivered_IsRefusedWithItsReason()
    {
        var script = new Script().Bought();
        script.Customer("الغ الطلب 1001");
        Assert.True(script.Store.Purchases.Count > 1);
        var first = script.Store.Purchases[0];
        script.PressValue("supplier:" + first.SupplierCode, $"po:{first.Number}:delivered");

        script.Press(Sara, "task:1:yes").Hears("لم يعد بالإمكان إلغاء", $"{first.Number}");
        Assert.Equal(OrderStatus.Scheduled, script.Order.Status);
        Assert.Equal(StaffTaskStatus.Open, script.Store.Tasks[0].Status);

        script.Press(Sara, "أبلغ العميل").Told("customer:CUS-001", "لم يعد بالإمكان إلغاء طلبك");
        Assert.Equal(StaffTaskStatus.Rejected, script.Store.Tasks[0].Status);
        script.SuppliersDeliver();
        Assert.Equal(OrderStatus.Invoiced, script.Order.Status);
    }

    [Theory]
    [InlineData(TaskKind.Conversation, Omar, "done T1", "done")]
    [InlineData(TaskKind.DeadLetter, Omar, "T1 done", "dead-letters replay")]
    [InlineData(TaskKind.Conversation, Sara, "تم المهمة ١", "تم")]
    public void TaskToBeDone_WhenDone_IsClosed(TaskKind kind, string staff, string words, string answer)
    {
        var script = new Script().Raised(kind, "customer:CUS-001", note: "أريد أن أكلم المدير");

        script.Say(staff, words).Hears(answer);

        Assert.Equal(StaffTaskStatus.Approved, script.Store.Tasks[0].Status);
    }

    [Theory]
    [InlineData(WorkKind.SourceOrder, "T1: the suppliers could not be asked, order 1001", "T1: تعذّر سؤال الموردين، الطلب رقم 1001")]
    [InlineData(WorkKind.RemindSupplier, "T1: a supplier could not be reminded, order 1001", "T1: تعذّر تذكير المورد، الطلب رقم 1001")]
    [InlineData(WorkKind.ExpireRequest, "T1: a request past its time could not be closed, order 1001", "T1: تعذّر إغلاق طلب عرض انتهى موعده، الطلب رقم 1001")]
    public void FailedWork_WhenLookedAt_IsNamedAsPeopleDo(WorkKind work, string english, string arabic)
    {
        var script = new Script().Raised(TaskKind.DeadLetter, null, note: new FailedWork(work, 1001).Note);

        script.Say(Omar, "tasks").Hears(english);
        script.PressValue(Omar, "task:1").Hears(english).HearsNot(work.ToString());
        script.PressValue(Sara, "task:1").Hears(arabic).HearsNot(work.ToString());
    }

    [Theory]
    [InlineData("SourceOrder", null)]
    [InlineData("SourceOrder 1001 now", null)]
    [InlineData("0 1001", null)]
    [InlineData("SourceOrder 1001", "customer:CUS-001")]
    public void Note_ThatIsNotOfFailedWork_IsShownAsItIs(string note, string? party) =>
        new Script().Raised(TaskKind.DeadLetter, party, note: note).PressValue(Omar, "task:1").Hears("a message that was not handled", $"“{note}”");

    [Theory]
    [InlineData(Omar, "tasks", "2 tasks are waiting", "over the credit limit", "4,830.00")]
    [InlineData(Sara, "المهام", "بانتظارك مهمتان", "طلب يتجاوز حد الائتمان", "دفعة تحتاج إلى تأكيد")]
    public void Tasks_WhenAskedFor_AreListed(string staff, string words, params string[] pieces)
    {
        var script = new Script().OverTheLimit().Raised(TaskKind.PaymentClaim, "customer:CUS-001", 4_830);

        script.Say(staff, words).Hears(pieces);
        script.Press(staff, "T2").Hears("T2", "4,830.00");
    }

    [Theory]
    [InlineData(Omar, "approve T9", "no task T9")]
    [InlineData(Omar, "approve 4711", "no order 4711")]
    [InlineData(Sara, "وافق", "لا شيء ينتظر")]
    [InlineData(Omar, "tasks", "Nothing is waiting")]
    public void Decision_WhenThereIsNothing_SaysSo(string staff, string words, string answer) =>
        new Script().Say(staff, words).Hears(answer);

    [Fact]
    public void Button_WhenItIsBroken_IsAnsweredKindly()
    {
        var script = new Script();
        foreach (var button in new[] { "task:", "task:x:yes", "task:99999999999999999999:yes", "order:-1", "pay:1", "take:staff:Omar", "take:customer:NOBODY", "\u0007", new string(':', 60) })
            script.PressValue(Omar, button).Hears("nothing has changed");
        script.PressValue(Omar, "task:77:yes").Hears("no task T77");
    }

    [Fact]
    public void PaymentClaim_WhenConfirmed_IsBookedOnceAndThanked()
    {
        var script = new Script().Bought().SuppliersDeliver().Raised(TaskKind.PaymentClaim, "customer:CUS-001", 100);
        var owed = script.Ledger.Balance(LedgerAccount.Receivables, "CUS-001");

        script.PressValue(Sara, "task:1:yes").Hears("تم قيد الدفعة", "100.00").Told("customer:CUS-001", "وصلتنا دفعتك", "100.00", "المتبقي عليك");
        script.PressValue(Omar, "task:1:yes").Hears("approved by سارة");

        Assert.Equal(Money.FromMajor(100, Currency.Sar), owed - script.Ledger.Balance(LedgerAccount.Receivables, "CUS-001"));
        Assert.Equal("payment:T1", script.Ledger.Entries[^1].Source);
        Assert.True(TrialBalance.Of(script.Ledger.Entries, Currency.Sar).IsBalanced);
    }

    [Fact]
    public void PaymentClaim_WhenNotFound_TellsTheCustomer()
    {
        var script = new Script().Raised(TaskKind.PaymentClaim, "customer:CUS-004", 250);

        script.Say(Omar, "reject T1").Hears("has been told").Told("customer:CUS-004", "have not found it", "SAR 250.00");

        Assert.Empty(script.Ledger.Entries);
    }

    [Fact]
    public void PaymentClaim_WithoutAnAmount_AsksHowMuchAndIsSettledByTheReport()
    {
        var script = new Script().Raised(TaskKind.PaymentClaim, "customer:CUS-004");

        script.PressValue(Omar, "task:1:yes").Hears("How much", "CUS-004 paid 500");
        Assert.Empty(script.Ledger.Entries);
        script.Say(Omar, "CUS-004 paid 500").Hears("SAR 500.00", "T1 is settled");

        Assert.Single(script.Ledger.Entries);
        script.PressValue(Omar, "task:1:yes").Hears("approved by Omar");
        Assert.Single(script.Ledger.Entries);
    }
}
