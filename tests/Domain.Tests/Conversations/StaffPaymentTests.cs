using Abtamim.Domain.Accounting;
using static Abtamim.Domain.Tests.Conversations.StaffScripts;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>Payments that staff report.</summary>
public sealed class StaffPaymentTests
{
    [Theory]
    [InlineData(Omar, "CUS-001 paid 500", "CUS-001", 500)]
    [InlineData(Omar, "record payment 1,250.50 from Blue Fin", "CUS-004", "1250.5")]
    [InlineData(Omar, "log payment 12,350.50 from Al Diyar Hotel, bank transfer", "CUS-005", "12350.5")]
    [InlineData(Sara, "سجل دفعة ٥٠٠ من مطعم النخيل", "CUS-001", 500)]
    [InlineData(Sara, "سجل دفعه 5000 ريال من النخيل كاش", "CUS-001", 5000)]
    [InlineData(Sara, "سجل دفعة 300 ريال من ابو فهد", "CUS-002", 300)]
    public void Payment_WhenReported_IsBookedFromTheMessage(string staff, string words, string customer, decimal amount)
    {
        var script = new Script().Say(staff, words).Hears(customer);
        Assert.Empty(script.Ledger.Entries); // Nothing is owed: that is asked about.
        script.Say(staff, staff == Sara ? "نعم" : "yes").Hears(customer);

        var entry = Assert.Single(script.Ledger.Entries);
        Assert.Equal(EntryKind.CustomerPayment, entry.Kind);
        Assert.Equal($"payment:{entry.Cause}", entry.Source);
        Assert.Equal(Money.FromMajor(-amount, Currency.Sar), script.Ledger.Balance(LedgerAccount.Receivables, customer));
        Assert.NotEmpty(script.Company.LastTo(Parties.PartyRef.Customer(customer)).Text);
    }

    [Theory]
    [InlineData(Omar, "record payment 500", "Who paid SAR 500.00?")]
    [InlineData(Sara, "سجل دفعة 500 ريال", "ممن دفعة 500.00 ريال؟")]
    [InlineData(Omar, "record payment from CUS-001", "How much")]
    [InlineData(Omar, "record payment 0 from CUS-001", "nothing is booked")]
    [InlineData(Omar, "record payment 50000000 from CUS-001", "nothing is booked")]
    [InlineData(Omar, "record payment 1000000000000000000000 from CUS-001", "nothing is booked")]
    [InlineData(Omar, "record payment 10.005 from CUS-001", "nothing is booked")]
    public void Payment_WhenItIsNotClearOrAbsurd_IsNotBooked(string staff, string words, string answer)
    {
        var script = new Script().Say(staff, words).Hears(answer);

        Assert.Empty(script.Ledger.Entries);
    }

    [Fact]
    public void Payment_WhenTwoCustomersFit_IsAskedAndBookedOnce()
    {
        var script = new Script().Say(Omar, "record payment 500 SAR from CUS-001 and CUS-002").Hears("Who paid");

        script.Press(Omar, "مطعم النخيل").Hears("more than", "CUS-001").Press(Omar, "Yes, book it").Hears("Booked", "CUS-001");
        script.Press(Omar, "مطعم النخيل").Hears("nothing has changed");
        script.Press(Omar, "بقالة أبو فهد").Hears("nothing has changed");

        Assert.Single(script.Ledger.Entries);
    }
}
