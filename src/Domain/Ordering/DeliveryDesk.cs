using Abtamim.Domain.Conversations;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Ordering;

/// <summary>Takes in goods: books what suppliers delivered and, when all of an order is there, invoices the customer.</summary>
public static class DeliveryDesk
{
    /// <summary>The goods of <paramref name="purchaseOrder"/> have come.</summary>
    /// <returns>Whether that was new; a purchase order comes in once.</returns>
    public static bool Received(
        OrderFile file, PurchaseOrder purchaseOrder, string actor, long cause, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        return false;
    }

    /// <summary>All goods of the order have come.</summary>
    /// <returns>Whether that was new.</returns>
    public static bool AllReceived(OrderFile file, string actor, long cause, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        return false;
    }
}
