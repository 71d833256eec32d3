using Abtamim.Infrastructure.Messaging.Inbox;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests;

/// <summary>When turns give way to what comes in, and for how long.</summary>
public sealed class RushTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Rush _rush;

    public RushTests() => _rush = new Rush(_time);

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task GiveWay_WhenNothingComesIn_GoesOnAtOnce() => await RunAsync(milliseconds: 50);

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public async Task GiveWay_WhenFewShareACommit_GoesOnAtOnce(int together) => await RunAsync(milliseconds: 50, Many(together));

    [Fact]
    public async Task GiveWay_WhenManyShareOneCommitAmongOthers_GoesOnAtOnce() => await RunAsync(milliseconds: 50, [.. Many(4), 60]);

    [Fact]
    public async Task GiveWay_WhenTheRushIsOver_GoesOnAtOnce()
    {
        _ = RunAsync(milliseconds: 50, Many(20));

        await RunAsync(milliseconds: 50);
        await RunAsync(milliseconds: 50, Many(1));
    }

    [Theory]
    [InlineData(50, 200)]
    [InlineData(2_000, 1_000)]
    public async Task GiveWay_WhenManyShareACommit_WaitsInProportionUpToASecond(int milliseconds, int expected)
    {
        var given = RunAsync(milliseconds, Many(20));

        _time.Advance(TimeSpan.FromMilliseconds(expected - 1));
        Assert.False(given.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await given;
    }

    [Fact]
    public async Task GiveWay_WhenTheHostStops_WaitsNoLonger()
    {
        var given = RunAsync(milliseconds: 50, Many(20));

        await _stopping.CancelAsync();

        await given;
    }

    private static int[] Many(int together) => [.. Enumerable.Repeat(together, 32)];

    private Task RunAsync(int milliseconds, params int[] commits) => _rush.GiveWayAsync(
        () =>
        {
            foreach (var messages in commits)
                _rush.Kept(messages);
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
            return Task.CompletedTask;
        },
        _stopping.Token);
}
