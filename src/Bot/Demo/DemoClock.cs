namespace Abtamim.Bot.Demo;

/// <summary>
/// A clock that begins on the demo's morning, goes on as fast as the machine's, and jumps ahead when told to. Timers run
/// by the machine's clock: what falls due by a jump is found at the next poll.
/// </summary>
internal sealed class DemoClock(DateTimeOffset morning) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();
    private long _ahead;

    /// <summary>Now, on the demo's day.</summary>
    public override DateTimeOffset GetUtcNow() =>
        (morning + System.GetElapsedTime(_started) + TimeSpan.FromTicks(Interlocked.Read(ref _ahead))).ToUniversalTime();

    /// <summary>Jumps to <paramref name="moment"/>; time never goes back.</summary>
    public void JumpTo(DateTimeOffset moment)
    {
        var ahead = moment - GetUtcNow();
        if (ahead > TimeSpan.Zero)
            Interlocked.Add(ref _ahead, ahead.Ticks);
    }
}
