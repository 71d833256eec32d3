using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Ordering;

/// <summary>Gives orders up after staff agreed, bought goods included, as long as nothing of them was delivered.</summary>
public static class CancellationDesk
{
    /// <summary>Whether the order can still be given up: it is under way, and no supplier has delivered anything for it.</summary>
    public static bool CanCancel(OrderFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return HappeningIn(file.Order.Status) is not null
            && file.PurchaseOrders.All(purchase => purchase.Status != PurchaseStatus.Received);
    }

    /// <summary>
    /// Gives the order up: its purchase orders are called off, its requests withdrawn, its suppliers and the customer
    /// told. The books are not touched, since nothing was delivered.
    /// </summary>
    /// <exception cref="InvalidOperationException">It can no longer be given up.</exception>
    public static void Cancel(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (!CanCancel(file))
            throw new InvalidOperationException($"Order {file.Order.Number} can no longer be given up.");
        var order = file.Order;
        var isBought = order.Status == OrderStatus.Scheduled;
        order.Apply(HappeningIn(order.Status)!.Value, actor, OrderReason.StaffGaveUp, surroundings.Now);
        foreach (var purchase in file.PurchaseOrders.Where(purchase => purchase.Status == PurchaseStatus.Placed))
        {
            purchase.Apply(PurchaseEvent.CalledOff, actor, PurchaseReason.OrderGivenUp, surroundings.Now);
            decision.Say(
                PartyRef.Supplier(purchase.SupplierCode), wording => wording.Decisions.PurchaseCalledOff(purchase, surroundings));
        }

        // What is bought was asked for and promised: its suppliers have heard of the purchase order, not of the request.
        if (!isBought)
            SourcingDesk.Withdraw(file, actor, surroundings, decision);
        foreach (var task in file.Tasks.Where(task => task is { Status: StaffTaskStatus.Open, Kind: TaskKind.CreditApproval or TaskKind.CancelRequest }))
            task.Apply(TaskEvent.Overtaken, actor, surroundings.Now);
        decision.Say(PartyRef.Customer(order.CustomerCode), wording => wording.Decisions.OrderCancelled(order));
    }

    private static OrderEvent? HappeningIn(OrderStatus status) =>
        OrderTransitions.Table.Allows(status, OrderEvent.Dropped) ? OrderEvent.Dropped
        : OrderTransitions.Table.Allows(status, OrderEvent.CalledOff) ? OrderEvent.CalledOff
        : null;
}
