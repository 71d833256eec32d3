using System.Threading.Channels;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>
/// Sends to one channel, no faster than it takes. Conversations stand in a queue; each sends one message, or a part of
/// one, and goes to its end: who has much to hear holds up nobody. A provider that is slow holds up its own lane alone.
/// </summary>
internal sealed class ChannelLane(
    IChannel channel, MessageSender sender, OutboxStore store, EngineSignals signals, OutboxOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();
    private readonly Pace _pace = new(channel.Limits, time);
    private readonly Lock _lock = new();
    private readonly HashSet<string> _paused = new(StringComparer.Ordinal);

    /// <summary>How many conversations stand in the queue or wait for their turn by the clock.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _queue.Reader.Count + _paused.Count;
        }
    }

    /// <summary>Puts <paramref name="conversation"/>, which was taken from the signals, into the queue.</summary>
    public void Enqueue(string conversation) => _queue.Writer.TryWrite(conversation);

    /// <summary>Sends until <paramref name="stopping"/>; what is being sent then is finished and written down.</summary>
    public Task RunAsync(CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, options.Parallel).Select(_ => Task.Run(() => WorkAsync(stopping), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            string conversation;
            try
            {
                conversation = await _queue.Reader.ReadAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var more = false;
            try
            {
                more = await SendOneAsync(conversation, stopping);
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "A conversation's messages could not be sent; they wait.");
                await Task.Delay(OutagePause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                more = true;
            }
            finally
            {
                signals.Outbox.Done(conversation, more);
            }
        }
    }

    /// <returns>Whether there may be more to send at once.</returns>
    private async Task<bool> SendOneAsync(string conversation, CancellationToken stopping)
    {
        if (_pace.TryTake(conversation) is var wait && wait > TimeSpan.Zero)
        {
            Pause(conversation, wait, stopping);
            return false;
        }

        if (await store.ClaimAsync(conversation, CancellationToken.None) is not { } message)
        {
            _pace.Return(conversation);
            return false;
        }

        var attempt = await sender.SendNextAsync(message, channel);
        if (attempt is { IsForAll: true, After: { } pause })
            _pace.Close(pause < LongestPause ? pause : LongestPause);
        await store.RecordAsync([attempt], CancellationToken.None);
        if (attempt.Happening != OutboxEvent.Failed)
            return true;

        // Polls would find it, too, but seldom.
        if (attempt.After is { } after && after < LongestPause)
            Pause(conversation, after, stopping);
        return false;
    }

    private void Pause(string conversation, TimeSpan wait, CancellationToken stopping)
    {
        lock (_lock)
        {
            if (!_paused.Add(conversation))
                return;
        }

        _ = ResumeAsync(conversation, wait, stopping);
    }

    private async Task ResumeAsync(string conversation, TimeSpan wait, CancellationToken stopping)
    {
        await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
            _paused.Remove(conversation);
        if (!stopping.IsCancellationRequested)
            signals.Outbox.Signal(conversation);
    }
}
