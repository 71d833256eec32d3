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
            var isLate = IsLate(message, channel.Abilities);
            var parts = MessageFitting.Fit(message.Message.Content, isLate ? channel.Abilities.AfterWindow ?? channel.Abilities : channel.Abilities);
            if (message.PartsSent >= parts.Count)
                return new Attempt(message, OutboxEvent.Accepted, message.PartsSent);
            var part = message.Message with
            {
                Content = parts[message.PartsSent],
                Part = message.PartsSent + 1,
                LastHeardAt = isLate ? null : message.Message.LastHeardAt,
            };
            var result = await AskAsync(part, channel);
            if (result is not SendResult.Sent sent)
                return Settle(Judge(message, isLate, result), isLate);
            var isWhole = part.Part == parts.Count;
            if (isWhole)
                metrics.NoteSent(channel.Name, time.GetUtcNow() - message.WrittenAt);
            return new Attempt(message, isWhole ? OutboxEvent.Accepted : null, part.Part)
            {
                ProviderId = sent.ProviderId,
                Failure = isLate ? RefusalKind.OutsideWindow : null,
            };
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The channel {Channel} failed where it should have answered.", channel.Name);
            return Settle(Judge(message, message.IsLate, new SendResult.TryLater(exception.GetType().Name)), message.IsLate);
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

    // The parts of a message are cut in one way, so what the first was decides, whoever writes meanwhile.
    private bool IsLate(WaitingMessage message, ChannelAbilities abilities) =>
        message.IsLate || (message.PartsSent == 0 && !abilities.MayWriteFreely(message.Message.LastHeardAt, time.GetUtcNow()));

    // What is set aside may be replayed when it is cut in another way: all of it, then.
    private static Attempt Settle(Attempt attempt, bool wasLate) =>
        wasLate && attempt.Happening is OutboxEvent.GaveUp or OutboxEvent.LostTrack ? attempt with { PartsSent = 0 } : attempt;

    private Attempt Judge(WaitingMessage message, bool wasLate, SendResult result)
    {
        var again = message.Attempts + 1 < options.Attempts ? OutboxEvent.Failed : OutboxEvent.GaveUp;
        return result switch
        {
            // The provider's clock counts: all of it once more, at once, as to somebody who has not written for long.
            SendResult.Refused { Kind: RefusalKind.OutsideWindow } refused when !wasLate => new Attempt(message, again, 0)
            {
                Error = refused.Reason,
                Failure = refused.Kind,
                After = TimeSpan.Zero,
            },
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
