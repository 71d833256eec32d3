using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// «أرز مصري لا بسمتي», «زيت دوار الشمس لا زيت الذرة»: in standard Arabic what stands behind «لا» is refused, where the
/// dialects take back with it what stood before («خمسة لا ستة»).
/// </summary>
internal sealed class Contrasts(Reading reading, NameReader names)
{
    private List<Word> Words => reading.Words;

    /// <summary>Whether the «لا» at <paramref name="no"/>, right behind <paramref name="named"/>, refuses what follows it.</summary>
    public bool Refuses(RawLine named, int no)
    {
        var next = no + 1;
        if (Words[no].Text != "لا" || Words[no].HasAnd || reading.Varieties != Varieties.Any || next >= Words.Count || Words[next].HasAnd)
            return false;

        // «مياه ٦٠٠ مل لا ٣٣٠ مل»
        if (named.Sizes.Count > 0)
            return named.Sizes[^1] is { Measure.Length: > 0 } size && size.End == no && SizeReader.At(Words, next) is { Measure.Length: > 0 };
        if (named.Name.Count < 2 || named.Name[^1] != no - 1 || !names.IsContent(next))
            return false;
        return Words[next].Stem == Words[named.Name[0]].Stem || (!Words[next].HasArticle && IsOfTheSameKind(named, next));
    }

    // «مصري لا بسمتي»: rice too, with the one word in place of the other.
    private bool IsOfTheSameKind(RawLine named, int other) =>
        Words[other].Find(Concept.Goods) is { Value: Lexeme.Quality } || Words[other] is { Lexemes.Count: 0, Terms.Count: 0 }
        || reading.Matcher.Match(names.Query(RawLine.Named([.. named.Name.Take(Math.Min(named.Name.Count, RawLine.MostNameWords) - 1), other]))).Fit is not (Fit.None or Fit.Partial);
}
