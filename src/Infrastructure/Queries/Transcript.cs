using Abtamim.Domain.Conversations.Hearing;
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
        SELECT i.seq, i.text, i.button, i.received_at, i.content, i.prepared, i.id, r.kept_at, r.removed_at
        FROM inbox AS i LEFT JOIN recordings AS r ON r.inbox_id = i.id
        WHERE i.conversation = $1 AND i.seq > $2 ORDER BY i.seq LIMIT $3
        """;

    private const string Written = """
        SELECT seq, content, created_at FROM outbox WHERE conversation = $1 AND seq > $2 ORDER BY seq LIMIT $3
        """;

    private const string Kept = "SELECT removed_at FROM recordings WHERE inbox_id = $1";

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
            FromParty,
            cancellationToken);
        var entries = written.Concat(received).OrderBy(entry => entry.Sequence).Take(most).ToList();
        await SayWhichAreGoneAsync(session.Sql, entries, cancellationToken);
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

    // Of recordings that the desk speaks of, too, it is said that they are gone.
    private static async Task SayWhichAreGoneAsync(Sql sql, List<TranscriptEntry> entries, CancellationToken cancellationToken)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index] is not { FromParty: false, Recording: { } recording } entry)
                continue;
            var kept = await sql.QueryAsync(Kept, [recording.Message], row => new KeptRecording(recording.Message, row.TimeOrNull(0)), cancellationToken);
            entries[index] = entry with { Recording = kept.FirstOrDefault() };
        }
    }

    private static TranscriptEntry FromParty(SqlRow row)
    {
        var speech = StoredJson.ReadPrepared(row.TextOrNull(5)).Speech;
        var heard = (speech as SpeechOutcome.Heard)?.Text ?? (speech as SpeechOutcome.Unclear)?.Text;
        var text = string.Join('\n', new[] { row.TextOrNull(1), heard }.Where(piece => piece is not null));
        return new TranscriptEntry(row.Long(0), true, text.Length > 0 || row.TextOrNull(1) is not null ? text : null, row.TextOrNull(2), [], [], row.Time(3))
        {
            Content = StoredInbound.Read(row.TextOrNull(4)).Content,
            Recording = row.TimeOrNull(7) is null ? null : new KeptRecording(row.Long(6), row.TimeOrNull(8)),
        };
    }

    // As a channel that can show everything shows it: choices of a list are buttons, too.
    private static TranscriptEntry FromDesk(long place, OutboundMessage message, DateTimeOffset at)
    {
        var shown = MessageFitting.Fit(message, ChannelAbilities.Everything)[0];
        return new TranscriptEntry(place, false, shown.Text, null, shown.Buttons, shown.Documents, at)
        {
            Recording = message.Recording is { } recording ? new KeptRecording(recording, null) : null,
        };
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
