namespace Abtamim.Infrastructure.Speech;

/// <summary>Turns speech into text. Does not throw for what can go wrong at a speech server: that is the answer.</summary>
public interface ISpeechTranscriber
{
    /// <summary>Transcribes <paramref name="audio"/>.</summary>
    Task<Transcription> TranscribeAsync(SpeechAudio audio, SpeechHints hints, CancellationToken cancellationToken);
}

/// <summary>Speech as every engine takes it.</summary>
/// <param name="Wave">A whole WAV file: PCM, 16 bit, 16 kHz, one channel.</param>
/// <param name="Duration">How long it is.</param>
public sealed record SpeechAudio(ReadOnlyMemory<byte> Wave, TimeSpan Duration);

/// <summary>What is known before listening.</summary>
/// <param name="Language">The language that is most likely spoken, ISO 639-1, or null where none is.</param>
/// <param name="Vocabulary">Names that are likely to be said, the likeliest first.</param>
public sealed record SpeechHints(string? Language, IReadOnlyList<string> Vocabulary)
{
    /// <summary>Nothing is known.</summary>
    public static SpeechHints None { get; } = new(null, []);
}

/// <summary>What came of listening.</summary>
public abstract record Transcription
{
    private Transcription()
    {
    }

    /// <summary>This was heard; nothing where <paramref name="Text"/> is empty.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Language">The language as the engine names it, ISO 639-1 or its English name, or null.</param>
    /// <param name="Segments">The words in pieces, with how sure the engine was; empty where it does not say.</param>
    public sealed record Transcribed(string Text, string? Language, IReadOnlyList<SpeechSegment> Segments) : Transcription;

    /// <summary>The server is away, busy or failed: later may do, not before <paramref name="After"/> where it named a time.</summary>
    public sealed record Unavailable(string Reason, TimeSpan? After = null) : Transcription
    {
        /// <summary>Whether its time ran out: it may still be at work on what nobody waits for any more.</summary>
        public bool IsLate { get; init; }
    }

    /// <summary>The server does not take this audio, or this configuration: trying again changes nothing.</summary>
    public sealed record Refused(string Reason) : Transcription;
}

/// <summary>A piece of what was heard.</summary>
/// <param name="Start">Where it begins in the audio.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Its words.</param>
public sealed record SpeechSegment(TimeSpan Start, TimeSpan End, string Text)
{
    /// <summary>The mean natural logarithm of the tokens' probabilities, or null where the engine does not say.</summary>
    public double? AverageLogProbability { get; init; }

    /// <summary>How probable it is that nobody spoke, 0 to 1, or null.</summary>
    public double? NoSpeechProbability { get; init; }

    /// <summary>The words one by one; empty where the engine does not say.</summary>
    public IReadOnlyList<SpeechWord> Words { get; init; } = [];
}

/// <summary>A word that was heard.</summary>
/// <param name="Text">The word.</param>
/// <param name="Probability">How sure the engine was, 0 to 1, or null where it does not say.</param>
public sealed record SpeechWord(string Text, double? Probability);
