using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>
/// Puts what was written down of recordings into their speakers' conversations, as further messages that have been heard:
/// in the deciding transaction, and once for each recording.
/// </summary>
internal static class WrittenRecordings
{
    private const string Insert = """
        INSERT INTO inbox (channel, provider_id, conversation, content, prepared, received_at, status, attempts, next_attempt_at)
        SELECT channel, $2, conversation, content, $3, $4, 'Pending', 0, $4 FROM inbox WHERE id = $1
        ON CONFLICT (channel, provider_id) DO NOTHING RETURNING conversation
        """;

    /// <summary>Writes them, and answers the conversations.</summary>
    public static async Task<IReadOnlyCollection<string>> SaveAsync(
        Sql sql, IEnumerable<Decision> decisions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var words = decisions.SelectMany(decision => decision.WrittenDown).ToList();
        if (words.Count == 0)
            return [];
        var written = await sql.QueryEachAsync(
            Insert,
            words.Select(word => new object?[]
            {
                word.Recording,
                FormattableString.Invariant($"written-down:{word.Recording}"),
                StoredJson.Write(new Prepared { Speech = new SpeechOutcome.Heard(SafeText.Of(word.Text)!) { WrittenBy = word.Actor } }),
                now,
            }),
            row => row.Text(0),
            cancellationToken);
        return written.SelectMany(row => row).ToHashSet(StringComparer.Ordinal);
    }
}
