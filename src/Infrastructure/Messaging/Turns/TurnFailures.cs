using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Turns;

/// <summary>
/// Notes that a message's turn failed: it is tried again later, and its conversation waits behind it; after the last
/// attempt it is set aside, its sender is told, staff get a task, and the conversation goes on.
/// </summary>
internal sealed class TurnFailures(
    Session session, ReferenceData.Snapshot reference, RecipientResolver recipients, TurnOptions options, TimeProvider time)
{
    private const string Update =
        "UPDATE inbox SET status = $2, attempts = $3, next_attempt_at = $4, seq = $5, error = $6 WHERE id = $1";

    /// <returns>What was saved, or null where the conversation is held by another or nothing waits in it.</returns>
    public async Task<Saved?> NoteAsync(string conversation, Exception exception, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claims = await new Claims(session, reference, now).TakeAsync([conversation], 1, cancellationToken);
        if (claims is not [var claim] || !claim.Waiting.TryDequeue(out var message) || !message.IsDue)
            return null;

        var attempts = message.Attempts + 1;
        var happening = attempts < options.Attempts ? InboxEvent.Failed : InboxEvent.GaveUp;
        var status = MessageTransitions.Inbox.Next(InboxStatus.Pending, happening);
        var decision = new Decision();
        if (status == InboxStatus.Dead)
        {
            var language = claim.State.Language ?? (claim.Party is { } party ? reference.Parties.LanguageOf(party) : Domain.Language.Arabic);
            decision.Reply(new ConversationId(conversation), language, wording => wording.Trouble());
            decision.Add(new StaffTask(TaskKind.DeadLetter, message.Id, now)
            {
                Party = claim.Party?.ToString(),
                Note = message.Text,
            });
        }

        var decided = new Decided(decision, message.Id, message.Place is null ? new PlaceWanted(conversation, message.Id) : null);
        var saved = await new DecisionSaver(session, reference, recipients, time).SaveAsync([decided], cancellationToken);
        await session.Sql.ExecuteAsync(
            Update,
            [
                message.Id, status, attempts, now + Backoff.After(attempts, options.FirstRetry, TimeSpan.FromMinutes(5)),
                message.Place ?? saved.Places[message.Id], Describe(exception),
            ],
            cancellationToken);
        await session.CommitAsync(cancellationToken);
        return saved;
    }

    // The type and the message: enough to find the bug, and what was written is in the row itself.
    private static string Describe(Exception exception)
    {
        var text = $"{exception.GetType().Name}: {exception.Message}";
        return SafeText.Of(text.Length <= 500 ? text : text[..500])!;
    }
}
