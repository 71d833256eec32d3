namespace Abtamim.Channels.Telegram;

/// <summary>How long to wait before a request that failed is made again: longer each time, and never all hosts at once.</summary>
/// <param name="shortest">The first wait.</param>
/// <param name="longest">No wait is longer.</param>
internal sealed class Pause(TimeSpan shortest, TimeSpan longest)
{
    private const int MostDoublings = 16;

    private int _failures;

    /// <summary>The next wait: between half of and all that it may be by now, and no shorter than <paramref name="asked"/>.</summary>
    public TimeSpan Next(TimeSpan? asked = null)
    {
        var full = Math.Min(shortest.Ticks * Math.Pow(2, Math.Min(_failures++, MostDoublings)), longest.Ticks);
        var wait = TimeSpan.FromTicks((long)(full * (0.5 + (Random.Shared.NextDouble() / 2))));
        return asked > wait ? asked.Value : wait;
    }

    /// <summary>It has gone well: the next wait is the first again.</summary>
    public void Reset() => _failures = 0;
}
