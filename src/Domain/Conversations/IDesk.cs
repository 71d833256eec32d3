using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations;

/// <summary>
/// The order desk as turns and jobs see it: reads a message, says which facts it needs, decides, and has the words.
/// Pure: no clock, no database, no network; the same input gives the same decision.
/// </summary>
public interface IDesk
{
    /// <summary>A first look at <paramref name="message"/>: what it says and what must be loaded to decide on it.</summary>
    Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings);

    /// <summary>Decides on a message.</summary>
    TurnResult Decide(Turn turn);

    /// <summary>Does due work on an order, for a job.</summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="file">The order with all that belongs to it.</param>
    /// <param name="requestNumber">The request it is about, for work on a request.</param>
    /// <param name="facts">What is known of suppliers.</param>
    /// <param name="surroundings">Catalogue, parties, company, policy, time.</param>
    Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings);

    /// <summary>Everything the desk can say, in <paramref name="language"/>.</summary>
    Wording WordingIn(Language language);
}
