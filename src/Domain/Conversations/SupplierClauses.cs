using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Conversations;

/// <summary>The parts of a supplier's text.</summary>
internal static class SupplierClauses
{
    /// <summary>The parts that line breaks, commas, semicolons and full stops make; numbers stay whole.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var clause = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            var ends = letter is '\n' or '\r' or ';' or '\u061B' or '\u060C'
                || (letter is '.' or ',' && !(index + 1 < text.Length && char.IsDigit(text[index + 1])));
            if (!ends)
            {
                clause.Append(letter);
                continue;
            }

            if (!string.IsNullOrWhiteSpace(clause.ToString()))
                yield return clause.ToString().Trim();
            clause.Clear();
        }

        if (!string.IsNullOrWhiteSpace(clause.ToString()))
            yield return clause.ToString().Trim();
    }

    /// <summary>Whether the text begins with a number below zero, which nobody can deliver.</summary>
    public static bool StartsNegative(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 1 && start[0] is '-' or '\u2212' && char.IsDigit(start[1]);
    }

    /// <summary>The number that is all of the text, in either kind of digits; null where there is more or none.</summary>
    public static decimal? BareNumber(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            var digit = char.IsDigit(letter) ? CharUnicodeInfo.GetDecimalDigitValue(letter) : -1;
            if (digit >= 0)
                latin.Append((char)('0' + digit));
            else
                latin.Append(letter == '\u066B' ? '.' : letter);
        }

        return decimal.TryParse(latin.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
