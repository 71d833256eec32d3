using Abtamim.Domain.Accounting;
using Abtamim.Domain.Tasks;
using static Abtamim.Domain.Tests.Conversations.StaffScripts;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>The books, as staff look into them and put them right.</summary>
public sealed class StaffBookTests
{
    [Theory]
    [InlineData(Sara, "عكس قيد 1", "نعم", "هل أعكسه؟", "تم عكس القيد رقم 1")]
    [InlineData(Sara, "اعكس آخر دفعة", "نعم", "هل أعكسه؟", "تم عكس القيد رقم 1")]
    [InlineData(Omar, "reverse entry 1", "yes", "Reverse it?", "is reversed by entry 2")]
    [InlineData(Omar, "reverse the last payment", "yes", "Reverse it?", "is reversed by entry 2")]
    public void Reversal_WhenConfirmed_IsBookedOnceAndTheCustomerTold(string staff, string words, string yes, string question, string done)
    {
        var script = Paid().Say(staff, words).Hears(question, "500.00", "مطعم النخيل");
        Assert.Single(script.Ledger.Entries);

        script.Say(staff, yes).Hears(done).Told("customer:CUS-001", "بالخطأ", "500.00");

        Assert.Equal(("reversal:1", EntryKind.Reversal), (script.Ledger.Entries[^1].Source, script.Ledger.Entries[^1].Kind));
        Assert.True(script.Ledger.Balance(LedgerAccount.Receivables, "CUS-001").IsZero);
        Assert.Contains(staff == Sara ? "معكوس من قبل" : "was reversed before", script.Say(staff, words).Answer, StringComparison.Ordinal);
        script.PressValue(staff, "entry:1:reverse");
        Assert.Equal(2, script.Ledger.Entries.Count);
    }

    [Fact]
    public void Reversal_WhenDeclinedOrOfNoPayment_ChangesNothing()
    {
        var script = Paid().Say(Omar, "reverse entry 1").Say(Omar, "no").Hears("stays as it is");
        script.Say(Omar, "yes");
        script.Say(Omar, "reverse entry 99").Hears("no entry 99");
        Assert.Single(script.Ledger.Entries);

        var bought = new Script().Bought().SuppliersDeliver();
        var count = bought.Ledger.Entries.Count;
        bought.Say(Sara, "عكس قيد 1").Hears("ليس دفعة");
        bought.PressValue(Sara, "entry:1:reverse").PressValue("customer:CUS-001", "entry:1:reverse");
        Assert.Equal(count, bought.Ledger.Entries.Count);
    }

    [Fact]
    public void Payment_WhenTheSameIsBookedToday_IsAskedAbout()
    {
        var script = Paid().Say(Omar, "CUS-001 paid 500").Hears("booked today already", "entry 1");
        Assert.Single(script.Ledger.Entries);
        script.Say(Omar, "no").Hears("is not booked");
        Assert.Single(script.Ledger.Entries);

        script.Say(Omar, "CUS-001 paid 500").Press(Omar, "Yes, another one").Hears("Booked");
        Assert.Equal(2, script.Ledger.Entries.Count);
    }

    [Fact]
    public void Claim_WhenTheSameIsBookedToday_IsAskedAbout()
    {
        var script = Paid().Raised(TaskKind.PaymentClaim, "customer:CUS-001", 500).PressValue(Omar, "task:1:yes").Hears("booked today already");
        Assert.Single(script.Ledger.Entries);

        script.Press(Omar, "Yes, another one").Hears("is booked");
        Assert.Equal("payment:T1", script.Ledger.Entries[^1].Source);
    }

    [Theory]
    [InlineData(Sara, "رصيد النخيل", "له رصيد 500.00", "القيد رقم 1")]
    [InlineData(Sara, "كشف حساب مطعم النخيل", "له رصيد 500.00", "دفعة، 500.00")]
    [InlineData(Sara, "كم على النخيل", "له رصيد 500.00", "الحد الائتماني")]
    [InlineData(Omar, "balance of Blue Fin", "CUS-004", "Credit limit")]
    public void Balance_OfACustomer_IsShown(string staff, string words, params string[] pieces) => Paid().Say(staff, words).Hears(pieces);

    [Theory]
    [InlineData(Sara, "T1 لا", StaffTaskStatus.Rejected)]
    [InlineData(Sara, "T1 نعم", StaffTaskStatus.Approved)]
    [InlineData(Omar, "yes to T1", StaffTaskStatus.Approved)]
    public void Task_WithYesOrNo_IsDecided(string staff, string words, StaffTaskStatus status) =>
        Assert.Equal(status, new Script().OverTheLimit().Say(staff, words).Store.Tasks[0].Status);

    [Fact]
    public void Delivery_ReportedByUs_IsTakenIn() =>
        Assert.Equal(Domain.Ordering.OrderStatus.Invoiced, new Script().Bought().Say(Sara, "سلمنا الطلب 1001").Order.Status);

    [Fact]
    public void WhatIsMine_IsTheTasksWithWhatTheyAreAndWhatTheyCome_To()
    {
        var script = new Script().OverTheLimit().Say("customer:CUS-001", "الرز وصل خربان وعندي شكوى").Say(Sara, "وش عندي؟")
            .Hears("بانتظارك مهمتان", "شكوى").HearsNot("طلب تحدث مع موظف");
        script.Hears(new Domain.Conversations.Wordings.ArabicFormat().Money(script.Order.Total).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
    }

    // A payment that was booked, ahead of any invoice.
    private static Script Paid() => new Script().Say(Omar, "CUS-001 paid 500").Hears("more than").Say(Omar, "yes").Hears("Booked");
}
