using Abtamim.Domain.Conversations;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Messaging;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>Does one piece of due work: loads the order's file, lets the desk decide, saves like a turn, and marks the work done in the same transaction.</summary>
public sealed class WorkJob
{
    private const int ImmediateTries = 5;

    private readonly Database _database;
    private readonly ReferenceData _references;
    private readonly RecipientResolver _recipients;
    private readonly SurroundingsSource _surroundings;
    private readonly EngineSignals _signals;
    private readonly WorkOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<WorkJob> _logger;

    internal WorkJob(
        Database database,
        ReferenceData references,
        RecipientResolver recipients,
        SurroundingsSource surroundings,
        EngineSignals signals,
        WorkOptions options,
        TimeProvider time,
        ILogger<WorkJob> logger)
    {
        _database = database;
        _references = references;
        _recipients = recipients;
        _surroundings = surroundings;
        _signals = signals;
        _options = options;
        _time = time;
        _logger = logger;
    }

    /// <summary>Does the work with <paramref name="id"/>. Once it is done, doing it again does nothing.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(long id)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await PerformAsync(id);
                return;
            }
            catch (Exception exception) when (Faults.IsConflict(exception) && attempt < ImmediateTries)
            {
                // Somebody else changed the order: once more, from the beginning.
            }
            catch (Exception exception) when (Faults.IsOutage(exception))
            {
                // Nobody's fault: the lease ends, and it is handed over again.
                _logger.LogWarning(exception, "The database cannot be used; due work waits.");
                return;
            }
            catch (Exception exception)
            {
                _logger.LogError(exception, "Due work {Id} failed.", id);
                await NoteFailureAsync(id, exception);
                return;
            }
        }
    }

    private async Task PerformAsync(long id)
    {
        await using var session = await _database.BeginAsync(CancellationToken.None);
        if (await WorkRow.LockAsync(session.Sql, id) is not { Status: WorkStatus.Pending } work)
            return;
        var reference = await _references.CurrentAsync(session, CancellationToken.None);
        var files = await OrderFiles.LoadAsync(session.Context, [work.OrderNumber], CancellationToken.None);
        if (!files.TryGetValue(work.OrderNumber, out var file))
            throw new InvalidOperationException($"Due work {id} is about an order that does not exist.");
        var surroundings = _surroundings.Of(reference);
        var facts = new Facts
        {
            Orders = [file],
            Suppliers = await new PartyFacts(session.Sql, surroundings.Company.Currency).SupplierRecordsAsync(CancellationToken.None),
        };
        var decision = reference.Desk.Perform(work.Kind, file, work.RequestNumber, facts, surroundings);
        var saved = await new DecisionSaver(session, reference, _recipients, _time)
            .SaveAsync([new Decided(decision, work.Cause, null)], CancellationToken.None);
        await WorkRow.WriteAsync(session.Sql, work, WorkEvent.Performed, null, _time.GetUtcNow(), null);
        await session.CommitAsync(CancellationToken.None);
        _signals.Committed(saved);
    }

    private async Task NoteFailureAsync(long id, Exception exception)
    {
        await using var session = await _database.BeginAsync(CancellationToken.None);
        if (await WorkRow.LockAsync(session.Sql, id) is not { Status: WorkStatus.Pending } work)
            return;
        var now = _time.GetUtcNow();
        var attempts = work.Attempts + 1;
        var happening = attempts < _options.Attempts ? WorkEvent.Failed : WorkEvent.GaveUp;
        Saved? saved = null;
        if (happening == WorkEvent.GaveUp)
        {
            var reference = await _references.CurrentAsync(session, CancellationToken.None);
            var decision = new Decision();
            decision.Add(new StaffTask(TaskKind.DeadLetter, work.Cause, now) { Note = new FailedWork(work.Kind, work.OrderNumber).Note });
            saved = await new DecisionSaver(session, reference, _recipients, _time)
                .SaveAsync([new Decided(decision, work.Cause, null)], CancellationToken.None);
        }

        var error = $"{exception.GetType().Name}: {exception.Message}";
        await WorkRow.WriteAsync(
            session.Sql, work with { Attempts = attempts }, happening, SafeText.Of(error.Length <= 500 ? error : error[..500]), now,
            now + Backoff.After(attempts, _options.FirstRetry, TimeSpan.FromHours(1)));
        await session.CommitAsync(CancellationToken.None);
        if (saved is not null)
            _signals.Committed(saved);
    }
}
