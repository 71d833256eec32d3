using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Ordering;

/// <summary>Takes in goods: books what suppliers delivered and, when all of an order is there, invoices the customer.</summary>
public static class DeliveryDesk
{
    /// <summary>
    /// The goods of <paramref name="purchaseOrder"/> have come: the purchase is booked. With the last of an order's
    /// purchase orders the order is invoiced, the sale booked, and the invoice sent.
    /// </summary>
    /// <returns>Whether that was new; a purchase order comes in once.</returns>
    public static bool Received(
        OrderFile file, PurchaseOrder purchaseOrder, string actor, long cause, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(purchaseOrder);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (!PurchaseTransitions.Table.Allows(purchaseOrder.Status, PurchaseEvent.Received))
            return false;
        purchaseOrder.Apply(PurchaseEvent.Received, actor, PurchaseReason.ReportedDelivered, surroundings.Now);
        file.Order.Touch(); // Of two deliveries at once one must see the other, or neither would be the last.
        if (Bookkeeper.Purchase(purchaseOrder, cause, surroundings.Today) is { } purchase)
            decision.Add(purchase);
        if (file.Order.Status == OrderStatus.Scheduled && file.PurchaseOrders.All(other => other.Status != PurchaseStatus.Placed))
            Bill(file, actor, cause, surroundings, decision);
        return true;
    }

    /// <summary>All goods of the order have come, whoever brought them.</summary>
    /// <returns>Whether that was new.</returns>
    public static bool AllReceived(OrderFile file, string actor, long cause, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        var isNew = false;
        foreach (var purchaseOrder in file.PurchaseOrders)
            isNew |= Received(file, purchaseOrder, actor, cause, surroundings, decision);
        return isNew;
    }

    private static void Bill(OrderFile file, string actor, long cause, Surroundings surroundings, Decision decision)
    {
        var order = file.Order;
        order.Apply(OrderEvent.Arrived, actor, OrderReason.EverythingArrived, surroundings.Now);
        var invoice = Invoicing.Issue(file, surroundings);
        decision.Add(invoice);
        if (Bookkeeper.Sale(invoice, cause) is { } sale)
            decision.Add(sale);
        order.Apply(OrderEvent.Billed, "desk", OrderReason.InvoiceIssued, surroundings.Now);
        if (surroundings.Parties.FindCustomer(order.CustomerCode) is { } customer)
            decision.Say(customer.Ref, wording => wording.Sourcing.Invoiced(invoice, customer, surroundings));
    }
}
