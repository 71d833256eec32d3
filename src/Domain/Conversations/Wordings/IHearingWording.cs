using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about recordings.</summary>
public interface IHearingWording
{
    /// <summary><paramref name="answer"/> with what was heard in front, so that a mistake is seen before it costs.</summary>
    OutboundMessage Quoted(SpeechOutcome.Heard heard, OutboundMessage answer);

    /// <summary>To the speaker: it was not heard well; please repeat it or write. Also whether a colleague will listen.</summary>
    OutboundMessage Unclear(SpeechOutcome.Unclear unclear, bool isForColleague);

    /// <summary>To the speaker: nobody has listened yet, and why; a colleague will.</summary>
    OutboundMessage NotHeard(NotListened why, InboundContent.Audio recording);

    /// <summary>To staff: a recording is to be listened to, and what was said written down.</summary>
    OutboundMessage Arrived(StaffTask task, string name);

    /// <summary>To a member of staff: their next message is what was said in the recording.</summary>
    OutboundMessage WriteDown(StaffTask task, string name);

    /// <summary>To a member of staff: it goes on from there.</summary>
    OutboundMessage WrittenDown(StaffTask task, string name);

    /// <summary>To a member of staff: whose recordings are to be removed?</summary>
    OutboundMessage ForgetWhom();

    /// <summary>To a member of staff: are they really to be removed?</summary>
    OutboundMessage ForgetIsMeant(Customer customer);

    /// <summary>To a member of staff: they are removed.</summary>
    OutboundMessage Forgotten(Customer customer);

    /// <summary>To a customer: are their recordings really to be removed?</summary>
    OutboundMessage OwnAreMeant();

    /// <summary>To a customer: theirs are removed.</summary>
    OutboundMessage OwnForgotten();
}
