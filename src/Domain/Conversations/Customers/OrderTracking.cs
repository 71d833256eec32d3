using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Where orders stand, in the customer's words.</summary>
internal static class OrderTracking
{
    private const int MostShown = 5;

    /// <summary>Which facts a question after the order with <paramref name="number"/> needs; null: after any.</summary>
    public static FactsNeeded Needs(string? number) => number is null
        ? new FactsNeeded(FactKinds.Orders)
        : new FactsNeeded(FactKinds.None, OrderingDesk.NumberOrNull(number));

    /// <summary>Answers where the order with <paramref name="number"/> stands; null: the open ones, or the last.</summary>
    public static void Answer(CustomerTalk talk, string? number)
    {
        if (number is null)
            AnswerAll(talk);
        else if (OrderingDesk.NumberOrNull(number) is { } wanted && talk.OwnOrders.FirstOrDefault(file => file.Order.Number == wanted) is { } file)
            talk.Reply(wording => wording.Service.Status(Tracked(file), talk.Surroundings));
        else
            talk.Reply(wording => wording.Service.NoSuchOrder(number));
    }

    private static void AnswerAll(CustomerTalk talk)
    {
        var own = talk.OwnOrders.OrderByDescending(file => file.Order.Number).ToList();
        var open = own.Where(file => !file.Order.IsClosed).ToList();
        if (own.Count == 0)
            talk.Reply(wording => wording.Service.NoOrders());
        else if (open.Count == 0)
            talk.Reply(wording => wording.Service.NothingUnderWay(Tracked(own[0]), talk.Surroundings));
        else if (open.Count == 1)
            talk.Reply(wording => wording.Service.Status(Tracked(open[0]), talk.Surroundings));
        else
            talk.Reply(wording => wording.Service.Statuses([.. open.Take(MostShown).Select(Tracked)], open.Count, talk.Surroundings));
    }

    private static TrackedOrder Tracked(OrderFile file) =>
        new(file.Order, file.Invoice, [.. file.Order.Lines.Where(line => line.Quantity > 0).Select(line => new TrackedLine(line, [.. Arrivals(file, line)]))]);

    // What a supplier said last of the day stands in its purchase order.
    private static IEnumerable<Arrival> Arrivals(OrderFile file, OrderLine line) =>
        line.Awards
            .Select(award => (award.Quantity, Purchase: PurchaseOf(file, line, award), award.Eta))
            .GroupBy(row => (Day: row.Purchase is null ? row.Eta : row.Purchase.Eta, IsThere: row.Purchase?.Status == PurchaseStatus.Received))
            .Select(group => new Arrival(group.Sum(row => row.Quantity), group.Key.Day, group.Key.IsThere))
            .OrderByDescending(arrival => arrival.IsThere)
            .ThenBy(arrival => arrival.Day ?? DateOnly.MaxValue);

    private static PurchaseOrder? PurchaseOf(OrderFile file, OrderLine line, Award award) =>
        file.PurchaseOrders.FirstOrDefault(purchase =>
            purchase.SupplierCode == award.SupplierCode && purchase.Lines.Any(bought => bought.OrderLine == line.Position));
}

/// <summary>Where an order stands, without a word of who brings it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Invoice">Its invoice, or null where none is issued.</param>
/// <param name="Lines">What it still means.</param>
public sealed record TrackedOrder(Order Order, Accounting.Invoice? Invoice, IReadOnlyList<TrackedLine> Lines);

/// <summary>A line of an order and when it comes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Arrivals">What has come, then what is to come, the soonest first.</param>
public sealed record TrackedLine(OrderLine Line, IReadOnlyList<Arrival> Arrivals);

/// <summary>So many of a line.</summary>
/// <param name="Quantity">How many, in the line's unit.</param>
/// <param name="Day">The day they come, or null where nobody said.</param>
/// <param name="IsThere">Whether they have come.</param>
public sealed record Arrival(decimal Quantity, DateOnly? Day, bool IsThere);
