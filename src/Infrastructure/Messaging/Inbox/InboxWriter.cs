using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Abtamim.Infrastructure.Messaging.Inbox;

/// <summary>Inserts received messages, many in one transaction.</summary>
internal sealed class InboxWriter(Database database, TimeProvider time)
{
    // Ids are given in the order of the array, which is the order of arrival.
    private const string InsertMany = """
        INSERT INTO inbox (channel, provider_id, conversation, text, button, content, received_at, status, attempts, next_attempt_at)
        SELECT c, p, v, t, b, j, $7, 'Pending', 0, $7
        FROM unnest($1, $2, $3, $4, $5, $6) WITH ORDINALITY AS x (c, p, v, t, b, j, n) ORDER BY n
        ON CONFLICT (channel, provider_id) DO NOTHING RETURNING channel, provider_id
        """;

    private const string InsertOne = """
        INSERT INTO inbox (channel, provider_id, conversation, text, button, content, received_at, status, attempts, next_attempt_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'Pending', 0, $7)
        ON CONFLICT (channel, provider_id) DO NOTHING
        """;

    /// <summary>Keeps <paramref name="messages"/> and says of each whether it was new.</summary>
    public Task<bool[]> KeepAsync(IReadOnlyList<InboundMessage> messages) =>
        database.IsPostgreSql ? KeepInPostgreSqlAsync(messages) : KeepInSqliteAsync(messages);

    private async Task<bool[]> KeepInPostgreSqlAsync(IReadOnlyList<InboundMessage> messages)
    {
        await using var connection = await database.OpenPostgreSqlAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(InsertMany, connection);
        AddTexts(command, messages, message => message.Conversation.Channel);
        AddTexts(command, messages, message => SafeText.Of(message.ProviderId));
        AddTexts(command, messages, message => SafeText.Of(message.Conversation.Value));
        AddTexts(command, messages, message => SafeText.Of(message.Content.Words));
        AddTexts(command, messages, message => SafeText.Of(ButtonOf(message)));
        AddTexts(command, messages, message => SafeText.Of(StoredInbound.Write(message)));
        command.Parameters.Add(new NpgsqlParameter { Value = time.GetUtcNow().ToUniversalTime() });
        var kept = new HashSet<(string, string)>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                kept.Add((reader.GetString(0), reader.GetString(1)));
        }

        // Of one message twice in a batch, the first was kept.
        return [.. messages.Select(message => kept.Remove((message.Conversation.Channel, SafeText.Of(message.ProviderId)!)))];
    }

    private static void AddTexts(NpgsqlCommand command, IReadOnlyList<InboundMessage> messages, Func<InboundMessage, string?> text)
    {
        var values = new string?[messages.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = text(messages[index]);
        command.Parameters.Add(new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
    }

    private static string? ButtonOf(InboundMessage message) => (message.Content as InboundContent.Button)?.Value;

    private async Task<bool[]> KeepInSqliteAsync(IReadOnlyList<InboundMessage> messages)
    {
        await using var session = await database.BeginAsync(CancellationToken.None);
        var now = time.GetUtcNow();
        var statements = messages.Select(message => new SqlStatement(InsertOne,
        [
            message.Conversation.Channel,
            SafeText.Of(message.ProviderId),
            SafeText.Of(message.Conversation.Value),
            SafeText.Of(message.Content.Words),
            SafeText.Of(ButtonOf(message)),
            SafeText.Of(StoredInbound.Write(message)),
            now,
        ]));
        var changed = await session.Sql.ExecuteEachAsync([.. statements], CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return [.. changed.Select(count => count > 0)];
    }
}
