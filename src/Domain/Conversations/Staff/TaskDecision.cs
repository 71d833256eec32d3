using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>
/// Carries out what staff decide on a task, once: whoever decides what is decided already is told by whom and when.
/// </summary>
internal static class TaskDecision
{
    /// <summary>Decides <paramref name="task"/> and does what follows from it.</summary>
    public static void Carry(StaffTalk talk, StaffTask task, bool accept, bool isMeant = false)
    {
        if (task.Status != StaffTaskStatus.Open)
        {
            talk.Reply(wording => wording.AlreadyDecided(task, talk.Surroundings));
            return;
        }

        switch (task.Kind)
        {
            case TaskKind.CreditApproval:
                OnOrder(talk, task, file => file.Order.Status == OrderStatus.AwaitingApproval, file => DecideCredit(talk, task, file, accept));
                break;
            case TaskKind.PriceApproval:
                OnOrder(talk, task, file => IsPriceOpen(file, task), file =>
                {
                    Close(talk, task, accept);
                    SourcingDesk.DecidePrice(file, task, accept, talk.Actor, talk.Surroundings, talk.Decision);
                });
                break;
            case TaskKind.PaymentClaim:
                PaymentDesk.DecideClaim(talk, task, accept, isMeant);
                break;
            case TaskKind.CancelRequest:
                OnOrder(talk, task, file => file.Order.Status != OrderStatus.Cancelled, file => DecideCancel(talk, task, file, accept));
                break;
            case TaskKind.Registration:
                DecideRegistration(talk, task, accept);
                break;
            case TaskKind.Conversation or TaskKind.Complaint or TaskKind.Delivery or TaskKind.OrderChange or TaskKind.DeadLetter or TaskKind.Recording:
                Close(talk, task, accept);
                break;
            default:
                throw new InvalidOperationException($"No such task: {task.Kind}.");
        }
    }

    /// <summary>Notes the decision, and says so.</summary>
    public static void Close(StaffTalk talk, StaffTask task, bool accept)
    {
        task.Apply(accept ? TaskEvent.Approved : TaskEvent.Rejected, talk.Actor, talk.Surroundings.Now);
        talk.Reply(wording => wording.Decided(task, talk.Surroundings));
    }

    // What a task asks may have gone another way since: then there is nothing left to decide.
    private static void OnOrder(StaffTalk talk, StaffTask task, Func<OrderFile, bool> isOpen, Action<OrderFile> decide)
    {
        if (task.OrderNumber is { } number && talk.Facts.Order(number) is { } file && isOpen(file))
        {
            decide(file);
            return;
        }

        task.Apply(TaskEvent.Overtaken, talk.Actor, talk.Surroundings.Now);
        talk.Reply(wording => wording.AlreadyDecided(task, talk.Surroundings));
    }

    private static bool IsPriceOpen(OrderFile file, StaffTask task) =>
        file.Requests.FirstOrDefault(request => request.Number == task.RequestNumber) is { } request
        && request.Lines.FirstOrDefault(line => line.Position == task.RequestLine) is { } line
        && SourcingRound.AwaitsStaff(file, request, line);

    private static void DecideCredit(StaffTalk talk, StaffTask task, OrderFile file, bool accept)
    {
        var (order, now) = (file.Order, talk.Surroundings.Now);
        Close(talk, task, accept);
        var customer = PartyRef.Customer(order.CustomerCode);
        if (accept)
        {
            order.Apply(OrderEvent.Approved, talk.Actor, OrderReason.AcceptedOverLimit, now);
            talk.Decision.Add(new DueWork(WorkKind.SourceOrder, now, order));
            talk.Decision.Say(customer, wording => wording.Decisions.OrderAccepted(order));
        }
        else
        {
            order.Apply(OrderEvent.Refused, talk.Actor, OrderReason.RefusedOverLimit, now);
            talk.Decision.Say(customer, wording => wording.Decisions.OrderRefused(order));
        }
    }

    private static void DecideRegistration(StaffTalk talk, StaffTask task, bool accept)
    {
        RegistrationDecision.Carry(task, accept, talk.Actor, talk.Surroundings, talk.Decision);
        talk.Reply(wording => task.Status == StaffTaskStatus.Obsolete
            ? wording.AlreadyDecided(task, talk.Surroundings)
            : wording.Decided(task, talk.Surroundings));
    }

    private static void DecideCancel(StaffTalk talk, StaffTask task, OrderFile file, bool accept)
    {
        if (!accept)
        {
            Close(talk, task, accept);
            talk.Decision.Say(PartyRef.Customer(file.Order.CustomerCode), wording => wording.Decisions.CancelRefused(file.Order));
        }
        else if (CancellationDesk.CanCancel(file))
        {
            Close(talk, task, accept);
            CancellationDesk.Cancel(file, talk.Actor, talk.Surroundings, talk.Decision);
        }
        else
        {
            // The task stays open: the customer is still to be told no.
            talk.Reply(wording => wording.CannotCancel(task, file));
        }
    }
}
