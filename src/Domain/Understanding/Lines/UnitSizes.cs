using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// Sizes that are told by the word of a unit: "ten 5-gallon bottles", "5 gal water x 10". Where the list has something
/// of that size and does not sell it by that unit, the number says which of them and not how many, if how many is said
/// beside it or the two are written as one.
/// </summary>
internal static class UnitSizes
{
    // How far from a size its amount may stand.
    private const int Reach = 8;

    public static void Read(Reading reading)
    {
        var words = reading.Words;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is not { Kind: WordKind.Number, Role: WordRole.Unread, HasAnd: false })
                continue;
            var unit = words[i + 1].IsMark('-') && i + 2 < words.Count && words[i + 2].Start == words[i + 1].End && words[i + 1].Start == words[i].End ? i + 2 : i + 1;
            if (words[unit] is not { Kind: WordKind.Word, Role: WordRole.Unread, HasAnd: false, HasArticle: false } || words[unit].Find(Concept.Unit) is not { Name: "gallon>bottle|tin" } gallon)
                continue;
            if (ProductsOf(reading, words[i].Number, gallon) is not { Count: > 0 } products)
                continue;
            if (!(unit == i + 2 || IsOne(words, i) || HasAmount(reading, products, i, -1) || HasAmount(reading, products, unit, 1)))
                continue;

            // Both are words of the name from here on.
            words[unit].Know([]);
            (words[i].Kind, words[i].Digits, words[i].Stem) = (WordKind.Word, null, words[i].Text);
            words[i].Terms = [.. reading.Matcher.Index.Terms.OfNumber(words[i].Number).Select(term => new TermMatch(term, 1))];
            words[i].Know([]);
            if (unit == i + 2)
                words.RemoveAt(i + 1);
        }
    }

    private static List<int>? ProductsOf(Reading reading, decimal number, Lexeme unit)
    {
        var terms = reading.Matcher.Index.Terms;
        var named = terms.MeaningOrNone("unit " + unit.Name);
        if (named < 0 || terms.OfNumber(number) is not { Count: > 0 } numbers)
            return null;
        var match = reading.Matcher.Match([new QueryPart([.. numbers.Select(term => new TermMatch(term, 1))], false, false), new QueryPart([new TermMatch(named, 1)], false, false)]);
        return match.Fit != Fit.None && !reading.Matcher.Index.AreSoldBy(match.Products, "gallon") ? match.Products : null;
    }

    // "a 5 gallon bottle", "one five gallon water"
    private static bool IsOne(List<Word> words, int i) => i > 0 && words[i - 1].Text is "a" or "an" or "per" or "each";

    // Whether another number stands on that side with nothing between but what those products are called; behind it nothing is named.
    private static bool HasAmount(Reading reading, List<int> products, int from, int step)
    {
        var words = reading.Words;
        for (var i = from + step; i >= 0 && i < words.Count && Math.Abs(i - from) <= Reach; i += step)
        {
            var word = words[i];
            if (word.Role != WordRole.Unread || word.Kind == WordKind.Break || (word.Kind == WordKind.Mark && !(word.IsMark('*') || word.IsMark('-') || word.IsMark(':') || word.IsMark('='))))
                return false;
            if (word.Kind == WordKind.Number)
                return step < 0 || !IsNamedBehind(words, i);
            if ((word.HasAnd || word.Is(Concept.And)) && step > 0)
                return false;
            if (word.Terms.Count > 0 && !AmountReader.IsUnit(word) && !products.Exists(product => reading.Matcher.Index.Entries[product].HasAny(word.Terms)))
                return false;
            if (word.Terms.Count == 0 && word.Is(Concept.Goods))
                return false;
            if (word.HasAnd || word.Is(Concept.And))
                return false;
        }

        return false;
    }

    // "5 gallon water 10 ctn pepsi": the number is of what is named behind it.
    private static bool IsNamedBehind(List<Word> words, int i)
    {
        var behind = i + 1 < words.Count && AmountReader.IsUnit(words[i + 1]) ? i + 2 : i + 1;
        while (behind < words.Count && words[behind].Is(Concept.Of))
            behind++;
        return behind < words.Count && words[behind] is { Kind: WordKind.Word, HasAnd: false } named && (named.Terms.Count > 0 || named.Lexemes.Count == 0 || named.Is(Concept.Goods));
    }
}
