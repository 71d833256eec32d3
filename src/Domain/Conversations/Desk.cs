using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>
/// The order desk: reads a message, says which facts it needs, and decides. Pure: no clock, no database, no network;
/// the same input gives the same decision.
/// </summary>
public sealed class Desk
{
    private readonly IUnderstanding _understanding;

    /// <summary>A desk that reads with <paramref name="understanding"/>.</summary>
    public Desk(IUnderstanding understanding) => _understanding = understanding;

    /// <summary>A first look at <paramref name="message"/>: what it says and what must be loaded to decide on it.</summary>
    public Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(surroundings);
        var meaning = message.Text is null
            ? null
            : _understanding.Read(new Utterance(party.Role, message.Text, surroundings.Now, UtteranceContext.Empty));
        return new Reading(meaning, FactsNeeded.None);
    }

    /// <summary>Decides on a message.</summary>
    public TurnResult Decide(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        _ = _understanding;
        return new TurnResult(turn.State, new Decision());
    }

    /// <summary>Does due work on an order, for a job.</summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="file">The order with all that belongs to it.</param>
    /// <param name="requestNumber">The request it is about, for work on a request.</param>
    /// <param name="facts">What is known of suppliers.</param>
    /// <param name="surroundings">Catalogue, parties, company, policy, time.</param>
    public static Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new Decision();
    }
}
