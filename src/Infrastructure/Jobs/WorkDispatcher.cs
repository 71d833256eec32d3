using Abtamim.Infrastructure.Messaging;
using Abtamim.Infrastructure.Persistence;
using Hangfire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>
/// Hands due work to the job queue. The row is the truth: the job carries its id, and work that was handed over and is
/// not done when its lease ends is handed over again.
/// </summary>
internal sealed class WorkDispatcher(
    Database database, IBackgroundJobClient jobs, EngineSignals signals, WorkOptions options, TimeProvider time, ILogger<WorkDispatcher> logger)
    : BackgroundService
{
    private const string CountInFlight = "SELECT COUNT(*) FROM due_work WHERE status = 'Pending' AND lease_until > $1";

    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DispatchAsync() > 0)
                    stoppingToken.ThrowIfCancellationRequested();
                await signals.WaitForWorkAsync(options.PollInterval, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Due work could not be handed over; it waits.");
                await Task.Delay(OutagePause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Hands over what is due and free. Answers how many.</summary>
    private async Task<int> DispatchAsync()
    {
        var ids = await ClaimAsync();
        foreach (var id in ids)
            jobs.Enqueue<WorkJob>(job => job.RunAsync(id));
        return ids.Count;
    }

    private async Task<List<long>> ClaimAsync()
    {
        var now = time.GetUtcNow();
        await using (var reading = await database.ReadAsync(CancellationToken.None))
        {
            // Mostly there is nothing: found out without a transaction that writes.
            var due = await reading.Sql.QueryAsync(
                "SELECT 1 FROM due_work WHERE status = 'Pending' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1) LIMIT 1",
                [now], row => row.Int(0), CancellationToken.None);
            if (due.Count == 0)
                return [];
        }

        await using var session = await database.BeginAsync(CancellationToken.None);
        var inFlight = (await session.Sql.QueryAsync(CountInFlight, [now], row => row.Int(0), CancellationToken.None))[0];
        if (inFlight >= options.InFlight)
            return [];
        var ids = await session.Sql.QueryAsync(
            $"""
            UPDATE due_work SET lease_until = $2 WHERE id IN (
                SELECT id FROM due_work WHERE status = 'Pending' AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY due_at, id LIMIT $3 {session.Sql.Dialect.LockFree})
            RETURNING id
            """,
            [now, now + options.Lease, options.InFlight - inFlight], row => row.Long(0), CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        ids.Sort();
        return ids;
    }
}
