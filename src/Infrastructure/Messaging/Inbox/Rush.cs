namespace Abtamim.Infrastructure.Messaging.Inbox;

/// <summary>
/// Tells whether messages come in faster than they are kept one by one. Whoever delivers waits for an answer and delivers
/// again when there is none; whoever wrote can wait a moment longer. So in a rush turns give way to what comes in.
/// </summary>
internal sealed class Rush(TimeProvider time)
{
    // As many share a commit only where there are always more.
    private const int ManyTogether = 12;

    // Of five parts of a worker's time, turns get one.
    private const int Parts = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private long _messages;
    private long _commits;

    /// <summary>Notes that <paramref name="messages"/> were kept in one commit.</summary>
    public void Kept(int messages)
    {
        Interlocked.Add(ref _messages, messages);
        Interlocked.Increment(ref _commits);
    }

    /// <summary>Runs <paramref name="work"/>, then waits in proportion to what it took where there was a rush meanwhile.</summary>
    public async Task GiveWayAsync(Func<Task> work, CancellationToken stopping)
    {
        var (messages, commits, start) = (Interlocked.Read(ref _messages), Interlocked.Read(ref _commits), time.GetTimestamp());
        await work();
        var many = (Interlocked.Read(ref _commits) - commits) * ManyTogether;
        if (many == 0 || Interlocked.Read(ref _messages) - messages < many)
            return;
        var pause = time.GetElapsedTime(start) * Parts;
        await Task.Delay(pause < Longest ? pause : Longest, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
