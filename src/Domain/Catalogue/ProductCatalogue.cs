using System.Collections.Frozen;

namespace Abtamim.Domain.Catalogue;

/// <summary>The price list as it stood at one moment: immutable, shared by all conversations.</summary>
public sealed class ProductCatalogue
{
    private readonly FrozenDictionary<Sku, Product> _bySku;

    /// <summary>A catalogue of <paramref name="products"/>, in their order.</summary>
    /// <exception cref="ArgumentException">Two products have the same article number.</exception>
    public ProductCatalogue(IEnumerable<Product> products)
    {
        Products = [.. products];
        _bySku = Products.ToFrozenDictionary(product => product.Sku);
        if (_bySku.Count != Products.Count)
            throw new ArgumentException("Two products have the same article number.", nameof(products));
    }

    /// <summary>An empty catalogue.</summary>
    public static ProductCatalogue Empty { get; } = new([]);

    /// <summary>All products, in the order of the price list.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>The product with <paramref name="sku"/>, or null where there is none.</summary>
    public Product? Find(Sku sku) => _bySku.GetValueOrDefault(sku);

    /// <summary>The product with <paramref name="sku"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Product this[Sku sku] => _bySku[sku];
}
