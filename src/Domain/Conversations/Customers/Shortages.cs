using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>What the customer wants where something is short: take what there is, wait, or do without.</summary>
internal static class Shortages
{
    /// <summary>A press on one of the three buttons; once decided, the answer is how the order stands.</summary>
    public static void Press(CustomerTalk talk, string number, string answer)
    {
        if (OrderingDesk.NumberOrNull(number) is { } wanted && talk.Order(wanted) is { } file)
            Decide(talk, file, answer);
        else
            talk.Reply(wording => new(wording.Ordering.NoSuchOrder(number)));
    }

    /// <summary>Whether a text may be meant as a press on one of the buttons; whether it is, the orders tell.</summary>
    public static bool MayBeAnswered(string text, ConversationState state) =>
        state is { Draft: null, Questions: [] } && ShortageWords.Read(text) is not null;

    /// <summary>Takes words for a press where an order of the customer awaits it. Answers whether one does.</summary>
    public static bool TryHear(CustomerTalk talk)
    {
        if (!MayBeAnswered(talk.Text, talk.State)
            || talk.OwnOrders.FirstOrDefault(file => file.Order.Status == OrderStatus.AwaitingCustomer) is not { } file)
        {
            return false;
        }

        Decide(talk, file, ShortageWords.Read(talk.Text)!);
        return true;
    }

    private static void Decide(CustomerTalk talk, OrderFile file, string answer)
    {
        var order = file.Order;
        if (order.Status != OrderStatus.AwaitingCustomer || (answer == "take" && !order.Lines.Any(line => line.Awarded > 0)))
            talk.Reply(wording => wording.Ordering.ShortageIsDecided(order));
        else if (answer == "take")
            SourcingDesk.AcceptShort(file, talk.Actor, talk.Surroundings, talk.Decision);
        else if (answer == "wait")
            SourcingDesk.Wait(file, talk.Actor, talk.Surroundings, talk.Decision);
        else
            SourcingDesk.DropShort(file, talk.Actor, talk.Surroundings, talk.Decision);
    }
}
