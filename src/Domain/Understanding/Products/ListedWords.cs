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
            if (word.Is(Concept.Measure))
                Settle(words, i);
            reading.Concepts = reading.Concepts.Union(word.Concepts);
        }
    }

    private void Settle(List<Word> words, int i)
    {
        var word = words[i];
        if (word.Is(Concept.Goods) && CountsWhatFollows(words, i))
        {
            word.Terms = [];
            word.Know([.. word.Lexemes.Where(lexeme => lexeme.Concept == Concept.Measure)]);
        }

        if (word.Terms.Count > 0 && !index.SellsBy(word.Find(Concept.Measure)!.Name!))
            word.Know([.. word.Lexemes.Where(lexeme => lexeme.Concept != Concept.Measure)]);
    }

    // «ربع طن سكر»
    private static bool CountsWhatFollows(List<Word> words, int i) =>
        i > 0 && i + 1 < words.Count && (words[i - 1].Kind == WordKind.Number || words[i - 1].Is(Concept.Fraction))
        && words[i + 1] is { HasAnd: false } counted && (counted.Is(Concept.Goods) || counted.Is(Concept.Of));
}
