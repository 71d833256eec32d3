using Abtamim.Domain.Accounting;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Ordering;

/// <summary>An order with everything that belongs to it: what a decision about it needs to see.</summary>
/// <param name="Order">The order.</param>
/// <param name="Requests">Every request to suppliers that it led to.</param>
/// <param name="PurchaseOrders">Every purchase order it led to.</param>
/// <param name="Invoice">Its invoice, or null where none is issued.</param>
/// <param name="Tasks">Every task for staff that it led to.</param>
public sealed record OrderFile(
    Order Order,
    IReadOnlyList<SourcingRequest> Requests,
    IReadOnlyList<PurchaseOrder> PurchaseOrders,
    Invoice? Invoice,
    IReadOnlyList<StaffTask> Tasks);
