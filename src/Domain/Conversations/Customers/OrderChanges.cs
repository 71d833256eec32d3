using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>What a customer wants otherwise in an order that is placed: suppliers have been asked for it, so staff see to it.</summary>
internal static class OrderChanges
{
    /// <summary>
    /// Passes a change or a removal on where no draft is open and the newest order on its way has what is named. Answers
    /// whether it did.
    /// </summary>
    public static bool TryPassOn(DraftBench bench, Meaning act)
    {
        if (bench.Draft is not null || bench.Questions.Count > 0 || act.Lines.Count == 0)
            return false;
        var file = bench.Talk.OwnOrders.FirstOrDefault(file => file.Order.IsOnItsWay && act.Lines.Any(line => IsIn(file.Order, line)));
        if (file is null)
            return false;
        TellStaff(bench.Talk, file.Order);
        bench.Note(wording => wording.ChangePassedOn(file.Order));
        return true;
    }

    /// <summary>Puts before staff what the customer wrote of <paramref name="order"/>.</summary>
    public static void TellStaff(CustomerTalk talk, Order order)
    {
        var (customer, surroundings) = (talk.Customer, talk.Surroundings);
        var task = new StaffTask(TaskKind.OrderChange, talk.Cause, surroundings.Now) { Order = order, Party = talk.Actor, Note = talk.Note };
        talk.Decision.Add(task);
        talk.Decision.TellStaff(surroundings.Parties, wording => wording.Staff.OrderChangeTask(task, order, customer));
    }

    private static bool IsIn(Order order, MeantLine line) => order.Lines.Any(ordered => ordered.Sku == line.Sku || line.Candidates.Contains(ordered.Sku));
}
