using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tests.Accounting;
using static Abtamim.Domain.Tests.Accounting.Books;

namespace Abtamim.Domain.Tests.Ordering;

public sealed class AggregateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void Apply_ALegalEvent_KeepsWhoWhenAndWhy()
    {
        var order = NewOrder(needsApproval: true);

        order.Apply(OrderEvent.Approved, "staff:Sara", OrderReason.AcceptedOverLimit, Now);

        Assert.Equal(
            new OrderStep(OrderStatus.AwaitingApproval, OrderStatus.Sourcing, "staff:Sara", OrderReason.AcceptedOverLimit, Now), Assert.Single(order.History));
        Assert.Equal(1, order.Version);
    }

    [Fact]
    public void Apply_AnIllegalEvent_ThrowsAndChangesNothing()
    {
        var order = NewOrder(needsApproval: false);

        Assert.Throws<IllegalTransitionException>(() => order.Apply(OrderEvent.Arrived, "desk", OrderReason.EverythingArrived, Now));

        Assert.Equal((OrderStatus.Sourcing, 0, 0), (order.Status, order.History.Count, order.Version));
    }

    [Fact]
    public void AssignNumber_Twice_IsRefused()
    {
        var order = NewOrder(needsApproval: false);
        order.AssignNumber(1001);

        Assert.Throws<InvalidOperationException>(() => order.AssignNumber(1002));
        Assert.Equal(1001, order.Number);
    }

    [Fact]
    public void Add_AnAwardOfMoreThanIsMissing_IsRefused()
    {
        var line = NewOrder(needsApproval: false).Lines[0];
        line.Add(NewAward(6));

        Assert.Throws<InvalidOperationException>(() => line.Add(NewAward(5)));
        Assert.Throws<InvalidOperationException>(() => line.Add(NewAward(0)));
        Assert.Throws<InvalidOperationException>(() => line.Add(NewAward(-1)));
        Assert.Equal(4, line.Missing);
    }

    [Fact]
    public void DropMissing_KeepsWhatWasFound_AndDropKeepsNothing()
    {
        var line = NewOrder(needsApproval: false).Lines[0];
        line.Add(NewAward(6));

        line.DropMissing();
        Assert.Equal((6m, 6m, 10m), (line.Quantity, line.Awarded, line.Ordered));

        line.Drop();
        Assert.Equal((0m, 0m, 10m), (line.Quantity, line.Awarded, line.Ordered));
    }

    [Fact]
    public void Received_NotesWhenTheGoodsCame()
    {
        var purchase = Books.PurchaseOrder(5001, "SUP-01", (1, 1, 0.15m));

        purchase.Apply(PurchaseEvent.Received, "supplier:SUP-01", PurchaseReason.ReportedDelivered, Now);

        Assert.Equal(Now, purchase.ReceivedAt);
        Assert.Throws<IllegalTransitionException>(() => purchase.Apply(PurchaseEvent.Received, "staff:Sara", PurchaseReason.ReportedDelivered, Now));
    }

    [Fact]
    public void Render_AnInvoice_ShowsNumberVatByRateTotalAndDueDate()
    {
        var invoice = Books.Invoice(7, (2, 100m, 0.15m), (1, 50m, 0.05m));
        var customer = new Domain.Parties.Customer(
            "CUS-001", "مطعم النخيل", new Domain.Messaging.ConversationId("web:customer:CUS-001"), Language.Arabic, "الرياض", Sar(1), 30);
        var company = new Domain.Conversations.CompanyProfile("أبتميم للتجارة", "300000000000003", Currency.Sar, TimeZoneInfo.Utc, "SA");

        var english = InvoiceDocument.Render(invoice, customer, company, Language.English);
        var arabic = InvoiceDocument.Render(invoice, customer, company, Language.Arabic);

        Assert.Equal(("INV-000007.txt", "text/plain"), (english.Name, english.MediaType));
        foreach (var shown in new[] { "INV-000007", "2026-12-23", "300000000000003", "30.00", "2.50", "282.50", "15%", "5%" })
        {
            Assert.Contains(shown, english.Text, StringComparison.Ordinal);
            Assert.Contains(shown, arabic.Text, StringComparison.Ordinal);
        }

        Assert.Contains("فاتورة ضريبية", arabic.Text, StringComparison.Ordinal);
        Assert.Contains("\u2068INV-000007\u2069", arabic.Text, StringComparison.Ordinal);
    }

    private static Order NewOrder(bool needsApproval) => new(
        "CUS-001", "draft:1", 1, [new OrderLine(new Sku("A"), "carton", Quantity.Of(10), Sar(42), 0.15m)], null, needsApproval, Now);

    private static Award NewAward(decimal quantity) => new("SUP-01", 1, quantity, Sar(30), null,
        new AwardReason(PriceGround.Listed, Sar(30), Sar(30), "carton", quantity, quantity, null));
}
