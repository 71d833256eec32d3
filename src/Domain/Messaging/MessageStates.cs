namespace Abtamim.Domain.Messaging;

/// <summary>Where a received message stands.</summary>
public enum InboxStatus
{
    /// <summary>Waits for its turn, for the first time or again.</summary>
    Pending,

    /// <summary>Has had its effect.</summary>
    Done,

    /// <summary>Failed too often: set aside, for staff to see and replay.</summary>
    Dead,
}

/// <summary>What happens to a received message.</summary>
public enum InboxEvent
{
    /// <summary>Its turn was committed.</summary>
    Handled,

    /// <summary>Its turn failed, and it may be tried again.</summary>
    Failed,

    /// <summary>Its turn failed for the last time.</summary>
    GaveUp,

    /// <summary>Staff want it tried again.</summary>
    Replayed,
}

/// <summary>Where a message on its way out stands.</summary>
public enum OutboxStatus
{
    /// <summary>Waits to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>The provider has it.</summary>
    Sent,

    /// <summary>It has reached the recipient's device.</summary>
    Delivered,

    /// <summary>The recipient has seen it.</summary>
    Read,

    /// <summary>The provider took it and could not deliver it: set aside, for staff to see and replay.</summary>
    Failed,

    /// <summary>The connection was cut after the request went out: nobody knows whether the provider has it.</summary>
    Unknown,

    /// <summary>Refused, or failed too often: set aside, for staff to see and replay.</summary>
    Dead,
}

/// <summary>What happens to a message on its way out.</summary>
public enum OutboxEvent
{
    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>The attempt failed, and another may succeed.</summary>
    Failed,

    /// <summary>The provider refused it, or it failed for the last time.</summary>
    GaveUp,

    /// <summary>No answer came to the request, and a repeat would do harm.</summary>
    LostTrack,

    /// <summary>The provider says that it has arrived.</summary>
    Delivered,

    /// <summary>The provider says that it was seen.</summary>
    Read,

    /// <summary>The provider says that it did not arrive.</summary>
    Undelivered,

    /// <summary>Staff want it tried again.</summary>
    Replayed,
}

/// <summary>What may follow what, for messages in and out.</summary>
public static class MessageTransitions
{
    /// <summary>For received messages.</summary>
    public static TransitionTable<InboxStatus, InboxEvent> Inbox { get; } = new(
        (InboxStatus.Pending, InboxEvent.Handled, InboxStatus.Done),
        (InboxStatus.Pending, InboxEvent.Failed, InboxStatus.Pending),
        (InboxStatus.Pending, InboxEvent.GaveUp, InboxStatus.Dead),
        (InboxStatus.Dead, InboxEvent.Replayed, InboxStatus.Pending));

    /// <summary>For what a provider says of one message that it took; what it says is also where the message then is.</summary>
    public static TransitionTable<DeliveryStatus, DeliveryStatus> Delivery { get; } = new(
        (DeliveryStatus.Queued, DeliveryStatus.Sent, DeliveryStatus.Sent),
        (DeliveryStatus.Queued, DeliveryStatus.Delivered, DeliveryStatus.Delivered),
        (DeliveryStatus.Queued, DeliveryStatus.Read, DeliveryStatus.Read),
        (DeliveryStatus.Queued, DeliveryStatus.Failed, DeliveryStatus.Failed),
        (DeliveryStatus.Sent, DeliveryStatus.Delivered, DeliveryStatus.Delivered),
        (DeliveryStatus.Sent, DeliveryStatus.Read, DeliveryStatus.Read),
        (DeliveryStatus.Sent, DeliveryStatus.Failed, DeliveryStatus.Failed),
        (DeliveryStatus.Delivered, DeliveryStatus.Read, DeliveryStatus.Read));

    /// <summary>For messages on their way out.</summary>
    public static TransitionTable<OutboxStatus, OutboxEvent> Outbox { get; } = new(
        (OutboxStatus.Pending, OutboxEvent.Accepted, OutboxStatus.Sent),
        (OutboxStatus.Pending, OutboxEvent.Failed, OutboxStatus.Pending),
        (OutboxStatus.Pending, OutboxEvent.GaveUp, OutboxStatus.Dead),
        (OutboxStatus.Pending, OutboxEvent.LostTrack, OutboxStatus.Unknown),
        (OutboxStatus.Sent, OutboxEvent.Delivered, OutboxStatus.Delivered),
        (OutboxStatus.Sent, OutboxEvent.Read, OutboxStatus.Read),
        (OutboxStatus.Sent, OutboxEvent.Undelivered, OutboxStatus.Failed),
        (OutboxStatus.Delivered, OutboxEvent.Read, OutboxStatus.Read),
        (OutboxStatus.Failed, OutboxEvent.Replayed, OutboxStatus.Pending),
        (OutboxStatus.Unknown, OutboxEvent.Replayed, OutboxStatus.Pending),
        (OutboxStatus.Dead, OutboxEvent.Replayed, OutboxStatus.Pending));
}
