using Abtamim.Domain.Conversations;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>A message that did not reach its recipient, or of which nobody knows.</summary>
internal sealed record Undelivered(string Conversation, long Cause, string Text)
{
    public static Undelivered Of(WaitingMessage message) =>
        new(message.Message.Conversation.Value, message.Cause, message.Message.Content.Text);
}

/// <summary>Makes what was not delivered a task for staff.</summary>
internal sealed class UndeliveredMessages(ReferenceData references, RecipientResolver recipients, TimeProvider time)
{
    /// <returns>What was saved, or null where there was nothing to save.</returns>
    public async Task<Saved?> TellStaffAsync(Session session, IReadOnlyList<Undelivered> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
            return null;
        var reference = await references.CurrentAsync(session, cancellationToken);
        var decision = new Decision();
        foreach (var message in messages)
        {
            decision.Add(new StaffTask(TaskKind.DeadLetter, message.Cause, time.GetUtcNow())
            {
                Party = reference.WhoIs(message.Conversation)?.ToString(),
                Note = message.Text,
            });
        }

        return await new DecisionSaver(session, reference, recipients, time)
            .SaveAsync([new Decided(decision, null, null)], cancellationToken);
    }
}
