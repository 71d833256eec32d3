using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>What goes to people: complaints, calls for a person, and conversations that a person has taken over.</summary>
internal static class PeopleCalls
{
    /// <summary>What no channel splits into many messages.</summary>
    private const int LongestPassedOn = 3000;

    /// <summary>A call within this time after another is the same call.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    /// <summary>The customer wants a person.</summary>
    public static void Call(CustomerTalk talk)
    {
        if (talk.State.PersonCalledAt is { } calledAt && talk.Surroundings.Now - calledAt < Again)
        {
            talk.Reply(wording => wording.Service.PersonCalledAlready());
            if (talk.Text.Length > 0)
                Tell(talk);
            return;
        }

        talk.State = talk.State with { PersonCalledAt = talk.Surroundings.Now };
        talk.Reply(wording => wording.Service.PersonCalled());
        Raise(talk, null, isComplaint: false);
    }

    /// <summary>The customer complains, perhaps about the order with <paramref name="number"/>.</summary>
    public static void Complain(CustomerTalk talk, string? number)
    {
        var order = OrderingDesk.NumberOrNull(number) is { } wanted
            ? talk.OwnOrders.FirstOrDefault(file => file.Order.Number == wanted)?.Order
            : null;
        talk.Reply(wording => wording.Service.ComplaintTaken(order));
        Raise(talk, order, isComplaint: true);
    }

    /// <summary>Hands what was written to the person who has taken the conversation over; the desk itself stays silent.</summary>
    public static void PassOn(CustomerTalk talk, string staffName)
    {
        if (talk.Surroundings.Parties.FindStaff(staffName) is { } member)
            talk.Decision.Say(member.Ref, wording => wording.Staff.CustomerSaid(talk.Customer, Shortened(talk.Text)));
        else // Whoever took it over has left: anybody may answer.
            Tell(talk);
    }

    private static void Tell(CustomerTalk talk) =>
        talk.Decision.TellStaff(talk.Surroundings.Parties, wording => wording.Staff.CustomerSaid(talk.Customer, Shortened(talk.Text)));

    private static string Shortened(string text) => text.Length > LongestPassedOn ? text[..LongestPassedOn] + "…" : text;

    private static void Raise(CustomerTalk talk, Order? order, bool isComplaint)
    {
        var task = new StaffTask(isComplaint ? TaskKind.Complaint : TaskKind.Conversation, talk.Cause, talk.Surroundings.Now)
        {
            Order = order,
            Party = talk.Actor,
            Note = talk.Note,
        };
        talk.Decision.Add(task);
        talk.Decision.TellStaff(talk.Surroundings.Parties, wording => wording.Staff.ConversationTask(task, talk.Customer, isComplaint));
    }
}
