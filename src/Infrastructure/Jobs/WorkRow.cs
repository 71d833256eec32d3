using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>A row of due work, as a job sees it.</summary>
internal sealed record WorkRow(
    long Id, WorkKind Kind, long OrderNumber, long? RequestNumber, long Cause, WorkStatus Status, int Attempts)
{
    private const string Select =
        "SELECT id, kind, order_number, request_number, cause, status, attempts FROM due_work WHERE id = $1";

    private const string Update = """
        UPDATE due_work SET status = $2, attempts = $3, error = $4, done_at = $5, lease_until = $6 WHERE id = $1
        """;

    /// <summary>Reads a row that nobody else may change until the transaction ends; null where it does not exist.</summary>
    public static async Task<WorkRow?> LockAsync(Sql sql, long id) =>
        (await sql.QueryAsync(
            sql.Dialect.LockFree.Length > 0 ? Select + " FOR UPDATE" : Select,
            [id],
            row => new WorkRow(
                row.Long(0), row.Name<WorkKind>(1), row.Long(2), row.LongOrNull(3), row.Long(4), row.Name<WorkStatus>(5), row.Int(6)),
            CancellationToken.None)).FirstOrDefault();

    /// <summary>Writes what became of it; <paramref name="notBefore"/> is when it may be handed over again.</summary>
    public static Task WriteAsync(
        Sql sql, WorkRow work, WorkEvent happening, string? error, DateTimeOffset now, DateTimeOffset? notBefore)
    {
        var status = WorkTransitions.Table.Next(WorkStatus.Pending, happening);
        return sql.ExecuteAsync(
            Update,
            [work.Id, status, work.Attempts, error, status == WorkStatus.Done ? now : null, notBefore],
            CancellationToken.None);
    }
}
