using System.Collections.Frozen;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds the known word that a misspelt one is a slip away from: one letter too many, too few, another, or two swapped.
/// Every word is stored under itself and under each form with one letter left out, so that looking up costs as many
/// probes as the word has letters, whatever the size of the vocabulary.
/// </summary>
internal sealed class Speller
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    // A word of three letters is seldom written with a consonant too many: «تمرد», «تنكر» are not «تمر», «تنك».
    private const double MostToShortWord = 0.5;

    private readonly string[] _words;
    private readonly int[] _keys;
    private readonly int[] _values;

    public Speller(IEnumerable<string> words)
    {
        _words = [.. words.Where(word => word.Length is >= ShortestWord - 1 and <= LongestWord)];
        var count = _words.Sum(word => word.Length + 1);
        _keys = new int[count];
        _values = new int[count];
        var at = 0;
        Span<char> shorter = stackalloc char[LongestWord];
        for (var i = 0; i < _words.Length; i++)
        {
            var word = _words[i];
            Put(word, i);
            for (var skip = 0; skip < word.Length; skip++)
                Put(Without(word, skip, shorter), i);
        }

        Array.Sort(_keys, _values);

        void Put(ReadOnlySpan<char> form, int word)
        {
            _keys[at] = Hash(form);
            _values[at++] = word;
        }
    }

    /// <summary>The best known word for <paramref name="written"/> that <paramref name="allowed"/> admits, or null.</summary>
    public string? Find(ReadOnlySpan<char> written, Func<string, bool> allowed)
    {
        if (written.Length is < ShortestWord or > LongestWord)
            return null;
        string? best = null;
        var bestCost = written.Length >= 6 ? 1.01 : written.Length == 5 ? 0.9 : 0.71;
        Span<char> shorter = stackalloc char[LongestWord];
        Probe(written, written, allowed, ref best, ref bestCost);
        for (var skip = 0; skip < written.Length; skip++)
            Probe(Without(written, skip, shorter), written, allowed, ref best, ref bestCost);
        return best;
    }

    private void Probe(ReadOnlySpan<char> form, ReadOnlySpan<char> written, Func<string, bool> allowed, ref string? best, ref double bestCost)
    {
        var key = Hash(form);
        var at = Array.BinarySearch(_keys, key);
        if (at < 0)
            return;
        while (at > 0 && _keys[at - 1] == key)
            at--;
        for (var probes = 0; at < _keys.Length && _keys[at] == key && probes < 64; at++, probes++)
        {
            var word = _words[_values[at]];
            var cost = Cost(written, word);
            if (cost < bestCost && (word.Length >= ShortestWord || cost <= MostToShortWord) && allowed(word))
            {
                bestCost = cost;
                best = word;
            }
        }
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int skip, Span<char> room)
    {
        word[..skip].CopyTo(room);
        word[(skip + 1)..].CopyTo(room[skip..]);
        return room[..(word.Length - 1)];
    }

    // One slip at most; slips between letters that sound or look alike are the likelier ones.
    private static double Cost(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        var start = written.CommonPrefixLength(word);
        var left = written[start..];
        var right = word[start..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        // The first letter is seldom the one that is wrong.
        var first = start == 0 ? 0.3 : 0;
        return (left.Length, right.Length) switch
        {
            (0, 0) => 0,
            (1, 1) => (AreAlike(left[0], right[0]) ? 0.4 : 1.0) + (AreAlike(left[0], right[0]) ? 0 : first),
            (0, 1) => (IsWeak(right[0]) ? 0.5 : 0.75) + first,
            (1, 0) => (IsWeak(left[0]) ? 0.5 : 0.75) + first,
            (2, 2) when left[0] == right[1] && left[1] == right[0] => 0.7 + first,
            _ => 9,
        };
    }

    private static bool IsWeak(char c) => c is 'ا' or 'و' or 'ي' or 'ه' or 'ء' or 'a' or 'e' or 'i' or 'o' or 'u' or 'h';

    private static readonly string[] AlikeGroups =
        ["تطث", "سصثش", "دضذ", "زظذ", "ضظ", "قكغج", "حخجه", "عغ", "فق", "بتثنيپ", "اىي", "هه", "رز", "aeiou", "ckq", "szc", "bp", "fv", "mn", "gj"];

    // For each letter the groups that it is in, a bit a group.
    private static readonly FrozenDictionary<char, int> Groups = AlikeGroups
        .SelectMany((group, at) => group.Select(letter => (Letter: letter, Bit: 1 << at)))
        .GroupBy(pair => pair.Letter, pair => pair.Bit)
        .ToFrozenDictionary(letter => letter.Key, letter => letter.Aggregate((all, bit) => all | bit));

    private static bool AreAlike(char a, char b) => (Groups.GetValueOrDefault(a) & Groups.GetValueOrDefault(b)) != 0;

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
