using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Messaging.Inbox;
using Abtamim.Infrastructure.Messaging.Preparing;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Turns;

/// <summary>Handles received messages: takes conversations in which something waits, some at a time, and runs their turns.</summary>
internal sealed class TurnProcessor(
    Database database,
    ReferenceData references,
    RecipientResolver recipients,
    SurroundingsSource surroundings,
    NumberedAnswers numbers,
    PreparationKinds preparations,
    EngineSignals signals,
    Rush rush,
    TurnOptions options,
    TimeProvider time,
    ILogger<TurnProcessor> logger) : BackgroundService
{
    private const int ImmediateTries = 5;
    private const int FoundAtOnce = 500;

    private const string FindWaiting = """
        SELECT DISTINCT i.conversation FROM inbox AS i WHERE i.status = 'Pending' AND (i.attempts = 0 OR i.next_attempt_at <= $1)
        AND i.preparing IS NULL
        AND NOT EXISTS (SELECT 1 FROM inbox AS h WHERE h.conversation = i.conversation AND h.status = 'Pending' AND h.id < i.id
            AND (h.preparing IS NOT NULL OR (h.attempts > 0 AND h.next_attempt_at > $1)))
        LIMIT $2
        """;

    // What another host holds is asked for again soon: a message may have come after that host looked.
    private static readonly TimeSpan HeldAgainAfter = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = database.IsPostgreSql ? options.Workers : 1;
        return Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None))
            .Append(Task.Run(() => PollAsync(stoppingToken), CancellationToken.None)));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            List<string> taken;
            try
            {
                taken = await signals.Turns.TakeAsync(options.BatchSize, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            // On SQLite the queue for the one writer sees to it.
            if (database.IsPostgreSql)
                await rush.GiveWayAsync(() => HandleAsync(taken, stopping), stopping);
            else
                await HandleAsync(taken, stopping);
        }
    }

    private async Task HandleAsync(List<string> conversations, CancellationToken stopping)
    {
        try
        {
            // A batch that has begun is finished: it is short, and what it has is committed or not at all.
            Finish(conversations, await RunAsync(conversations, options.MessagesPerConversation));
        }
        catch (Exception exception) when (Faults.IsOutage(exception))
        {
            await PauseAsync(conversations, exception, stopping);
        }
        catch (Exception exception) when (conversations.Count > 1)
        {
            logger.LogWarning(exception, "A batch of {Count} conversations failed; each is run alone.", conversations.Count);
            foreach (var conversation in conversations)
                await HandleAloneAsync(conversation, stopping);
        }
        catch (Exception)
        {
            await HandleAloneAsync(conversations[0], stopping);
        }
    }

    private async Task HandleAloneAsync(string conversation, CancellationToken stopping)
    {
        try
        {
            Finish([conversation], await RunWithRetriesAsync(conversation));
        }
        catch (Exception exception) when (Faults.IsOutage(exception))
        {
            await PauseAsync([conversation], exception, stopping);
        }
        catch (Exception exception)
        {
            await NoteFailureAsync(conversation, exception, stopping);
        }
    }

    private async Task<BatchResult> RunWithRetriesAsync(string conversation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync([conversation], 1);
            }
            catch (Exception exception) when (Faults.IsConflict(exception) && attempt < ImmediateTries)
            {
                // Somebody else changed what it looked at: once more, from the beginning.
            }
        }
    }

    private async Task<BatchResult> RunAsync(IReadOnlyList<string> conversations, int messagesPerConversation)
    {
        await using var session = await database.BeginAsync(CancellationToken.None);
        var reference = await references.CurrentAsync(session, CancellationToken.None);
        var batch = new TurnBatch(session, reference, surroundings.Of(reference), recipients, numbers, preparations, time);
        return await batch.RunAsync(conversations, messagesPerConversation, CancellationToken.None);
    }

    private async Task NoteFailureAsync(string conversation, Exception exception, CancellationToken stopping)
    {
        logger.LogError(exception, "A received message could not be handled.");
        try
        {
            await using var session = await database.BeginAsync(CancellationToken.None);
            var reference = await references.CurrentAsync(session, CancellationToken.None);
            var saved = await new TurnFailures(session, reference, recipients, options, time)
                .NoteAsync(conversation, exception, CancellationToken.None);
            signals.Turns.Done(conversation, more: true);
            if (saved is not null)
                signals.Committed(saved);
        }
        catch (Exception second)
        {
            await PauseAsync([conversation], second, stopping);
        }
    }

    private void Finish(IReadOnlyList<string> conversations, BatchResult result)
    {
        if (result.Saved is not null)
            signals.Committed(result.Saved);
        foreach (var kind in result.Preparing)
            signals.Preparing(kind).Wake();
        foreach (var conversation in conversations)
            signals.Turns.Done(conversation, result.More.Contains(conversation));
        if (result.Held.Count > 0)
            _ = SignalLaterAsync(result.Held);
    }

    private async Task SignalLaterAsync(IReadOnlySet<string> conversations)
    {
        await Task.Delay(HeldAgainAfter, TimeProvider.System, CancellationToken.None);
        foreach (var conversation in conversations)
            signals.Turns.Signal(conversation);
    }

    private async Task PauseAsync(IReadOnlyList<string> conversations, Exception exception, CancellationToken stopping)
    {
        logger.LogWarning(exception, "The database cannot be used; turns wait.");
        await Task.Delay(OutagePause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var conversation in conversations)
            signals.Turns.Done(conversation, more: true);
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using (var session = await database.ReadAsync(stopping))
                {
                    var waiting = await session.Sql.QueryAsync(
                        FindWaiting, [time.GetUtcNow(), FoundAtOnce], row => row.Text(0), stopping);
                    foreach (var conversation in waiting)
                        signals.Turns.Signal(conversation);
                }

                await Task.Delay(options.PollInterval, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "The inbox could not be searched.");
                await Task.Delay(OutagePause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
