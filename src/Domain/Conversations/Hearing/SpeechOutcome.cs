namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>What came of listening to a recording.</summary>
public abstract record SpeechOutcome
{
    private SpeechOutcome()
    {
    }

    /// <summary>This was said, as far as can be told: read like written text.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Heard(string Text) : SpeechOutcome
    {
        /// <summary>The words among them that were not heard surely: lines with one of them are asked back.</summary>
        public IReadOnlyList<string> Doubtful { get; init; } = [];

        /// <summary>Who listened and wrote it down (<c>staff:Sara</c>); null where a machine did.</summary>
        public string? WrittenBy { get; init; }
    }

    /// <summary>Something was heard that is not to be relied on, or nothing: the speaker is asked to repeat or to write.</summary>
    /// <param name="Why">Why it is not relied on.</param>
    /// <param name="Text">What was heard, to be shown; null where there is nothing worth showing.</param>
    public sealed record Unclear(UnclearSpeech Why, string? Text = null) : SpeechOutcome;

    /// <summary>Nobody has listened: it is kept for a colleague.</summary>
    public sealed record NotHeard(NotListened Why) : SpeechOutcome;
}

/// <summary>Why what was heard is not relied on.</summary>
public enum UnclearSpeech
{
    /// <summary>Nobody spoke.</summary>
    Silence,

    /// <summary>Too much of it was guessed.</summary>
    Guessed,

    /// <summary>The same words again and again: the engine turned in a circle.</summary>
    Repetition,

    /// <summary>Words that engines invent where nobody speaks: «اشترك في القناة».</summary>
    Invented,

    /// <summary>It is in a language that nobody speaks here.</summary>
    OtherLanguage,
}

/// <summary>Why nobody has listened to a recording.</summary>
public enum NotListened
{
    /// <summary>No speech engine is configured.</summary>
    NotConfigured,

    /// <summary>It could not be fetched from the channel.</summary>
    NotFetched,

    /// <summary>It is no recording that can be decoded: broken, encrypted, or something else.</summary>
    NotAudio,

    /// <summary>It is longer than is listened to.</summary>
    TooLong,

    /// <summary>It is larger than is taken.</summary>
    TooLarge,

    /// <summary>The engine was away, or refused.</summary>
    EngineDown,

    /// <summary>Its time was over.</summary>
    TooLate,

    /// <summary>It failed, or hosts died over it, too often.</summary>
    GaveUp,
}
