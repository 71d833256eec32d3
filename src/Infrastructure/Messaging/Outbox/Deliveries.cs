using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>What became of a message in the outbox by what was reported of its parts.</summary>
/// <param name="Moved">Whether it moved.</param>
/// <param name="Failed">The message, where it failed just now.</param>
internal sealed record Settlement(bool Moved, Undelivered? Failed);

/// <summary>What providers have taken, by their ids, and how far it has come. A message is as far as the least far of its parts.</summary>
internal static class Deliveries
{
    private const string Add = """
        INSERT INTO deliveries (channel, provider_id, outbox_id, status, at) VALUES ($1, $2, $3, 'Queued', $4)
        ON CONFLICT (channel, provider_id) DO UPDATE SET outbox_id = excluded.outbox_id RETURNING outbox_id, status
        """;

    // Touched, so that of two reports at once the second waits and sees what the first has written.
    private const string Lock = """
        UPDATE outbox SET parts_sent = parts_sent WHERE id = $1 RETURNING status, conversation, COALESCE(cause, 0), content, failure
        """;

    private const string Parts = "SELECT status, failure, reason FROM deliveries WHERE outbox_id = $1";

    private const string Move = "UPDATE outbox SET status = $2, failure = COALESCE($3, failure), error = $4 WHERE id = $1";

    // All of it, in another form; what was reported of the first is over.
    private const string SendAnew = "UPDATE outbox SET status = $2, failure = $3, error = $4, attempts = 0, parts_sent = 0 WHERE id = $1";

    private const string Forget = "DELETE FROM deliveries WHERE outbox_id = $1";

    /// <summary>Writes down what was taken just now; answers the messages of which something was reported before that.</summary>
    public static async Task<IReadOnlySet<long>> AddAsync(
        Sql sql, IReadOnlyList<(WaitingMessage Message, string ProviderId)> taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (taken.Count == 0)
            return new HashSet<long>();
        var rows = taken.OrderBy(row => row.ProviderId, StringComparer.Ordinal).Select(row => new object?[]
        {
            row.Message.Message.Conversation.Channel, SafeText.Of(row.ProviderId), row.Message.Id, now,
        });
        var states = await sql.QueryEachAsync(
            Add, rows, row => (OutboxId: row.Long(0), Status: row.Name<DeliveryStatus>(1)), cancellationToken);
        return states.SelectMany(row => row).Where(row => row.Status != DeliveryStatus.Queued).Select(row => row.OutboxId).ToHashSet();
    }

    /// <summary>Moves a message to where its parts are.</summary>
    public static async Task<Settlement> SettleAsync(Sql sql, long outboxId, CancellationToken cancellationToken)
    {
        var locked = await sql.QueryAsync(
            Lock,
            [outboxId],
            row => (Status: row.Name<OutboxStatus>(0), Conversation: row.Text(1), Cause: row.Long(2), Content: row.Text(3), Failure: row.TextOrNull(4)),
            cancellationToken);
        var parts = await sql.QueryAsync(
            Parts,
            [outboxId],
            row => (Status: row.Name<DeliveryStatus>(0), Failure: row.TextOrNull(1), Reason: row.TextOrNull(2)),
            cancellationToken);
        if (locked is not [var message] || HappeningTo([.. parts.Select(part => part.Status)]) is not { } happening
            || !MessageTransitions.Outbox.Allows(message.Status, happening))
        {
            return new Settlement(false, null);
        }

        var next = MessageTransitions.Outbox.Next(message.Status, happening);
        var failed = parts.Find(part => part.Status == DeliveryStatus.Failed);
        if (next == OutboxStatus.Failed && IsTooLateForFirst(message.Failure, failed.Failure))
        {
            await sql.ExecuteAsync(Forget, [outboxId], cancellationToken);
            next = MessageTransitions.Outbox.Next(next, OutboxEvent.Replayed);
            await sql.ExecuteAsync(SendAnew, [outboxId, next, failed.Failure, failed.Reason], cancellationToken);
            return new Settlement(true, null);
        }

        await sql.ExecuteAsync(Move, [outboxId, next, failed.Failure, failed.Reason], cancellationToken);
        return new Settlement(
            true,
            next == OutboxStatus.Failed
                ? new Undelivered(message.Conversation, message.Cause, StoredJson.ReadMessage(message.Content).Text, KindOf(failed.Failure))
                : null);
    }

    private static RefusalKind? KindOf(string? failure) => failure is null ? null : Enum.Parse<RefusalKind>(failure);

    // The provider's clock ran out between our looking at ours and its delivering: once more, as to somebody who has not
    // written for long. The failure stays with the message, and tells the sending so.
    private static bool IsTooLateForFirst(string? before, string? now) =>
        now == nameof(RefusalKind.OutsideWindow) && before != now;

    private static OutboxEvent? HappeningTo(IReadOnlyList<DeliveryStatus> parts) => parts switch
    {
        [] => null,
        _ when parts.Contains(DeliveryStatus.Failed) => OutboxEvent.Undelivered,
        _ when parts.All(status => status == DeliveryStatus.Read) => OutboxEvent.Read,
        _ when parts.All(status => status is DeliveryStatus.Delivered or DeliveryStatus.Read) => OutboxEvent.Delivered,
        _ => null,
    };
}
