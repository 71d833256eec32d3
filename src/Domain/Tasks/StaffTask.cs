using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties.Registration;

namespace Abtamim.Domain.Tasks;

/// <summary>What staff are asked to decide or do.</summary>
public enum TaskKind
{
    /// <summary>An order goes over its customer's credit limit: accept it?</summary>
    CreditApproval,

    /// <summary>A supplier wants more than the desk may pay: take it?</summary>
    PriceApproval,

    /// <summary>A customer says it has paid: has the money come?</summary>
    PaymentClaim,

    /// <summary>Somebody wants to talk to a person.</summary>
    Conversation,

    /// <summary>A customer complains.</summary>
    Complaint,

    /// <summary>A customer said something of a delivery that the desk cannot see to.</summary>
    Delivery,

    /// <summary>A customer wants something changed in an order that is placed.</summary>
    OrderChange,

    /// <summary>A customer wants to give up an order that is already bought.</summary>
    CancelRequest,

    /// <summary>A message could not be handled or sent.</summary>
    DeadLetter,

    /// <summary>Somebody asks to become a customer: let them in?</summary>
    Registration,

    /// <summary>A recording was not understood: listen, and write what was said.</summary>
    Recording,
}

/// <summary>Where a task stands.</summary>
public enum StaffTaskStatus
{
    /// <summary>To be decided.</summary>
    Open,

    /// <summary>Decided: yes, or done.</summary>
    Approved,

    /// <summary>Decided: no.</summary>
    Rejected,

    /// <summary>No longer needed: what it was about went another way.</summary>
    Obsolete,
}

/// <summary>What happens to a task.</summary>
public enum TaskEvent
{
    /// <summary>Staff say yes.</summary>
    Approved,

    /// <summary>Staff say no.</summary>
    Rejected,

    /// <summary>What it was about went another way.</summary>
    Overtaken,
}

/// <summary>What may follow what in a task's life.</summary>
public static class TaskTransitions
{
    /// <summary>The table.</summary>
    public static TransitionTable<StaffTaskStatus, TaskEvent> Table { get; } = new(
        (StaffTaskStatus.Open, TaskEvent.Approved, StaffTaskStatus.Approved),
        (StaffTaskStatus.Open, TaskEvent.Rejected, StaffTaskStatus.Rejected),
        (StaffTaskStatus.Open, TaskEvent.Overtaken, StaffTaskStatus.Obsolete));
}

/// <summary>Something that staff decide or do.</summary>
public sealed class StaffTask
{
    /// <summary>A task that comes up now.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="cause">The id of the received message that raised it.</param>
    /// <param name="openedAt">When.</param>
    public StaffTask(TaskKind kind, long cause, DateTimeOffset openedAt)
    {
        Kind = kind;
        Cause = cause;
        OpenedAt = openedAt;
    }

    private StaffTask()
    {
    }

    /// <summary>The task's number, gapless; zero until it is saved for the first time.</summary>
    public long Number { get; private set; }

    /// <summary>What is asked.</summary>
    public TaskKind Kind { get; private set; }

    /// <summary>The id of the received message that raised it.</summary>
    public long Cause { get; private set; }

    /// <summary>When it came up.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The order it is about, or null.</summary>
    public Order? Order { get; init; }

    /// <summary>The number of the order it is about, or null.</summary>
    public long? OrderNumber { get; private set; }

    /// <summary>The request to a supplier that it is about, or null.</summary>
    public long? RequestNumber { get; init; }

    /// <summary>The position of the request's line that it is about, or null.</summary>
    public int? RequestLine { get; init; }

    /// <summary>Whom it is about (<c>customer:CUS-001</c>), or null.</summary>
    public string? Party { get; init; }

    /// <summary>The money it is about, or null.</summary>
    public Money? Amount { get; init; }

    /// <summary>The words that raised it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Who asks to become a customer, or null.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>Where it stands.</summary>
    public StaffTaskStatus Status { get; private set; }

    /// <summary>Who decided, or null.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When it was decided, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Grows with every change; two changes at once cannot both be saved.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it only wants to be done: there is no yes or no to it.</summary>
    public bool IsToBeDone => Kind is TaskKind.Conversation or TaskKind.Complaint or TaskKind.Delivery or TaskKind.OrderChange or TaskKind.DeadLetter or TaskKind.Recording;

    /// <summary>Gives the task its number, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignNumber(long number)
    {
        if (Number != 0)
            throw new InvalidOperationException($"Task {Number} has its number.");
        Number = number;
        OrderNumber = Order?.Number;
    }

    /// <summary>The one road that changes the state.</summary>
    /// <exception cref="IllegalTransitionException"><paramref name="happening"/> is not legal now.</exception>
    public void Apply(TaskEvent happening, string actor, DateTimeOffset at)
    {
        Status = TaskTransitions.Table.Next(Status, happening);
        DecidedBy = actor;
        DecidedAt = at;
        Version++;
    }
}
