using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Shows whoever spoke that they are being listened to, for as long as it takes, where their channel can.</summary>
internal sealed class Attention(IEnumerable<IPresence> presences, TimeProvider time, ILogger<Attention> logger)
{
    private readonly Dictionary<string, IPresence> _presences = presences.ToDictionary(presence => presence.Channel, StringComparer.Ordinal);

    /// <summary>Does <paramref name="work"/>, and shows whoever sent <paramref name="message"/> meanwhile.</summary>
    public async Task<T> WhileAsync<T>(IncomingMessage message, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (!_presences.TryGetValue(message.Conversation.Channel, out var presence))
            return await work();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(presence, message, done.Token);
        try
        {
            return await work();
        }
        finally
        {
            await done.CancelAsync();
            await showing;
        }
    }

    private async Task ShowAsync(IPresence presence, IncomingMessage message, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await presence.ShowAsync(message.Conversation, message.ProviderMessageId, done);
                await Task.Delay(presence.Lasts * 0.9, time, done);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The answer comes.
        }
        catch (Exception fault)
        {
            logger.LogWarning(fault, "That somebody is listened to could not be shown.");
        }
    }
}
