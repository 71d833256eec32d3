using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Makes a draft of an order that was placed before, at today's prices.</summary>
internal static class Repeating
{
    /// <summary>The named order, or the last one that was not given up.</summary>
    public static void Repeat(DraftBench bench, Meaning act)
    {
        var files = bench.Talk.OwnOrders.ToList();
        var order = OrderingDesk.NumberOrNull(act.OrderNumber) is { } number
            ? files.FirstOrDefault(file => file.Order.Number == number)?.Order
            : files.Select(file => file.Order).FirstOrDefault(order => order.Status is not (OrderStatus.Cancelled or OrderStatus.Rejected))
                ?? files.FirstOrDefault()?.Order;
        if (order is null)
        {
            bench.Note(wording => act.OrderNumber is null ? wording.NothingToRepeat() : wording.NoSuchOrder(act.OrderNumber));
            return;
        }

        StaleDrafts.PutAside(bench);
        var lines = bench.Lines.ToList();
        foreach (var line in order.Lines)
        {
            var repeated = new DraftLine(line.Sku, line.Unit, Quantity.Of(line.Ordered)) { IsQuantityMeant = true };
            if (PricedLine.Of(repeated, bench.Catalogue) is null)
            {
                bench.Note(wording => wording.NoLongerSold(line.Sku, bench.Surroundings));
                continue;
            }

            var place = lines.FindIndex(other => other.Sku == line.Sku && other.Unit == line.Unit);
            if (place >= 0)
                lines[place] = repeated;
            else if (lines.Count < DraftBench.MostLines)
                lines.Add(repeated);
            else
                bench.Note(wording => wording.TooManyLines(line.Sku, bench.Surroundings));
        }

        if (lines.Count > 0)
            bench.Note(wording => wording.Repeated(order));
        bench.Replace(lines);
    }
}
