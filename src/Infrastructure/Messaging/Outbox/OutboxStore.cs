using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>A message that waits to be sent; the provider has the first <paramref name="PartsSent"/> of its parts.</summary>
internal sealed record WaitingMessage(
    long Id, int Attempts, int PartsSent, DateTimeOffset NextAttemptAt, DateTimeOffset WrittenAt, long Cause, OutgoingMessage Message)
{
    /// <summary>Whether it goes as to somebody who has not written for long, whatever the clock says: a part has gone so, or the provider said so.</summary>
    public bool IsLate { get; init; }
}

/// <summary>What became of an attempt, to be written down.</summary>
/// <param name="Message">The message.</param>
/// <param name="Happening">What became of all of it; null where the provider has a part and more are to come.</param>
/// <param name="PartsSent">How many of its parts the provider has by now.</param>
internal sealed record Attempt(WaitingMessage Message, OutboxEvent? Happening, int PartsSent)
{
    /// <summary>The provider's id of the last part that it took in this attempt, where it gave one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why it was refused, or <see cref="RefusalKind.OutsideWindow"/> where it went as that has it; stays with the message.</summary>
    public RefusalKind? Failure { get; init; }

    public string? Error { get; init; }

    public TimeSpan? After { get; init; }

    /// <summary>Whether the provider takes nothing at all until then.</summary>
    public bool IsForAll { get; init; }
}

/// <summary>The outbox as its dispatcher sees it.</summary>
internal sealed class OutboxStore(
    Database database, UndeliveredMessages undelivered, OutboxOptions options, EngineSignals signals, TimeProvider time)
{
    private const string Waiting = """
        SELECT id, seq, content, attempts, next_attempt_at, COALESCE(cause, 0), parts_sent, created_at FROM outbox
        WHERE conversation = $1 AND status = 'Pending' ORDER BY seq LIMIT $2
        """;

    // Only the first that waits, only if it is due, and only if no other host is sending it.
    private const string Claim = """
        UPDATE outbox SET lease_until = $3, lease_host = $4
        WHERE id = (SELECT id FROM outbox WHERE conversation = $1 AND status = 'Pending' ORDER BY seq LIMIT 1)
            AND status = 'Pending' AND (attempts = 0 OR next_attempt_at <= $2) AND (lease_until IS NULL OR lease_until <= $2 OR lease_host = $4)
        RETURNING id, seq, content, attempts, next_attempt_at, COALESCE(cause, 0), parts_sent, created_at,
            (SELECT last_inbound_at FROM conversations WHERE conversations.id = $1), failure
        """;

    private const string Record = """
        UPDATE outbox SET status = $2, attempts = $3, next_attempt_at = $4, sent_at = $5, parts_sent = $6, failure = COALESCE($7, failure), error = $8,
            lease_until = NULL, lease_host = NULL
        WHERE id = $1 AND status = 'Pending'
        """;

    private const string RecordPart = """
        UPDATE outbox SET parts_sent = $2, failure = COALESCE($3, failure), lease_until = NULL, lease_host = NULL WHERE id = $1 AND status = 'Pending'
        """;

    // What was written just now is on its way already.
    private const string Find = """
        SELECT DISTINCT conversation FROM outbox WHERE status = 'Pending'
            AND (created_at <= $1 OR attempts > 0 AND next_attempt_at <= $2) AND (lease_until IS NULL OR lease_until <= $2)
        LIMIT 500
        """;

    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(2);

    private readonly string _host = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>What waits in <paramref name="conversations"/>, in order, without a lease.</summary>
    public async Task<List<WaitingMessage>[]> ReadAsync(IReadOnlyList<string> conversations, int most, CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        var rows = await session.Sql.QueryEachAsync(
            Waiting, conversations.Select(id => new object?[] { id, most }), Map, cancellationToken);
        return [.. rows.Select((list, index) => list.ConvertAll(read => read(conversations[index])))];
    }

    /// <summary>Takes a lease on the first message that waits in <paramref name="conversation"/>, if it may be sent now.</summary>
    public async Task<WaitingMessage?> ClaimAsync(string conversation, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var now = time.GetUtcNow();
        var rows = await session.Sql.QueryAsync(
            Claim,
            [conversation, now, now + options.Lease, _host],
            row =>
            {
                var message = Map(row)(conversation);
                return message with
                {
                    Message = message.Message with { LastHeardAt = row.TimeOrNull(8) },
                    IsLate = row.TextOrNull(9) == nameof(RefusalKind.OutsideWindow),
                };
            },
            cancellationToken);
        await session.CommitAsync(cancellationToken);
        return rows.FirstOrDefault();
    }

    /// <summary>Writes down what became of attempts, in one transaction.</summary>
    public async Task RecordAsync(IReadOnlyList<Attempt> attempts, CancellationToken cancellationToken)
    {
        if (attempts.Count == 0)
            return;
        await using var session = await database.BeginAsync(cancellationToken);
        var now = time.GetUtcNow();
        await session.Sql.ExecuteEachAsync([.. attempts.Select(attempt => Write(attempt, now))], cancellationToken);
        var reported = await Deliveries.AddAsync(
            session.Sql,
            [.. attempts.Where(attempt => attempt.ProviderId is not null).Select(attempt => (attempt.Message, attempt.ProviderId!))],
            now,
            cancellationToken);
        List<Undelivered> failed = [.. attempts.Where(IsGivenUp).Select(Undelivered.Of)];
        foreach (var id in reported)
        {
            if (await Deliveries.SettleAsync(session.Sql, id, cancellationToken) is { Failed: { } message })
                failed.Add(message);
        }

        var saved = await undelivered.TellStaffAsync(session, failed, cancellationToken);
        await session.CommitAsync(cancellationToken);
        if (saved is not null)
            signals.Committed(saved);
    }

    /// <summary>Conversations in which something should be sent that nobody has announced.</summary>
    public async Task<List<string>> FindAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await session.Sql.QueryAsync(Find, [now - OnItsWay, now], row => row.Text(0), cancellationToken);
    }

    private static Func<string, WaitingMessage> Map(SqlRow row)
    {
        var (id, place, content, attempts, next, cause, parts, written) =
            (row.Long(0), row.Long(1), row.Text(2), row.Int(3), row.Time(4), row.Long(5), row.Int(6), row.Time(7));
        return conversation => new WaitingMessage(
            id, attempts, parts, next, written, cause, new OutgoingMessage(new ConversationId(conversation), place, StoredJson.ReadMessage(content)));
    }

    private SqlStatement Write(Attempt attempt, DateTimeOffset now)
    {
        if (attempt.Happening is not { } happening)
            return new SqlStatement(RecordPart, [attempt.Message.Id, attempt.PartsSent, attempt.Failure]);
        var status = MessageTransitions.Outbox.Next(OutboxStatus.Pending, happening);
        var attempts = attempt.Message.Attempts + 1;
        var wait = attempt.After ?? Backoff.After(attempts, options.FirstRetry, options.LongestRetry);
        return new SqlStatement(Record,
        [
            attempt.Message.Id, status, attempts, now + wait, status == OutboxStatus.Sent ? now : null,
            attempt.PartsSent, attempt.Failure, SafeText.Of(attempt.Error),
        ]);
    }

    private static bool IsGivenUp(Attempt attempt) => attempt.Happening is OutboxEvent.GaveUp or OutboxEvent.LostTrack;
}
