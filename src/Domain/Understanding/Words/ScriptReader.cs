using System.Buffers;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>Tells English from Arabic in Latin letters, by the words that only one of them has.</summary>
internal static class ScriptReader
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("2356789");

    /// <summary>Whether the Latin words of a message are English.</summary>
    public static bool IsEnglish(List<Word> words, Lexicon lexicon)
    {
        int english = 0, arabizi = 0, goods = 0, others = 0;
        foreach (var word in words)
        {
            if (word.Kind != WordKind.Word || Letters.IsArabic(word.Text[0]))
                continue;
            if (lexicon.IsEnglish(word.Text))
                english += IsOfEveryLanguage(lexicon, word.Text) ? 0 : 1;
            else if (lexicon.IsArabizi(word.Text) || word.Text.AsSpan().ContainsAny(Digits))
                arabizi++;
            else if (IsEnglishGood(lexicon, word.Text))
                goods++;
            else if (!IsKnownToAll(lexicon, word.Text))
                others++;
        }

        // "2 ctn salt shaker": a few words, a good by its English name, and nothing that Arabic has.
        return (english >= 2 && english > arabizi) || (arabizi == 0 && english + goods > 0 && goods > 0 && others <= goods);
    }

    private static bool IsKnownToAll(Lexicon lexicon, string word) => lexicon.Find(word) is not null;

    // The names of the goods are their English words: "salt", not "mel7".
    private static bool IsEnglishGood(Lexicon lexicon, string word) =>
        lexicon.Find(word) is { } lexemes && Array.Exists(lexemes, lexeme => lexeme.Concept == Concept.Goods && word.StartsWith(lexeme.Name!, StringComparison.Ordinal) && word.Length - lexeme.Name!.Length <= 2);

    // "ctn" and "ok" are written in Arabizi too.
    private static bool IsOfEveryLanguage(Lexicon lexicon, string word) =>
        lexicon.Find(word) is { } lexemes && Array.TrueForAll(lexemes, lexeme => lexeme.Concept is Concept.Unit or Concept.Measure or Concept.Okay);
}
