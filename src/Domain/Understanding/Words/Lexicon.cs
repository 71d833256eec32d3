using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// The words of the language of orders, read once from the files of <c>Lexicon/</c>. A line there is
/// <c>concept value: form, form, form</c>; a form may be several words.
/// </summary>
internal sealed class Lexicon
{
    private static readonly (string File, Varieties Varieties)[] Files =
    [
        ("numbers", Varieties.Any), ("units", Varieties.Any), ("time", Varieties.Any), ("goods", Varieties.Any), ("common", Varieties.Any),
        ("english", Varieties.Any), ("arabizi", Varieties.Any), ("gulf", Varieties.Gulf), ("egyptian", Varieties.Egyptian),
        ("levantine", Varieties.Levantine), ("maghrebi", Varieties.Maghrebi),
    ];

    private static readonly string[] LatinArticles = ["el", "al", "il"];

    private readonly FrozenDictionary<string, Lexeme[]> _words;
    private readonly FrozenDictionary<string, PhraseNode> _phrases;
    private readonly FrozenSet<string> _english;
    private readonly FrozenSet<string> _arabizi;

    private Lexicon(Dictionary<string, List<Lexeme>> words, Dictionary<string, PhraseNode> phrases, HashSet<string> english, HashSet<string> arabizi)
    {
        _english = english.Except(arabizi).ToFrozenSet();
        _arabizi = arabizi.Except(english).ToFrozenSet();
        _words = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _phrases = phrases.ToFrozenDictionary();
        Lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon, shared by all readers.</summary>
    public static Lexicon Shared { get; } = Load();

    public FrozenDictionary<string, Lexeme[]>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }

    public IEnumerable<string> Words => _words.Keys;

    public Lexeme[]? Find(ReadOnlySpan<char> form) => Lookup.TryGetValue(form, out var lexemes) ? lexemes : null;

    /// <summary>The phrases that begin with <paramref name="word"/>, or null.</summary>
    public PhraseNode? PhrasesFrom(ReadOnlySpan<char> word) => _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) ? node : null;

    /// <summary>Whether <paramref name="word"/> is English alone.</summary>
    public bool IsEnglish(string word) => _english.Contains(word);

    /// <summary>Whether <paramref name="word"/> is Arabic in Latin letters alone.</summary>
    public bool IsArabizi(string word) => _arabizi.Contains(word);

    internal static string Normal(string form) => NormalisedText.Of(form.Trim()).Text;

    internal static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicon/" + file)
            ?? throw new InvalidOperationException($"The lexicon file {file} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private static Lexicon Load()
    {
        var words = new Dictionary<string, List<Lexeme>>();
        var phrases = new Dictionary<string, PhraseNode>();
        var english = new HashSet<string>();
        var arabizi = new HashSet<string>();
        var derived = new List<(string Form, Lexeme Lexeme)>();
        foreach (var (file, varieties) in Files)
        {
            foreach (var line in Lines(file))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0)
                    throw new InvalidOperationException($"Lexicon {file}: no colon in «{line}».");
                var lexeme = ReadHead(line[..colon], varieties, file);
                foreach (var form in line[(colon + 1)..].Split([',', '\u060C'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    var normal = Normal(form);
                    AddForm(words, phrases, normal, lexeme);
                    if (file is "arabizi" or "time" && normal.StartsWith("el ", StringComparison.Ordinal) && normal.IndexOf(' ', 3) < 0)
                        AddGlued(words, normal[3..], lexeme);
                    if (file is "english" or "arabizi")
                        (file == "english" ? english : arabizi).UnionWith(normal.Split(' '));
                }
            }
        }

        // «جوالين» is listed as gallons; a dual is made only of what is not listed.
        foreach (var (form, lexemes) in words.ToList())
        {
            foreach (var lexeme in lexemes.Where(IsCounted))
            {
                if (form.Length > 2 && Letters.IsArabic(form[0]))
                    AddDerived(derived, words, form, lexeme);
            }
        }

        foreach (var (form, lexeme) in derived)
            AddWord(words, form, lexeme);
        return new Lexicon(words, phrases, english, arabizi);
    }

    private static Lexeme ReadHead(string head, Varieties varieties, string file)
    {
        var parts = head.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (parts[0] == "quality")
            return new Lexeme(Concept.Goods, Lexeme.Quality, parts[1], varieties);
        if (parts[0] == "units")
            return new Lexeme(Concept.Unit, Lexeme.Plural, parts[1], varieties);
        if (!Enum.TryParse<Concept>(parts[0].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var concept))
            throw new InvalidOperationException($"Lexicon {file}: unknown concept «{parts[0]}».");
        if (parts.Length == 1)
            return new Lexeme(concept, 0, null, varieties);
        return decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new Lexeme(concept, value, null, varieties)
            : new Lexeme(concept, 0, parts[1], varieties);
    }

    private static void AddForm(Dictionary<string, List<Lexeme>> words, Dictionary<string, PhraseNode> phrases, string form, Lexeme lexeme)
    {
        var parts = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            if (!phrases.TryGetValue(parts[0], out var node))
                phrases[parts[0]] = node = new PhraseNode();
            for (var i = 1; i < parts.Length; i++)
                node = node.Child(parts[i]);
            node.Add(lexeme);
            return;
        }

        AddWord(words, form, lexeme);
    }

    // «el 3esha» is as often written in one.
    private static void AddGlued(Dictionary<string, List<Lexeme>> words, string form, Lexeme lexeme)
    {
        foreach (var article in LatinArticles)
        {
            if (!words.ContainsKey(article + form))
                AddWord(words, article + form, lexeme);
        }
    }

    private static bool IsCounted(Lexeme lexeme) => !lexeme.IsPlural && lexeme.Concept is Concept.Unit or Concept.Dozen or Concept.Measure;

    private static void AddDerived(List<(string Form, Lexeme Lexeme)> derived, Dictionary<string, List<Lexeme>> words, string form, Lexeme lexeme)
    {
        foreach (var dual in Morphology.Duals(form).Where(dual => !words.ContainsKey(dual)))
            derived.Add((dual, lexeme with { Dual = true }));
        foreach (var construct in Morphology.Constructs(form).Where(construct => !words.ContainsKey(construct)))
            derived.Add((construct, lexeme));
        foreach (var plural in Morphology.SoundPlurals(form).Where(plural => !words.ContainsKey(plural)))
            derived.Add((plural, lexeme.Concept == Concept.Unit ? lexeme with { Value = Lexeme.Plural } : lexeme));
    }

    private static void AddWord(Dictionary<string, List<Lexeme>> words, string form, Lexeme lexeme)
    {
        if (!words.TryGetValue(form, out var lexemes))
            words[form] = lexemes = [];
        var same = lexemes.FindIndex(known => known.Concept == lexeme.Concept && known.Value == lexeme.Value && known.Name == lexeme.Name);
        if (same < 0)
            lexemes.Add(lexeme);
        else
            lexemes[same] = lexemes[same] with { Varieties = lexemes[same].Varieties | lexeme.Varieties, Dual = lexemes[same].Dual && lexeme.Dual };
    }
}

/// <summary>A word within a phrase of several.</summary>
internal sealed class PhraseNode
{
    private Dictionary<string, PhraseNode>? _next;
    private List<Lexeme>? _lexemes;

    public IReadOnlyList<Lexeme>? Lexemes => _lexemes;

    public PhraseNode? Next(string word) => _next?.GetValueOrDefault(word);

    public PhraseNode Child(string word)
    {
        _next ??= [];
        if (!_next.TryGetValue(word, out var node))
            _next[word] = node = new PhraseNode();
        return node;
    }

    public void Add(Lexeme lexeme) => (_lexemes ??= []).Add(lexeme);
}
