using System.Collections.Frozen;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>Tells the language that a message is written in: Arabic in either script, or English.</summary>
internal static class LanguageReader
{
    /// <summary>A word or two of the other language, such as a brand or «please», do not change a message's language.</summary>
    private const int Clearly = 3;

    private static readonly FrozenSet<string> English = WordsOf("english");
    private static readonly FrozenSet<string> Arabizi = WordsOf("arabizi");

    /// <summary>The language of <paramref name="words"/>; null where they show none, or two.</summary>
    public static Language? Of(List<Word> words)
    {
        int arabic = 0, english = 0, known = 0, strange = 0;
        HashSet<string>? sounds = null;
        foreach (var word in words)
        {
            if (word.Is(Concept.Okay) && !Letters.IsArabic(word.Text[0]))
                continue; // «ok» is every language's.
            if (word.Text == "inv")
                continue; // So are the names of invoices.
            foreach (var part in word.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Letters.IsArabic(part[0]))
                    arabic++;
                else if (!part.AsSpan().ContainsAnyInRange('a', 'z'))
                    continue;
                else if (English.Contains(part) != Arabizi.Contains(part))
                    (arabic, english) = English.Contains(part) ? (arabic, english + 1) : (arabic + 1, english);
                else if (IsArabicBySound(word) && part.AsSpan().ContainsAnyInRange('2', '9'))
                    arabic++;
                else if (IsArabicBySound(word) && !word.IsGuess)
                    (sounds ??= new HashSet<string>(StringComparer.Ordinal)).Add(part);
                else if (word.Lexemes.Count > 0 || word.Terms.Count > 0)
                    known++;
                else
                    strange++;
            }
        }

        // One word without digits sounds like something in every language; several are a sign.
        if (sounds is not null && (arabic > 0 || (english == 0 && sounds.Count > 1)))
            arabic += sounds.Count;

        // «rice 2 bags»: nothing but names of goods and units, in English.
        if (arabic == 0 && english == 0)
            return known > 1 && strange == 0 ? Language.English : null;
        if (arabic >= Clearly * english)
            return Language.Arabic;
        return english >= Clearly * arabic ? Language.English : null;
    }

    private static bool IsArabicBySound(Word word) => word.Stem.Length > 0 && Letters.IsArabic(word.Stem[0]);

    private static FrozenSet<string> WordsOf(string file) => Lexicon.Lines(file)
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(','))
        .SelectMany(form => Lexicon.Normal(form).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);
}
