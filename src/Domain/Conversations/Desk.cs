using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>The order desk.</summary>
public sealed class Desk : IDesk
{
    private readonly IUnderstanding _understanding;

    /// <summary>A desk that reads with <paramref name="understanding"/>.</summary>
    public Desk(IUnderstanding understanding) => _understanding = understanding;

    /// <inheritdoc/>
    public Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(surroundings);
        var meaning = message.Text is null
            ? null
            : _understanding.Read(new Utterance(party.Role, message.Text, surroundings.Now, UtteranceContext.Empty));
        return new Reading(meaning, FactsNeeded.None);
    }

    /// <inheritdoc/>
    public TurnResult Decide(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new TurnResult(turn.State, new Decision());
    }

    /// <inheritdoc/>
    public Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new Decision();
    }

    /// <inheritdoc/>
    public Wording WordingIn(Language language) => Wording.In(language);
}
