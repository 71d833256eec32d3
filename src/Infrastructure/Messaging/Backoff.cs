namespace Abtamim.Infrastructure.Messaging;

/// <summary>How long to wait before the next attempt: twice as long each time, and a little chance, so that what failed together is not repeated together.</summary>
internal static class Backoff
{
    public static TimeSpan After(int attempts, TimeSpan first, TimeSpan longest)
    {
        var exact = first.TotalSeconds * Math.Pow(2, Math.Min(attempts, 30) - 1);
        var bounded = Math.Min(exact, longest.TotalSeconds);
        return TimeSpan.FromSeconds(bounded * (0.9 + (Random.Shared.NextDouble() * 0.2)));
    }
}
