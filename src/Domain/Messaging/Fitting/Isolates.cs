using System.Text;

namespace Abtamim.Domain.Messaging.Fitting;

/// <summary>Unicode's isolates: stretches that do not disturb the direction of the text around them.</summary>
internal static class Isolates
{
    /// <summary>Closes the last isolate.</summary>
    public const char Close = '\u2069';

    /// <summary>How deep isolates may be nested; deeper ones are dropped.</summary>
    public const int Deepest = 4;

    /// <summary>Whether <paramref name="letter"/> opens an isolate.</summary>
    public static bool Opens(char letter) => letter is >= '\u2066' and <= '\u2068';

    /// <summary><paramref name="text"/> with every isolate closed, and nothing closed that was not open.</summary>
    public static string Balance(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2066', Close))
            return text;
        var balanced = new StringBuilder(text.Length + Deepest);
        var depth = 0;
        foreach (var letter in text)
        {
            if (Opens(letter))
            {
                if (++depth > Deepest)
                    continue;
            }
            else if (letter == Close)
            {
                if (depth == 0)
                    continue;
                if (depth-- > Deepest)
                    continue;
            }

            balanced.Append(letter);
        }

        return balanced.Append(Close, Math.Min(depth, Deepest)).ToString();
    }
}
