using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Sourcing;

/// <summary>Buys what was awarded: one purchase order for each supplier.</summary>
internal static class Settlement
{
    /// <summary>Places the purchase orders of an order of which nothing is missing, and tells everybody concerned.</summary>
    public static void Settle(OrderFile file, OrderReason reason, string actor, Surroundings surroundings, Decision decision)
    {
        var order = file.Order;
        var bought = order.Lines
            .SelectMany(line => line.Awards.Select(award => (Line: line, Award: award)))
            .GroupBy(row => row.Award.SupplierCode, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var supplier in bought)
        {
            var purchaseOrder = new PurchaseOrder(
                order.Number,
                supplier.Key,
                order.Cause,
                supplier.Select(row => Line(file, row.Line, row.Award, surroundings)),
                supplier.Max(row => row.Award.Eta),
                surroundings.Now);
            decision.Add(purchaseOrder);
            decision.Say(
                PartyRef.Supplier(supplier.Key), wording => wording.Sourcing.PurchasePlaced(purchaseOrder, surroundings));
        }

        order.Apply(OrderEvent.Bought, actor, reason, surroundings.Now);
        decision.Say(PartyRef.Customer(order.CustomerCode), wording => wording.Sourcing.Scheduled(order, surroundings));
    }

    // What is bought is what was asked for, where all of it was promised: that may be more than the order needs, where
    // the supplier sells no less or only whole units. Of a part, no more is bought than is needed.
    private static PurchaseLine Line(OrderFile file, OrderLine line, Award award, Surroundings surroundings)
    {
        var asked = file.Requests
            .Single(request => request.Number == award.RequestNumber)
            .Lines.Single(candidate => candidate.OrderLine == line.Position);
        var perOrderUnit = UnitConversion.Ratio(surroundings.Catalogue.Find(line.Sku), line.Unit, asked.Unit) ?? 1;
        var offered = asked.Offered ?? asked.Quantity;
        var quantity = offered >= asked.Quantity
            ? asked.Quantity
            : Math.Min(offered, UnitConversion.RoundUp(award.Quantity * perOrderUnit, asked.Unit));
        return new PurchaseLine(line.Position, line.Sku, asked.Unit, quantity, asked.OfferedCost ?? asked.Cost, line.VatRate);
    }
}
