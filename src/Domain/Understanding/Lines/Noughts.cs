using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// "Tuna: 5, Mayo: 0, Ketchup: none", «ملح: لا شي»: in a list of amounts, what nothing is wanted of is no line.
/// </summary>
internal static class Noughts
{
    private static readonly string[] Nothing = ["nil", "none", "nothing", "zero", "لاشي", "ولاشي", "walo", "والو", "wala shi"];

    public static void Withdraw(List<RawLine> lines, List<Word> words)
    {
        if (!lines.Exists(line => line.Amount is { Number: > 0 }))
            return;
        foreach (var line in lines)
            line.IsBackground |= line is { Act: null, IsNegated: false } && (line.Amount is { Number: 0 } || (line.Amount is null && IsOfNothing(line, words)));
    }

    // Right behind the name, at most a mark between, with the end of the line or another mark behind.
    private static bool IsOfNothing(RawLine line, List<Word> words)
    {
        var i = line.End;
        var isMarked = i < words.Count && (words[i].IsMark(':') || words[i].IsMark('-') || words[i].IsMark('='));
        if (isMarked)
            i++;
        if (i >= words.Count)
            return false;
        if (isMarked && words[i].Is(Concept.No) && i + 1 < words.Count && words[i + 1].Text is "شي" or "شيء")
            i++;
        else if (!Nothing.Contains(words[i].Text))
            return false;
        return isMarked || i + 1 == words.Count || words[i + 1].IsSeparator;
    }
}
