using Abtamim.Domain.Conversations.Attachments;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;

namespace Abtamim.Domain.Conversations;

/// <summary>The order desk.</summary>
public sealed class Desk : IDesk
{
    private readonly IUnderstanding _understanding;
    private readonly ProposalReader? _proposals;

    /// <summary>
    /// A desk that reads with <paramref name="understanding"/>, and asks a language model about what that leaves open
    /// where <paramref name="proposals"/> are given.
    /// </summary>
    public Desk(IUnderstanding understanding, ProposalReader? proposals = null)
    {
        _understanding = understanding;
        _proposals = proposals;
    }

    /// <inheritdoc/>
    public Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(state);
        var reading = ReadWords(SpokenWords.Of(message), party, state, surroundings);
        return SpokenWords.Wanted(message, party, state, surroundings) is { } wanted ? reading with { Wanted = wanted } : reading;
    }

    /// <inheritdoc/>
    public TurnResult Decide(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (HearingDesk.Takes(turn.Message))
            return HearingDesk.Decide(turn);
        return HearingDesk.Complete(turn, DecideWords(turn with { Message = SpokenWords.Of(turn.Message) }));
    }

    /// <inheritdoc/>
    public Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings) =>
        SourcingJobs.Perform(kind, file, requestNumber, facts, surroundings);

    /// <inheritdoc/>
    public Wording WordingIn(Language language) => Wording.In(language);

    private Reading ReadWords(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings)
    {
        if (AttachmentDesk.Takes(message))
            return new Reading(null, FactsNeeded.None);
        return party.Role switch
        {
            SpeakerRole.Customer => ReadCustomer(message, party, state, surroundings),
            SpeakerRole.Supplier => SupplierDesk.Read(message, party, state, surroundings),
            SpeakerRole.Staff => StaffDesk.Read(message, party, state, surroundings, _understanding),
            _ => throw new ArgumentOutOfRangeException(nameof(party), party.Role, "No such role."),
        };
    }

    private TurnResult DecideWords(Turn turn)
    {
        if (AttachmentDesk.Takes(turn.Message))
            return AttachmentDesk.Decide(turn);
        return turn.Party.Role switch
        {
            // The price list may have been imported anew since the party was looked up: whoever is gone is told nothing.
            SpeakerRole.Customer => turn.Surroundings.Parties.FindCustomer(turn.Party.Code) is { } customer
                ? CustomerDesk.Decide(turn, customer)
                : new TurnResult(turn.State, new Decision()),
            SpeakerRole.Supplier => SupplierDesk.Decide(turn, _understanding),
            SpeakerRole.Staff => StaffDesk.Decide(turn),
            _ => throw new ArgumentOutOfRangeException(nameof(turn), turn.Party.Role, "No such role."),
        };
    }

    private Reading ReadCustomer(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings)
    {
        var learned = surroundings.Words.Of(party.Code);
        if (_proposals is null)
            return Doubted(message, CustomerDesk.Read(message, state, surroundings, new LearnedUnderstanding(_understanding, learned)));
        var understanding = new ProposedUnderstanding(_understanding, _proposals, message);
        var reading = CustomerDesk.Read(message, state, surroundings, new LearnedUnderstanding(understanding, learned));
        return Doubted(message, reading with { Wanted = understanding.Wanted(reading.Meaning) });
    }

    // What was understood from words that were not heard surely is asked back.
    private static Reading Doubted(IncomingMessage message, Reading reading) =>
        reading.Meaning is { } meaning && SpokenWords.Heard(message) is { Doubtful.Count: > 0 } heard
            ? reading with { Meaning = DoubtfulWords.Mark(meaning, message.Text ?? string.Empty, heard.Doubtful) }
            : reading;
}
