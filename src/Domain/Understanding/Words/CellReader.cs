using Abtamim.Domain.Understanding.Lines;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds amounts that are cut into cells: «تونه | 5 | كرتون», "tuna - 5 - carton", "penne,4,carton". What stands between a
/// number and its unit there parts nothing, or the unit would be taken for that of the next line. Also reads ".5".
/// </summary>
internal static class CellReader
{
    public static void Read(List<Word> words)
    {
        if (!words.Exists(IsEdge))
            return;
        var idle = new List<Word>();
        for (var i = 0; i < words.Count; i++)
        {
            if (IsPoint(words, i))
                words[i + 1].Number /= words[i + 1].Digits!.Length == 1 ? 10 : 100;
            else if (!IsInside(words, i) && !IsInsideTurned(words, i) && !IsDashBefore(words, i))
                continue;
            idle.Add(words[i]);
        }

        if (idle.Count > 0)
            words.RemoveAll(idle.ToHashSet().Contains);
    }

    private static bool IsEdge(Word word) => word.Kind == WordKind.Mark && word.Text[0] is '|' or '-' or ',' or '/' or '.';

    private static bool IsCellMark(Word word) => word.Kind == WordKind.Mark && word.Text[0] is '|' or '-' or ',' or '/';

    // The mark between number and unit, where one like it stands in front of the number and the unit ends its line.
    private static bool IsInside(List<Word> words, int i) =>
        i > 1 && i + 1 < words.Count && IsCellMark(words[i]) && words[i - 1].Kind == WordKind.Number
        && words[i - 2].Kind == WordKind.Mark && words[i - 2].Text == words[i].Text
        && IsUnitAtEnd(words, i + 1);

    // "tuna - carton - 5": the unit in front, the number ends its line.
    private static bool IsInsideTurned(List<Word> words, int i) =>
        i > 1 && i + 1 < words.Count && IsCellMark(words[i]) && AmountReader.IsUnit(words[i - 1]) && words[i + 1].Kind == WordKind.Number && words[i + 1].Start > words[i].End
        && words[i - 2].Kind == WordKind.Mark && words[i - 2].Text == words[i].Text
        && i > 2 && words[i - 3].Kind == WordKind.Word && (i + 2 == words.Count || words[i + 2].IsSeparator);

    private static bool IsUnitAtEnd(List<Word> words, int i) =>
        AmountReader.IsUnit(words[i]) && (i + 1 == words.Count || words[i + 1].IsSeparator);

    // «تونة -٥- كرتونة»: no number below nought.
    private static bool IsDashBefore(List<Word> words, int i) =>
        i > 0 && i + 3 < words.Count && words[i].IsMark('-') && words[i + 1].Kind == WordKind.Number && words[i + 1].Start == words[i].End && IsInside(words, i + 2);

    // "tuna .5 ctn": half a carton; only halves and quarters are written so, "5 ctn .2 ctn" has a full stop.
    private static bool IsPoint(List<Word> words, int i) =>
        i + 2 < words.Count && words[i].IsMark('.') && words[i + 1] is { Kind: WordKind.Number, Digits: "5" or "25" or "75" } && words[i + 1].Start == words[i].End
        && AmountReader.IsUnit(words[i + 2]) && (i == 0 || (words[i - 1].Kind == WordKind.Word && words[i - 1].End < words[i].Start && !AmountReader.IsUnit(words[i - 1])));
}
