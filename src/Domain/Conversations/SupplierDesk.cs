using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>The supplier's side of the desk: answers to requests, deliveries, questions.</summary>
internal static class SupplierDesk
{
    /// <summary>Which facts a supplier's message needs; its words are read later, against what it was asked.</summary>
    public static Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings) =>
        new(null, new FactsNeeded(FactKinds.Orders));

    /// <summary>Decides on a supplier's message.</summary>
    public static TurnResult Decide(Turn turn, IUnderstanding understanding) => new SupplierTurn(turn, understanding).Run();
}
