using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Reception;

/// <summary>All that the reception's decision on one message depends on.</summary>
/// <param name="Message">The message.</param>
/// <param name="Party">Who wrote it; null for strangers.</param>
/// <param name="State">Where the conversation stands.</param>
/// <param name="IsStopped">Whether nothing is to be sent in it.</param>
/// <param name="Facts">What is known of a stranger.</param>
/// <param name="Surroundings">Parties, company, time.</param>
public sealed record ReceptionTurn(
    IncomingMessage Message, PartyRef? Party, ConversationState State, bool IsStopped, StrangerFacts Facts, Surroundings Surroundings);

/// <summary>What is known of a stranger.</summary>
/// <param name="Invited">As whom the code that was written makes them known; null where there is none that counts.</param>
/// <param name="Application">Where their last application stands; null where there is none.</param>
public sealed record StrangerFacts(PartyRef? Invited, StaffTaskStatus? Application)
{
    /// <summary>Nothing.</summary>
    public static StrangerFacts None { get; } = new(null, null);
}

/// <summary>Where the talk with a stranger stands. Kept in the conversation's state.</summary>
public sealed record StrangerTalk
{
    /// <summary>How far they have come.</summary>
    public RegistrationStep Step { get; init; }

    /// <summary>The name they gave, or null.</summary>
    public string? Name { get; init; }

    /// <summary>How many codes they wrote that do not count.</summary>
    public int WrongCodes { get; init; }
}
