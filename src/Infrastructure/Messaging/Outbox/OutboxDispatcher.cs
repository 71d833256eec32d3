using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>
/// Sends what is in the outbox: of each conversation one message at a time, in order; of different conversations many
/// at once. Each channel has a lane of its own; what a channel can send within the process is sent and written down many
/// at a time.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxStore store,
    MessageSender sender,
    IEnumerable<IChannel> channels,
    EngineSignals signals,
    OutboxOptions options,
    SendingMetrics metrics,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private const int Together = 64;
    private const int PerConversation = 20;

    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IChannel> _within = channels.Where(channel => channel.IsInProcess)
        .ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, ChannelLane> _lanes = channels.Where(channel => !channel.IsInProcess).ToDictionary(
        channel => channel.Name,
        channel => new ChannelLane(channel, sender, store, signals, options, time, logger),
        StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (name, lane) in _lanes)
            metrics.Watch(name, () => lane.Waiting);
        var running = _lanes.Values.Select(lane => lane.RunAsync(stoppingToken))
            .Append(Task.Run(() => PollAsync(stoppingToken), CancellationToken.None))
            .ToList();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DispatchAsync(await signals.Outbox.TakeAsync(Together, stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(running);
    }

    private async Task DispatchAsync(List<string> conversations, CancellationToken stopping)
    {
        var within = new List<string>();
        foreach (var conversation in conversations)
        {
            var name = NameOf(conversation);
            if (_lanes.TryGetValue(name, out var lane))
                lane.Enqueue(conversation);
            else if (_within.ContainsKey(name))
                within.Add(conversation);
            else
                signals.Outbox.Done(conversation, more: false); // Another host may have the channel.
        }

        if (within.Count > 0)
            await SendWithinAsync(within, stopping);
    }

    private static string NameOf(string conversation) =>
        conversation.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? conversation[..colon] : "";

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
                await SendInOrderAsync(waiting[index], _within[NameOf(conversations[index])], attempts);
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

    private async Task SendInOrderAsync(List<WaitingMessage> waiting, IChannel channel, List<Attempt> attempts)
    {
        foreach (var message in waiting)
        {
            if (message.Attempts > 0 && message.NextAttemptAt > time.GetUtcNow())
                return;
            var attempt = await sender.SendNextAsync(message, channel);
            while (attempt.Happening is null)
                attempt = await sender.SendNextAsync(message with { PartsSent = attempt.PartsSent }, channel);
            attempts.Add(attempt);
            if (attempt.Happening == OutboxEvent.Failed)
                return;
        }
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
