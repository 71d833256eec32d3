using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>One message of a member of staff while it is decided on: what is known, and what is gathered to be saved and said.</summary>
internal sealed class StaffTalk(Turn turn)
{
    public Surroundings Surroundings => turn.Surroundings;

    public Facts Facts => turn.Facts;

    public Decision Decision { get; } = new();

    /// <summary>Where the conversation stands; replaced as acts are carried out.</summary>
    public ConversationState State { get; set; } = turn.State;

    /// <summary>The id of the received message: the cause of all that follows from it.</summary>
    public long Cause => turn.Message.Id;

    /// <summary>The member of staff's name.</summary>
    public string Name => turn.Party.Code;

    /// <summary>The member of staff as an actor of state changes: <c>staff:Sara</c>.</summary>
    public string Actor => turn.Party.ToString();

    /// <summary>The language the conversation is held in.</summary>
    public Language Language => State.Language ?? Surroundings.Parties.LanguageOf(turn.Party);

    /// <summary>Answers in this conversation.</summary>
    public void Reply(Func<IStaffWording, OutboundMessage> message) => Answer(wording => message(wording.Staff));

    /// <summary>As <see cref="Reply"/>, with words that are not the staff's alone.</summary>
    public void Answer(Func<Wording, OutboundMessage> message) =>
        Decision.Reply(turn.Message.Conversation, Language, message);
}
