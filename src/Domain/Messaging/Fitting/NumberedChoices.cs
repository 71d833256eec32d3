using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Messaging.Fitting;

/// <summary>Choices on channels that cannot show them: written with numbers, and answered by one.</summary>
public static class NumberedChoices
{
    private const int LongestAnswer = 24;

    // What people put before the number. The marks and the article are gone by then.
    private static readonly HashSet<string> Lead = new(StringComparer.OrdinalIgnoreCase)
    {
        "رقم", "الرقم", "خيار", "الخيار", "اختيار", "اختياري", "number", "no", "option", "choice",
    };

    /// <summary>The choices as numbered lines, and how to answer.</summary>
    internal static string Write(IReadOnlyList<Choice> choices, Language language)
    {
        // A mark of direction keeps lines of Latin names where the others of their list are.
        var mark = language == Language.Arabic ? "\u200F" : "";
        var text = new StringBuilder();
        for (var index = 0; index < choices.Count; index++)
        {
            var (label, _, description) = choices[index];
            text.Append(mark).Append('\u2068').Append((index + 1).ToString(CultureInfo.InvariantCulture)).Append('\u2069').Append(". ").Append(label);
            if (description is not null)
                text.Append(" - ").Append(description);
            text.Append('\n');
        }

        return text.Append('\n').Append(FittingTexts.AnswerByNumber(language)).ToString();
    }

    /// <summary>
    /// Whether <paramref name="text"/> is a number and nothing else, as an answer to numbered choices is: «٢», "2.",
    /// «رقم ٢».
    /// </summary>
    public static bool TryReadNumber(string? text, out int number)
    {
        number = 0;
        if (text is null or { Length: 0 or > LongestAnswer })
            return false;
        var words = text.Split([' ', '#', '.', ')', '(', '-', ':', '،', '\u2068', '\u2069', '\u200E', '\u200F', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var only] => TryDigits(only, out number),
            [var lead, var digits] when Lead.Contains(lead) => TryDigits(digits, out number),
            _ => false,
        };
    }

    /// <summary>
    /// The value of the choice that <paramref name="text"/> names among those that <paramref name="message"/> offered
    /// on a channel with <paramref name="abilities"/>; null where it showed no numbers, or not this one.
    /// </summary>
    public static string? Chosen(OutboundMessage message, ChannelAbilities abilities, string? text)
    {
        if (!TryReadNumber(text, out var number) || !MessageFitting.IsNumbered(message, abilities))
            return null;
        var choices = MessageFitting.ChoicesOf(message);
        return number >= 1 && number <= choices.Count ? choices[number - 1].Value : null;
    }

    private static bool TryDigits(string text, out int number)
    {
        number = 0;
        if (text.Length > 3)
            return false;
        foreach (var letter in text)
        {
            var digit = letter switch
            {
                >= '0' and <= '9' => letter - '0',
                >= '\u0660' and <= '\u0669' => letter - '\u0660',
                >= '\u06F0' and <= '\u06F9' => letter - '\u06F0',
                _ => -1,
            };
            if (digit < 0)
                return false;
            number = (number * 10) + digit;
        }

        return text.Length > 0;
    }
}
