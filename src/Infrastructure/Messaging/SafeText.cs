using System.Text;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>Makes any text one that both databases keep: no NUL, no half of a surrogate pair.</summary>
internal static class SafeText
{
    public static string? Of(string? text)
    {
        if (text is null || IsSafe(text))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            safe.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        return safe.ToString();
    }

    private static bool IsSafe(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '\0')
                return false;
            if (!char.IsSurrogate(letter))
                continue;
            if (!char.IsHighSurrogate(letter) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return false;
            index++;
        }

        return true;
    }
}
