using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>
/// Gives each word of a message the words of the list that it can stand for, and settles what only the list can tell:
/// whether a measure is one, or the name of a good («طن»: a ton, and tuna).
/// </summary>
internal sealed class ListedWords(ProductIndex index)
{
    private readonly TermFinder _terms = new(index.Terms);

    public void Read(Reading reading)
    {
        var words = reading.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Role == WordRole.Unread)
                word.Terms = _terms.Of(word, reading.Varieties);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Is(Concept.Measure))
                Settle(words, i);
            reading.Concepts = reading.Concepts.Union(words[i].Concepts);
        }
    }

    private void Settle(List<Word> words, int i)
    {
        var word = words[i];
        if ((word.Is(Concept.Goods) || word.Terms.Count > 0) && CountsWhatFollows(words, i))
        {
            word.Terms = [];
            word.Know([.. word.Lexemes.Where(lexeme => lexeme.Concept == Concept.Measure)]);
            return;
        }

        if (word.Terms.Count > 0 && !index.SellsBy(word.Find(Concept.Measure)!.Name!))
            word.Know([.. word.Lexemes.Where(lexeme => lexeme.Concept != Concept.Measure)]);
    }

    // «ربع طن سكر»; without a number, too, of a good that is none of its own kind: «طن رز», but not «طن خفيف».
    private static bool CountsWhatFollows(List<Word> words, int i)
    {
        if (i + 1 >= words.Count || words[i + 1] is not { Kind: WordKind.Word, HasAnd: false } counted || words[i].HasArticle)
            return false;
        var isNumbered = i > 0 && (words[i - 1].Kind == WordKind.Number || words[i - 1].Is(Concept.Fraction));
        return isNumbered
            ? counted.Is(Concept.Goods) || counted.Is(Concept.Of) || (counted.Terms.Count > 0 && !AmountReader.IsUnit(counted))
            : words[i].Find(Concept.Measure)!.Name == "ton" && counted.Find(Concept.Goods) is { Value: not Lexeme.Quality } && !counted.HasArticle && counted.Terms.Count > 0;
    }
}
