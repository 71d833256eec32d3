using System.Text.RegularExpressions;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>
/// Takes what somebody said out of the database: the words that were heard, wherever they were quoted, and the time for
/// which the recordings are kept. The files themselves go with the next search for those whose time is over.
/// </summary>
internal static partial class ForgottenSpeech
{
    /// <summary>Since when a forgotten recording is said to be kept: longer than any time allowed.</summary>
    public static readonly DateTimeOffset LongAgo = DateTimeOffset.UnixEpoch;

    private const string Spoken = """
        SELECT id, prepared FROM inbox WHERE prepared IS NOT NULL AND prepared LIKE '%"Speech"%'
        AND conversation IN (SELECT id FROM conversations WHERE party_role = $1 AND party_code = $2)
        """;

    private const string Said = "SELECT id, content FROM outbox WHERE cause = $1";

    private const string ClearHeard = "UPDATE inbox SET prepared = NULL WHERE id = $1 AND status <> 'Pending'";

    private const string ClearSaid = "UPDATE outbox SET content = $2 WHERE id = $1";

    private const string ClearNotes = "UPDATE tasks SET note = NULL WHERE cause = $1";

    // Whoever listened wrote the words into their own chat first.
    private const string ClearWritten = """
        UPDATE inbox SET text = '…' WHERE text = $1 AND conversation IN (SELECT id FROM conversations WHERE party_role = 'Staff')
        """;

    private const string EndTime = "UPDATE recordings SET kept_at = $2 WHERE inbox_id = $1 AND removed_at IS NULL";

    public static async Task ForgetAsync(Sql sql, IEnumerable<PartyRef> parties, CancellationToken cancellationToken)
    {
        foreach (var party in parties)
        {
            var spoken = await sql.QueryAsync(
                Spoken, [party.Role, party.Code], row => (Id: row.Long(0), StoredJson.ReadPrepared(row.Text(1)).Speech), cancellationToken);
            var statements = new List<SqlStatement>();
            foreach (var (id, speech) in spoken)
            {
                statements.Add(new SqlStatement(ClearHeard, [id]));
                statements.Add(new SqlStatement(ClearNotes, [id]));
                statements.Add(new SqlStatement(EndTime, [id, LongAgo]));
                if (speech is SpeechOutcome.Heard { WrittenBy: not null } written)
                    statements.Add(new SqlStatement(ClearWritten, [written.Text]));
                if (TextOf(speech) is { Length: > 0 } text)
                    statements.AddRange(await WithoutAsync(sql, id, text, cancellationToken));
            }

            await sql.ExecuteEachAsync(statements, cancellationToken);
        }
    }

    // What was said because of it may repeat its words: to the speaker, to a colleague who had the chat, in a task.
    private static async Task<IEnumerable<SqlStatement>> WithoutAsync(Sql sql, long cause, string text, CancellationToken cancellationToken)
    {
        var said = await sql.QueryAsync(Said, [cause], row => (Id: row.Long(0), Message: StoredJson.ReadMessage(row.Text(1))), cancellationToken);
        return said
            .Select(row => (row.Id, row.Message, Text: Without(row.Message.Text, text)))
            .Where(row => row.Text != row.Message.Text)
            .Select(row => new SqlStatement(ClearSaid, [row.Id, StoredJson.Write(row.Message with { Text = row.Text })]));
    }

    private static string Without(string message, string words) =>
        Quotations().Replace(message.Replace(words, "…", StringComparison.Ordinal), quotation => IsOf(quotation.Groups["words"].Value, words) ? quotation.Value.Replace(quotation.Groups["words"].Value, "…", StringComparison.Ordinal) : quotation.Value);

    // A quotation is cleaned of signs and may be cut.
    private static bool IsOf(string quoted, string words)
    {
        var (some, all) = (Letters(quoted), Letters(words));
        return some.Length > 0 && all.Contains(some, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? TextOf(SpeechOutcome? speech) => speech switch
    {
        SpeechOutcome.Heard heard => heard.Text,
        SpeechOutcome.Unclear unclear => unclear.Text,
        _ => null,
    };

    [GeneratedRegex("[«“]\u2068?(?<words>[^«»“”\u2069]+)\u2069?[»”]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotations();
}
