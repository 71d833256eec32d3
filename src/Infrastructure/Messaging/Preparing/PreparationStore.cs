using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Messaging.Inbox;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Preparing;

/// <summary>A message that a host has taken up to prepare.</summary>
/// <param name="Message">The message.</param>
/// <param name="Kind">What it waits for.</param>
/// <param name="WantedAt">Since when it waits.</param>
/// <param name="Attempt">The how manieth time it was taken up: whoever took it up later has a higher one.</param>
/// <param name="State">Where its conversation stands; it stays there, since the conversation waits.</param>
/// <param name="Reference">The price list, the parties and the desk at that moment.</param>
internal sealed record TakenMessage(
    IncomingMessage Message, PreparationKind Kind, DateTimeOffset WantedAt, int Attempt, ConversationState State, ReferenceData.Snapshot Reference);

/// <summary>Takes up messages that are to be prepared, and writes down what came of it.</summary>
internal sealed class PreparationStore(Database database, ReferenceData references, TimeProvider time)
{
    private const string Free =
        "preparing = $1 AND status = 'Pending' AND (preparing_lease_until IS NULL OR preparing_lease_until <= $2)";

    // Only whoever has the lease may end the work: another may have taken it over.
    private const string Complete = """
        UPDATE inbox SET preparing = NULL, preparing_since = NULL, preparing_lease_until = NULL, preparing_attempts = 0, prepared = $3
        WHERE id = $1 AND preparing = $4 AND preparing_attempts = $2
        """;

    private const string Release = """
        UPDATE inbox SET preparing_lease_until = NULL, preparing_attempts = preparing_attempts - 1
        WHERE id = $1 AND preparing = $3 AND preparing_attempts = $2
        """;

    private const string Renew = """
        UPDATE inbox SET preparing_lease_until = $4 WHERE id = $1 AND preparing = $3 AND preparing_attempts = $2
        """;

    /// <summary>Takes up at most <paramref name="most"/> free messages, the oldest first, for as long as <paramref name="lease"/>.</summary>
    public async Task<IReadOnlyList<TakenMessage>> TakeAsync(PreparationKind kind, int most, TimeSpan lease)
    {
        var now = time.GetUtcNow();
        await using (var reading = await database.ReadAsync(CancellationToken.None))
        {
            // Mostly there is nothing: found out without a transaction that writes.
            var free = await reading.Sql.QueryAsync(
                $"SELECT 1 FROM inbox WHERE {Free} LIMIT 1", [kind, now], row => row.Int(0), CancellationToken.None);
            if (free.Count == 0)
                return [];
        }

        await using var session = await database.BeginAsync(CancellationToken.None);
        var reference = await references.CurrentAsync(session, CancellationToken.None);
        var rows = await session.Sql.QueryAsync(
            $"""
            UPDATE inbox SET preparing_lease_until = $3, preparing_attempts = preparing_attempts + 1 WHERE id IN (
                SELECT id FROM inbox WHERE {Free} ORDER BY id LIMIT $4 {session.Sql.Dialect.LockFree})
            RETURNING id, conversation, text, button, content, prepared, preparing_since, preparing_attempts, provider_id
            """,
            [kind, now, now + lease, most],
            row => (Message: Read(row), WantedAt: row.Time(6), Attempt: row.Int(7)),
            CancellationToken.None);
        var states = await session.Sql.QueryEachAsync(
            "SELECT state FROM conversations WHERE id = $1",
            rows.Select(row => new object?[] { row.Message.Conversation.Value }),
            row => row.TextOrNull(0),
            CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return
        [
            .. rows.Zip(states, (row, state) => new TakenMessage(
                row.Message, kind, row.WantedAt, row.Attempt, StoredJson.ReadState(state.FirstOrDefault()), reference)),
        ];
    }

    /// <summary>Writes down what was prepared; the turn goes on. Nothing happens where another host has taken it over.</summary>
    public Task CompleteAsync(TakenMessage taken, Prepared prepared) =>
        ExecuteAsync(Complete, [taken.Message.Id, taken.Attempt, StoredJson.Write(prepared), taken.Kind]);

    /// <summary>Keeps what was taken up for <paramref name="lease"/> from now; nothing happens where another has taken it over.</summary>
    public Task RenewAsync(TakenMessage taken, TimeSpan lease) =>
        ExecuteAsync(Renew, [taken.Message.Id, taken.Attempt, taken.Kind, time.GetUtcNow() + lease]);

    /// <summary>Gives back what was taken up and not begun or not finished: another may have it at once.</summary>
    public Task ReleaseAsync(TakenMessage taken) => ExecuteAsync(Release, [taken.Message.Id, taken.Attempt, taken.Kind]);

    private async Task ExecuteAsync(string statement, object?[] values)
    {
        await using var session = await database.BeginAsync(CancellationToken.None);
        await session.Sql.ExecuteAsync(statement, values, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }

    private static IncomingMessage Read(SqlRow row)
    {
        var message = StoredInbound.ToIncoming(
            row.Long(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), StoredJson.ReadPrepared(row.TextOrNull(5)));
        return message with { ProviderMessageId = row.Text(8) };
    }
}
