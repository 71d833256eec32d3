using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Text;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>
/// The catalogue by its words: which products have which, and the phrases (names and aliases) they stand in. Built once,
/// never changed.
/// </summary>
internal sealed class ProductIndex
{
    private readonly List<int>[] _postings;

    public ProductIndex(ProductCatalogue catalogue, Lexicon lexicon)
    {
        Catalogue = catalogue;
        Entries = new ProductEntry[catalogue.Products.Count];
        var reader = new PhraseReader(lexicon, Terms);
        for (var i = 0; i < Entries.Length; i++)
            Entries[i] = new ProductEntry(catalogue.Products[i], reader);
        _postings = new List<int>[Terms.Count];
        for (var i = 0; i < Entries.Length; i++)
        {
            foreach (var term in Entries[i].Terms)
                (_postings[term] ??= []).Add(i);
        }
    }

    public ProductCatalogue Catalogue { get; }

    public TermTable Terms { get; } = new();

    public ProductEntry[] Entries { get; }

    /// <summary>The products that have <paramref name="term"/>, in the order of the catalogue.</summary>
    public IReadOnlyList<int> With(int term) => _postings[term] ?? (IReadOnlyList<int>)[];
}

/// <summary>A product as its words.</summary>
internal sealed class ProductEntry
{
    public ProductEntry(Product product, PhraseReader reader)
    {
        Product = product;
        var phrases = new List<Phrase>(product.Aliases.Count + 2);
        foreach (var name in product.Aliases.Prepend(product.NameEn).Prepend(product.NameAr))
        {
            if (reader.Read(name) is { } phrase)
                phrases.Add(phrase);
        }

        Phrases = [.. phrases];
        var contents = product.Units.Where(unit => unit.Content > 1).Select(unit => reader.ContentTerm(unit.Content));
        Terms = [.. phrases.SelectMany(phrase => phrase.Terms).Concat(contents).Distinct().Order()];
        Size = phrases.Max(phrase => (decimal?)phrase.Size) ?? 0;
    }

    public Product Product { get; }

    public Phrase[] Phrases { get; }

    /// <summary>The terms of all phrases, ordered.</summary>
    public int[] Terms { get; }

    /// <summary>The largest size in its names, in the smallest of its kind; 0 where they have none.</summary>
    public decimal Size { get; }

    public bool Has(int term) => Array.BinarySearch(Terms, term) >= 0;
}

/// <summary>A name or alias: its terms, and which of them says what kind of thing it is.</summary>
internal sealed record Phrase(int[] Terms, int Head, decimal Size, bool IsLatin);

/// <summary>Reads names and aliases into terms.</summary>
internal sealed class PhraseReader(Lexicon lexicon, TermTable terms)
{
    private readonly WordAnalyser _analyser = new(lexicon, new Vocabulary(lexicon, null));

    public const string Content = "content";

    /// <summary>The term of a unit that holds so many: «ابو 40 حبه».</summary>
    public int ContentTerm(decimal content) => terms.AddSize(Content, content, written: null);

    public Phrase? Read(string text)
    {
        var normalised = NormalisedText.Of(text);
        var words = Tokeniser.Cut(normalised, form => lexicon.Lookup.ContainsKey(form.Span));
        foreach (var word in words)
            _analyser.Read(word, spelling: false);
        NumberReader.Join(words);
        var ids = new List<int>(words.Count);
        int first = -1, last = -1;
        decimal size = 0;
        var isLatin = words.Count > 0 && Letters.IsLatin(words[0].Text[0]);
        for (var i = 0; i < words.Count; i++)
        {
            if (SizeReader.At(words, i) is { } found)
            {
                size = found.Value;
                ids.Add(terms.AddSize(found.Measure, found.Value, found.Written));
                i = found.End - 1;
                continue;
            }

            if (words[i].Kind != WordKind.Word || words[i].Is(Concept.And) || words[i].Is(Concept.Of))
                continue;
            var term = TermOf(words[i]);
            ids.Add(term);
            if (first < 0)
                first = term;
            if (!words[i].Is(Concept.Unit))
                last = term;
        }

        return ids.Count == 0 ? null : new Phrase([.. ids.Distinct()], isLatin && last >= 0 ? last : first, size, isLatin);
    }

    private int TermOf(Word word)
    {
        foreach (var lexeme in word.Lexemes)
        {
            if (lexeme.Concept == Concept.Goods && lexeme.Varieties == Varieties.Any)
                return Known(terms.AddMeaning(lexeme.Name!));
        }

        if (word.Find(Concept.Unit) is { } unit)
            return terms.AddMeaning("unit " + unit.Name);
        return Known(terms.AddSurface(word.Stem.Length > 0 ? word.Stem : word.Text));

        int Known(int term)
        {
            terms.Alias(word.Text, term);
            return term;
        }
    }
}
