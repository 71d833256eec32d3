using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>A message that did not reach its recipient, or of which nobody knows.</summary>
internal sealed record Undelivered(string Conversation, long Cause, string Text, RefusalKind? Why)
{
    public static Undelivered Of(Attempt attempt) => new(
        attempt.Message.Message.Conversation.Value, attempt.Message.Cause, attempt.Message.Message.Content.Text, attempt.Failure);
}

/// <summary>
/// Makes what was not delivered a task for staff. Where it was not because the recipient wants nothing, nothing more is
/// sent there, and staff are told so once.
/// </summary>
internal sealed class UndeliveredMessages(ReferenceData references, RecipientResolver recipients, TimeProvider time)
{
    /// <returns>What was saved, or null where there was nothing to save.</returns>
    public async Task<Saved?> TellStaffAsync(Session session, IReadOnlyList<Undelivered> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
            return null;
        var reference = await references.CurrentAsync(session, cancellationToken);
        var (decision, now) = (new Decision(), time.GetUtcNow());
        foreach (var message in messages)
        {
            var party = reference.WhoIs(message.Conversation);
            if (message.Why is not { } why || !SilentConversations.IsMeantBy(why))
                decision.Add(new StaffTask(TaskKind.DeadLetter, message.Cause, now) { Party = party?.ToString(), Note = message.Text });
            else if (await SilentConversations.NoteAsync(session.Sql, message.Conversation, party, why, now, cancellationToken) && party is { } known)
                new LostContact(known, new ConversationId(message.Conversation), why).TellStaff(message.Text, message.Cause, now, reference.Parties, decision);
        }

        return await new DecisionSaver(session, reference, recipients, time)
            .SaveAsync([new Decided(decision, null, null)], cancellationToken);
    }
}
