using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Abtamim.Infrastructure.Messaging;
using Abtamim.Infrastructure.Messaging.Inbox;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Queries;

/// <summary>Reads conversations from the inbox and the outbox.</summary>
internal sealed class Transcript(Database database) : ITranscript
{
    private const string Received = """
        SELECT seq, text, button, received_at, content FROM inbox WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3
        """;

    private const string Written = """
        SELECT seq, content, created_at FROM outbox WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3
        """;

    // The message that offered a button came before the press, and seldom long before.
    private const string OffersBefore = """
        SELECT content FROM outbox WHERE conversation = $1 AND seq < $2 ORDER BY seq DESC LIMIT 10
        """;

    public async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(
        ConversationId conversation, long after, int most, CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);

        // The outbox first: a place that it has is also in the inbox by then, and none is passed over.
        var written = await session.Sql.QueryAsync(
            Written,
            [conversation.Value, after, most],
            row => FromDesk(row.Long(0), StoredJson.ReadMessage(row.Text(1)), row.Time(2)),
            cancellationToken);
        var received = await session.Sql.QueryAsync(
            Received,
            [conversation.Value, after, most],
            row => new TranscriptEntry(row.Long(0), true, row.TextOrNull(1), row.TextOrNull(2), [], [], row.Time(3))
            {
                Content = StoredInbound.Read(row.TextOrNull(4)).Content,
            },
            cancellationToken);
        var entries = written.Concat(received).OrderBy(entry => entry.Sequence).Take(most).ToList();
        await NamePressesAsync(session.Sql, conversation, entries, cancellationToken);
        return WithoutGaps(entries, after);
    }

    public async Task<long> LastPlaceAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        var places = await session.Sql.QueryAsync(
            "SELECT value FROM counters WHERE name = $1", [Counters.Chat(conversation.Value)], row => row.Long(0), cancellationToken);
        return places.Count > 0 ? places[0] : 0;
    }

    // As a channel that can show everything shows it: choices of a list are buttons, too.
    private static TranscriptEntry FromDesk(long place, OutboundMessage message, DateTimeOffset at)
    {
        var shown = MessageFitting.Fit(message, ChannelAbilities.Everything)[0];
        return new TranscriptEntry(place, false, shown.Text, null, shown.Buttons, shown.Documents, at);
    }

    // The two tables are read one after the other; what was committed in between may show only its later half.
    private static List<TranscriptEntry> WithoutGaps(List<TranscriptEntry> entries, long after) =>
        [.. entries.TakeWhile((entry, index) => entry.Sequence == after + 1 + index)];

    private static async Task NamePressesAsync(
        Sql sql, ConversationId conversation, List<TranscriptEntry> entries, CancellationToken cancellationToken)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            if (!entry.FromParty || entry.Text is not null || entry.Button is null)
                continue;
            var offers = await sql.QueryAsync(
                OffersBefore, [conversation.Value, entry.Sequence], row => StoredJson.ReadMessage(row.Text(0)), cancellationToken);
            var label = offers.SelectMany(MessageFitting.ChoicesOf).FirstOrDefault(choice => choice.Value == entry.Button);
            entries[index] = entry with { Text = label?.Text };
        }
    }
}
