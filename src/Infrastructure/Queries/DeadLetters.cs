using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Jobs;
using Abtamim.Infrastructure.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Queries;

/// <summary>Lists what was set aside, and tries it again.</summary>
internal sealed class DeadLetters(Database database, EngineSignals signals, TimeProvider time) : IDeadLetters
{
    private const string List = """
        SELECT 'Inbox', id, conversation, COALESCE(text, button), error, attempts, received_at FROM inbox WHERE status = 'Dead'
        UNION ALL SELECT 'Outbox', id, conversation, content, error, attempts, created_at FROM outbox WHERE status IN ('Dead', 'Failed', 'Unknown')
        UNION ALL SELECT 'Work', id, CAST(order_number AS text), kind, error, attempts, due_at FROM due_work WHERE status = 'Dead'
        ORDER BY 7, 1, 2 LIMIT $1
        """;

    // Who wants no messages, or keeps the desk out, gets none by a replay either. What was lost on the way goes on where it stopped; what the provider took and could not deliver goes out anew.
    private static readonly string ReplayMessages = $"""
        UPDATE outbox SET status = '{MessageTransitions.Outbox.Next(OutboxStatus.Dead, OutboxEvent.Replayed)}', attempts = 0, next_attempt_at = $1,
            parts_sent = CASE WHEN status = 'Failed' THEN 0 ELSE parts_sent END, failure = NULL
        WHERE status IN ('Dead', 'Failed', 'Unknown')
            AND NOT EXISTS (SELECT 1 FROM conversations AS c WHERE c.id = outbox.conversation AND (c.stopped_at IS NOT NULL OR c.blocked_at IS NOT NULL))
        """;

    private const string ForgetFailures =
        "DELETE FROM deliveries WHERE outbox_id IN (SELECT id FROM outbox WHERE status = 'Failed' AND (id = $1 OR $2))";

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int most, CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        return await session.Sql.QueryAsync(List, [most], Read, cancellationToken);
    }

    public async Task<bool> ReplayAsync(DeadLetterKind kind, long id, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var conversations = await ReplayAsync(session.Sql, kind, id, cancellationToken);
        await session.CommitAsync(cancellationToken);
        Signal(kind, conversations);
        return conversations.Count > 0;
    }

    public async Task<int> ReplayAllAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var replayed = new List<(DeadLetterKind Kind, List<string> Conversations)>();
        foreach (var kind in Enum.GetValues<DeadLetterKind>())
            replayed.Add((kind, await ReplayAsync(session.Sql, kind, null, cancellationToken)));
        await session.CommitAsync(cancellationToken);
        foreach (var (kind, conversations) in replayed)
            Signal(kind, conversations);
        return replayed.Sum(row => row.Conversations.Count);
    }

    private async Task<List<string>> ReplayAsync(Sql sql, DeadLetterKind kind, long? id, CancellationToken cancellationToken)
    {
        if (kind == DeadLetterKind.Outbox)
            await sql.ExecuteAsync(ForgetFailures, [id ?? -1, id is null], cancellationToken);
        var update = kind switch
        {
            DeadLetterKind.Inbox => Update("inbox", MessageTransitions.Inbox.Next(InboxStatus.Dead, InboxEvent.Replayed), "next_attempt_at = $1"),
            DeadLetterKind.Outbox => ReplayMessages,
            DeadLetterKind.Work => Update("due_work", WorkTransitions.Table.Next(WorkStatus.Dead, WorkEvent.Replayed), "lease_until = NULL, due_at = $1"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };
        return id is null
            ? await sql.QueryAsync(update + " RETURNING " + Returned(kind), [time.GetUtcNow()], row => row.Text(0), cancellationToken)
            : await sql.QueryAsync(update + " AND id = $2 RETURNING " + Returned(kind), [time.GetUtcNow(), id], row => row.Text(0), cancellationToken);
    }

    private static string Returned(DeadLetterKind kind) =>
        kind == DeadLetterKind.Work ? "CAST(order_number AS text)" : "conversation";

    private static string Update<TStatus>(string table, TStatus status, string times)
        where TStatus : struct, Enum =>
        $"UPDATE {table} SET status = '{status}', attempts = 0, {times} WHERE status = 'Dead'";

    private static DeadLetter Read(SqlRow row)
    {
        var kind = row.Name<DeadLetterKind>(0);
        var text = row.TextOrNull(3);
        return new DeadLetter(
            kind,
            row.Long(1),
            row.Text(2),
            kind == DeadLetterKind.Outbox && text is not null ? StoredJson.ReadMessage(text).Text : text,
            row.TextOrNull(4),
            row.Int(5),
            row.Time(6));
    }

    private void Signal(DeadLetterKind kind, List<string> conversations)
    {
        if (kind == DeadLetterKind.Work && conversations.Count > 0)
            signals.WorkIsDue();
        foreach (var conversation in kind == DeadLetterKind.Work ? [] : conversations)
            (kind == DeadLetterKind.Inbox ? signals.Turns : signals.Outbox).Signal(conversation);
    }
}
