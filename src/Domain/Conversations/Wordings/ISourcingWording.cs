using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>
/// What the desk says about buying and bringing goods: to suppliers, and to customers and staff about it. A supplier
/// reads nothing of customers, sales prices or other suppliers; a customer nothing of suppliers and costs.
/// </summary>
public interface ISourcingWording
{
    /// <summary>To a supplier: have you got this?</summary>
    OutboundMessage Request(SourcingRequest request, DateOnly? wanted, Surroundings surroundings);

    /// <summary>To a supplier that has not answered.</summary>
    OutboundMessage Reminder(SourcingRequest request, Surroundings surroundings);

    /// <summary>To a supplier: how many of this one line?</summary>
    OutboundMessage HowMany(SourcingRequest request, RequestLine line, Surroundings surroundings);

    /// <summary>To a supplier whose words were not clear: the request again.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isOneOfSeveral">Whether it is not clear which request was meant.</param>
    /// <param name="surroundings">Catalogue and time.</param>
    OutboundMessage AskAgain(SourcingRequest request, bool isOneOfSeveral, Surroundings surroundings);

    /// <summary>To a supplier: thank you, this is what we noted.</summary>
    /// <param name="request">The request, answered.</param>
    /// <param name="isCapped">Whether it offered more than was asked.</param>
    /// <param name="surroundings">Catalogue and time.</param>
    OutboundMessage AnswerNoted(SourcingRequest request, bool isCapped, Surroundings surroundings);

    /// <summary>To a supplier who answers again: your answer stands.</summary>
    OutboundMessage AlreadyAnswered(SourcingRequest request);

    /// <summary>To a supplier who answers too late, or to what it was never asked.</summary>
    OutboundMessage RequestClosed();

    /// <summary>To a supplier: what became of its price.</summary>
    OutboundMessage PriceDecided(SourcingRequest request, RequestLine line, bool isAccepted, Surroundings surroundings);

    /// <summary>To a supplier: we no longer need this.</summary>
    OutboundMessage NotNeeded(SourcingRequest request);

    /// <summary>To a supplier: please deliver.</summary>
    OutboundMessage PurchasePlaced(PurchaseOrder purchaseOrder, Surroundings surroundings);

    /// <summary>To a supplier who delivered: noted, thank you.</summary>
    OutboundMessage DeliveryNoted(PurchaseOrder purchaseOrder);

    /// <summary>To a supplier who reports a delivery again.</summary>
    OutboundMessage AlreadyDelivered(PurchaseOrder purchaseOrder);

    /// <summary>To a supplier who reports a delivery that nobody awaits.</summary>
    OutboundMessage NothingToDeliver();

    /// <summary>To a supplier who delivered something of several things.</summary>
    OutboundMessage WhichDelivered(IReadOnlyList<PurchaseOrder> purchaseOrders, Surroundings surroundings);

    /// <summary>To a supplier who named another day for what was bought.</summary>
    OutboundMessage EtaNoted(PurchaseOrder purchaseOrder, DateOnly eta, Surroundings surroundings);

    /// <summary>To a supplier who named a day, but not whether it has the goods.</summary>
    OutboundMessage EtaNotedAskStock(SourcingRequest request, DateOnly eta, Surroundings surroundings);

    /// <summary>To a supplier who named a day where several things are open.</summary>
    OutboundMessage WhichEta(
        DateOnly eta, IReadOnlyList<SourcingRequest> requests, IReadOnlyList<PurchaseOrder> purchaseOrders, Surroundings surroundings);

    /// <summary>To a supplier who writes while nothing is open.</summary>
    OutboundMessage NothingOpen();

    /// <summary>To a supplier who asks something: a colleague answers.</summary>
    OutboundMessage QuestionPassedOn();

    /// <summary>To a supplier who brought only a part: nothing is noted, a colleague takes it from here.</summary>
    OutboundMessage PartDeliveryPassedOn();

    /// <summary>To a supplier who offers something else, or the rest for another day: passed on.</summary>
    OutboundMessage OfferPassedOn();

    /// <summary>To a supplier who speaks of products that nobody asked it for: nothing is noted.</summary>
    OutboundMessage NotAskedFor(IReadOnlyList<Sku> products, Surroundings surroundings);

    /// <summary>To the customer: what comes when.</summary>
    OutboundMessage Scheduled(Order order, Surroundings surroundings);

    /// <summary>To the customer: this is short; take what there is, wait, or do without?</summary>
    OutboundMessage RanShort(Order order, Surroundings surroundings);

    /// <summary>To the customer who waits.</summary>
    OutboundMessage WillAskAgain(Order order, DateOnly day, Surroundings surroundings);

    /// <summary>To the customer of whose order nothing is left.</summary>
    OutboundMessage NothingLeft(Order order);

    /// <summary>To the customer: a part of the order comes later.</summary>
    OutboundMessage Delayed(Order order, PurchaseOrder purchaseOrder, DateOnly eta, Surroundings surroundings);

    /// <summary>To the customer: delivered, thank you, and here is the invoice.</summary>
    OutboundMessage Invoiced(Invoice invoice, Customer customer, Surroundings surroundings);

    /// <summary>To staff: a supplier wants more than the desk may pay.</summary>
    OutboundMessage PriceTask(StaffTask task, Order order, SourcingRequest request, RequestLine line, Surroundings surroundings);

    /// <summary>To staff: a supplier asks something.</summary>
    OutboundMessage SupplierQuestion(StaffTask task, Supplier supplier, string? text);

    /// <summary>To staff: a supplier brought only a part of something, and nothing is noted.</summary>
    OutboundMessage PartDelivery(StaffTask task, Supplier supplier, string text);

    /// <summary>To staff: a supplier offers something beside its answer.</summary>
    OutboundMessage SupplierOffer(StaffTask task, Supplier supplier, string text);
}
