using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>
/// How fast a channel may be sent to by this host: a token for the channel and one for the conversation, all at once or
/// none, so that who waits for one holds up nobody else.
/// </summary>
internal sealed class Pace(SendingLimits limits, TimeProvider time)
{
    // Conversations that have been silent long enough to have their buckets full again need none.
    private const int SweepAt = 1_000;

    // What rounding would leave of a wait is waited for, too.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private readonly TokenBucket[] _channel = [.. limits.Channel.Select(rate => new TokenBucket(rate, time.GetUtcNow()))];
    private readonly Dictionary<string, TokenBucket[]> _conversations = new(StringComparer.Ordinal);
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;
    private int _sweepAt = SweepAt;

    /// <summary>Takes what one message needs; answers how long to wait where there is not enough, and then takes nothing.</summary>
    public TimeSpan TryTake(string conversation)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var wait = _closedUntil - now;
            var buckets = BucketsOf(conversation, now);
            foreach (var bucket in _channel.Concat(buckets))
            {
                if (bucket.Wait(now) is var needed && needed > wait)
                    wait = needed;
            }

            if (wait > TimeSpan.Zero)
                return wait < Least ? Least : wait;
            foreach (var bucket in _channel.Concat(buckets))
                bucket.Take();
            return TimeSpan.Zero;
        }
    }

    /// <summary>Gives back what was taken for a message that was not there.</summary>
    public void Return(string conversation)
    {
        lock (_lock)
        {
            foreach (var bucket in _channel.Concat(BucketsOf(conversation, time.GetUtcNow())))
                bucket.Return();
        }
    }

    /// <summary>Lets nothing go out for <paramref name="pause"/>: the provider has asked for that.</summary>
    public void Close(TimeSpan pause)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            if (until > _closedUntil)
                _closedUntil = until;
        }
    }

    private TokenBucket[] BucketsOf(string conversation, DateTimeOffset now)
    {
        if (limits.Conversation.Count == 0)
            return [];
        if (_conversations.TryGetValue(conversation, out var buckets))
            return buckets;
        Sweep(now);
        return _conversations[conversation] = [.. limits.Conversation.Select(rate => new TokenBucket(rate, now))];
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_conversations.Count < _sweepAt)
            return;
        foreach (var (conversation, buckets) in _conversations.ToList())
        {
            if (Array.TrueForAll(buckets, bucket => bucket.IsFull(now)))
                _conversations.Remove(conversation);
        }

        _sweepAt = Math.Max(SweepAt, _conversations.Count * 2);
    }
}
