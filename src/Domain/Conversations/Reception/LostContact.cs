using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Reception;

/// <summary>Somebody whom messages reach no more where they were reached.</summary>
/// <param name="Party">Who.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Why">Why: <see cref="RefusalKind.OptedOut"/> or <see cref="RefusalKind.Blocked"/>.</param>
public sealed record LostContact(PartyRef Party, ConversationId Conversation, RefusalKind Why)
{
    /// <summary>Makes it a task for staff, and tells them, with what did not arrive.</summary>
    /// <param name="message">What did not arrive.</param>
    /// <param name="cause">The id of the received message that it follows from.</param>
    /// <param name="now">When.</param>
    /// <param name="parties">Who is who.</param>
    /// <param name="decision">Where the task and the messages go.</param>
    public void TellStaff(string message, long cause, DateTimeOffset now, PartyDirectory parties, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(decision);
        var task = new StaffTask(TaskKind.DeadLetter, cause, now) { Party = Party.ToString(), Note = message };
        decision.Add(task);
        decision.TellStaff(parties, wording => wording.Reception.NotReached(task, this, parties.NameOf(Party, wording.Language)));
    }
}
