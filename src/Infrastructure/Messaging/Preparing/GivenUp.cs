using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Understanding.Proposals;

namespace Abtamim.Infrastructure.Messaging.Preparing;

/// <summary>Why work for a message was ended without having been done.</summary>
internal enum WhyUnprepared
{
    /// <summary>No host that took it up does this kind of work.</summary>
    NotConfigured,

    /// <summary>Its time was over before it began.</summary>
    TooLate,

    /// <summary>It failed, or hosts died over it, too often.</summary>
    GaveUp,
}

/// <summary>What is written down for work that was not done, so that the turn goes on without it.</summary>
internal static class GivenUp
{
    public static Prepared Without(this Prepared prepared, PreparationKind kind, WhyUnprepared why) => kind switch
    {
        PreparationKind.Proposal => prepared with
        {
            Proposal = new ProposalOutcome.None(why switch
            {
                WhyUnprepared.NotConfigured => NoProposal.NotConfigured,
                WhyUnprepared.TooLate => NoProposal.TooLate,
                WhyUnprepared.GaveUp => NoProposal.GaveUp,
                _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No such reason."),
            }),
        },
        PreparationKind.Speech => prepared with
        {
            Speech = new SpeechOutcome.NotHeard(why switch
            {
                WhyUnprepared.NotConfigured => NotListened.NotConfigured,
                WhyUnprepared.TooLate => NotListened.TooLate,
                WhyUnprepared.GaveUp => NotListened.GaveUp,
                _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No such reason."),
            }),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
