using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Sourcing;

/// <summary>What is under way for an order's lines. A round begins with the order, and anew when the customer waits.</summary>
internal static class SourcingRound
{
    /// <summary>Who has been asked for <paramref name="line"/> in this round.</summary>
    public static IReadOnlySet<string> Asked(OrderFile file, OrderLine line)
    {
        var resumed = file.Order.History
            .Where(step => step is { From: OrderStatus.AwaitingCustomer, To: OrderStatus.Sourcing })
            .Max(step => (DateTimeOffset?)step.At);
        return file.Requests
            .Where(request => resumed is null || request.SentAt > resumed)
            .Where(request => request.Lines.Any(asked => asked.OrderLine == line.Position))
            .Select(request => request.SupplierCode)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a supplier's answer or staff's word on a price is still awaited for <paramref name="line"/>.</summary>
    public static bool IsPending(OrderFile file, OrderLine line) =>
        file.Requests.Any(request => request.Lines.Any(asked =>
            asked.OrderLine == line.Position && (request.IsAwaitingAnswer || AwaitsStaff(file, request, asked))));

    /// <summary>Whether staff must still decide on the price of <paramref name="asked"/>.</summary>
    public static bool AwaitsStaff(OrderFile file, SourcingRequest request, RequestLine asked) =>
        request.Status == RequestStatus.UnderReview
        && asked is { PriceAccepted: null, Offered: > 0 }
        && !OrderLineOf(file, asked).Awards.Any(award => award.RequestNumber == request.Number);

    /// <summary>The order line that <paramref name="asked"/> is for.</summary>
    public static OrderLine OrderLineOf(OrderFile file, RequestLine asked) => OrderLineOf(file.Order, asked);

    /// <summary>The order line that <paramref name="asked"/> is for.</summary>
    public static OrderLine OrderLineOf(Order order, RequestLine asked) =>
        order.Lines.Single(line => line.Position == asked.OrderLine);
}
