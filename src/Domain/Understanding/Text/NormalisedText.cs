namespace Abtamim.Domain.Understanding.Text;

/// <summary>
/// A text in one spelling: letters folded, digits European, nothing invisible, nothing drawn out. Each of its characters
/// knows where it stood in the original.
/// </summary>
internal sealed class NormalisedText
{
    private readonly int[] _origin;

    private NormalisedText(string original, string text, int[] origin)
    {
        Original = original;
        Text = text;
        _origin = origin;
    }

    public string Original { get; }

    public string Text { get; }

    /// <summary>Where the character at <paramref name="index"/> stood in the original.</summary>
    public int OriginOf(int index) => index < _origin.Length ? _origin[index] : Original.Length;

    /// <summary>The original words between two places of the normalised text.</summary>
    public string OriginalBetween(int start, int end)
    {
        if (start >= end)
            return string.Empty;
        var from = OriginOf(start);
        var last = OriginOf(end - 1);
        var to = char.IsHighSurrogate(Original[last]) && last + 1 < Original.Length ? last + 2 : last + 1;
        return Original[from..to];
    }

    public static NormalisedText Of(string original)
    {
        var text = new char[original.Length + 16];
        var origin = new int[original.Length + 16];
        var length = 0;
        var run = 0;

        void Append(char c, int index)
        {
            if (length > 0 && text[length - 1] == c && Letters.IsLetter(c))
            {
                // «مرررة» is «مرة»: three of a letter are one. Two are left, for they can be spelling.
                run++;
                if (run == 3)
                    length--;
                if (run >= 3)
                    return;
            }
            else
            {
                run = 1;
            }

            if (length == text.Length)
            {
                Array.Resize(ref text, length * 2);
                Array.Resize(ref origin, length * 2);
            }

            text[length] = c;
            origin[length++] = index;
        }

        for (var i = 0; i < original.Length; i++)
        {
            var c = original[i];
            if (c is >= 'a' and <= 'z' or ' ')
            {
                Append(c, i);
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < original.Length && char.IsLowSurrogate(original[i + 1]))
                {
                    Append(c, i);
                    Append(original[++i], i);
                }
            }
            else if (!Letters.IsInvisible(c) && (c == '\n' || !char.IsControl(c) || Letters.Fold(c) != null))
            {
                if (Letters.Fold(c) is { } folded)
                {
                    foreach (var part in folded)
                        Append(part, i);
                }
                else
                {
                    Append(c, i);
                }
            }
        }

        return new NormalisedText(original, new string(text, 0, length), origin[..length]);
    }
}
