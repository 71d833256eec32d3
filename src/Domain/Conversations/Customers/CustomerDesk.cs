using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>The customer's side of the desk: which facts a message needs, and which act carries it out.</summary>
internal static class CustomerDesk
{
    /// <summary>A first look: what the message means in the light of the draft and of what was asked, and which facts its acts need.</summary>
    public static Reading Read(IncomingMessage message, ConversationState state, Surroundings surroundings, IUnderstanding understanding)
    {
        if (message.Button is { } button)
            return new Reading(null, OrderingDesk.NeedsOf(button, state) ?? ServiceDesk.NeedsOf(button) ?? FactsNeeded.None);
        var meaning = OrderingDesk.Read(message.Text ?? string.Empty, state, surroundings, understanding);
        return new Reading(meaning, OrderingDesk.NeedsOf(meaning, state) ?? ServiceDesk.NeedsOf(meaning, state));
    }

    /// <summary>Decides on a customer's message.</summary>
    public static TurnResult Decide(Turn turn, Customer customer)
    {
        var talk = new CustomerTalk(turn, customer);
        if (turn.Message.Button is { } button)
        {
            if (!OrderingDesk.TryPress(talk, button) && !ServiceDesk.TryPress(talk, button))
                ServiceDesk.ButtonIsOver(talk);
        }
        else if (turn.Reading.Meaning is { } meaning)
        {
            ServiceDesk.NoteLanguage(talk, meaning);
            if (!OrderingDesk.TryCarryOut(talk, meaning))
                ServiceDesk.CarryOut(talk, meaning);
        }

        return new TurnResult(talk.State, talk.Decision);
    }
}
