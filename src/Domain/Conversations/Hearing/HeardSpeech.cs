namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>What an engine heard, with how sure it says it was. Not judged yet.</summary>
/// <param name="Text">All words.</param>
/// <param name="Pieces">The same in pieces; empty where the engine does not say.</param>
public sealed record HeardSpeech(string Text, IReadOnlyList<HeardPiece> Pieces)
{
    /// <summary>The language as the engine names it, ISO 639-1 or its English name, or null.</summary>
    public string? Language { get; init; }
}

/// <summary>A piece of what was heard.</summary>
/// <param name="Text">Its words.</param>
public sealed record HeardPiece(string Text)
{
    /// <summary>The mean natural logarithm of the probabilities, or null where the engine does not say.</summary>
    public double? AverageLogProbability { get; init; }

    /// <summary>How probable it is that nobody spoke, 0 to 1, or null.</summary>
    public double? NoSpeechProbability { get; init; }

    /// <summary>The words one by one; empty where the engine does not say.</summary>
    public IReadOnlyList<HeardWord> Words { get; init; } = [];
}

/// <summary>A word that was heard.</summary>
/// <param name="Text">The word.</param>
/// <param name="Probability">How sure the engine was, 0 to 1, or null where it does not say.</param>
public sealed record HeardWord(string Text, double? Probability);
