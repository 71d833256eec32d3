using Abtamim.Infrastructure.Messaging;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Tries again what is away for a moment, for as long as somebody can be let wait.</summary>
internal sealed class Patience(HearingOptions options, TimeProvider time)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Does <paramref name="attempt"/> until <paramref name="again"/> says that its answer stands (null), or a further one
    /// would come too late: then the last answer stands.
    /// </summary>
    /// <param name="attempt">What is tried.</param>
    /// <param name="again">How long an answer wants to be waited with before the next attempt, at least.</param>
    /// <param name="until">When it is of no more use.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T> TryAsync<T>(Func<Task<T>> attempt, Func<T, TimeSpan?> again, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var patient = time.GetUtcNow() + options.Patience;
        var end = patient < until ? patient : until;
        for (var attempts = 1; ; attempts++)
        {
            var answer = await attempt();
            if (again(answer) is not { } least)
                return answer;
            var pause = Backoff.After(attempts, FirstRetry, LongestRetry);
            pause = least > pause ? least : pause;
            if (time.GetUtcNow() + pause >= end)
                return answer;
            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
