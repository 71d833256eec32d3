using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>
/// Decides whether what an engine heard is relied on. Engines never say «nothing»: on silence they write what films end
/// with, on noise they turn in a circle, on another language they write what sounds like it.
/// </summary>
public static class SpeechJudgement
{
    // Whisper's own limits, below which it would decode again (openai/whisper, transcribe.py).
    private const double LeastLogProbability = -1.0;
    private const double MostNoSpeech = 0.6;

    // Words below this were a coin's toss.
    private const double LeastWordProbability = 0.5;

    // Letters that are neither Arabic nor Latin, as a share.
    private const double MostForeignLetters = 0.2;

    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase) { "ar", "arabic", "en", "english" };

    /// <summary>What came of listening.</summary>
    public static SpeechOutcome Judge(HeardSpeech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var all = speech.Pieces.Count > 0 ? speech.Pieces : [new HeardPiece(speech.Text)];
        var spoken = all.Where(piece => !string.IsNullOrWhiteSpace(piece.Text)).ToList();
        var meant = spoken.Where(piece => !IsSilence(piece)).ToList();
        if (meant.Count == 0)
            return new SpeechOutcome.Unclear(UnclearSpeech.Silence);
        var own = meant.Where(piece => !InventedPhrases.IsOne(piece.Text)).ToList();
        if (own.Count == 0)
            return new SpeechOutcome.Unclear(UnclearSpeech.Invented, TextOf(meant));

        var text = TextOf(own);
        if (!text.Any(char.IsLetterOrDigit))
            return new SpeechOutcome.Unclear(UnclearSpeech.Silence);
        if (IsForeign(text) || (speech.Language is { Length: > 0 } language && !Languages.Contains(language)))
            return new SpeechOutcome.Unclear(UnclearSpeech.OtherLanguage, text);
        if (Repetitions.TurnInACircle(text))
            return new SpeechOutcome.Unclear(UnclearSpeech.Repetition, text);
        if (IsGuessed(own))
            return new SpeechOutcome.Unclear(UnclearSpeech.Guessed, text);
        return new SpeechOutcome.Heard(text) { Doubtful = Doubtful(own) };
    }

    private static string TextOf(IEnumerable<HeardPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Text.Trim()));

    private static bool IsSilence(HeardPiece piece) =>
        piece is { NoSpeechProbability: > MostNoSpeech, AverageLogProbability: null or < LeastLogProbability };

    // Weighed by length: a doubtful «yes» at the end does not spoil a long order.
    private static bool IsGuessed(List<HeardPiece> pieces)
    {
        var known = pieces.Where(piece => piece.AverageLogProbability is not null).ToList();
        return known.Count > 0
            && known.Sum(piece => piece.AverageLogProbability!.Value * piece.Text.Length) / known.Sum(piece => piece.Text.Length) < LeastLogProbability;
    }

    private static bool IsForeign(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count > 0 && letters.Count(letter => !IsOurs(letter)) > letters.Count * MostForeignLetters;
    }

    // Latin with its accents, Arabic with the letters that its neighbours have added.
    private static bool IsOurs(char letter) => letter is < '\u0250' or (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFEFC');

    private static List<string> Doubtful(List<HeardPiece> pieces) =>
    [
        .. pieces.SelectMany(piece => piece.Words)
            .Where(word => word.Probability < LeastWordProbability)
            .Select(word => WordTrimming.Bare(word.Text))
            .Where(word => word.Length > 1 || (word.Length == 1 && Letters.IsDigit(word[0])))
            .Distinct(StringComparer.Ordinal),
    ];
}
