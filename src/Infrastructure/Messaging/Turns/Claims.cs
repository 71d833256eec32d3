using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Turns;

/// <summary>A received message that waits for its turn.</summary>
internal sealed record PendingMessage(
    long Id, string Conversation, string? Text, string? Button, string? Content, int Attempts, long? Place, bool IsDue, DateTimeOffset ReceivedAt)
{
    /// <summary>What has been prepared for it.</summary>
    public Prepared Prepared { get; init; } = Prepared.Nothing;
}

/// <summary>A conversation that this transaction has to itself.</summary>
internal sealed class Claim(string id, PartyRef? party, string? state, string? takenOverBy, bool isStopped, bool isBlocked)
{
    public string Id => id;

    public PartyRef? Party => party;

    public ConversationState State { get; set; } = StoredJson.ReadState(state);

    public string? StoredState => state;

    public string? TakenOverBy { get; set; } = takenOverBy;

    /// <summary>Whether the other side wants no messages.</summary>
    public bool IsStopped => isStopped;

    /// <summary>Whether the provider has said that the other side keeps the desk out.</summary>
    public bool IsBlocked => isBlocked;

    /// <summary>What waits, in order of arrival.</summary>
    public Queue<PendingMessage> Waiting { get; } = new();

    /// <summary>Whether more is left than was read.</summary>
    public bool HasMore { get; set; }

    /// <summary>Whether its next message is to be prepared first: until then nothing more happens in it.</summary>
    public bool IsPreparing { get; set; }

    /// <summary>The message whose turn it is, or null where none is due.</summary>
    public PendingMessage? Next => !IsPreparing && Waiting.TryPeek(out var next) && next.IsDue ? next : null;
}

/// <summary>Claims conversations: takes the lock on their rows and reads what waits in them.</summary>
internal sealed class Claims(Session session, ReferenceData.Snapshot reference, DateTimeOffset now)
{
    private const string Pending = """
        SELECT id, conversation, text, button, attempts, seq, next_attempt_at, received_at, content, preparing, prepared FROM inbox
        WHERE conversation = $1 AND status = 'Pending' ORDER BY id LIMIT $2
        """;

    private readonly Sql _sql = session.Sql;

    /// <summary>Claims what is free of <paramref name="conversations"/>, each with at most <paramref name="most"/> messages.</summary>
    public async Task<List<Claim>> TakeAsync(IReadOnlyList<string> conversations, int most, CancellationToken cancellationToken)
    {
        var ids = conversations.Order(StringComparer.Ordinal).ToArray();
        var claims = await LockAsync(ids, cancellationToken);
        var missing = await MissingAsync(ids, claims, cancellationToken);
        if (missing.Count > 0)
        {
            await _sql.ExecuteEachAsync(
                [.. missing.Select(id => new SqlStatement(ConversationRows.Insert, [id, reference.WhoIs(id)?.Role, reference.WhoIs(id)?.Code]))],
                cancellationToken);
            claims.AddRange(await LockAsync([.. missing], cancellationToken));
        }

        var waiting = await _sql.QueryEachAsync(
            Pending, claims.Select(claim => new object?[] { claim.Id, most + 1 }), Read, cancellationToken);
        for (var index = 0; index < claims.Count; index++)
        {
            foreach (var message in waiting[index].Take(most))
                claims[index].Waiting.Enqueue(message);
            claims[index].HasMore = waiting[index].Count > most;
        }

        return claims;
    }

    private async Task<List<Claim>> LockAsync(string[] ids, CancellationToken cancellationToken) =>
        await _sql.QueryAsync(
            $"SELECT id, state, taken_over_by, stopped_at, blocked_at FROM conversations WHERE {_sql.Dialect.In("id", "$1")} ORDER BY id {_sql.Dialect.LockFree}",
            [ids],
            row => new Claim(
                row.Text(0), reference.WhoIs(row.Text(0)), row.TextOrNull(1), row.TextOrNull(2), row.TimeOrNull(3) is not null, row.TimeOrNull(4) is not null),
            cancellationToken);

    // What was not locked is either held by another or has no row yet.
    private async Task<List<string>> MissingAsync(string[] ids, List<Claim> claims, CancellationToken cancellationToken)
    {
        if (claims.Count == ids.Length)
            return [];
        var locked = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var rest = ids.Where(id => !locked.Contains(id)).ToArray();
        var held = await _sql.QueryAsync(
            $"SELECT id FROM conversations WHERE {_sql.Dialect.In("id", "$1")}", [rest], row => row.Text(0), cancellationToken);
        return [.. rest.Except(held, StringComparer.Ordinal)];
    }

    private PendingMessage Read(SqlRow row) => new(
        row.Long(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(8), row.Int(4), row.LongOrNull(5),
        (row.Int(4) == 0 || row.Time(6) <= now) && row.TextOrNull(9) is null, row.Time(7))
    {
        Prepared = StoredJson.ReadPrepared(row.TextOrNull(10)),
    };
}
