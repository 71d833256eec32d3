using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>Takes delivery reports into the outbox.</summary>
internal sealed class DeliveryReports(Database database, UndeliveredMessages undelivered, EngineSignals signals, TimeProvider time)
    : IDeliveryReports
{
    private const int LongestId = 500;

    public async Task<ReportOutcome> ReportAsync(DeliveryReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.ProviderId.Length is 0 or > LongestId)
            throw new ArgumentException("The provider's id is empty or too long.", nameof(report));
        await using var session = await database.BeginAsync(cancellationToken);
        var (outboxId, isNew) = await NoteAsync(session, report, cancellationToken);
        if (!isNew)
            return ReportOutcome.NothingNew;
        if (outboxId is not { } id)
        {
            await session.CommitAsync(cancellationToken);
            return ReportOutcome.KeptForLater;
        }

        var settled = await Deliveries.SettleAsync(session.Sql, id, cancellationToken);
        var saved = settled.Failed is null ? null : await undelivered.TellStaffAsync(session, [settled.Failed], cancellationToken);
        await session.CommitAsync(cancellationToken);
        if (saved is not null)
            signals.Committed(saved);
        return settled.Moved ? ReportOutcome.Moved : ReportOutcome.NothingNew;
    }

    // Only what comes after what is known counts: reports overtake each other.
    private async Task<(long? OutboxId, bool IsNew)> NoteAsync(Session session, DeliveryReport report, CancellationToken cancellationToken)
    {
        string[] before =
        [
            .. Enum.GetValues<DeliveryStatus>().Where(from => MessageTransitions.Delivery.Allows(from, report.Status)).Select(from => from.ToString()),
        ];
        var rows = await session.Sql.QueryAsync(
            $"""
            INSERT INTO deliveries (channel, provider_id, status, failure, reason, at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (channel, provider_id) DO UPDATE
                SET status = excluded.status, failure = excluded.failure, reason = excluded.reason, at = excluded.at
                WHERE {session.Sql.Dialect.In("deliveries.status", "$7")}
            RETURNING outbox_id
            """,
            [report.Channel, SafeText.Of(report.ProviderId), report.Status, report.Failure, SafeText.Of(report.Reason), time.GetUtcNow(), before],
            row => row.LongOrNull(0),
            cancellationToken);
        return rows is [var outboxId] ? (outboxId, true) : (null, false);
    }
}
