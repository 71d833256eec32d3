using System.Globalization;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>The supplier's side of the desk: answers to requests, deliveries, questions.</summary>
internal static class SupplierDesk
{
    /// <summary>
    /// Which facts a supplier's message needs: what is open with it, and what a button names, closed or not. Its words
    /// are read later, against what it was asked.
    /// </summary>
    public static Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings) =>
        new(null, message.Button?.Split(':') switch
        {
            // A press that names what it decides needs that alone: the busiest suppliers press most.
            ["rfq", var number, .. _, "all" or "some" or "none"] when NumberOrNull(number) is { } request => new FactsNeeded(FactKinds.None) { RequestNumber = request },
            ["po", var number, "delivered"] when NumberOrNull(number) is { } purchase => new FactsNeeded(FactKinds.None) { PurchaseNumber = purchase },
            ["rfq", var number, ..] => new FactsNeeded(FactKinds.Orders) { RequestNumber = NumberOrNull(number) },
            ["po", var number, ..] => new FactsNeeded(FactKinds.Orders) { PurchaseNumber = NumberOrNull(number) },
            _ => new FactsNeeded(FactKinds.Orders) { RequestNumber = state.AskedLine?.Request },
        });

    /// <summary>Decides on a supplier's message.</summary>
    public static TurnResult Decide(Turn turn, IUnderstanding understanding) => new SupplierTurn(turn, understanding).Run();

    private static long? NumberOrNull(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
