using Abtamim.Domain;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>Where due work stands.</summary>
internal enum WorkStatus
{
    /// <summary>Waits until it is due, or until a job comes to it.</summary>
    Pending,

    /// <summary>Has had its effect.</summary>
    Done,

    /// <summary>Failed too often: set aside for staff.</summary>
    Dead,
}

/// <summary>What happens to due work.</summary>
internal enum WorkEvent
{
    /// <summary>Its decision was committed.</summary>
    Performed,

    /// <summary>It failed, and may be tried again.</summary>
    Failed,

    /// <summary>It failed for the last time.</summary>
    GaveUp,

    /// <summary>Staff want it tried again.</summary>
    Replayed,
}

/// <summary>What may follow what in the life of due work.</summary>
internal static class WorkTransitions
{
    public static TransitionTable<WorkStatus, WorkEvent> Table { get; } = new(
        (WorkStatus.Pending, WorkEvent.Performed, WorkStatus.Done),
        (WorkStatus.Pending, WorkEvent.Failed, WorkStatus.Pending),
        (WorkStatus.Pending, WorkEvent.GaveUp, WorkStatus.Dead),
        (WorkStatus.Dead, WorkEvent.Replayed, WorkStatus.Pending));
}
