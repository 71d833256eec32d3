using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// «رز سكر زيت»: names in a row without anything between them are as many lines, where no product is called by all of
/// them and each by itself is one.
/// </summary>
internal sealed class RowReader(Reading reading, NameReader names)
{
    // Two names in a row may as well be one that nobody sells («خبز ثوم»); of three and more that is rare.
    private const int Least = 3;

    private const int LongestName = 4;

    public List<RawLine> Split(List<RawLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (Parts(lines[at]) is not { } parts)
                continue;
            lines.RemoveAt(at);
            lines.InsertRange(at, parts);
            at += parts.Count - 1;
        }

        return lines;
    }

    private List<RawLine>? Parts(RawLine line)
    {
        if (line is not { Amount: null, Inherited: null, InPlaceOf: null, Sizes.Count: 0, IsNegated: false, IsBackground: false, Name.Count: >= Least and <= RawLine.MostNameWords } || !line.Name.TrueForAll(IsSurelyNamed) || IsKnown(line))
            return null;
        var parts = new List<RawLine>();
        for (var from = 0; from < line.Name.Count;)
        {
            var part = Longest(line, from);
            if (part is null)
                return null;
            parts.Add(part);
            from += part.Name.Count;
        }

        return parts.Count >= Least ? parts : null;
    }

    private bool IsSurelyNamed(int i) => reading.Words[i] is { IsGuess: false, Terms.Count: > 0, HasAnd: false };

    private RawLine? Longest(RawLine line, int from)
    {
        for (var count = Math.Min(LongestName, line.Name.Count - from); count > 0; count--)
        {
            var words = line.Name.GetRange(from, count);
            if (!words.Exists(IsGood))
                continue;
            var part = new RawLine { Start = words[0], End = words[^1] + 1, Act = line.Act, IsCalledFor = line.IsCalledFor };
            part.Name.AddRange(words);
            if (IsKnown(part))
                return part;
        }

        return null;
    }

    private bool IsGood(int i) => reading.Words[i].Find(Concept.Goods) is { Value: not Lexeme.Quality } || reading.Words[i].Lexemes.Count == 0;

    private bool IsKnown(RawLine line)
    {
        var match = reading.Matcher.Match(names.Query(line));
        return match.Fit is Fit.Exact or Fit.Contained;
    }
}
