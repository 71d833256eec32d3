using System.Runtime.InteropServices;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds the Arabic word behind Latin letters and digits (3ayez, ba6a6is, kartoonain): first by its consonants, then by
/// how well its vowels agree.
/// </summary>
internal sealed class Arabizi
{
    private const int LongestWord = 24;

    /// <summary>What it costs that a word says nothing about an order: among words that sound alike it is seldom meant.</summary>
    private const double Small = 0.1;

    private readonly Dictionary<string, List<(string Word, double Cost)>> _bySkeleton = [];

    public Arabizi(IEnumerable<string> arabicWords, Predicate<string>? isSmall = null)
    {
        foreach (var word in arabicWords)
        {
            if (word.Length is < 2 or > LongestWord || !Letters.IsArabic(word[0]))
                continue;
            var skeleton = Skeleton(Sounds.OfArabic(word));
            if (skeleton.Length == 0)
                continue;
            ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySkeleton, skeleton, out _);
            (words ??= []).Add((word, isSmall?.Invoke(word) == true ? Small : 0));
        }
    }

    /// <summary>
    /// The Arabic word that <paramref name="latin"/> most likely spells, and how far it is from it; or null.
    /// <paramref name="allowed"/> says which words may be meant.
    /// </summary>
    public (string Word, double Cost)? Find(ReadOnlySpan<char> latin, double most, Predicate<string>? allowed = null)
    {
        if (latin.Length is < 2 or > LongestWord)
            return null;
        (string Word, double Cost)? best = null;
        // A glottal stop inside a word is seldom left out by who writes it: it is more likely a qaf.
        Try(latin, Hearing.Usual, latin[1..].Contains('2') ? 0.1 : 0, most, allowed, ref best, isGlottalFirst: latin[0] == '2');
        if (latin.Contains('2'))
            Try(latin, Hearing.GlottalIsQaf, 0, most, allowed, ref best);
        if (latin.Contains('9'))
            Try(latin, Hearing.NineIsQaf, 0, most, allowed, ref best);
        if (latin.Contains('8'))
            Try(latin, Hearing.EightIsGhayn, 0, most, allowed, ref best);
        if (latin.Contains("th", StringComparison.Ordinal) || latin.Contains("dh", StringComparison.Ordinal))
        {
            Try(latin, Hearing.InterdentalIsDad, 0.12, most, allowed, ref best);
            Try(latin, Hearing.InterdentalIsDhal, 0.12, most, allowed, ref best);
        }

        if (latin.Contains("ch", StringComparison.Ordinal))
            Try(latin, Hearing.ChIsKaf, 0.15, most, allowed, ref best);
        if (latin[^1] == 'h')
            Try(latin, Hearing.LastHIsHeard, 0.14, most, allowed, ref best);
        return best;
    }

    private void Try(ReadOnlySpan<char> latin, Hearing hearing, double extra, double most, Predicate<string>? allowed, ref (string Word, double Cost)? best, bool isGlottalFirst = false)
    {
        var sounds = Sounds.OfLatin(latin, hearing);
        var skeleton = Skeleton(sounds);
        if (!_bySkeleton.TryGetValue(skeleton, out var words))
            return;
        var limit = skeleton.Length == 1 ? Math.Min(most, 0.45) : most;
        foreach (var (word, small) in words)
        {
            var cost = extra + small + Distance(sounds, Sounds.OfArabic(word));
            if (isGlottalFirst && word[0] != 'ا')
                cost += 0.15;
            if (cost <= limit && (best is null || cost < best.Value.Cost - 0.001) && allowed?.Invoke(word) != false)
                best = (word, cost);
        }
    }

    private static string Skeleton(List<Sound> sounds)
    {
        Span<char> classes = stackalloc char[LongestWord + 2];
        var length = 0;
        foreach (var sound in sounds)
        {
            if (sound.Class != '\0' && length < classes.Length)
                classes[length++] = sound.Class;
        }

        return new string(classes[..length]);
    }

    // The consonants agree; what differs is in the gaps between them.
    private static double Distance(List<Sound> latin, List<Sound> arabic)
    {
        double cost = 0;
        int i = 0, j = 0;
        while (true)
        {
            var isFirst = i == 0;
            var heard = Gap(latin, ref i);
            var written = Gap(arabic, ref j);
            if (written.Count > 1 && heard.Count == 1)
                cost += 0.04; // "keesein" is «كيسين» rather than «كويسين».
            else if (heard.Count > 1 && written.Count == 1)
                cost += 0.03; // "kias" is «كياس» rather than «كاس».
            cost += (heard.Vowel, written.Vowel) switch
            {
                ('\0', '\0') => 0,
                ('\0', _) => isFirst ? 0.1 : written.IsLong && j < arabic.Count ? 0.55 : 0.3,
                (_, '\0') => heard.IsLong ? 0.45 : i >= latin.Count ? 0.25 : 0.06,
                _ when heard.Vowel == written.Vowel => 0,
                _ when heard.Vowels == written.Vowels => 0.05,
                _ when isFirst => 0.06, // An alif in front is any vowel: «اكتب» is "ekteb", "oktob".
                _ when heard.Count > 1 && written.Count > 1 && (heard.Vowels & written.Vowels) != 0 => 0.15,
                _ when i >= latin.Count => 0.2,
                _ => heard.IsLong ? 0.45 : 0.3,
            };
            if (i >= latin.Count || j >= arabic.Count)
                return cost;
            if (latin[i].Exact != '\0' && arabic[j].Exact != latin[i].Exact && !(latin[i].Also == arabic[j].Exact))
                cost += 0.22;
            i++;
            j++;
        }
    }

    private static (char Vowel, bool IsLong, int Count, int Vowels) Gap(List<Sound> sounds, ref int at)
    {
        var vowel = '\0';
        var isLong = false;
        int count = 0, vowels = 0;
        for (; at < sounds.Count && sounds[at].Class == '\0'; at++)
        {
            isLong |= sounds[at].IsLong || vowel != '\0';
            if (sounds[at].Exact != vowel)
                count++;
            vowel = sounds[at].Exact;
            vowels |= vowel switch { 'a' => 1, 'i' => 2, _ => 4 };
        }

        return (vowel, isLong, count, vowels);
    }
}

/// <summary>A sound of a word: a consonant with its class (those that Latin spelling mixes up), or a vowel, class 0.</summary>
internal readonly record struct Sound(char Class, char Exact, char Also, bool IsLong);

/// <summary>How a Latin letter is heard that people write for several sounds.</summary>
internal enum Hearing
{
    Usual, GlottalIsQaf, NineIsQaf, EightIsGhayn, InterdentalIsDad, InterdentalIsDhal, ChIsKaf, LastHIsHeard,
}

/// <summary>Hears words, Arabic or Latin.</summary>
internal static class Sounds
{
    public static List<Sound> OfArabic(string word)
    {
        var sounds = new List<Sound>(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            switch (c)
            {
                case 'ا':
                    sounds.Add(new Sound('\0', 'a', '\0', i > 0));
                    break;
                case 'و':
                    if (i == 0)
                        sounds.Add(new Sound('w', 'و', '\0', false));
                    else
                        sounds.Add(new Sound('\0', 'u', '\0', true));
                    break;
                case 'ي':
                    if (i == 0)
                        sounds.Add(new Sound('y', 'ي', '\0', false));
                    else
                        sounds.Add(new Sound('\0', 'i', '\0', true));
                    break;
                case 'ء':
                    break;
                case 'ه' when i == word.Length - 1:
                    sounds.Add(new Sound('\0', 'a', '\0', false));
                    break;
                default:
                    sounds.Add(new Sound(ClassOf(c), c, '\0', false));
                    break;
            }
        }

        return sounds;
    }

    public static List<Sound> OfLatin(ReadOnlySpan<char> word, Hearing hearing)
    {
        var sounds = new List<Sound>(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (word[i] is 'd' or 't' && (next == 'j' || (next == 'c' && i + 2 < word.Length && word[i + 2] == 'h')))
                continue; // "djaj", "tchina": French spelling of one sound.
            var (sound, length) = Hear(word[i], next, hearing, i == 0, i == word.Length - 1 && (i == 0 || IsVowel(word[i - 1])));
            i += length - 1;
            if (sound is not { } heard)
                continue;
            if (heard.Class != '\0' && sounds.Count > 0 && sounds[^1].Class == heard.Class && sounds[^1].Exact == heard.Exact)
                continue;
            sounds.Add(heard);
        }

        return sounds;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (Sound? Sound, int Length) Hear(char c, char next, Hearing hearing, bool isFirst, bool isLast)
    {
        Sound Consonant(char exact, char also = '\0') => new(ClassOf(exact), exact, also, false);
        return (c, next) switch
        {
            ('k', 'h') => (Consonant('خ'), 2),
            ('g', 'h') => (Consonant('غ'), 2),
            ('s', 'h') => (Consonant('ش'), 2),
            ('c', 'h') => (hearing == Hearing.ChIsKaf ? Consonant('ك') : Consonant('ش'), 2),
            ('t' or 'd', 'h') when hearing == Hearing.InterdentalIsDad => (Consonant('ض'), 2),
            ('t' or 'd', 'h') when hearing == Hearing.InterdentalIsDhal => (Consonant('ذ', 'ظ'), 2),
            ('t', 'h') => (Consonant('ث', 'ذ'), 2),
            ('d', 'h') => (Consonant('ظ', 'ض'), 2),
            ('7', '\'') => (Consonant('خ'), 2),
            ('3', '\'') => (Consonant('غ'), 2),
            ('9', '\'') => (Consonant('ض'), 2),
            ('6', '\'') => (Consonant('ظ', 'ض'), 2),
            ('2', _) => hearing == Hearing.GlottalIsQaf ? (Consonant('ق'), 1) : (null, 1),
            ('3', _) => (Consonant('ع'), 1),
            ('5', _) => (Consonant('خ'), 1),
            ('6', _) => (Consonant('ط'), 1),
            ('7', _) => (Consonant('ح'), 1),
            ('8', _) => (hearing == Hearing.EightIsGhayn ? Consonant('غ') : Consonant('ق'), 1),
            ('9', _) => (hearing == Hearing.NineIsQaf ? Consonant('ق') : Consonant('ص'), 1),
            ('a', 'a') => (new Sound('\0', 'a', '\0', true), 2),
            ('e', 'e') or ('i', 'i') => (new Sound('\0', 'i', '\0', true), 2),
            ('o', 'o') or ('u', 'u') or ('o', 'u') => (new Sound('\0', 'u', '\0', true), 2),
            ('a' or 'e', 'i' or 'y') => (new Sound('\0', 'i', '\0', true), 2),
            ('a', 'u' or 'w') => (new Sound('\0', 'u', '\0', true), 2),
            ('a', _) => (new Sound('\0', 'a', '\0', false), 1),
            ('e' or 'i', _) => (new Sound('\0', 'i', '\0', false), 1),
            ('o' or 'u', _) => (new Sound('\0', 'u', '\0', false), 1),
            ('w', _) => (isFirst ? Consonant('و') : new Sound('\0', 'u', '\0', false), 1),
            ('y', _) => (isFirst ? Consonant('ي') : new Sound('\0', 'i', '\0', false), 1),
            ('h', _) when isLast && hearing != Hearing.LastHIsHeard => (null, 1),
            ('b' or 'p', _) => (Consonant('ب'), 1),
            ('t', _) => (Consonant('ت', 'ط'), 1),
            ('j', _) => (Consonant('ج'), 1),
            ('d', _) => (Consonant('د', 'ض'), 1),
            ('r', _) => (Consonant('ر'), 1),
            ('z', _) => (Consonant('ز', 'ظ'), 1),
            ('s', _) => (Consonant('س', 'ص'), 1),
            ('f' or 'v', _) => (Consonant('ف'), 1),
            ('q', _) => (Consonant('ق'), 1),
            ('g', _) => (Consonant('ق', 'ج'), 1),
            ('k' or 'c', _) => (Consonant('ك', 'ق'), 1),
            ('l', _) => (Consonant('ل'), 1),
            ('m', _) => (Consonant('م'), 1),
            ('n', _) => (Consonant('ن'), 1),
            ('h', _) => (Consonant('ه', 'ح'), 1),
            ('x', _) => (Consonant('خ'), 1),
            _ => (null, 1),
        };
    }

    private static char ClassOf(char letter) => letter switch
    {
        'ب' => 'b',
        'ت' or 'ط' or 'ث' => 't',
        'ج' or 'ق' or 'ك' or 'غ' => 'k',
        'ح' or 'ه' => 'h',
        'خ' => 'x',
        'د' or 'ض' => 'd',
        'ذ' or 'ز' or 'ظ' => 'z',
        'ر' => 'r',
        'س' or 'ص' => 's',
        'ش' => '$',
        'ع' => '3',
        'ف' => 'f',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        'و' => 'w',
        'ي' => 'y',
        _ => '\0',
    };
}
