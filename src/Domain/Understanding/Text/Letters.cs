using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Understanding.Text;

/// <summary>What each character becomes when a text is normalised.</summary>
internal static class Letters
{
    // Spelling habits that never tell two words apart in an order: hamza seats, the two yas, ta marbuta, Persian and
    // other extended letters that keyboards produce.
    private const string From = "أإآٱىةؤئکگڭڨیېہۀھەپچڤژڪۃ";
    private const string To = "اااايهويكقققيييهههبجفزكه";

    private const int LongestExpansion = 4;

    private static readonly FrozenDictionary<char, string> Folded = BuildTable();

    public static bool IsArabic(char c) => c is >= '\u0621' and <= '\u064A';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    public static bool IsLetter(char c) => IsArabic(c) || IsLatin(c) || (c > '\u024F' && char.IsLetter(c));

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Characters that are not seen: marks, joiners, direction, variation selectors, tatweel.</summary>
    public static bool IsInvisible(char c) => c is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640' or (>= '\u0610' and <= '\u061A')
        or (>= '\u06D6' and <= '\u06ED') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\uFEFF' or '\u00AD' or '\u061C' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u0300' and <= '\u036F') or '\u20E3' or '\u0674';

    /// <summary>What <paramref name="c"/> becomes where that is not itself, or null.</summary>
    public static string? Fold(char c) => Folded.GetValueOrDefault(c);

    private static FrozenDictionary<char, string> BuildTable()
    {
        var table = new Dictionary<char, string>();
        for (var i = 0; i < From.Length; i++)
            table[From[i]] = To[i].ToString();
        for (var digit = 0; digit < 10; digit++)
        {
            table[(char)('\u0660' + digit)] = digit.ToString(CultureInfo.InvariantCulture);
            table[(char)('\u06F0' + digit)] = digit.ToString(CultureInfo.InvariantCulture);
        }

        for (var letter = 'A'; letter <= 'Z'; letter++)
            table[letter] = char.ToLowerInvariant(letter).ToString();
        foreach (var (from, to) in Marks)
            table[from] = to.ToString();
        foreach (var (first, last) in new[] { ('\u00C0', '\u024F'), ('\u1E00', '\u1EFF'), ('\uFB50', '\uFDCF'), ('\uFDF0', '\uFDFC'), ('\uFE70', '\uFEFC'), ('\uFF01', '\uFF5E'), ('\u2070', '\u209C') })
        {
            for (var c = (int)first; c <= last; c++)
                AddDecomposition(table, (char)c);
        }

        return table.ToFrozenDictionary();
    }

    private static IEnumerable<(char From, char To)> Marks =>
    [
        ('\u066B', '.'), ('\u066C', ','), ('\u060C', ','), ('\u061B', ';'), ('\u061F', '?'), ('\u06D4', '.'), ('\u2013', '-'), ('\u2014', '-'),
        ('\u2212', '-'), ('\u00D7', '*'), ('\u2018', '\''), ('\u2019', '\''), ('\u02BC', '\''), ('\u201C', '"'), ('\u201D', '"'), ('\u00AB', '"'),
        ('\u00BB', '"'), ('\u2022', '*'), ('\u00B7', '*'), ('\u25AA', '*'), ('\u25CF', '*'), ('\u00A0', ' '), ('\u202F', ' '), ('\u2009', ' '),
        ('\u2028', '\n'), ('\u2029', '\n'), ('\r', '\n'), ('\t', ' '), ('\u066A', '%'), ('\u3001', ','), ('\u2026', '.'), ('\u066D', '*'),
    ];

    private static void AddDecomposition(Dictionary<char, string> table, char c)
    {
        if (!char.IsLetterOrDigit(c) && c < '\uFE70')
            return;
        var parts = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (IsInvisible(part))
                continue;
            if (table.TryGetValue(part, out var folded))
                parts.Append(folded);
            else
                parts.Append(char.ToLowerInvariant(part));
        }

        // A whole salutation in one character («ﷺ») says nothing of an order; written out it would make a text eighteen times
        // as long.
        var result = parts.Length > LongestExpansion ? " " : parts.ToString();
        if (result.Length != 1 || result[0] != c)
            table[c] = result;
    }
}
