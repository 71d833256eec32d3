using System.Globalization;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Text;

/// <summary>Cuts a normalised text into words, numbers and marks.</summary>
internal static class Tokeniser
{
    /// <summary>No number in a message means more than this; larger ones are read as this one.</summary>
    private const decimal Ceiling = 1_000_000_000_000_000_000m;

    public static List<Word> Cut(NormalisedText normalised, Func<ReadOnlyMemory<char>, bool> isKnown)
    {
        var text = normalised.Text;
        var words = new List<Word>(Math.Min(text.Length / 4, 4096) + 4);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == ' ')
            {
                i++;
            }
            else if (c == '\n')
            {
                words.Add(New(text, i, i + 1, WordKind.Break));
                i++;
            }
            else if (Letters.IsDigit(c))
            {
                i = CutFromDigit(text, i, words, isKnown);
            }
            else if (Letters.IsLetter(c))
            {
                i = Letters.IsLatin(c) ? CutLatin(text, i, words, isKnown) : CutLetters(text, i, words);
            }
            else if (char.IsSurrogate(c) || c > '\u2190')
            {
                var end = char.IsHighSurrogate(c) && i + 1 < text.Length ? i + 2 : i + 1;
                words.Add(New(text, i, end, WordKind.Emoji));
                i = end;
            }
            else if (Fraction(c) is { } fraction)
            {
                AddFraction(text, i, words, fraction);
                i++;
            }
            else
            {
                words.Add(New(text, i, i + 1, WordKind.Mark));
                i++;
            }
        }

        return words;
    }

    private static decimal? Fraction(char c) => c switch
    {
        '\u00BD' => 0.5m,
        '\u00BC' => 0.25m,
        '\u00BE' => 0.75m,
        _ => null,
    };

    private static void AddFraction(string text, int at, List<Word> words, decimal fraction)
    {
        if (words.Count > 0 && words[^1] is { Kind: WordKind.Number } whole && whole.End == at)
        {
            whole.Number += fraction;
            whole.End = at + 1;
            return;
        }

        var word = New(text, at, at + 1, WordKind.Number);
        word.Number = fraction;
        words.Add(word);
    }

    private static int CutLetters(string text, int start, List<Word> words)
    {
        var end = start + 1;
        while (end < text.Length && Letters.IsLetter(text[end]) && !Letters.IsLatin(text[end]))
            end++;
        words.Add(New(text, start, end, WordKind.Word));
        return end;
    }

    // Latin words may hold digits that are Arabic letters (3ayez, ba6a6is) and apostrophes (don't, 3'ada).
    private static int CutLatin(string text, int start, List<Word> words, Func<ReadOnlyMemory<char>, bool> isKnown)
    {
        if (start > 0 && Letters.IsDigit(text[start - 1]) && IsTimes(text, start))
        {
            words.Add(New(text, start, start + 1, WordKind.Word));
            return start + 1;
        }

        var end = LatinEnd(text, start);
        var digits = FirstDigit(text, start, end);
        if (digits < end && !isKnown(text.AsMemory(start, end - start)))
        {
            // x5, no12, at108: a word with a number behind it.
            var allDigits = true;
            for (var i = digits; i < end; i++)
                allDigits &= Letters.IsDigit(text[i]);
            if (allDigits && (end - digits > 1 || digits - start == 1 || isKnown(text.AsMemory(start, digits - start))))
            {
                words.Add(New(text, start, digits, WordKind.Word));
                return digits;
            }
        }

        words.Add(New(text, start, end, WordKind.Word));
        return end;
    }

    private static int CutFromDigit(string text, int start, List<Word> words, Func<ReadOnlyMemory<char>, bool> isKnown)
    {
        var digitsEnd = start;
        while (digitsEnd < text.Length && Letters.IsDigit(text[digitsEnd]))
            digitsEnd++;
        if (digitsEnd < text.Length && (Letters.IsLatin(text[digitsEnd]) || IsDotted(text, start, digitsEnd)))
        {
            var end = LatinEnd(text, start);
            var rest = digitsEnd;
            while (rest < end && Letters.IsLatin(text[rest]))
                rest++;
            var restKnown = isKnown(text.AsMemory(digitsEnd, end - digitsEnd));
            if (isKnown(text.AsMemory(start, end - start)) || (digitsEnd - start == 1 && !IsTimes(text, digitsEnd) && text[start] is '2' or '3' or '5' or '6' or '7' or '8' or '9' && !restKnown && end - digitsEnd > 1))
            {
                words.Add(New(text, start, end, WordKind.Word));
                return end;
            }
        }

        return CutNumber(text, start, digitsEnd, words);
    }

    // "2x4L": so many times so much, no word of Arabic.
    private static bool IsTimes(string text, int at) => text[at] == 'x' && at + 1 < text.Length && Letters.IsDigit(text[at + 1]);

    // «3'ayer», «9'eef»: a digit with an apostrophe is one letter.
    private static bool IsDotted(string text, int start, int digitsEnd) =>
        digitsEnd - start == 1 && text[digitsEnd] == '\'' && digitsEnd + 2 < text.Length && Letters.IsLatin(text[digitsEnd + 1]) && Letters.IsLatin(text[digitsEnd + 2]);

    private static int CutNumber(string text, int start, int digitsEnd, List<Word> words)
    {
        var digits = text[start..digitsEnd];
        var end = digitsEnd;
        var fraction = string.Empty;
        while (end + 1 < text.Length && text[end] is ',' or '.' && Letters.IsDigit(text[end + 1]))
        {
            var next = end + 1;
            while (next < text.Length && Letters.IsDigit(text[next]))
                next++;
            var group = text[(end + 1)..next];
            if (text[end] == ',' && group.Length == 3 && digits.Length <= 15 && digits[0] != '0')
            {
                digits += group;
                end = next;
                continue;
            }

            if (text[end] == '.' && next + 1 < text.Length && text[next] == '.' && Letters.IsDigit(text[next + 1]))
                break;
            if (text[end] == ',' && group.Length > 2)
                break;
            fraction = group;
            end = next;
            break;
        }

        var word = New(text, start, end, WordKind.Number);
        word.Digits = digits;
        word.Number = Parse(digits, fraction);
        words.Add(word);
        if (end < text.Length && text[end] == '/' && end + 1 < text.Length && word.Number is 1 or 3 && text[end + 1] is '2' or '4'
            && (end + 2 == text.Length || !Letters.IsDigit(text[end + 2]) && text[end + 2] != '/'))
        {
            word.Number /= text[end + 1] - '0';
            word.End = end + 2;
            return end + 2;
        }

        return end;
    }

    private static decimal Parse(string digits, string fraction)
    {
        var whole = digits.AsSpan().TrimStart('0');
        if (whole.Length > 18)
            return Ceiling;
        var value = whole.IsEmpty ? 0 : decimal.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        if (fraction.Length > 0)
            value += decimal.Parse(string.Concat("0.", fraction.AsSpan(0, Math.Min(fraction.Length, 6))), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return value;
    }

    private static int LatinEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Letters.IsLatin(text[end]) || Letters.IsDigit(text[end]) || (text[end] == '\'' && end + 1 < text.Length && Letters.IsLatin(text[end + 1]))))
            end++;
        return end;
    }

    private static int FirstDigit(string text, int start, int end)
    {
        while (start < end && !Letters.IsDigit(text[start]))
            start++;
        return start;
    }

    private static Word New(string text, int start, int end, WordKind kind) =>
        new() { Text = text[start..end], Start = start, End = end, Kind = kind, Stem = string.Empty };
}
