namespace Abtamim.Channels;

/// <summary>When a provider wants to be asked again.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>What the header <c>Retry-After</c> says, as a time or as seconds; null where it says nothing; an hour at most.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, Longest.Ticks)) : null;
    }
}
