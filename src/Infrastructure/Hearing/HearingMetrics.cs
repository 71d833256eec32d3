using System.Diagnostics;
using System.Diagnostics.Metrics;
using Abtamim.Domain.Conversations.Hearing;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>What is measured of listening; never who spoke, or what was said. How many recordings came is the number of durations.</summary>
internal sealed class HearingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Abtamim.Hearing";

    /// <summary>Why a recording did not become words; absent where it did.</summary>
    public const string ErrorTag = "error.type";

    private static readonly InstrumentAdvice<double> ListeningTimes = new()
    {
        HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    };

    private readonly Histogram<double> _duration;
    private readonly Counter<double> _audio;

    public HearingMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _duration = meter.CreateHistogram(
            "abtamim.hearing.duration", "s", "How long it took to fetch, decode and transcribe a recording.", tags: null, ListeningTimes);
        _audio = meter.CreateCounter<double>("abtamim.hearing.audio", "s", "How much audio was given to the speech engine.");
    }

    /// <summary>So much audio goes to the engine.</summary>
    public void Gave(TimeSpan audio) => _audio.Add(audio.TotalSeconds);

    /// <summary>A recording has come to its end.</summary>
    public void Ended(SpeechOutcome outcome, TimeSpan took)
    {
        var tags = default(TagList);
        if (ErrorOf(outcome) is { } error)
            tags.Add(ErrorTag, error);
        _duration.Record(took.TotalSeconds, tags);
    }

    private static string? ErrorOf(SpeechOutcome outcome) => outcome switch
    {
        SpeechOutcome.Heard => null,
        SpeechOutcome.Unclear { Why: UnclearSpeech.Silence } => "silence",
        SpeechOutcome.Unclear => "unclear",
        SpeechOutcome.NotHeard { Why: var why } => why switch
        {
            NotListened.NotConfigured => "not_configured",
            NotListened.NotFetched => "not_fetched",
            NotListened.NotAudio => "not_audio",
            NotListened.TooLong => "too_long",
            NotListened.TooLarge => "too_large",
            NotListened.EngineDown => "engine_down",
            NotListened.TooLate => "too_late",
            NotListened.GaveUp => "gave_up",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), why, "No such reason."),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "No such outcome."),
    };
}
