using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What customers and suppliers are told of what staff decided and wrote.</summary>
public interface IDecisionWording
{
    /// <summary>To the customer: the order that waited for staff goes on.</summary>
    OutboundMessage OrderAccepted(Order order);

    /// <summary>To the customer: the order that waited for staff cannot be taken.</summary>
    OutboundMessage OrderRefused(Order order);

    /// <summary>To the customer: the order is given up as asked.</summary>
    OutboundMessage OrderCancelled(Order order);

    /// <summary>To the customer: the order cannot be given up any more.</summary>
    OutboundMessage CancelRefused(Order order);

    /// <summary>To the customer: the payment has come; what is still owed, below nothing where it was paid ahead.</summary>
    OutboundMessage PaymentReceived(Money amount, Money balance);

    /// <summary>To the customer: a payment was booked by mistake and is taken back; what is owed now.</summary>
    OutboundMessage PaymentReversed(Money amount, Money balance);

    /// <summary>To the customer: the payment has not been found.</summary>
    OutboundMessage PaymentNotFound(Money? amount);

    /// <summary>To a supplier: the purchase order is called off.</summary>
    OutboundMessage PurchaseCalledOff(PurchaseOrder purchaseOrder, Surroundings surroundings);

    /// <summary>To a supplier that reports the delivery of what was called off.</summary>
    OutboundMessage WasCalledOff(PurchaseOrder purchaseOrder);

    /// <summary>To a customer or supplier: a member of staff's own words.</summary>
    OutboundMessage FromStaff(string staffName, string text);
}
