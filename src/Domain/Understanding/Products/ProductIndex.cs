using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>
/// The catalogue by its words: which products have which, and the phrases (names and aliases) they stand in. Built once,
/// never changed.
/// </summary>
internal sealed class ProductIndex
{
    private readonly Dictionary<Sku, int> _places;

    // The products of term t are _products[_starts[t].._starts[t + 1]]: one array for all terms.
    private readonly int[] _starts;
    private readonly int[] _products;

    // The phrases of product p are _phrases[_phraseStarts[p].._phraseStarts[p + 1]]: they are walked by the thousand, so
    // they lie side by side.
    private readonly int[] _phraseStarts;
    private readonly Phrase[] _phrases;

    private readonly UnitTable _units = new();

    public ProductIndex(ProductCatalogue catalogue, Lexicon lexicon)
    {
        Catalogue = catalogue;
        Entries = new ProductEntry[catalogue.Products.Count];
        _places = new Dictionary<Sku, int>(Entries.Length);
        var reader = new PhraseReader(lexicon, Terms);
        var phrases = new List<Phrase>(Entries.Length * 4);
        _phraseStarts = new int[Entries.Length + 1];
        for (var i = 0; i < Entries.Length; i++)
        {
            Entries[i] = new ProductEntry(catalogue.Products[i], reader, phrases);
            _phraseStarts[i + 1] = phrases.Count;
            _places.Add(Entries[i].Product.Sku, i);
            _units.Add(Entries[i].Product);
        }

        _phrases = [.. phrases];
        _starts = new int[Terms.Count + 1];
        foreach (var entry in Entries)
        {
            foreach (var term in entry.Terms)
                _starts[term + 1]++;
        }

        for (var term = 0; term < Terms.Count; term++)
            _starts[term + 1] += _starts[term];
        _products = new int[_starts[^1]];
        var next = (int[])_starts.Clone();
        for (var i = 0; i < Entries.Length; i++)
        {
            foreach (var term in Entries[i].Terms)
                _products[next[term]++] = i;
        }
    }

    public ProductCatalogue Catalogue { get; }

    public TermTable Terms { get; } = new();

    public ProductEntry[] Entries { get; }

    /// <summary>Whether anything is sold by <paramref name="unit"/>.</summary>
    public bool SellsBy(string unit) => _units.SetOf([unit]) != 0;

    /// <summary>The products that have <paramref name="term"/>, in the order of the catalogue.</summary>
    public ReadOnlyMemory<int> With(int term) => _products.AsMemory(_starts[term].._starts[term + 1]);

    /// <summary>How many products have <paramref name="term"/>.</summary>
    public int CountWith(int term) => _starts[term + 1] - _starts[term];

    /// <summary>The names and aliases of <paramref name="product"/>.</summary>
    public ReadOnlySpan<Phrase> PhrasesOf(int product) => _phrases.AsSpan(_phraseStarts[product].._phraseStarts[product + 1]);

    /// <summary>The <paramref name="units"/> as a set that <see cref="IsSoldByAny"/> takes.</summary>
    public ulong UnitSet(params ReadOnlySpan<string?> units) => _units.SetOf(units);

    /// <summary>Whether <paramref name="product"/> is sold by one of <paramref name="units"/> (<see cref="UnitSet"/>).</summary>
    public bool IsSoldByAny(int product, ulong units) => _units.IsSoldByAny(product, units);

    /// <summary>Whether each of <paramref name="products"/> is sold by <paramref name="unit"/>.</summary>
    public bool AreSoldBy(List<int> products, string? unit)
    {
        var units = UnitSet(unit);
        return products.TrueForAll(product => IsSoldByAny(product, units));
    }

    /// <summary>The place of the product with <paramref name="sku"/>, or -1.</summary>
    public int PlaceOf(Sku sku) => _places.GetValueOrDefault(sku, -1);
}
