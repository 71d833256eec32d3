using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Messaging.Deciding;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Preparing;

/// <summary>
/// Has messages prepared that wait for it: each kind of work with a queue and a number of places of its own, so that one
/// holds up no other, and no conversation but the message's own waits. What this host cannot prepare it lets go, so that
/// no message waits for a host that is gone.
/// </summary>
internal sealed class PreparationDispatcher(
    PreparationStore store,
    IEnumerable<IPreparer> preparers,
    SurroundingsSource surroundings,
    EngineSignals signals,
    PreparingOptions options,
    TimeProvider time,
    ILogger<PreparationDispatcher> logger) : BackgroundService
{
    private const int LetGoAtOnce = 32;

    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<PreparationKind, IPreparer> _preparers = preparers.ToDictionary(preparer => preparer.Kind);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enum.GetValues<PreparationKind>().Select(kind => Task.Run(() => RunAsync(kind, stoppingToken), CancellationToken.None)));

    private async Task RunAsync(PreparationKind kind, CancellationToken stopping)
    {
        var preparer = _preparers.GetValueOrDefault(kind);
        var places = preparer?.Parallel ?? LetGoAtOnce;
        var lease = LeaseFor(preparer);
        var running = new List<Task>();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                running.RemoveAll(task => task.IsCompleted);
                var free = places - running.Count;
                var taken = free > 0 ? await store.TakeAsync(kind, free, lease) : [];
                running.AddRange(taken.Select(message => Task.Run(() => HandleAsync(preparer, message, stopping), CancellationToken.None)));
                if (taken.Count < free || free == 0)
                    await signals.Preparing(kind).WaitAsync(options.PollInterval, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Messages to be prepared could not be taken up; they wait.");
                await Task.Delay(OutagePause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running);
    }

    private async Task HandleAsync(IPreparer? preparer, TakenMessage taken, CancellationToken stopping)
    {
        try
        {
            var prepared = await PrepareHeldAsync(preparer, taken, stopping);
            if (prepared is null)
            {
                await store.ReleaseAsync(taken);
                return;
            }

            await store.CompleteAsync(taken, prepared);
            signals.Turns.Signal(taken.Message.Conversation.Value);
        }
        catch (Exception exception)
        {
            // Its lease ends, and it is taken up again.
            logger.LogWarning(exception, "What was prepared for a message could not be written down.");
        }
        finally
        {
            signals.Preparing(taken.Kind).Wake();
        }
    }

    // Long work has a short lease that is renewed, so that another host takes over soon from one that is gone.
    private TimeSpan LeaseFor(IPreparer? preparer)
    {
        var longest = preparer?.Longest ?? TimeSpan.Zero;
        return (longest < options.LongestLease ? longest : options.LongestLease) + options.LeaseMargin;
    }

    private async Task<Prepared?> PrepareHeldAsync(IPreparer? preparer, TakenMessage taken, CancellationToken stopping)
    {
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(preparer, taken, ended.Token);
        try
        {
            return await PrepareAsync(preparer, taken, stopping);
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(IPreparer? preparer, TakenMessage taken, CancellationToken ended)
    {
        if (preparer is null || preparer.Longest <= options.LongestLease)
            return;
        while (true)
        {
            await Task.Delay(options.LongestLease / 3, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
                return;
            try
            {
                await store.RenewAsync(taken, LeaseFor(preparer));
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "A message's lease could not be renewed.");
            }
        }
    }

    /// <returns>What is now prepared for the message, or null where the host stops.</returns>
    private async Task<Prepared?> PrepareAsync(IPreparer? preparer, TakenMessage taken, CancellationToken stopping)
    {
        var (message, kind) = (taken.Message, taken.Kind);
        if (preparer is null)
            return message.Prepared.Without(kind, WhyUnprepared.NotConfigured);
        if (taken.Attempt > options.Attempts)
            return message.Prepared.Without(kind, WhyUnprepared.GaveUp);
        try
        {
            var now = time.GetUtcNow();
            var deadline = preparer.Deadline(taken.WantedAt, now);
            if (deadline <= now)
                return message.Prepared.Without(kind, WhyUnprepared.TooLate);

            // The price list may have changed since, and with it what is wanted.
            if (Wanted(taken) is not ({ } party, { } wanted) || wanted.Kind != kind)
                return message.Prepared;
            return await preparer.PrepareAsync(new PreparationTask(message, party, wanted, deadline), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A message could not be prepared; it is decided without.");
            return message.Prepared.Without(kind, WhyUnprepared.GaveUp);
        }
    }

    private (Domain.Parties.PartyRef? Party, PreparationWanted? Wanted) Wanted(TakenMessage taken)
    {
        if (taken.Reference.WhoIs(taken.Message.Conversation.Value) is not { } party)
            return default;
        var reading = taken.Reference.Desk.Read(taken.Message, party, taken.State, surroundings.Of(taken.Reference));
        return (party, reading.Wanted);
    }
}
