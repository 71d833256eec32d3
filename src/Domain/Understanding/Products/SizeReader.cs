using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>A size or bare number within words: «1.5 لتر», «لتر ونص», "330ml", «كيلو», «900».</summary>
/// <param name="Measure">The kind of measure, empty for a bare number.</param>
/// <param name="Value">In the smallest of its kind.</param>
/// <param name="Written">The number that is written.</param>
/// <param name="End">The index after its last word.</param>
/// <param name="Unit">The measure as named, or null.</param>
internal readonly record struct SizeFound(string Measure, decimal Value, decimal Written, int End, string? Unit);

/// <summary>Reads sizes.</summary>
internal static class SizeReader
{
    public static SizeFound? At(List<Word> words, int i)
    {
        var word = words[i];
        decimal number;
        var at = i;
        if (word.Kind == WordKind.Number)
        {
            number = word.Number;
            at++;
            if (at < words.Count && words[at].IsMark('-'))
                at++;
        }
        else if (word.Find(Concept.Fraction) is { } fraction && i + 1 < words.Count && words[i + 1].Is(Concept.Measure))
        {
            number = fraction.Value;
            at++;
        }
        else if (word.Is(Concept.Measure) && !word.Is(Concept.Goods))
        {
            number = word.Find(Concept.Measure)!.Dual ? 2 : 1;
        }
        else
        {
            return null;
        }

        if (at >= words.Count || words[at].Find(Concept.Measure) is not { } measure || words[at].HasAnd && at > i)
            return word.Kind == WordKind.Number ? new SizeFound(string.Empty, number, number, i + 1, null) : null;
        at++;
        if (at < words.Count && words[at].HasAnd && words[at].Find(Concept.Fraction) is { } half)
        {
            number += half.Value;
            at++;
        }

        var (kind, factor) = Measures.Of(measure.Name!);
        return new SizeFound(kind, Math.Min(number, 1_000_000_000_000m) * factor, number, at, measure.Name);
    }
}
