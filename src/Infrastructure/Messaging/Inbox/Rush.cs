namespace Abtamim.Infrastructure.Messaging.Inbox;

/// <summary>
/// Tells whether messages come in faster than they are kept one by one. Whoever delivers waits for an answer and delivers
/// again when there is none; whoever wrote can wait a moment longer. So in a rush turns give way to what comes in.
/// </summary>
internal sealed class Rush(TimeProvider time)
{
    // As many share a commit only where there are always more. One such commit is a hiccup and no rush; so it is the mean of
    // the last ones that counts, each an eighth of it.
    private const double ManyTogether = 12;
    private const double Weight = 1d / 8;

    // Of five parts of a worker's time, turns get one.
    private const int Parts = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private double _together;
    private long _commits;

    /// <summary>Notes that <paramref name="messages"/> were kept in one commit. Called by one at a time.</summary>
    public void Kept(int messages)
    {
        Volatile.Write(ref _together, _together + ((messages - _together) * Weight));
        Interlocked.Increment(ref _commits);
    }

    /// <summary>Runs <paramref name="work"/>, then waits in proportion to what it took where there was a rush meanwhile.</summary>
    public async Task GiveWayAsync(Func<Task> work, CancellationToken stopping)
    {
        var (commits, start) = (Interlocked.Read(ref _commits), time.GetTimestamp());
        await work();
        if (Interlocked.Read(ref _commits) == commits || Volatile.Read(ref _together) < ManyTogether)
            return;
        var pause = time.GetElapsedTime(start) * Parts;
        await Task.Delay(pause < Longest ? pause : Longest, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
