using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// Words that nobody knows, said without an amount beside goods that have one: "…and two boxes of lemons, salamat". People who
/// list amounts give one to all that they want, so such words are only said, unless they are listed with the goods.
/// </summary>
internal static class Strays
{
    /// <summary>Takes them out of <paramref name="resolved"/>.</summary>
    public static void Drop(List<Word> words, List<(RawLine Raw, MeantLine? Line)> resolved)
    {
        if (!resolved.Exists(pair => pair.Raw.Amount is not null))
            return;
        var first = resolved[0].Raw;
        var last = resolved[^1].Raw;
        if (resolved[0] is { Raw: { Amount: null, Sizes.Count: 0, IsNegated: false } writer, Line: { Sku: null, Candidates: [] } } && IsBeforeAsking(words, writer.End))
            resolved.RemoveAt(0);
        resolved.RemoveAll(pair => IsUnknown(words, pair.Raw) && !IsListed(words, pair.Raw, pair.Raw == first || pair.Raw == last));
    }

    // «معك محطة النور نبغى عشرة كراتين…», «معمل حلويات الشام، لازمنا…»: what nobody sells in front of the asking is who asks.
    private static bool IsBeforeAsking(List<Word> words, int i)
    {
        while (i < words.Count && words[i].IsSeparator)
            i++;
        return i < words.Count && (words[i].Is(Concept.Want) || words[i].Is(Concept.OrderVerb) || words[i].Is(Concept.Send));
    }

    private static bool IsUnknown(List<Word> words, RawLine line) =>
        line is { Amount: null, Sizes.Count: 0, IsNegated: false, Name.Count: > 0 } && line.Name.TrueForAll(i => words[i].IsGuess || (words[i].Lexemes.Count == 0 && words[i].Terms.Count == 0));

    // «ورز وكيمتشي»; or by itself between two marks, with goods before and behind.
    private static bool IsListed(List<Word> words, RawLine line, bool isAtEnd) =>
        words[line.Start].HasAnd || (line.Start > 0 && words[line.Start - 1].Is(Concept.And)) || (!isAtEnd && line.Start > 0 && words[line.Start - 1].IsSeparator && line.End < words.Count && words[line.End].IsSeparator);
}
