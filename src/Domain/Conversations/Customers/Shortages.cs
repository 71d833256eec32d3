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
            Decide(talk, file, answer switch { "take" => ShortageAnswer.Take, "wait" => ShortageAnswer.Wait, _ => ShortageAnswer.Drop });
        else
            talk.Reply(wording => new(wording.Ordering.NoSuchOrder(number)));
    }

    /// <summary>Whether a text may be meant as an answer to what is short; whether it is, the orders tell.</summary>
    public static bool MayBeAnswered(string text) => ShortageWords.MayBe(text);

    /// <summary>Takes words for an answer where an order of the customer awaits one. Answers whether they are.</summary>
    public static bool TryHear(CustomerTalk talk)
    {
        if (Waiting(talk) is not { } file || ShortageWords.Read(talk.Text, file.Order, talk.State.Draft, talk.Surroundings.Catalogue) is not { } answer)
            return false;
        Decide(talk, file, answer);
        return true;
    }

    /// <summary>Shows the question about what is short again, where one waits: after words that were no answer to it. Answers whether one does.</summary>
    public static bool TryAskAgain(CustomerTalk talk)
    {
        if (Waiting(talk) is not { Order: var order })
            return false;
        talk.Reply(wording => wording.Sourcing.RanShort(order, talk.Surroundings));
        return true;
    }

    // The newest: it is the one that was asked about last.
    private static OrderFile? Waiting(CustomerTalk talk) => talk.OwnOrders.FirstOrDefault(file => file.Order.Status == OrderStatus.AwaitingCustomer);

    private static void Decide(CustomerTalk talk, OrderFile file, ShortageAnswer answer)
    {
        var order = file.Order;
        var isFound = order.Lines.Any(line => line.Awarded > 0);
        if (order.Status != OrderStatus.AwaitingCustomer || (answer == ShortageAnswer.Take && !isFound))
        {
            talk.Reply(wording => wording.Ordering.ShortageIsDecided(order));
            return;
        }

        switch (answer)
        {
            case ShortageAnswer.Take:
                SourcingDesk.AcceptShort(file, talk.Actor, talk.Surroundings, talk.Decision);
                break;
            case ShortageAnswer.Drop:
                SourcingDesk.DropShort(file, talk.Actor, talk.Surroundings, talk.Decision);
                break;
            case ShortageAnswer.TakeAndWait when isFound:
                SourcingDesk.AcceptShort(file, talk.Actor, talk.Surroundings, talk.Decision);
                OrderChanges.TellStaff(talk, order);
                talk.Reply(wording => new(wording.Ordering.RestPassedOn(order)));
                break;
            case ShortageAnswer.Differs:
                OrderChanges.TellStaff(talk, order);
                talk.Reply(wording => new(wording.Ordering.ShortagePassedOn(order)));
                break;
            default:
                SourcingDesk.Wait(file, talk.Actor, talk.Surroundings, talk.Decision);
                break;
        }
    }
}
