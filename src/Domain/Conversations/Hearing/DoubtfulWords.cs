using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>Makes what was understood from words that were not heard surely be asked back.</summary>
internal static class DoubtfulWords
{
    // Sure enough for the amount, not for the product: asked whether it is meant.
    private const double Doubt = 0.6;

    // How many and of what unit stands before the product, sometimes after it.
    private const int Before = 2;
    private const int After = 1;

    /// <summary><paramref name="meaning"/> of what was heard, less sure where a word of it was.</summary>
    public static Meaning Mark(Meaning meaning, string text, IReadOnlyList<string> doubtful)
    {
        if (doubtful.Count == 0)
            return meaning;
        var words = WordTrimming.WordsOf(text);
        var isDoubtful = words.Select(word => doubtful.Contains(word)).ToArray();
        return Mark(meaning, words, isDoubtful) with { Further = [.. meaning.Further.Select(act => Mark(act, words, isDoubtful))] };
    }

    private static Meaning Mark(Meaning act, string[] words, bool[] isDoubtful)
    {
        // A yes that may have been something else is none, and neither is a «cancel».
        if (act is { Intent: Intent.Confirm or Intent.Cancel, Lines.Count: 0 })
            return act with { Intent = words.Length <= 3 ? Intent.Other : act.Intent, Confidence = Math.Min(act.Confidence, Doubt) };
        return act with { Lines = [.. act.Lines.Select(line => IsDoubtful(line, words, isDoubtful) ? line with { Confidence = Math.Min(line.Confidence, Doubt) } : line)] };
    }

    private static bool IsDoubtful(MeantLine line, string[] words, bool[] isDoubtful)
    {
        var own = WordTrimming.WordsOf(line.Text);
        if (own.Length == 0)
            return false;
        for (var start = 0; start + own.Length <= words.Length; start++)
        {
            if (!words.AsSpan(start, own.Length).SequenceEqual(own))
                continue;
            var (first, last) = (Math.Max(0, start - Before), Math.Min(words.Length, start + own.Length + After));
            return Array.IndexOf(isDoubtful, true, first, last - first) >= 0;
        }

        return false;
    }
}
