using System.Numerics;
using Abtamim.Domain.Understanding.Products;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>
/// The words of a catalogue that look like an unknown one, further off than a slip of the keyboard. Looks at every word
/// of the catalogue, most of them for a few instructions only: for what is asked now and then, not for every message.
/// </summary>
internal sealed class NearWords(TermTable terms)
{
    private const double LeastLikeness = 0.34;
    private const int Most = 6;

    private readonly Lazy<(string Form, int Term, ulong Letters)[]> _forms = new(() =>
        [.. terms.Surfaces.Where(form => form.Length is >= 2 and <= 32).Select(form => (form, terms.SurfaceOrNone(form), LettersOf(form)))]);

    /// <summary>The terms whose words are likest to <paramref name="word"/>, the likest first, with how like they are.</summary>
    public List<TermMatch> Of(string word)
    {
        if (word.Length is < 3 or > 24)
            return [];
        var letters = LettersOf(word);
        var least = (BitOperations.PopCount(letters) + 1) / 2;
        var found = new Dictionary<int, double>();
        foreach (var (form, term, formLetters) in _forms.Value)
        {
            if (Math.Abs(form.Length - word.Length) > 4 || BitOperations.PopCount(letters & formLetters) < least)
                continue;
            var likeness = Likeness(word, form);
            if (likeness >= LeastLikeness && likeness > found.GetValueOrDefault(term))
                found[term] = likeness;
        }

        return [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most).Select(pair => new TermMatch(pair.Key, pair.Value))];
    }

    // How many of their pairs of neighbouring letters two words share: 1 for the same word, 0 for strangers.
    private static double Likeness(string left, string right)
    {
        var shared = 0;
        Span<bool> taken = stackalloc bool[right.Length];
        for (var i = 0; i + 1 < left.Length; i++)
        {
            for (var j = 0; j + 1 < right.Length; j++)
            {
                if (taken[j] || left[i] != right[j] || left[i + 1] != right[j + 1])
                    continue;
                taken[j] = true;
                shared++;
                break;
            }
        }

        return 2d * shared / (left.Length + right.Length - 2);
    }

    private static ulong LettersOf(string form)
    {
        var letters = 0ul;
        foreach (var letter in form)
            letters |= 1ul << (letter & 63);
        return letters;
    }
}
