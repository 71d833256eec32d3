using System.Collections.Concurrent;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>
/// Keeps where conversations are to be found. Every message says so, and hardly ever anything new: what was kept a while
/// ago is not looked at, what is known is not written again, so that a webhook waits for its own message alone.
/// </summary>
internal sealed class ConversationReferences(Database database, TimeProvider time) : IConversationReferences
{
    private const string Find = "SELECT service_url, provider_id, bot_id FROM conversation_references WHERE conversation = $1";

    private const string Keep = """
        INSERT INTO conversation_references (conversation, service_url, provider_id, bot_id, updated_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (conversation) DO UPDATE SET service_url = excluded.service_url, provider_id = excluded.provider_id,
            bot_id = excluded.bot_id, updated_at = excluded.updated_at
        """;

    private const int MostRemembered = 10_000;

    /// <summary>For how long it goes unnoticed that another host has kept something else.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<ConversationId, (ConversationReference Reference, DateTimeOffset At)> _kept = new();

    public async Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var now = time.GetUtcNow();
        if (_kept.TryGetValue(reference.Conversation, out var kept) && kept.Reference == reference && now - kept.At < Remembered)
            return;
        if (await FindAsync(reference.Conversation, cancellationToken) != reference)
            await WriteAsync(reference, now, cancellationToken);
        if (_kept.Count >= MostRemembered)
            _kept.Clear();
        _kept[reference.Conversation] = (reference, now);
    }

    private async Task WriteAsync(ConversationReference reference, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        await session.Sql.ExecuteAsync(
            Keep,
            [reference.Conversation.Value, reference.ServiceUrl, reference.ProviderId, reference.BotId, now],
            cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    public async Task<ConversationReference?> FindAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        var found = await session.Sql.QueryAsync(
            Find, [conversation.Value], row => new ConversationReference(conversation, row.Text(0), row.Text(1), row.Text(2)), cancellationToken);
        return found is [var reference] ? reference : null;
    }
}
