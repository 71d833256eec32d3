namespace Abtamim.Infrastructure.Hearing;

/// <summary>How recordings are listened to and kept: <c>Hearing:*</c>.</summary>
public sealed class HearingOptions
{
    /// <summary>How many recordings this host listens to at once.</summary>
    public int Parallel { get; set; } = 2;

    /// <summary>How long a minute of audio may take to be heard, for each that is listened to at once.</summary>
    public TimeSpan TimePerMinute { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the shortest recording may take.</summary>
    public TimeSpan LeastTime { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>The longest that a speaker waits, with whatever is in the queue before.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>For how long a provider or an engine that is away is tried again before the speaker is told.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often recordings whose time is over are searched for.</summary>
    public TimeSpan RemoveEvery { get; set; } = TimeSpan.FromMinutes(1);
}
