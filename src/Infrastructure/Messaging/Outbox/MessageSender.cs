using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>Hands the next part of a message to its channel and judges what that means for the message.</summary>
internal sealed class MessageSender(OutboxOptions options, SendingMetrics metrics, TimeProvider time, ILogger<MessageSender> logger)
{
    /// <summary>Sends one part: one request to the provider. What the provider has already is not sent to it again.</summary>
    public async Task<Attempt> SendNextAsync(WaitingMessage message, IChannel channel)
    {
        try
        {
            var parts = MessageFitting.Fit(message.Message.Content, channel.Abilities);
            if (message.PartsSent >= parts.Count)
                return new Attempt(message, OutboxEvent.Accepted, message.PartsSent);
            var part = message.Message with { Content = parts[message.PartsSent], Part = message.PartsSent + 1 };
            var result = await AskAsync(part, channel);
            if (result is not SendResult.Sent sent)
                return Judge(message, result);
            if (part.Part < parts.Count)
                return new Attempt(message, null, part.Part) { ProviderId = sent.ProviderId };
            metrics.NoteSent(channel.Name, time.GetUtcNow() - message.WrittenAt);
            return new Attempt(message, OutboxEvent.Accepted, part.Part) { ProviderId = sent.ProviderId };
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The channel {Channel} failed where it should have answered.", channel.Name);
            return Judge(message, new SendResult.TryLater(exception.GetType().Name));
        }
    }

    private async Task<SendResult> AskAsync(OutgoingMessage part, IChannel channel)
    {
        var started = time.GetTimestamp();

        // Not cancelled when the host stops: what the provider has taken must be written down.
        var result = await channel.SendAsync(part, CancellationToken.None);
        metrics.Note(channel.Name, result, time.GetElapsedTime(started));
        return result;
    }

    private Attempt Judge(WaitingMessage message, SendResult result)
    {
        var again = message.Attempts + 1 < options.Attempts ? OutboxEvent.Failed : OutboxEvent.GaveUp;
        return result switch
        {
            SendResult.TryLater later => new Attempt(message, again, message.PartsSent)
            {
                Error = later.Reason,
                After = later.After,
                IsForAll = later.IsForAll,
            },
            SendResult.Refused refused => new Attempt(message, OutboxEvent.GaveUp, message.PartsSent)
            {
                Error = refused.Reason,
                Failure = refused.Kind,
            },
            SendResult.Unknown unknown => new Attempt(
                message, message.Message.Content.Purpose.MayBeRepeated() ? again : OutboxEvent.LostTrack, message.PartsSent)
            {
                Error = unknown.Reason,
            },
            _ => throw new InvalidOperationException($"No such result: {result.GetType().Name}."),
        };
    }
}
