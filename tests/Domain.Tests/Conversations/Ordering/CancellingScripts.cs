using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class CancellingScripts
{
    private const string Nakheel = "customer:CUS-001";
    private const string BlueFin = "customer:CUS-004";

    [Fact]
    public void No_ToTheDraft_ConfirmsNothingAndKeepsIt() =>
        new Script().Customer("3 كراتين بيبسي علب").Customer("لا").Hears("لم أؤكده", "1. بيبسي علب 330 مل").Customer("الغ الطلب").Hears("تم إلغاء الطلب");

    [Fact]
    public void Cancel_OfAnOrderThatIsBeingSourced_WithdrawsTheRequests()
    {
        var script = Placed("3 كراتين بيبسي علب").Customer("الغ الطلب").Hears("تم إلغاء طلبك رقم 1001.");

        Assert.Equal(OrderStatus.Cancelled, script.Order.Status);
        Assert.All(script.Store.Requests, request => Assert.Equal(RequestStatus.Withdrawn, request.Status));
        script.Customer("الغ الطلب").Hears("لا يوجد لديك طلب مفتوح لإلغائه");
    }

    [Fact]
    public void Cancel_OfAnOrderThatIsBought_IsPutBeforeStaffOnce()
    {
        var script = Placed("3 كراتين بيبسي علب").SuppliersHaveEverything();
        Assert.Equal(OrderStatus.Scheduled, script.Order.Status);

        script.Customer("الغ الطلب رقم 1001").Hears("رفعت طلب الإلغاء إلى فريقنا");
        script.Customer("الغ الطلب رقم 1001").Hears("رفعت طلب الإلغاء إلى فريقنا");
        Assert.Equal(TaskKind.CancelRequest, Assert.Single(script.Store.Tasks).Kind);
        Assert.Equal(OrderStatus.Scheduled, script.Order.Status);

        script.SuppliersDeliver().Customer("الغ الطلب رقم 1001").Hears("وصل وصدرت فاتورته");
    }

    [Fact]
    public void Cancel_WithSeveralOrders_AsksWhich()
    {
        var script = new Script();
        foreach (var text in new[] { "3 cartons pepsi cans", "2 cartons salt" })
            script.Say(BlueFin, text).Say(BlueFin, "yes");

        script.Say(BlueFin, "cancel my order").Hears("Which order should I cancel?", "1001", "1002");
        script.Press(BlueFin, "Cancel 1001").Hears("Your order 1001 is cancelled.");
        Assert.Equal([OrderStatus.Cancelled, OrderStatus.Sourcing], script.Store.Orders.Select(order => order.Status));
        script.Press(BlueFin, "Cancel 1001").Hears("is cancelled already");
    }

    [Fact]
    public void Cancel_OfAnOrderThatAwaitsApproval_ClosesStaffsTask()
    {
        var script = new Script().Say("customer:CUS-002", "20 شوال رز بسمتي شوال").Say("customer:CUS-002", "نعم").Say("customer:CUS-002", "الغ الطلب")
            .Hears("تم إلغاء طلبك رقم 1001.");

        Assert.Equal(StaffTaskStatus.Obsolete, Assert.Single(script.Store.Tasks).Status);
    }

    [Theory]
    [InlineData("خذ المتوفر", "خذ المتوفر", OrderStatus.Scheduled)]
    [InlineData("أنتظر الناقص", "أنتظر الناقص", OrderStatus.Sourcing)]
    [InlineData("ألغِ الصنف الناقص", "بدون الناقص", OrderStatus.Scheduled)]
    public void Shortage_IsDecidedByButtonOrByWord(string button, string words, OrderStatus status)
    {
        var pressed = Short().Press(Nakheel, button);
        Assert.Equal(status, pressed.Order.Status);
        pressed.Press(Nakheel, button).Hears("سجّلنا اختيارك في الطلب رقم 1001 من قبل");

        Assert.Equal(status, Short().Customer(words).Order.Status);
    }

    // Pepsi is to be had, of salt there is none anywhere.
    private static Script Short()
    {
        var script = Placed("3 كراتين بيبسي علب وكرتون ملح");
        while (script.Store.Requests.FirstOrDefault(request => request.IsAwaitingAnswer) is { } request)
        {
            foreach (var line in request.Lines)
            {
                var answer = line.Sku.Value == "SLT-700" ? "none" : "all";
                script.PressValue("supplier:" + request.SupplierCode, FormattableString.Invariant($"rfq:{request.Number}:{line.Position}:{answer}"));
            }
        }

        Assert.Equal(OrderStatus.AwaitingCustomer, script.Order.Status);
        return script;
    }

    private static Script Placed(string text) => new Script().Customer(text).Customer("نعم").Hears("تم، سجّلت");
}
