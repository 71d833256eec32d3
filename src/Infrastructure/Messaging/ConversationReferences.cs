using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>Keeps where conversations are to be found. They hardly ever change, so what is known is read before anything is written.</summary>
internal sealed class ConversationReferences(Database database, TimeProvider time) : IConversationReferences
{
    private const string Find = "SELECT service_url, provider_id, bot_id FROM conversation_references WHERE conversation = $1";

    private const string Keep = """
        INSERT INTO conversation_references (conversation, service_url, provider_id, bot_id, updated_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (conversation) DO UPDATE SET service_url = excluded.service_url, provider_id = excluded.provider_id,
            bot_id = excluded.bot_id, updated_at = excluded.updated_at
        """;

    public async Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (await FindAsync(reference.Conversation, cancellationToken) == reference)
            return;
        await using var session = await database.BeginAsync(cancellationToken);
        await session.Sql.ExecuteAsync(
            Keep,
            [reference.Conversation.Value, reference.ServiceUrl, reference.ProviderId, reference.BotId, time.GetUtcNow()],
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
