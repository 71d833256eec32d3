using Abtamim.Domain.Understanding.Products;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// «بصل ٦ شوالات، ٣ أحمر و٣ أبيض», "10 cartons of juice, half orange half mango": a total, and how it is divided. Only the
/// parts are wanted; the total is no line beside them.
/// </summary>
internal sealed class Totals(Reading reading, NameReader names)
{
    private const int MostParts = 8;

    /// <summary>Leaves of a total and its parts the parts, each with the name and the unit that the total gave them.</summary>
    public void Divide(List<RawLine> lines)
    {
        for (var at = 0; at + 2 < lines.Count; at++)
        {
            if (PartsOf(lines, at) is not { } end)
                continue;
            var total = lines[at];
            for (var i = at + 1; i < end; i++)
                Complete(lines[i], total);
            lines.RemoveAt(at);
        }
    }

    // Behind the last of the parts that make up the total; nothing where none do.
    private int? PartsOf(List<RawLine> lines, int at)
    {
        if (lines[at] is not { Amount: { Number: > 1 and var whole, IsDozen: false }, Name.Count: > 0, Sizes.Count: 0, IsNegated: false } total)
            return null;
        decimal sum = 0;
        for (var i = at + 1; i < lines.Count && i <= at + MostParts && lines[i].Amount is { Number: > 0 and var number } && IsPart(lines[i], total); i++)
        {
            sum += number;
            if (i > at + 1 && (sum == whole || (sum == 1 && number < 1)))
                return i + 1;
            if (sum > whole)
                return null;
        }

        return null;
    }

    private bool IsPart(RawLine part, RawLine total)
    {
        if (part.IsNegated || part.Amount!.IsDozen || (part.Amount.Unit is { } unit && unit.Name != total.Amount!.Unit?.Name) || part.Name.Count > 3)
            return false;
        if (!IsOfTheSame(part, total) && part.Name.Exists(i => reading.Words[i].Stem == reading.Words[total.Name[0]].Stem))
            return false;
        var named = RawLine.Named(IsOfTheSame(part, total) ? part.Name : total.Name.Concat(part.Name));
        foreach (var size in part.Sizes)
            named.AddSize(size);
        return reading.Matcher.Match(names.Query(named)).Fit is not (Fit.None or Fit.Partial);
    }

    // «دجاج ٢٠ كرتون، ١٠ ٩٠٠ و١٠ ١٠٠٠»: the scanner has named them after the total already.
    private static bool IsOfTheSame(RawLine part, RawLine total) => part.Name.Contains(total.Name[0]);

    private static void Complete(RawLine part, RawLine total)
    {
        if (!IsOfTheSame(part, total))
            part.Name.InsertRange(0, total.Name);
        var amount = part.Amount!.Number < 1 ? part.Amount with { Number = part.Amount.Number * total.Amount!.Number } : part.Amount;
        part.Amount = amount with { Unit = total.Amount!.Unit };
    }
}
