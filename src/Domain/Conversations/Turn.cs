using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>A received message whose turn has come.</summary>
/// <param name="Id">Its id in the inbox: the cause of all that follows from it.</param>
/// <param name="Conversation">Where it came in.</param>
/// <param name="Text">The words in it: written, spoken or beside an attachment; null where there are none.</param>
/// <param name="Button">The value of the button that was pressed, or null. From outside: it may be anything.</param>
public sealed record IncomingMessage(long Id, ConversationId Conversation, string? Text, string? Button)
{
    /// <summary>What was sent, as the channel received it.</summary>
    public InboundContent Content { get; init; } =
        Button is null ? new InboundContent.Text(Text ?? string.Empty) : new InboundContent.Button(Button);

    /// <summary>The provider's id of it; empty where nothing that is done with it needs one.</summary>
    public string ProviderMessageId { get; init; } = string.Empty;

    /// <summary>What the sender is called on the channel, or null. Chosen by the sender: proof of nothing.</summary>
    public string? SenderName { get; init; }

    /// <summary>What has been prepared for it.</summary>
    public Prepared Prepared { get; init; } = Prepared.Nothing;
}

/// <summary>A first look at a message: what it says, as far as that can be told without facts, and which facts are needed.</summary>
/// <param name="Meaning">
/// What the text means; null for buttons, and for suppliers, whose words are read against what they were asked.
/// </param>
/// <param name="Needs">What must be loaded before it can be decided.</param>
public sealed record Reading(Meaning? Meaning, FactsNeeded Needs)
{
    /// <summary>
    /// What would help to decide it better and takes a while, or null. The engine has it prepared, where this host can,
    /// and reads the message again; where it cannot, the message is decided as it was read.
    /// </summary>
    public PreparationWanted? Wanted { get; init; }
}

/// <summary>All that the decision on one message depends on.</summary>
/// <param name="Message">The message.</param>
/// <param name="Party">Who wrote it.</param>
/// <param name="State">Where the conversation stands.</param>
/// <param name="TakenOverBy">The member of staff who has taken the conversation over from the desk, or null.</param>
/// <param name="Reading">The first look at it.</param>
/// <param name="Facts">What was asked for by <see cref="Reading.Needs"/>.</param>
/// <param name="Surroundings">Catalogue, parties, company, policy, time.</param>
public sealed record Turn(
    IncomingMessage Message,
    PartyRef Party,
    ConversationState State,
    string? TakenOverBy,
    Reading Reading,
    Facts Facts,
    Surroundings Surroundings);

/// <summary>What was decided on one message.</summary>
/// <param name="State">Where the conversation stands now.</param>
/// <param name="Decision">What else there is to save and to say.</param>
public sealed record TurnResult(ConversationState State, Decision Decision);
