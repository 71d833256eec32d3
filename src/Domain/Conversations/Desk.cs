using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
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
        if (party.Role == SpeakerRole.Supplier)
            return SupplierDesk.Read(message, party, state, surroundings);
        var meaning = message.Text is null
            ? null
            : _understanding.Read(new Utterance(party.Role, message.Text, surroundings.Now, UtteranceContext.Empty));
        return new Reading(meaning, FactsNeeded.None);
    }

    /// <inheritdoc/>
    public TurnResult Decide(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Party.Role == SpeakerRole.Supplier)
            return SupplierDesk.Decide(turn, _understanding);
        return new TurnResult(turn.State, new Decision());
    }

    /// <inheritdoc/>
    public Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings) =>
        SourcingJobs.Perform(kind, file, requestNumber, facts, surroundings);

    /// <inheritdoc/>
    public Wording WordingIn(Language language) => Wording.In(language);
}
