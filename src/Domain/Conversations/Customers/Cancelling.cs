using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Gives up a draft or an order. What is bought already only staff can stop.</summary>
internal static class Cancelling
{
    private const int MostShown = 9;

    /// <summary>Gives up the draft with all that is asked about it.</summary>
    public static void CancelDraft(DraftBench bench)
    {
        bench.Clear();
        bench.Save();
        bench.Talk.Reply(wording => wording.Ordering.DraftCancelled());
    }

    /// <summary>Gives up the order with this number.</summary>
    public static void CancelOrder(CustomerTalk talk, string number)
    {
        if (OrderingDesk.NumberOrNull(number) is { } wanted && talk.Order(wanted) is { } file)
            Cancel(talk, file);
        else
            talk.Reply(wording => new(wording.Ordering.NoSuchOrder(number)));
    }

    /// <summary>Gives up the named order, or the only one under way; asks which where there are several, and where it is not sure that one is to be given up.</summary>
    public static void Cancel(CustomerTalk talk, string? number, bool isSure = true)
    {
        if (number is not null && isSure)
        {
            CancelOrder(talk, number);
            return;
        }

        var open = talk.OwnOrders
            .Where(file => file.Order.IsOnItsWay)
            .Where(file => number is null || file.Order.Number == OrderingDesk.NumberOrNull(number))
            .ToList();
        if (open.Count == 0)
            talk.Reply(wording => wording.Ordering.NothingToCancel());
        else if (open.Count == 1 && isSure)
            Cancel(talk, open[0]);
        else
            talk.Reply(wording => wording.Ordering.CancelWhich([.. open.Take(MostShown).Select(file => file.Order)], talk.Surroundings));
    }

    private static void Cancel(CustomerTalk talk, OrderFile file)
    {
        var order = file.Order;
        if (OrderTransitions.Table.Allows(order.Status, OrderEvent.Dropped))
        {
            order.Apply(OrderEvent.Dropped, talk.Actor, OrderReason.CustomerGaveUp, talk.Surroundings.Now);
            SourcingDesk.Withdraw(file, talk.Actor, talk.Surroundings, talk.Decision);
            foreach (var task in file.Tasks.Where(task => task is { Kind: TaskKind.CreditApproval, Status: StaffTaskStatus.Open }))
                task.Apply(TaskEvent.Overtaken, talk.Actor, talk.Surroundings.Now);
            talk.Reply(wording => wording.Ordering.OrderCancelled(order));
        }
        else if (order.Status == OrderStatus.Scheduled)
        {
            AskStaff(talk, file);
        }
        else
        {
            talk.Reply(wording => wording.Ordering.TooLateToCancel(order));
        }
    }

    private static void AskStaff(CustomerTalk talk, OrderFile file)
    {
        var (order, customer, surroundings) = (file.Order, talk.Customer, talk.Surroundings);
        if (!file.Tasks.Any(task => task is { Kind: TaskKind.CancelRequest, Status: StaffTaskStatus.Open }))
        {
            var task = new StaffTask(TaskKind.CancelRequest, talk.Cause, surroundings.Now) { Order = order, Party = talk.Actor };
            talk.Decision.Add(task);
            talk.Decision.TellStaff(surroundings.Parties, wording => wording.Staff.CancelTask(task, order, customer, surroundings));
        }

        talk.Reply(wording => wording.Ordering.CancelPassedOn(order));
    }
}
