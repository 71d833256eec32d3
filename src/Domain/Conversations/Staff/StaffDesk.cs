using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>The staff's side of the desk: the day, tasks and decisions, taking chats over.</summary>
internal static class StaffDesk
{
    /// <summary>A first look: what the message means and which facts it needs.</summary>
    public static Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings, IUnderstanding understanding) =>
        new(null, FactsNeeded.None);

    /// <summary>Decides on a message of staff.</summary>
    public static TurnResult Decide(Turn turn) => new(turn.State, new Decision());
}
