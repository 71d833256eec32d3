using System.Text;
using Abtamim.Domain.Conversations.Hearing;

namespace Abtamim.Infrastructure.Speech;

/// <summary>
/// Names that are likely to be said, as engines take them: a text that could have come before. Whisper keeps the last 224
/// tokens of it, and Arabic takes about a token for two letters; so it is short, and the likeliest stand last.
/// </summary>
internal static class Vocabulary
{
    /// <summary>The most letters of a prompt.</summary>
    public const int MostLetters = SpeechVocabulary.MostCharacters;

    /// <summary>The prompt, or null where there are no names.</summary>
    public static string? Prompt(IReadOnlyList<string> names)
    {
        var taken = new List<string>();
        var letters = 0;
        foreach (var name in names.Select(Clean).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            letters += name.Length + 2;
            if (letters > MostLetters)
                break;
            taken.Add(name);
        }

        taken.Reverse();
        return taken.Count == 0 ? null : string.Join("، ", taken) + ".";
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (category is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }
}
