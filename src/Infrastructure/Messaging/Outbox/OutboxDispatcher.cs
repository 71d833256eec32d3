using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>
/// Sends what is in the outbox: of each conversation one message at a time, in order; of different conversations many
/// at once. What a channel can send within the process is sent and written down many at a time.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxStore store,
    IEnumerable<IChannel> channels,
    EngineSignals signals,
    OutboxOptions options,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private const int Together = 64;
    private const int PerConversation = 20;

    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sending = new SemaphoreSlim(options.Parallel);
        var poll = Task.Run(() => PollAsync(stoppingToken), CancellationToken.None);
        while (!stoppingToken.IsCancellationRequested)
        {
            List<string> taken;
            try
            {
                taken = await signals.Outbox.TakeAsync(Together, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await DispatchAsync(taken, sending, stoppingToken);
        }

        await poll;

        // What is being sent is finished and written down, so that it is not sent again.
        for (var free = 0; free < options.Parallel; free++)
            await sending.WaitAsync(CancellationToken.None);
    }

    private async Task DispatchAsync(List<string> conversations, SemaphoreSlim sending, CancellationToken stopping)
    {
        var within = conversations.Where(id => ChannelOf(id)?.IsInProcess == true).ToList();
        if (within.Count > 0)
            await SendWithinAsync(within, stopping);
        foreach (var conversation in conversations.Except(within, StringComparer.Ordinal))
        {
            if (ChannelOf(conversation) is not { } channel)
            {
                // Another host may have the channel.
                signals.Outbox.Done(conversation, more: false);
                continue;
            }

            await sending.WaitAsync(CancellationToken.None);
            _ = Task.Run(async () =>
            {
                try
                {
                    await SendOutsideAsync(conversation, channel, stopping);
                }
                finally
                {
                    sending.Release();
                }
            }, CancellationToken.None);
        }
    }

    private IChannel? ChannelOf(string conversation)
    {
        var colon = conversation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : _channels.GetValueOrDefault(conversation[..colon]);
    }

    private async Task SendWithinAsync(List<string> conversations, CancellationToken stopping)
    {
        var more = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var attempts = new List<Attempt>();
            var waiting = await store.ReadAsync(conversations, PerConversation, CancellationToken.None);
            for (var index = 0; index < waiting.Length; index++)
            {
                if (waiting[index].Count == PerConversation)
                    more.Add(conversations[index]);
                await SendInOrderAsync(waiting[index], attempts);
            }

            await store.RecordAsync(attempts, CancellationToken.None);
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Messages of {Count} conversations could not be sent; they wait.", conversations.Count);
            await Task.Delay(OutagePause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            foreach (var conversation in conversations)
                signals.Outbox.Done(conversation, more.Contains(conversation));
        }
    }

    private async Task SendInOrderAsync(List<WaitingMessage> waiting, List<Attempt> attempts)
    {
        foreach (var message in waiting)
        {
            if (message.Attempts > 0 && message.NextAttemptAt > time.GetUtcNow())
                return;
            var attempt = await SendAsync(message, ChannelOf(message.Message.Conversation.Value)!);
            attempts.Add(attempt);
            if (attempt.Happening == OutboxEvent.Failed)
                return;
        }
    }

    private async Task SendOutsideAsync(string conversation, IChannel channel, CancellationToken stopping)
    {
        var more = false;
        try
        {
            while (!stopping.IsCancellationRequested && await store.ClaimAsync(conversation, CancellationToken.None) is { } message)
            {
                var attempt = await SendAsync(message, channel);
                await store.RecordAsync([attempt], CancellationToken.None);
                if (attempt.Happening == OutboxEvent.Failed)
                    break;
            }
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

    /// <summary>Sends what is left of a message, part by part: what the provider has is not sent to it again.</summary>
    private async Task<Attempt> SendAsync(WaitingMessage message, IChannel channel)
    {
        var sent = message.PartsSent;
        string? providerId = null;
        try
        {
            var parts = MessageFitting.Fit(message.Message.Content, channel.Abilities);
            while (sent < parts.Count)
            {
                // Not cancelled when the host stops: what the provider has taken must be written down.
                var part = message.Message with { Content = parts[sent], Part = sent + 1 };
                var result = await channel.SendAsync(part, CancellationToken.None);
                if (result is not SendResult.Sent taken)
                    return Judge(message, result) with { PartsSent = sent };
                sent++;
                providerId = taken.ProviderId;
                if (sent < parts.Count)
                    await store.RecordPartAsync(message, sent, providerId, CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The channel {Channel} failed where it should have answered.", channel.Name);
            return Judge(message, new SendResult.TryLater(exception.GetType().Name)) with { PartsSent = sent };
        }

        return new Attempt(message, OutboxEvent.Accepted, sent) { ProviderId = providerId };
    }

    private Attempt Judge(WaitingMessage message, SendResult result)
    {
        var again = message.Attempts + 1 < options.Attempts ? OutboxEvent.Failed : OutboxEvent.GaveUp;
        return result switch
        {
            SendResult.TryLater later => new Attempt(message, again, 0) { Error = later.Reason, After = later.After },
            SendResult.Refused refused => new Attempt(message, OutboxEvent.GaveUp, 0) { Error = refused.Reason, Failure = refused.Kind },
            SendResult.Unknown unknown when message.Message.Content.Purpose.MayBeRepeated() =>
                new Attempt(message, again, 0) { Error = unknown.Reason },
            SendResult.Unknown unknown => new Attempt(message, OutboxEvent.LostTrack, 0) { Error = unknown.Reason },
            _ => throw new InvalidOperationException($"No such result: {result.GetType().Name}."),
        };
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                foreach (var conversation in await store.FindAsync(stopping))
                    signals.Outbox.Signal(conversation);
                await Task.Delay(options.PollInterval, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "The outbox could not be searched.");
                await Task.Delay(OutagePause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
