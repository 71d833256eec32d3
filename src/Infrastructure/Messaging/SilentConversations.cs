using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>
/// Conversations in which nothing is sent: who wants no messages gets none until they say so, and who keeps the desk out
/// (has blocked it, or taken the app away) none until they write.
/// </summary>
internal static class SilentConversations
{
    /// <summary>Why nothing is sent in the conversation <c>$1</c>: a <see cref="RefusalKind"/>; null where messages are.</summary>
    public const string WhyNothingIsSent = """
        SELECT CASE WHEN stopped_at IS NOT NULL THEN 'OptedOut' WHEN blocked_at IS NOT NULL THEN 'Blocked' END FROM conversations WHERE id = $1
        """;

    private const string Stop = "UPDATE conversations SET stopped_at = COALESCE(stopped_at, $2) WHERE id = $1";

    private const string Resume = "UPDATE conversations SET stopped_at = NULL WHERE id = $1";

    private const string NoteStopped = "UPDATE conversations SET stopped_at = $2 WHERE id = $1 AND stopped_at IS NULL AND blocked_at IS NULL";

    private const string NoteBlocked = "UPDATE conversations SET blocked_at = $2 WHERE id = $1 AND stopped_at IS NULL AND blocked_at IS NULL";

    private const string Hear = "UPDATE conversations SET blocked_at = NULL WHERE id = $1";

    private static readonly string DropWaiting = $"""
        UPDATE outbox SET status = '{MessageTransitions.Outbox.Next(OutboxStatus.Pending, OutboxEvent.GaveUp)}', failure = $2, error = $3
        WHERE conversation = $1 AND status = 'Pending'
        """;

    /// <summary>Whether a provider's refusal means that nothing is to be sent there any more.</summary>
    public static bool IsMeantBy(RefusalKind? refusal) => refusal is RefusalKind.OptedOut or RefusalKind.Blocked;

    /// <summary>What is written beside a message that is not sent for this reason.</summary>
    public static string Describe(RefusalKind why) =>
        why == RefusalKind.OptedOut ? "The recipient wants no messages." : "The recipient has blocked the desk.";

    /// <summary>Lets nothing out that waits there.</summary>
    public static Task DropWaitingAsync(Sql sql, string conversation, RefusalKind why, CancellationToken cancellationToken) =>
        sql.ExecuteAsync(DropWaiting, [conversation, why, Describe(why)], cancellationToken);

    /// <summary>Sends nothing there from now on: the other side has said so.</summary>
    public static Task StopAsync(Sql sql, string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        sql.ExecuteAsync(Stop, [conversation, now], cancellationToken);

    /// <summary>Sends there again: the other side has said so.</summary>
    public static Task ResumeAsync(Sql sql, string conversation, CancellationToken cancellationToken) =>
        sql.ExecuteAsync(Resume, [conversation], cancellationToken);

    /// <summary>Sends nothing there from now on, what waits included: the provider has said why. Answers whether that is news.</summary>
    public static async Task<bool> NoteAsync(
        Sql sql, string conversation, PartyRef? party, RefusalKind why, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await sql.ExecuteAsync(ConversationRows.Insert, [conversation, party?.Role, party?.Code], cancellationToken);
        var note = why == RefusalKind.OptedOut ? NoteStopped : NoteBlocked;
        var isNew = await sql.ExecuteAsync(note, [conversation, now], cancellationToken) > 0;
        if (isNew)
            await DropWaitingAsync(sql, conversation, why, cancellationToken);
        return isNew;
    }

    /// <summary>Sends there again where the desk was kept out: who writes lets it in.</summary>
    public static Task HearAsync(Sql sql, IEnumerable<string> conversations, CancellationToken cancellationToken) =>
        sql.ExecuteEachAsync([.. conversations.Select(id => new SqlStatement(Hear, [id]))], cancellationToken);
}
