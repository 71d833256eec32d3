using System.Collections.Frozen;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Words that say nothing of an order but exist (<c>Lexicon/ordinary.txt</c>), so that they are no slip of a word that does:
/// «الجريمة» is not «الكريمة», "wine" is not "lime".
/// </summary>
internal static class OrdinaryWords
{
    // With one of them in front or behind, a word is the same word; a short one is mostly another.
    private const int ShortestBehindPrefix = 3;
    private const int ShortestBeforeSuffix = 4;
    private const int ShortestVerb = 3;

    private static readonly string[] Prefixes = ["", "و", "ال", "وال", "بال", "لل", "ب", "ل", "ف", "عال", "فال", "هال"];

    private static readonly string[] Suffixes = ["ه", "ها", "هم", "ي", "ك", "كم", "نا", "وا", "ين", "ات"];

    // What says who does it and to what: «بتلبسوا», «سافرنا».
    private static readonly string[] VerbPrefixes = ["", "ي", "ت", "ن", "ا", "ب", "بي", "بت", "بن", "ه", "هي", "هت", "هن", "ح", "حي", "حت", "حن", "كي", "كت", "كن", "وي", "وت", "و", "م"];

    private static readonly string[] VerbSuffixes =
        ["", "و", "وا", "ون", "ي", "ين", "ها", "ه", "ني", "ك", "كم", "لك", "لي", "هم", "نا", "وه", "وها", "ش", "وش", "ت", "تي", "تو", "توا", "تها", "ته", "ناها", "ناه", "تش"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = Listed(line => !IsOfVerbs(line));

    // «wine» is where in a message that is not English.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English = Listed(line => line.StartsWith("english:", StringComparison.Ordinal));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Listed(IsOfVerbs);

    private static bool IsOfVerbs(string line) => line.StartsWith("verbs:", StringComparison.Ordinal);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Listed(Func<string, bool> isWanted) => Lexicon.Lines("ordinary")
        .Where(isWanted)
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(Lexicon.Normal)
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/> is one of them as it stands.</summary>
    public static bool IsListed(ReadOnlySpan<char> word) => All.Contains(word);

    /// <summary>Whether <paramref name="word"/> is one of them in English alone.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> word) => English.Contains(word) || (word.Length > ShortestBeforeSuffix && word[^1] == 's' && English.Contains(word[..^1]));

    /// <summary>Whether <paramref name="word"/> is one of them, by itself or behind «و، ال، ب»; what is <paramref name="sold"/> is never.</summary>
    public static bool Has(ReadOnlySpan<char> word, Vocabulary sold) =>
        IsListed(word) || (word.Length > 0 && (Letters.IsArabic(word[0]) ? HasBehindPrefix(word, sold, inflected: false) : HasPlural(word, sold)));

    /// <summary>Whether <paramref name="word"/> is one of them in any form, or a person of a verb of them.</summary>
    public static bool HasInflected(ReadOnlySpan<char> word, Vocabulary sold) => HasBehindPrefix(word, sold, inflected: true) || HasVerb(word);

    private static bool HasVerb(ReadOnlySpan<char> word)
    {
        foreach (var prefix in VerbPrefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            foreach (var suffix in VerbSuffixes)
            {
                if (word.Length - prefix.Length - suffix.Length >= ShortestVerb && word.EndsWith(suffix, StringComparison.Ordinal) && Verbs.Contains(word[prefix.Length..^suffix.Length]))
                    return true;
            }
        }

        return false;
    }

    private static bool HasPlural(ReadOnlySpan<char> word, Vocabulary sold) =>
        word.Length > ShortestBeforeSuffix && word[^1] == 's' && IsListed(word[..^1]) && !sold.Contains(word[..^1]);

    private static bool HasBehindPrefix(ReadOnlySpan<char> word, Vocabulary sold, bool inflected)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.Length - prefix.Length < ShortestBehindPrefix || !word.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = word[prefix.Length..];
            if ((IsListed(rest) && !sold.Contains(rest)) || (inflected && HasBeforeSuffix(rest)))
                return true;
        }

        return false;
    }

    private static bool HasBeforeSuffix(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= ShortestBeforeSuffix && word.EndsWith(suffix, StringComparison.Ordinal) && IsListed(word[..^suffix.Length]))
                return true;
        }

        return false;
    }
}
