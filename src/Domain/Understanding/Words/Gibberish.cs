using System.Buffers;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>Sets aside what is no word of any language: keys in a row, "asdf", «شسيب», consonants without end, "xkcdqw".</summary>
internal static class Gibberish
{
    private const int FewestKeys = 4;

    private static readonly SearchValues<char> Speakable = SearchValues.Create("aeiouy0123456789-.'");

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "ضصثقفغعهخحج", "شسيبلاتنمك", "ذدزروةىءئ"];

    public static void Read(List<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Kind != WordKind.Word || word.Text.Length < FewestKeys || (word.Lexemes.Count > 0 && word.Stem == word.Text) || !(IsRow(word.Text) || IsUnspeakable(word)))
                continue;
            word.Know([]);
            word.Role = WordRole.Background;
        }
    }

    // Neighbours on one row, in either direction.
    private static bool IsRow(string text)
    {
        foreach (var row in Rows)
        {
            var step = row.IndexOf(text[1], StringComparison.Ordinal) - row.IndexOf(text[0], StringComparison.Ordinal);
            if (step is not (1 or -1) || row.IndexOf(text[0], StringComparison.Ordinal) < 0)
                continue;
            var at = 1;
            while (at + 1 < text.Length && row.IndexOf(text[at + 1], StringComparison.Ordinal) is >= 0 and var next && next - row.IndexOf(text[at], StringComparison.Ordinal) == step)
                at++;
            return at + 1 == text.Length;
        }

        return false;
    }

    // Seven Latin letters and no vowel, nor a digit that spells one: longer than what people shorten words to.
    private static bool IsUnspeakable(Word word) =>
        word.Text.Length >= 7 && word.Lexemes.Count == 0 && word.IsLatin && !word.Text.AsSpan().ContainsAny(Speakable);
}
