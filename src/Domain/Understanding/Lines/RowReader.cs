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

        // From the last name back: the first word of the rest belongs to the longest name that leaves a rest of names.
        var cuts = new int[line.Name.Count + 1];
        for (var from = line.Name.Count - 1; from >= 0; from--)
        {
            for (var count = Math.Min(LongestName, line.Name.Count - from); count > 0 && cuts[from] == 0; count--)
            {
                if ((from + count == line.Name.Count || cuts[from + count] > 0) && (IsKnown(Part(line, from, count)) || IsKind(Part(line, from, count))))
                    cuts[from] = count;
            }
        }

        var parts = new List<RawLine>();
        for (var from = 0; from < line.Name.Count && cuts[from] > 0; from += cuts[from])
            parts.Add(Part(line, from, cuts[from]));
        return parts.Count > Least || (parts.Count == Least && !(IsKind(parts[0]) && parts.FindIndex(1, IsKind) < 0)) ? parts : null;
    }

    private bool IsSurelyNamed(int i) => reading.Words[i] is { IsGuess: false, Terms.Count: > 0, HasAnd: false };

    private static RawLine Part(RawLine line, int from, int count)
    {
        var part = new RawLine { Start = line.Name[from], End = line.Name[from + count - 1] + 1, Act = line.Act, IsCalledFor = line.IsCalledFor };
        part.Name.AddRange(line.Name.GetRange(from, count));
        return part;
    }

    private bool IsGood(int i) => reading.Words[i].Find(Concept.Goods) is { Value: not Lexeme.Quality } || reading.Words[i].Lexemes.Count == 0;

    // «زيت» is asked about by itself; in front of names alone it may be what they say more of («عصير موز حليب»).
    private bool IsKind(RawLine line) => IsGood(line.Name[0]) && reading.Matcher.Match(names.Query(line)).Fit == Fit.Head;

    private bool IsKnown(RawLine line)
    {
        if (!line.Name.Exists(IsGood))
            return false;
        var match = reading.Matcher.Match(names.Query(line));
        return match.Fit is Fit.Exact or Fit.Contained;
    }
}
