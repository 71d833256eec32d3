using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Messaging.Fitting;

/// <summary>
/// Splits a text that is too long for one message. It is cut at the strongest seam within reach, as late as that allows:
/// between paragraphs, between lines (a list and the line above it stay together), within a list, between sentences,
/// between words. Only what has no seam at all is cut within a word, and then between what people see as letters; an
/// isolate that is cut is closed before and opened again after the cut.
/// </summary>
internal static class TextSplitter
{
    private const string ListMarks = "•-–*·";

    private enum Seam
    {
        None,
        Word,
        Sentence,
        ListItem,
        Line,
        Paragraph,
    }

    /// <summary>The parts of <paramref name="text"/>, none longer than <paramref name="longest"/>; nothing but white space is left out.</summary>
    public static IReadOnlyList<string> Split(string text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, ChannelAbilities.LeastText);
        var rest = Isolates.Balance(text);
        var parts = new List<string>();
        while (rest.Length > longest)
        {
            if (FindSeam(rest, longest) is { } seam)
            {
                parts.Add(rest[..seam].TrimEnd());
                rest = rest[seam..].TrimStart();
                continue;
            }

            var (part, left) = CutWithin(rest, longest);
            parts.Add(part);
            rest = left;
        }

        if (rest.Length > 0 || parts.Count == 0)
            parts.Add(rest);
        return parts;
    }

    private static int? FindSeam(string text, int longest)
    {
        var (best, at) = (Seam.None, 0);
        var depth = 0;
        var isBlank = true;
        for (var index = 0; index <= longest && index < text.Length; index++)
        {
            var letter = text[index];
            if (Isolates.Opens(letter))
                depth++;
            else if (letter == Isolates.Close)
                depth--;
            if (!char.IsWhiteSpace(letter))
                isBlank = false;
            else if (depth == 0 && !isBlank && SeamAt(text, index) is var seam && seam >= best)
                (best, at) = (seam, index);
        }

        return best == Seam.None ? null : at;
    }

    private static Seam SeamAt(string text, int index)
    {
        if (text[index] == '\n')
        {
            var next = text.AsSpan(index + 1).TrimStart(" \r\t\u200F\u200E");
            if (next.Length == 0 || next[0] == '\n')
                return Seam.Paragraph;
            return IsListItem(next) ? Seam.ListItem : Seam.Line;
        }

        var before = text.AsSpan(0, index).TrimEnd("\u2069»\"”)");
        return before.Length > 0 && ".!?؟؛…".Contains(before[^1], StringComparison.Ordinal) ? Seam.Sentence : Seam.Word;
    }

    private static bool IsListItem(ReadOnlySpan<char> line)
    {
        if (ListMarks.Contains(line[0], StringComparison.Ordinal))
            return true;
        var digits = line.TrimStart("\u2066\u2067\u2068");
        var count = 0;
        while (count < digits.Length && char.IsDigit(digits[count]))
            count++;
        var after = digits[count..].TrimStart("\u2069");
        return count is > 0 and <= 3 && after.Length > 0 && after[0] is '.' or ')' or '-';
    }

    private static (string Part, string Left) CutWithin(string text, int longest)
    {
        var (cut, openers) = LastCut(text, longest, StringInfo.GetNextTextElementLength);

        // A letter with more marks than a message is long: between its marks.
        if (cut == 0)
            (cut, openers) = LastCut(text, longest, (left, at) => Rune.DecodeFromUtf16(left.AsSpan(at), out _, out var length) is var _ ? length : 1);
        return (text[..cut] + new string(Isolates.Close, openers.Length), openers + text[cut..]);
    }

    private static (int Cut, string Openers) LastCut(string text, int longest, Func<string, int, int> lengthAt)
    {
        var open = new StringBuilder();
        var (cut, openers) = (0, "");
        var hasContent = false;
        for (var index = 0; index < text.Length;)
        {
            var length = lengthAt(text, index);
            var letter = text[index];
            if (Isolates.Opens(letter))
                open.Append(letter);
            else if (letter == Isolates.Close)
                open.Length--;
            else
                hasContent = true;
            index += length;
            if (index + open.Length > longest)
                break;
            if (hasContent)
                (cut, openers) = (index, open.ToString());
        }

        return (cut, openers);
    }
}
