using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Reception;

/// <summary>
/// Sees every message before anybody's desk does: who wants nothing more is sent nothing more; who is not known can
/// register or use a code; who is known can have a code for another channel.
/// </summary>
public static class ReceptionDesk
{
    /// <summary>The value of the button that asks to be registered.</summary>
    public const string RegisterButton = "desk:register";

    // What opening the bot means on Telegram, where «Start» is a button of the app's own.
    private const string StartButton = "desk:start";

    private static readonly TimeSpan CodeCounts = TimeSpan.FromMinutes(15);

    /// <summary>Whether a message is the reception's.</summary>
    public static bool Takes(IncomingMessage message, PartyRef? party, bool isStopped)
    {
        ArgumentNullException.ThrowIfNull(message);
        return party is null
            || isStopped
            || ReceptionWords.IsStop(message.Text)
            || (party.Value.Role != SpeakerRole.Staff && ReceptionWords.IsLink(message.Text));
    }

    /// <summary>The code in a stranger's message that must be looked up; null where there is none, or where too many were wrong.</summary>
    public static string? CodeIn(IncomingMessage message, PartyRef? party, ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(state);
        return party is null && StrangerDesk.MayTryCodes(state) && InvitationCode.TryFind(message.Text, out var code) ? code : null;
    }

    /// <summary>Decides on a message that <see cref="Takes"/> says is the reception's.</summary>
    public static TurnResult Decide(ReceptionTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var decision = new Decision();
        if (turn.IsStopped)
            return IsStart(turn.Message) ? Resume(turn, decision) : StaySilent(turn, decision);
        if (ReceptionWords.IsStop(turn.Message.Text))
            return Stop(turn, decision);
        return turn.Party is { } party ? Invite(turn, party, decision) : StrangerDesk.Decide(turn, decision);
    }

    private static bool IsStart(IncomingMessage message) => message.Button == StartButton || ReceptionWords.IsStart(message.Text);

    private static TurnResult Stop(ReceptionTurn turn, Decision decision)
    {
        var conversation = turn.Message.Conversation;
        decision.Admissions.Stop(conversation);
        decision.Reply(conversation, LanguageOf(turn), wording => wording.Reception.Stopped());
        if (turn.Party is { Role: not SpeakerRole.Staff } party)
            TellStaff(turn, party, decision);
        return new TurnResult(turn.State with { IsSilentNoted = false }, decision);
    }

    private static TurnResult Resume(ReceptionTurn turn, Decision decision)
    {
        var conversation = turn.Message.Conversation;
        decision.Admissions.Resume(conversation);
        decision.Reply(conversation, LanguageOf(turn), wording => wording.Reception.Resumed());
        return new TurnResult(turn.State with { IsSilentNoted = false }, decision);
    }

    // Nothing is sent; but who writes all the same wants something, and a person may call.
    private static TurnResult StaySilent(ReceptionTurn turn, Decision decision)
    {
        if (turn.State.IsSilentNoted || turn.Party is not { Role: not SpeakerRole.Staff } party)
            return new TurnResult(turn.State, decision);
        TellStaff(turn, party, decision);
        return new TurnResult(turn.State with { IsSilentNoted = true }, decision);
    }

    private static void TellStaff(ReceptionTurn turn, PartyRef party, Decision decision)
    {
        var task = new StaffTask(TaskKind.Conversation, turn.Message.Id, turn.Surroundings.Now)
        {
            Party = party.ToString(),
            Note = turn.Message.Text,
        };
        decision.Add(task);
        decision.TellStaff(turn.Surroundings.Parties, wording => wording.Reception.WantsNoMessages(task, turn.Surroundings.Parties.NameOf(party, wording.Language)));
    }

    private static TurnResult Invite(ReceptionTurn turn, PartyRef party, Decision decision)
    {
        var invitation = new Invitation(party, turn.Surroundings.Now + CodeCounts);
        decision.Admissions.Invite(invitation);
        decision.Reply(turn.Message.Conversation, LanguageOf(turn), wording => wording.Reception.LinkCode(invitation, CodeCounts));
        return new TurnResult(turn.State, decision);
    }

    private static Language LanguageOf(ReceptionTurn turn) =>
        turn.Message.Text is { } text && StrangerDesk.LanguageIn(text) is { } written ? written
        : turn.State.Language ?? (turn.Party is { } party ? turn.Surroundings.Parties.LanguageOf(party) : Language.Arabic);
}
