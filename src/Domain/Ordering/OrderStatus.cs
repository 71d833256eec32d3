namespace Abtamim.Domain.Ordering;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>Confirmed by the customer, over the credit limit: staff decide.</summary>
    AwaitingApproval,

    /// <summary>Suppliers are being asked.</summary>
    Sourcing,

    /// <summary>Something is short: the customer decides.</summary>
    AwaitingCustomer,

    /// <summary>Bought; the goods are on their way.</summary>
    Scheduled,

    /// <summary>The goods are with the customer.</summary>
    Delivered,

    /// <summary>The invoice is issued and booked.</summary>
    Invoiced,

    /// <summary>Given up by the customer.</summary>
    Cancelled,

    /// <summary>Refused by staff.</summary>
    Rejected,
}

/// <summary>What happens to an order.</summary>
public enum OrderEvent
{
    /// <summary>Staff accept it over the credit limit.</summary>
    Approved,

    /// <summary>Staff refuse it.</summary>
    Refused,

    /// <summary>No supplier is left for something in it.</summary>
    RanShort,

    /// <summary>The customer waits for what is short: suppliers are asked again.</summary>
    Resumed,

    /// <summary>Everything that will be delivered is bought.</summary>
    Bought,

    /// <summary>All of it has been delivered.</summary>
    Arrived,

    /// <summary>The invoice is issued.</summary>
    Billed,

    /// <summary>The customer gives it up before it is bought.</summary>
    Dropped,

    /// <summary>Staff agree to give it up although it is bought.</summary>
    CalledOff,
}

/// <summary>What may follow what in an order's life.</summary>
public static class OrderTransitions
{
    /// <summary>The table.</summary>
    public static TransitionTable<OrderStatus, OrderEvent> Table { get; } = new(
        (OrderStatus.AwaitingApproval, OrderEvent.Approved, OrderStatus.Sourcing),
        (OrderStatus.AwaitingApproval, OrderEvent.Refused, OrderStatus.Rejected),
        (OrderStatus.AwaitingApproval, OrderEvent.Dropped, OrderStatus.Cancelled),
        (OrderStatus.Sourcing, OrderEvent.RanShort, OrderStatus.AwaitingCustomer),
        (OrderStatus.Sourcing, OrderEvent.Bought, OrderStatus.Scheduled),
        (OrderStatus.Sourcing, OrderEvent.Dropped, OrderStatus.Cancelled),
        (OrderStatus.AwaitingCustomer, OrderEvent.Resumed, OrderStatus.Sourcing),
        (OrderStatus.AwaitingCustomer, OrderEvent.Bought, OrderStatus.Scheduled),
        (OrderStatus.AwaitingCustomer, OrderEvent.Dropped, OrderStatus.Cancelled),
        (OrderStatus.Scheduled, OrderEvent.Arrived, OrderStatus.Delivered),
        (OrderStatus.Scheduled, OrderEvent.CalledOff, OrderStatus.Cancelled),
        (OrderStatus.Delivered, OrderEvent.Billed, OrderStatus.Invoiced));
}
