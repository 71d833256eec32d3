using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Tests.Fixtures;
using Abtamim.Domain.Understanding;
using static Abtamim.Domain.Tests.Sourcing.TradingFloor;

namespace Abtamim.Domain.Tests.Sourcing;

public sealed class SourcingTests
{
    private static readonly PartyRef Customer = PartyRef.Customer("CUS-001");
    private static readonly PartyRef Staff = PartyRef.Staff("Sara");

    private static TradingFloor Floor(params Parties.SupplierOffer[] offers) => new(
        [Product("PEP", 42, ("carton", 24), ("can", 1)), Product("RIC", 250, ("sack", 1)), Product("LAM", 60, ("kg", 1))], offers);

    private static TradingFloor ThreeSuppliers() => Floor(Offer("S1", "PEP", 31), Offer("S2", "PEP", 32), Offer("S3", "PEP", 33));

    [Fact]
    public void Source_WithSeveralSuppliers_AsksTheCheapestFirst()
    {
        var floor = ThreeSuppliers();
        floor.Place(("PEP", "carton", 20));

        var request = Assert.Single(floor.Requests);
        Assert.Equal("S1", request.SupplierCode);
        Assert.Equal(20, request.Lines[0].Quantity);
        Assert.Equal<Reason<ChoiceReason>>(new ChoiceReason(3, Sar(31), 1, 0.5m, IsRaised: false), request.Lines[0].Reason);
        Assert.Equal(["rfq:1:all", "rfq:1:some", "rfq:1:none"], floor.LastTo(PartyRef.Supplier("S1")).Buttons.Select(button => button.Value));
    }

    [Fact]
    public void Source_AtEqualCost_PrefersTheSoonerThenTheMoreReliable()
    {
        var floor = Floor(Offer("S1", "PEP", 31, lead: 2), Offer("S2", "PEP", 31), Offer("S3", "PEP", 31));
        floor.Records["S2"] = new SupplierRecord(10, 4);
        floor.Records["S3"] = new SupplierRecord(10, 9);
        floor.Place(("PEP", "carton", 20));

        Assert.Equal("S3", Assert.Single(floor.Requests).SupplierCode);
    }

    [Fact]
    public void Source_LinesForOneSupplier_GoTogetherInOneRequest()
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S1", "RIC", 200, "sack"), Offer("S2", "LAM", 40, "kg"));
        floor.Place(("PEP", "carton", 2), ("RIC", "sack", 3), ("LAM", "kg", 2.5m));

        Assert.Equal([("S1", 2), ("S2", 1)], floor.Requests.Select(request => (request.SupplierCode, request.Lines.Count)));
        Assert.Equal(2.5m, floor.Requests[1].Lines[0].Quantity);
        Assert.Single(floor.To(PartyRef.Supplier("S1")));
    }

    [Fact]
    public void Source_BelowTheCheapestsLeastQuantity_AsksWhoSellsSoLittle()
    {
        var floor = Floor(Offer("S1", "PEP", 31, least: 50), Offer("S2", "PEP", 32));
        floor.Place(("PEP", "carton", 20));

        Assert.Equal("S2", Assert.Single(floor.Requests).SupplierCode);
    }

    [Fact]
    public void Source_WhereNobodySellsSoLittle_RaisesToTheLeastQuantity()
    {
        var floor = Floor(Offer("S1", "PEP", 31, least: 50));
        var order = floor.Place(("PEP", "carton", 20));
        Assert.Equal(50, floor.Requests[0].Lines[0].Quantity);
        Assert.Equal<Reason<ChoiceReason>>(new ChoiceReason(1, Sar(31), 1, 0.5m, IsRaised: true), floor.Requests[0].Lines[0].Reason);

        floor.Press("S1", "rfq:1:all");

        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal(20, order.Lines[0].Awarded);
        Assert.Equal(50, Assert.Single(floor.Purchases).Lines[0].Quantity);
    }

    [Fact]
    public void Source_OfLooseCans_BuysWholeCartons()
    {
        var floor = Floor(Offer("S1", "PEP", 31.20m));
        var order = floor.Place(("PEP", "can", 30));
        Assert.Equal((2, "carton"), (floor.Requests[0].Lines[0].Quantity, floor.Requests[0].Lines[0].Unit));

        floor.Press("S1", "rfq:1:all");

        var award = Assert.Single(order.Lines[0].Awards);
        Assert.Equal((30, Sar(1.30m)), (award.Quantity, award.UnitCost));
        Assert.Equal(Sar(62.40m), floor.Purchases[0].Lines[0].Net);
    }

    [Fact]
    public void Answer_PartOfIt_AsksTheNextForTheRest()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Answer("S1", Intent.Partial, 12);

        Assert.Equal(["S1", "S2"], floor.Requests.Select(request => request.SupplierCode));
        Assert.Equal(8, floor.Requests[1].Lines[0].Quantity);
        Assert.Equal(OrderStatus.Sourcing, order.Status);

        floor.Press("S2", "rfq:2:all");

        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal([("S1", 12m), ("S2", 8m)], order.Lines[0].Awards.Select(award => (award.SupplierCode, award.Quantity)));
        Assert.Equal(
            [
                new AwardReason(PriceGround.Listed, Sar(31), Sar(31), "carton", 12, 20, new ChoiceReason(3, Sar(31), 1, 0.5m, IsRaised: false)),
                new AwardReason(PriceGround.Listed, Sar(32), Sar(32), "carton", 8, 8, new ChoiceReason(2, Sar(32), 1, 0.5m, IsRaised: false)),
            ],
            order.Lines[0].Awards.Select(award => award.Reason));
        Assert.Equal(2, floor.Purchases.Count);
        Assert.Contains("20 cartons", floor.LastTo(Customer).Text, StringComparison.Ordinal);
        Assert.Equal("po:5001:delivered", floor.LastTo(PartyRef.Supplier("S1")).Buttons.Single().Value);
    }

    [Fact]
    public void Answer_NoneByAll_LeavesTheCustomerToChoose()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:none");
        floor.Press("S2", "rfq:2:none");
        floor.Answer("S3", Intent.Unavailable);

        Assert.Equal(OrderStatus.AwaitingCustomer, order.Status);
        Assert.Equal(["short:1001:wait", "short:1001:drop"], floor.LastTo(Customer).Buttons.Select(button => button.Value));
    }

    [Fact]
    public void Source_OfWhatNobodySells_AsksTheCustomerAtOnce()
    {
        var floor = ThreeSuppliers();

        Assert.Equal(OrderStatus.AwaitingCustomer, floor.Place(("RIC", "sack", 1)).Status);
    }

    [Fact]
    public void Request_WithoutAnswer_IsRemindedThenExpiresAndTheNextIsAsked()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(RequestStatus.Reminded, floor.Requests[0].Status);
        Assert.Equal(2, floor.To(PartyRef.Supplier("S1")).Count());

        floor.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal(RequestStatus.Expired, floor.Requests[0].Status);
        Assert.Equal("S2", floor.Requests[1].SupplierCode);

        // Too late: thanked, and nothing changes.
        floor.Press("S1", "rfq:1:all");
        Assert.Contains("no longer open", floor.LastTo(PartyRef.Supplier("S1")).Text, StringComparison.Ordinal);
        Assert.Equal(0, order.Lines[0].Awarded);
    }

    [Fact]
    public void Perform_WorkThatNoLongerApplies_DoesNothing()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));
        floor.Press("S1", "rfq:1:all");
        var said = floor.Said.Count;

        floor.Advance(TimeSpan.FromDays(2));
        floor.Perform(WorkKind.SourceOrder, order, null);
        floor.Perform(WorkKind.RemindSupplier, order, 1);
        floor.Perform(WorkKind.ExpireRequest, order, 1);
        floor.Perform(WorkKind.ExpireRequest, order, 999);

        Assert.Equal(said, floor.Said.Count);
        Assert.Single(floor.Requests);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("39.90")]
    public void Answer_PriceWithinTheRule_IsTaken(string named)
    {
        var price = decimal.Parse(named, CultureInfo.InvariantCulture);
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Answer("S1", Intent.CounterOffer, price: price);

        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal(Sar(price), order.Lines[0].Awards[0].UnitCost);
        Assert.Equal(Sar(price), floor.Purchases[0].Lines[0].UnitCost);
        Assert.Empty(floor.Tasks);
    }

    [Fact]
    public void Answer_PriceBeyondTheRule_IsPutBeforeStaff()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));

        floor.Answer("S1", Intent.CounterOffer, price: 39.91m);

        Assert.Equal(RequestStatus.UnderReview, floor.Requests[0].Status);
        Assert.Equal(TaskKind.PriceApproval, Assert.Single(floor.Tasks).Kind);
        Assert.Equal(["task:1:yes", "task:1:no"], floor.LastTo(Staff).Buttons.Select(button => button.Value));
        Assert.Single(floor.Requests);

        floor.Decide(floor.Tasks[0], accept: true);

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal(Sar(39.91m), floor.Purchases[0].Lines[0].UnitCost);
        var reason = Assert.IsType<Reason<AwardReason>.Stated>(Assert.Single(order.Lines[0].Awards).Reason).Term;
        Assert.Equal((PriceGround.AcceptedByStaff, Staff.ToString(), 0.05m), (reason.Ground, reason.AcceptedBy, Math.Round(reason.Margin!.Value, 3)));
    }

    [Fact]
    public void DecidePrice_No_AsksTheNext()
    {
        var floor = ThreeSuppliers();
        var order = floor.Place(("PEP", "carton", 20));
        floor.Answer("S1", Intent.CounterOffer, price: 41);

        floor.Decide(floor.Tasks[0], accept: false);

        Assert.Equal(RequestStatus.Answered, floor.Requests[0].Status);
        Assert.Equal("S2", floor.Requests[1].SupplierCode);
        Assert.Equal(0, order.Lines[0].Awarded);
    }

    [Fact]
    public void Withdraw_TellsWhoWasAskedAndWhoHadPromised_AndClosesStaffsTasks()
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S2", "RIC", 200, "sack"), Offer("S3", "LAM", 40, "kg"));
        var order = floor.Place(("PEP", "carton", 20), ("RIC", "sack", 2), ("LAM", "kg", 2));
        floor.Press("S1", "rfq:1:all");
        floor.Answer("S2", Intent.CounterOffer, price: 249);

        floor.Customer(
            (file, actor, surroundings, decision) =>
            {
                file.Order.Apply(OrderEvent.Dropped, actor, OrderReason.CustomerGaveUp, surroundings.Now);
                SourcingDesk.Withdraw(file, actor, surroundings, decision);
            },
            order);

        Assert.Equal([RequestStatus.Answered, RequestStatus.Withdrawn, RequestStatus.Withdrawn], floor.Requests.Select(request => request.Status));
        Assert.Equal(StaffTaskStatus.Obsolete, floor.Tasks[0].Status);
        foreach (var supplier in new[] { "S1", "S2", "S3" })
            Assert.Contains("no longer need", floor.LastTo(PartyRef.Supplier(supplier)).Text, StringComparison.Ordinal);
        floor.Press("S3", "rfq:3:all");
        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Empty(floor.Purchases);
    }

    [Fact]
    public void Delivery_InTwoParts_InvoicesOnceWithTheLast()
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S2", "RIC", 200, "sack"));
        var order = floor.Place(("PEP", "carton", 20), ("RIC", "sack", 2));
        floor.Press("S1", "rfq:1:all");
        floor.Press("S2", "rfq:2:all");

        floor.Press("S1", "po:5001:delivered");
        Assert.Equal(OrderStatus.Scheduled, order.Status);
        Assert.Equal(EntryKind.Purchase, Assert.Single(floor.Ledger.Entries).Kind);

        floor.Press("S1", "po:5001:delivered");
        Assert.Single(floor.Ledger.Entries);

        floor.Answer("S2", Intent.Delivered);

        Assert.Equal(OrderStatus.Invoiced, order.Status);
        var invoice = Assert.Single(floor.Invoices);
        Assert.Equal(order.Total, invoice.Total);
        Assert.Equal(invoice.IssuedOn.AddDays(30), invoice.DueOn);
        Assert.Equal(invoice.Total, floor.Ledger.Balance(LedgerAccount.Receivables, "CUS-001"));
        Assert.Equal("INV-000001.txt", Assert.Single(floor.LastTo(Customer).Documents).Name);
        Assert.True(TrialBalance.Of(floor.Ledger.Entries, Currency.Sar).IsBalanced);

        floor.Answer("S2", Intent.Delivered);
        floor.Press("S2", "po:5002:delivered");
        Assert.Equal(3, floor.Ledger.Entries.Count);
    }

    [Fact]
    public void EveryStep_ChangesTheOrdersVersion_SoThatTwoAtOnceCannotBothBeSaved()
    {
        var floor = Floor(Offer("S1", "PEP", 31), Offer("S2", "RIC", 200, "sack"), Offer("S3", "LAM", 40, "kg"), Offer("S4", "LAM", 41, "kg"));
        var versions = new List<int>();
        var order = floor.Place(("PEP", "carton", 20), ("RIC", "sack", 2), ("LAM", "kg", 2));
        versions.Add(order.Version);
        floor.Press("S1", "rfq:1:none");
        versions.Add(order.Version);
        floor.Answer("S2", Intent.CounterOffer, price: 249);
        versions.Add(order.Version);
        floor.Decide(floor.Tasks[0], accept: false);
        versions.Add(order.Version);
        floor.Perform(WorkKind.ExpireRequest, order, 3);
        versions.Add(order.Version);
        floor.Press("S4", "rfq:4:all");
        versions.Add(order.Version);
        floor.Customer(SourcingDesk.AcceptShort, order);
        versions.Add(order.Version);
        floor.Press("S4", "po:5001:delivered");
        versions.Add(order.Version);

        Assert.Equal(OrderStatus.Invoiced, order.Status);
        Assert.Equal(versions.Count, versions.Prepend(0).Zip(versions).Count(pair => pair.Second > pair.First));
    }

    [Fact]
    public void Messages_KeepSuppliersAndCustomersApart()
    {
        var floor = Floor(Offer("S1", "PEP", 31.17m), Offer("S2", "PEP", 32.19m));
        var order = floor.Place(("PEP", "carton", 20));
        floor.Answer("S1", Intent.Partial, 12);
        floor.Answer("S2", Intent.CounterOffer, price: 41.23m);
        floor.Decide(floor.Tasks[0], accept: true);
        floor.Press("S1", "po:5001:delivered");
        floor.Press("S2", "po:5002:delivered");
        Assert.Equal(OrderStatus.Invoiced, order.Status);

        var toCustomer = string.Concat(floor.Said.Where(said => said.To == Customer).Select(Everything));
        foreach (var secret in new[] { "Vendor", "مورد", "S1", "S2", "31.17", "32.19", "41.23" })
            Assert.DoesNotContain(secret, toCustomer, StringComparison.Ordinal);
        foreach (var (supplier, other) in new[] { ("S1", "S2"), ("S2", "S1") })
        {
            var text = string.Concat(floor.Said.Where(said => said.To == PartyRef.Supplier(supplier)).Select(Everything));
            foreach (var secret in new[] { "النخيل", "CUS-001", "42.00", "1001", other, "Vendor " + other })
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    private static string Everything(Said said) =>
        said.Message.Text + string.Concat(said.Message.Buttons.Select(button => button.Text + button.Value))
        + string.Concat(said.Message.Documents.Select(document => document.Text));
}
