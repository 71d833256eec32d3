using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Sourcing;

/// <summary>Due work, by its kind. Work that no longer applies does nothing.</summary>
internal static class SourcingJobs
{
    /// <summary>Does the work.</summary>
    public static Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings)
    {
        var decision = new Decision();
        switch (kind)
        {
            case WorkKind.SourceOrder:
                SourcingDesk.Source(file, facts, surroundings, decision);
                break;
            case WorkKind.RemindSupplier when requestNumber is { } number:
                SourcingDesk.Remind(file, number, surroundings, decision);
                break;
            case WorkKind.ExpireRequest when requestNumber is { } number:
                SourcingDesk.Expire(file, number, facts, surroundings, decision);
                break;
            default:
                throw new ArgumentException($"No such work: {kind} without a request.", nameof(kind));
        }

        return decision;
    }
}
