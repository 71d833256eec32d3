using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>
/// Answers recordings: quotes what was heard, asks to repeat what was not heard well, and has a colleague listen where
/// nobody could. Each recording is answered for itself: each may be an order.
/// </summary>
internal static class HearingDesk
{
    // Whoever was not heard twice in a row will not be heard the third time.
    private const int MostUnclear = 2;

    /// <summary>Whether <paramref name="message"/> is a recording that was not heard, with nothing written beside it.</summary>
    public static bool Takes(IncomingMessage message) => IsUnheard(message) && string.IsNullOrWhiteSpace(message.Text);

    /// <summary>Decides on one.</summary>
    public static TurnResult Decide(Turn turn)
    {
        var decision = new Decision();
        return new TurnResult(Answer(turn, turn.State, decision), decision);
    }

    /// <summary>Adds to what was decided on a message with words what there is to say of its recording.</summary>
    public static TurnResult Complete(Turn turn, TurnResult result)
    {
        if (IsUnheard(turn.Message))
            return result with { State = Answer(turn, result.State, result.Decision) };
        if (SpokenWords.Heard(turn.Message) is not { } heard)
            return result;
        result.Decision.Preface(turn.Message.Conversation, (wording, answer) => wording.Hearing.Quoted(heard, answer));
        return result with { State = result.State with { UnclearRecordings = 0 } };
    }

    private static bool IsUnheard(IncomingMessage message) =>
        message is { Button: null, Content: InboundContent.Audio, Prepared.Speech: SpeechOutcome.Unclear or SpeechOutcome.NotHeard };

    private static ConversationState Answer(Turn turn, ConversationState state, Decision decision)
    {
        var audio = (InboundContent.Audio)turn.Message.Content;
        var language = state.Language ?? turn.Surroundings.Parties.LanguageOf(turn.Party);
        var unclear = turn.Message.Prepared.Speech as SpeechOutcome.Unclear;
        var count = unclear is null ? 0 : state.UnclearRecordings + 1;
        var isForColleague = unclear is null || count >= MostUnclear || turn.TakenOverBy is not null;

        // Whoever talks to a colleague is not talked into by the desk.
        if (turn.TakenOverBy is null)
        {
            decision.Reply(turn.Message.Conversation, language, wording => unclear is not null
                ? wording.Hearing.Unclear(unclear, isForColleague)
                : wording.Hearing.NotHeard(((SpeechOutcome.NotHeard)turn.Message.Prepared.Speech!).Why, audio));
        }

        if (isForColleague && turn.Party.Role != SpeakerRole.Staff)
            Raise(turn, unclear?.Text, decision);
        return state with { UnclearRecordings = isForColleague ? 0 : count };
    }

    private static void Raise(Turn turn, string? heard, Decision decision)
    {
        var task = new StaffTask(TaskKind.Recording, turn.Message.Id, turn.Surroundings.Now)
        {
            Party = turn.Party.ToString(),
            Note = heard,
        };
        decision.Add(task);
        decision.TellColleagues(turn, (wording, name) => wording.Hearing.Arrived(task, name));
    }
}
