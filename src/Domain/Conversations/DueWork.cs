using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations;

/// <summary>What is to be done later, by a job.</summary>
public enum WorkKind
{
    /// <summary>Ask suppliers for what an order misses.</summary>
    SourceOrder,

    /// <summary>Remind a supplier that has not answered.</summary>
    RemindSupplier,

    /// <summary>Close a request that was not answered in time, and ask the next.</summary>
    ExpireRequest,
}

/// <summary>Work that falls due at a time: done once, by a job, in a transaction of its own.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="DueAt">When; in the past or now for «as soon as may be».</param>
/// <param name="Order">The order it is about.</param>
/// <param name="Request">The request that it is about, for work on a request.</param>
public sealed record DueWork(WorkKind Kind, DateTimeOffset DueAt, Order Order, SourcingRequest? Request = null);
