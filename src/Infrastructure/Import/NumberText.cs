using System.Globalization;
using System.Text;

namespace Abtamim.Infrastructure.Import;

/// <summary>
/// Numbers as people type them into tables: Arabic or Latin digits, either decimal mark, thousands set apart. What can
/// be read in two ways is not read.
/// </summary>
internal static class NumberText
{
    public enum Outcome
    {
        Number,
        NotANumber,
        Ambiguous,
    }

    public static Outcome Read(string text, out decimal number)
    {
        number = 0;
        if (Plain(text) is not { Length: > 0 and <= 40 } plain)
            return Outcome.NotANumber;
        var comma = plain.Count(letter => letter == ',');
        var point = plain.Count(letter => letter == '.');
        if (comma == 1 && point == 0)
        {
            var after = plain.Length - plain.IndexOf(',', StringComparison.Ordinal) - 1;
            if (after == 3 && plain.TrimStart('-') is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..])
                return Outcome.Ambiguous;
            plain = plain.Replace(',', '.');
        }
        else if (comma > 0 || point > 1)
        {
            // The mark that comes last and only once is the decimal mark; the other sets thousands apart.
            var decimalMark = (comma, point) switch
            {
                (1, > 0) when plain.LastIndexOf(',') > plain.LastIndexOf('.') => ',',
                ( > 0, 1) when plain.LastIndexOf('.') > plain.LastIndexOf(',') => '.',
                _ => '\0',
            };
            var whole = decimalMark == '\0' ? plain : plain[..plain.LastIndexOf(decimalMark)];
            var fraction = decimalMark == '\0' ? "" : plain[(plain.LastIndexOf(decimalMark) + 1)..];
            var groups = whole.TrimStart('-').Split(',', '.');
            if (whole.Contains(',', StringComparison.Ordinal) && whole.Contains('.', StringComparison.Ordinal))
                return Outcome.NotANumber;
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))
                return Outcome.NotANumber;
            plain = (whole.StartsWith('-') ? "-" : "") + string.Concat(groups) + (fraction.Length == 0 ? "" : "." + fraction);
        }

        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? Outcome.Number
            : Outcome.NotANumber;
    }

    // Latin digits, '.', ',' and '-' alone; null where there is anything else.
    private static string? Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.AsSpan().Trim())
        {
            switch (letter)
            {
                case >= '0' and <= '9' or '.' or ',' or '-':
                    plain.Append(letter);
                    break;
                case >= '\u0660' and <= '\u0669':
                    plain.Append((char)(letter - '\u0660' + '0'));
                    break;
                case >= '\u06F0' and <= '\u06F9':
                    plain.Append((char)(letter - '\u06F0' + '0'));
                    break;
                case '\u066B':
                    plain.Append('.');
                    break;
                case '\u066C' or ' ' or '\u00A0' or '\u202F' or '\u200E' or '\u200F' or '\u2066' or '\u2067' or '\u2068' or '\u2069':
                    // Sets thousands apart beyond doubt, or is not seen at all.
                    break;
                default:
                    return null;
            }
        }

        return plain.ToString();
    }
}
