namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Waits for what happens beside the test.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits until <paramref name="what"/> holds; <paramref name="meanwhile"/> is done again and again until then.</summary>
    public static async Task HoldsAsync(Func<bool> what, Action? meanwhile = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!what())
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException("It never came to hold.");
            meanwhile?.Invoke();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }
}
