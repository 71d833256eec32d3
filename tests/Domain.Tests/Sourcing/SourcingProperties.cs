using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using CsCheck;
using static Abtamim.Domain.Tests.Sourcing.TradingFloor;

namespace Abtamim.Domain.Tests.Sourcing;

public sealed class SourcingProperties
{
    // What happens next, to whichever request or task comes next: drawn blindly, so that any order of things occurs.
    private static readonly Gen<(int Kind, int Size, int Price)[]> Happenings =
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 60], Gen.Int[5, 60]).Array[60];

    private static readonly Gen<(string Sku, string Unit, decimal Quantity)[]> Lines =
        Gen.Int[0, 3].Select(Gen.Int[1, 40], (which, quantity) => which switch
        {
            0 => ("PEP", "carton", (decimal)quantity),
            1 => ("PEP", "can", quantity),
            2 => ("RIC", "sack", quantity),
            _ => ("LAM", "kg", quantity / 8m),
        }).Array[1, 4];

    [Fact]
    public void Sourcing_WithAnyAnswers_EndsAndNeverBuysMoreThanIsOrdered() =>
        Gen.Select(Lines, Happenings).Sample(
            (lines, happenings) =>
            {
                var floor = new TradingFloor(
                    [Product("PEP", 42, ("carton", 24), ("can", 1)), Product("RIC", 50, ("sack", 1)), Product("LAM", 60, ("kg", 1))],
                    [
                        Offer("S1", "PEP", 31), Offer("S2", "PEP", 30, least: 10), Offer("S3", "PEP", 1.4m, "can"), Offer("S1", "RIC", 40, "sack"),
                        Offer("S3", "RIC", 41, "sack", least: 5), Offer("S2", "LAM", 40, "kg"), Offer("S3", "LAM", 45, "kg"),
                    ]);
                var order = floor.Place(lines);
                var step = 0;
                for (; order.Status == OrderStatus.Sourcing && step < happenings.Length; step++)
                {
                    Happen(floor, happenings[step]);
                    Holds(floor, order);
                }

                // Whatever has not been answered by now runs into its deadlines; what waits for staff is decided.
                for (var day = 0; order.Status == OrderStatus.Sourcing && day < 20; day++)
                {
                    floor.Advance(TimeSpan.FromHours(3));
                    foreach (var task in floor.Tasks.Where(task => task.Status == StaffTaskStatus.Open).ToList())
                        floor.Decide(task, accept: false);
                    Holds(floor, order);
                }

                Assert.Contains(order.Status, new[] { OrderStatus.Scheduled, OrderStatus.AwaitingCustomer });
                if (order.Status == OrderStatus.AwaitingCustomer)
                    floor.Customer(step % 2 == 0 ? SourcingDesk.AcceptShort : SourcingDesk.DropShort, order);
                if (order.Status == OrderStatus.AwaitingCustomer)
                    floor.Customer(SourcingDesk.DropShort, order);
                Assert.Contains(order.Status, new[] { OrderStatus.Scheduled, OrderStatus.Cancelled });
                if (order.Status == OrderStatus.Scheduled)
                    Deliver(floor, order);
            },
            iter: 400);

    private static void Happen(TradingFloor floor, (int Kind, int Size, int Price) happening)
    {
        var (kind, size, price) = happening;
        var open = floor.Requests.Where(request => request.IsAwaitingAnswer).ToList();
        if (open.Count == 0 || kind == 8)
        {
            foreach (var task in floor.Tasks.Where(task => task.Status == StaffTaskStatus.Open).Take(1).ToList())
                floor.Decide(task, accept: price % 2 == 0);
            floor.Advance(TimeSpan.FromMinutes(size));
            return;
        }

        var request = open[size % open.Count];
        var supplier = request.SupplierCode;
        switch (kind)
        {
            case 0:
                floor.Press(supplier, string.Create(CultureInfo.InvariantCulture, $"rfq:{request.Number}:all"));
                break;
            case 1:
                floor.Press(supplier, string.Create(CultureInfo.InvariantCulture, $"rfq:{request.Number}:none"));
                break;
            case 2:
                floor.Press(supplier, string.Create(CultureInfo.InvariantCulture, $"rfq:{request.Number}:some"));
                break;
            case 3:
                floor.Answer(supplier, Intent.Partial, size / 4m);
                break;
            case 4:
                floor.Answer(supplier, Intent.CounterOffer, price % 3 == 0 ? size : null, price);
                break;
            case 5:
                floor.Answer(supplier, Intent.Available, price % 3 == 0 ? size : null);
                break;
            case 6:
                floor.Answer(supplier, Intent.Unavailable);
                break;
            default:
                floor.Press(supplier, string.Create(CultureInfo.InvariantCulture, $"rfq:{request.Number}:{1 + (price % 2)}:all"));
                break;
        }
    }

    private static void Holds(TradingFloor floor, Order order)
    {
        foreach (var line in order.Lines)
        {
            Assert.InRange(line.Awarded, 0, line.Quantity);
            Assert.All(line.Awards, award => Assert.IsType<Reason<AwardReason>.Stated>(award.Reason));
        }

        if (order.Status == OrderStatus.Scheduled)
            Assert.All(order.Lines, line => Assert.Equal(line.Quantity, line.Awarded));
        if (order.Status is OrderStatus.Scheduled or OrderStatus.AwaitingCustomer)
            Assert.DoesNotContain(floor.Requests, request => request.IsAwaitingAnswer || request.Status == RequestStatus.UnderReview);
    }

    private static void Deliver(TradingFloor floor, Order order)
    {
        Holds(floor, order);
        foreach (var purchase in floor.Purchases.ToList())
        {
            var button = string.Create(CultureInfo.InvariantCulture, $"po:{purchase.Number}:delivered");
            floor.Press(purchase.SupplierCode, button);
            floor.Press(purchase.SupplierCode, button);
        }

        Assert.Equal(OrderStatus.Invoiced, order.Status);
        Assert.Equal(order.Total, Assert.Single(floor.Invoices).Total);
        Assert.Equal(order.Total, floor.Ledger.Balance(LedgerAccount.Receivables, "CUS-001"));
        Assert.True(TrialBalance.Of(floor.Ledger.Entries, Currency.Sar).IsBalanced);
        Assert.All(floor.Purchases, purchase => Assert.Contains(
            order.Lines.SelectMany(line => line.Awards), award => PartyRef.Supplier(award.SupplierCode) == PartyRef.Supplier(purchase.SupplierCode)));
    }
}
