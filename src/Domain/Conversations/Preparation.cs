using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding.Proposals;

namespace Abtamim.Domain.Conversations;

/// <summary>Work that is done for a message outside of any transaction, before its turn.</summary>
public enum PreparationKind
{
    /// <summary>A language model is asked about what the grammar left open.</summary>
    Proposal,

    /// <summary>A recording is fetched, kept and listened to.</summary>
    Speech,
}

/// <summary>What a message wants to have prepared before it is decided on.</summary>
public abstract record PreparationWanted
{
    private PreparationWanted()
    {
    }

    /// <summary>Which work it is.</summary>
    public abstract PreparationKind Kind { get; }

    /// <summary>A model's proposal for what is open in it.</summary>
    public sealed record Proposal(ProposalRequest Request) : PreparationWanted
    {
        /// <inheritdoc/>
        public override PreparationKind Kind => PreparationKind.Proposal;
    }

    /// <summary>The words of a recording.</summary>
    /// <param name="Recording">The recording.</param>
    /// <param name="Language">The language that is most likely spoken.</param>
    public sealed record Speech(InboundContent.Audio Recording, Language Language) : PreparationWanted
    {
        /// <inheritdoc/>
        public override PreparationKind Kind => PreparationKind.Speech;
    }
}

/// <summary>What has been prepared for a message. Kept as JSON; each part is null until its work is done or given up.</summary>
public sealed record Prepared
{
    /// <summary>Nothing yet.</summary>
    public static Prepared Nothing { get; } = new();

    /// <summary>What came of asking a language model.</summary>
    public ProposalOutcome? Proposal { get; init; }

    /// <summary>What came of listening.</summary>
    public SpeechOutcome? Speech { get; init; }

    /// <summary>Whether work of <paramref name="kind"/> has come to its end, a good one or not.</summary>
    public bool Has(PreparationKind kind) => kind switch
    {
        PreparationKind.Proposal => Proposal is not null,
        PreparationKind.Speech => Speech is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
