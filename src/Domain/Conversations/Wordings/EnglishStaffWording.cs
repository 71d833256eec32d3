using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, in English.</summary>
internal sealed partial class EnglishStaffWording(EnglishFormat format) : StaffWording(format), IStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage Tasks(IReadOnlyList<StaffTask> tasks, Surroundings surroundings) => tasks.Count == 0
        ? new("Nothing is waiting for you.")
        : new($"{format.Counted(tasks.Count, "task is", "tasks are")} waiting:\n{Lines(tasks.Select(task => "• " + Line(task, surroundings)))}")
        {
            Buttons = Shown(tasks),
        };

    /// <inheritdoc/>
    public OutboundMessage Task(StaffTask task, Surroundings surroundings)
    {
        var note = task.Note is { Length: > 0 } words && FailedWork.Of(task) is null ? "\n" + Format.Quote(words) : "";
        return new OutboundMessage($"{Line(task, surroundings)}\nRaised {Moment(task.OpenedAt, surroundings)}.{note}") { Buttons = Buttons(task) };
    }

    /// <inheritdoc/>
    public OutboundMessage NoSuchTask(long number) =>
        new($"There is no task {TaskName(number)}.") { Buttons = [new("Open tasks", StaffButtons.Tasks)] };

    /// <inheritdoc/>
    public OutboundMessage NothingToDecide(Order order) =>
        new($"Order {Format.Reference(order.Number)} waits for no decision: it is {Status(order.Status)}.");

    /// <inheritdoc/>
    public OutboundMessage WhichTask(IReadOnlyList<StaffTask> tasks, bool accept, Surroundings surroundings) =>
        new($"Which one do you {(accept ? "approve" : "reject")}?\n{Lines(tasks.Select(task => "• " + Line(task, surroundings)))}")
        {
            Buttons = Decisions(tasks, accept),
        };

    /// <inheritdoc/>
    public OutboundMessage Decided(StaffTask task, Surroundings surroundings)
    {
        var isYes = task.Status == StaffTaskStatus.Approved;
        var order = task.OrderNumber is { } number ? Format.Reference(number) : "";
        return new OutboundMessage($"{TaskName(task.Number)}: " + task.Kind switch
        {
            TaskKind.CreditApproval when isYes => $"order {order} is approved and being sourced. The customer has been told.",
            TaskKind.CreditApproval => $"order {order} is rejected. The customer has been told.",
            TaskKind.PriceApproval when isYes => $"the price is accepted for order {order}. The supplier has been told.",
            TaskKind.PriceApproval => $"the price is refused; another supplier is asked for order {order}.",
            TaskKind.PaymentClaim when isYes => $"the payment{Of(task)} is booked. The customer has been thanked.",
            TaskKind.PaymentClaim => "the customer has been told that the payment was not found.",
            TaskKind.CancelRequest when isYes => $"order {order} is cancelled. The customer and the suppliers have been told.",
            TaskKind.CancelRequest => $"order {order} goes on. The customer has been told.",
            TaskKind.Registration when isYes => $"{Shop(task)} is registered as a customer without credit and has been told.",
            TaskKind.Registration => "the applicant has been told that we could not register them.",
            TaskKind.Conversation or TaskKind.Complaint or TaskKind.Delivery or TaskKind.OrderChange or TaskKind.Recording => "done.",
            TaskKind.DeadLetter => "done. What failed can be tried again by a technician, with the command dead-letters replay.",
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Kind, "No such task."),
        });
    }

    /// <inheritdoc/>
    public OutboundMessage AlreadyDecided(StaffTask task, Surroundings surroundings)
    {
        var when = task.DecidedAt is { } at ? ", " + Moment(at, surroundings) : "";
        return new OutboundMessage(task.Status switch
        {
            StaffTaskStatus.Approved or StaffTaskStatus.Rejected =>
                $"{TaskName(task.Number)} was {(task.Status == StaffTaskStatus.Approved ? "approved" : "rejected")} by {Actor(task.DecidedBy, "the desk", surroundings)}{when}. Nothing has changed.",
            StaffTaskStatus.Obsolete => $"{TaskName(task.Number)} is no longer needed: what it was about went another way{when}.",
            StaffTaskStatus.Open => Line(task, surroundings),
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Status, "No such status."),
        });
    }

    /// <inheritdoc/>
    public OutboundMessage CannotCancel(StaffTask task, OrderFile file)
    {
        var delivered = file.PurchaseOrders.Where(purchase => purchase.Status == PurchaseStatus.Received).Select(purchase => Format.Reference(purchase.Number)).ToList();
        var reason = delivered.Count > 0
            ? $"goods of it have been delivered (purchase order {Format.List(delivered)})"
            : $"it is {Status(file.Order.Status)}";
        return new OutboundMessage($"Order {Format.Reference(file.Order.Number)} can no longer be cancelled: {reason}.")
        {
            Buttons = [new("Tell the customer", StaffButtons.Decide(task.Number, accept: false))],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage PaymentRecorded(Customer customer, Money amount, Money balance, StaffTask? claim)
    {
        var settled = claim is null ? "" : $" {TaskName(claim.Number)} is settled by it.";
        return new OutboundMessage(
            $"Booked: {Format.Money(amount)} from {Format.Name(customer.Name)} ({Format.Name(customer.Code)}). {Balance(balance)} The customer has been thanked.{settled}");
    }

    /// <inheritdoc/>
    public OutboundMessage HowMuchPaid(IReadOnlyList<Customer> customers) =>
        new($"How much was paid? Write for example: {Format.Name(customers is [var one] ? one.Code : "CUS-001")} paid 500.");

    /// <inheritdoc/>
    public OutboundMessage WhoPaid(UnassignedPayment payment, IReadOnlyList<Customer> candidates) => candidates.Count == 0
        ? new($"Who paid {Format.Money(payment.Amount)}? Write the payment with the customer's code or name.")
        : new($"Who paid {Format.Money(payment.Amount)}?")
        {
            Buttons = [.. candidates.Take(MostButtons).Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Pays(payment.Cause, customer)))],
        };

    /// <inheritdoc/>
    public OutboundMessage AmountRefused(Money most) =>
        new($"That amount cannot be right, so nothing is booked. A payment is above zero and at most {Format.Money(most)}.");

    private static IReadOnlyList<Button> Buttons(StaffTask task)
    {
        var (yes, no) = (StaffButtons.Decide(task.Number, accept: true), StaffButtons.Decide(task.Number, accept: false));
        return task.Kind switch
        {
            TaskKind.PaymentClaim => [new("It has come", yes), new("Not found", no)],
            TaskKind.CancelRequest => [new("Cancel the order", yes), new("Keep the order", no)],
            TaskKind.Conversation or TaskKind.Complaint or TaskKind.Delivery or TaskKind.OrderChange or TaskKind.DeadLetter => [new("Done", yes)],
            TaskKind.Recording => [new("Write what was said", StaffButtons.WriteDown(task.Number)), new("Done", yes)],
            _ => [new("Approve", yes), new("Reject", no)],
        };
    }

    private string Line(StaffTask task, Surroundings surroundings)
    {
        var failed = FailedWork.Of(task);
        var parts = new[]
        {
            failed is null ? Kind(task.Kind) : Failure(failed.Work),
            PartyRef.TryParse(task.Party, out var party) ? PartyName(party, surroundings) : Shop(task),
            (task.OrderNumber ?? failed?.OrderNumber) is { } order ? $"order {Format.Reference(order)}" : null,
            task.Amount is { } amount ? Format.Money(amount) : null,
        };
        return $"{TaskName(task.Number)}: {string.Join(", ", parts.Where(part => part is not null))}";
    }

    private static string Kind(TaskKind kind) => kind switch
    {
        TaskKind.CreditApproval => "over the credit limit",
        TaskKind.PriceApproval => "a supplier's price",
        TaskKind.PaymentClaim => "a payment to be found",
        TaskKind.Conversation => "wants to talk to a person",
        TaskKind.Complaint => "a complaint",
        TaskKind.Delivery => "a note on the delivery",
        TaskKind.OrderChange => "asks to change the order",
        TaskKind.Recording => "a voice note that was not understood",
        TaskKind.CancelRequest => "asks to cancel",
        TaskKind.Registration => "wants to become a customer",
        TaskKind.DeadLetter => "a message that was not handled or did not arrive",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such task."),
    };

    private static string Failure(WorkKind work) => work switch
    {
        WorkKind.SourceOrder => "the suppliers could not be asked",
        WorkKind.RemindSupplier => "a supplier could not be reminded",
        WorkKind.ExpireRequest => "a request past its time could not be closed",
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "No such work."),
    };

    private string? Shop(StaffTask task) => task.Applicant is { } applicant ? Format.Name(applicant.Shop) : null;

    private string Of(StaffTask task) => task.Amount is { } amount ? $" of {Format.Money(amount)}" : "";

    private string Balance(Money balance) =>
        balance.IsZero ? "Nothing is owed."
        : balance.IsNegative ? $"Paid ahead: {Format.Money(-balance)}."
        : $"Still owed: {Format.Money(balance)}.";
}
