using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Messaging.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests;

public sealed class PaceTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Take_WithinWhatGoesAtOnce_WaitsForNothing()
    {
        var pace = Pace(conversation: new SendingRate(1, TimeSpan.FromSeconds(1), 3));

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero], Enumerable.Range(0, 3).Select(_ => pace.TryTake("a")));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.TryTake("a"));
    }

    [Fact]
    public void Take_OfOneConversation_HoldsUpNoOther()
    {
        var pace = Pace(conversation: new SendingRate(1, TimeSpan.FromSeconds(1)));

        Assert.Equal(TimeSpan.Zero, pace.TryTake("a"));
        Assert.True(pace.TryTake("a") > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, pace.TryTake("b"));
    }

    [Fact]
    public void Take_ThatHasToWait_TakesNothing()
    {
        var pace = Pace(channel: new SendingRate(1, TimeSpan.FromSeconds(1)), conversation: new SendingRate(1, TimeSpan.FromSeconds(10)));
        pace.TryTake("a");
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(9), pace.TryTake("a"));
        Assert.Equal(TimeSpan.Zero, pace.TryTake("b"));
    }

    [Fact]
    public void Take_InAnyWindow_StaysWithinTheRate()
    {
        var pace = Pace(channel: new SendingRate(30, TimeSpan.FromSeconds(1), 5));
        var sent = new List<DateTimeOffset>();
        var end = _time.GetUtcNow().AddSeconds(10);
        while (_time.GetUtcNow() < end)
        {
            if (pace.TryTake("a") == TimeSpan.Zero)
                sent.Add(_time.GetUtcNow());
            else
                _time.Advance(TimeSpan.FromMilliseconds(7));
        }

        Assert.InRange(sent.Count, 290, 305);
        Assert.All(sent, at => Assert.InRange(sent.Count(other => other >= at && other < at.AddSeconds(1)), 0, 35));
    }

    [Fact]
    public void Close_WhenTheProviderAsksForIt_HoldsEverybodyUpUntilThen()
    {
        var pace = Pace();
        pace.Close(TimeSpan.FromSeconds(5));
        pace.Close(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(5), pace.TryTake("a"));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, pace.TryTake("a"));
    }

    [Fact]
    public void Return_OfWhatWasNotUsed_GivesItBack()
    {
        var pace = Pace(conversation: new SendingRate(1, TimeSpan.FromSeconds(1)));
        pace.TryTake("a");
        pace.Return("a");

        Assert.Equal(TimeSpan.Zero, pace.TryTake("a"));
    }

    private Pace Pace(SendingRate? channel = null, SendingRate? conversation = null) => new(
        new SendingLimits { Channel = channel is null ? [] : [channel], Conversation = conversation is null ? [] : [conversation] }, _time);
}
