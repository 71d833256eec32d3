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

    public ProductIndex(ProductCatalogue catalogue, Lexicon lexicon)
    {
        Catalogue = catalogue;
        Entries = new ProductEntry[catalogue.Products.Count];
        _places = new Dictionary<Sku, int>(Entries.Length);
        var reader = new PhraseReader(lexicon, Terms);
        for (var i = 0; i < Entries.Length; i++)
        {
            Entries[i] = new ProductEntry(catalogue.Products[i], reader);
            _places.Add(Entries[i].Product.Sku, i);
        }

        _starts = new int[Terms.Count + 1];
        foreach (var entry in Entries)
        {
            foreach (var term in entry.Terms)
                _starts[term + 1]++;
        }

        for (var term = 0; term < Terms.Count; term++)
            _starts[term + 1] += _starts[term];
        _products = new int[_starts[^1]];
        var next = _starts.AsSpan().ToArray();
        for (var i = 0; i < Entries.Length; i++)
        {
            foreach (var term in Entries[i].Terms)
                _products[next[term]++] = i;
        }
    }

    public ProductCatalogue Catalogue { get; }

    public TermTable Terms { get; } = new();

    public ProductEntry[] Entries { get; }

    /// <summary>The products that have <paramref name="term"/>, in the order of the catalogue.</summary>
    public ReadOnlyMemory<int> With(int term) => _products.AsMemory(_starts[term].._starts[term + 1]);

    /// <summary>How many products have <paramref name="term"/>.</summary>
    public int CountWith(int term) => _starts[term + 1] - _starts[term];

    /// <summary>The place of the product with <paramref name="sku"/>, or -1.</summary>
    public int PlaceOf(Sku sku) => _places.GetValueOrDefault(sku, -1);
}
