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
            return new Reading(null, OrderingDesk.NeedsOf(button, state) ?? ServiceDesk.NeedsOf(button, state) ?? FactsNeeded.None);
        var text = message.Text ?? string.Empty;
        var meaning = PaymentClaims.Read(text, state, surroundings, understanding) ?? OrderingDesk.Read(text, state, surroundings, understanding);
        return new Reading(meaning, OrderingDesk.NeedsOf(text, meaning, state) ?? ServiceDesk.NeedsOf(meaning, state));
    }

    /// <summary>
    /// Decides on a customer's message. Where a person has taken the conversation over, what is written is theirs; a press
    /// is still meant for the desk, which showed the button.
    /// </summary>
    public static TurnResult Decide(Turn turn, Customer customer)
    {
        var talk = new CustomerTalk(turn, customer);
        talk.State = talk.State with { IsAskedForAmount = false, NotUnderstood = 0, AskedAbout = null };
        if (turn.Message.Button is { } button)
        {
            if (!OrderingDesk.TryPress(talk, button) && !ServiceDesk.TryPress(talk, button))
                ServiceDesk.ButtonIsOver(talk);
        }
        else if (turn.Reading.Meaning is { } meaning)
        {
            ServiceDesk.NoteLanguage(talk, meaning);
            if (turn.TakenOverBy is { } staffName)
                PeopleCalls.PassOn(talk, staffName);
            else if (OwnRecordings.IsAskedFor(talk.Text))
                OwnRecordings.Ask(talk);
            else if (!DraftTalk.TryAnswer(talk, meaning) && !OrderingDesk.TryCarryOut(talk, meaning))
                ServiceDesk.CarryOut(talk, meaning);
        }

        return new TurnResult(talk.State, talk.Decision);
    }
}
