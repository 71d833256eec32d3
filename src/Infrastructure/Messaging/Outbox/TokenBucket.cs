using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>A bucket that fills at a rate up to what may go at once; who sends takes a token out. Not for several threads.</summary>
internal sealed class TokenBucket(SendingRate rate, DateTimeOffset now)
{
    private readonly double _perSecond = rate.Messages / rate.Per.TotalSeconds;
    private double _tokens = rate.AtOnce;
    private DateTimeOffset _filledAt = now;

    /// <summary>Whether it is as full as it gets.</summary>
    public bool IsFull(DateTimeOffset now)
    {
        Fill(now);
        return _tokens >= rate.AtOnce;
    }

    /// <summary>How long until there is a token; nothing where there is one.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        Fill(now);
        return _tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / _perSecond);
    }

    /// <summary>Takes a token; <see cref="Wait"/> has said that there is one.</summary>
    public void Take() => _tokens--;

    /// <summary>Gives back one that was not used.</summary>
    public void Return() => _tokens = Math.Min(_tokens + 1, rate.AtOnce);

    private void Fill(DateTimeOffset now)
    {
        // A clock that was set back fills nothing.
        var passed = Math.Max(0, (now - _filledAt).TotalSeconds);
        _tokens = Math.Min(_tokens + (passed * _perSecond), rate.AtOnce);
        _filledAt = now;
    }
}
