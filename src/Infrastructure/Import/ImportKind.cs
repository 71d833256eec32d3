using System.Collections.Frozen;

namespace Abtamim.Infrastructure.Import;

/// <summary>What a file holds.</summary>
public enum ImportKind
{
    /// <summary>The price list: products with their units, prices and other names.</summary>
    Catalog,

    /// <summary>Who buys.</summary>
    Customers,

    /// <summary>Who the company buys from.</summary>
    Suppliers,

    /// <summary>What suppliers sell, and on what terms.</summary>
    SupplierProducts,

    /// <summary>The company's own people.</summary>
    Staff,
}

/// <summary>The columns of each kind of file, and how a kind is told by them.</summary>
internal static class ImportKinds
{
    /// <summary>In the order in which they build on each other.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = Enum.GetValues<ImportKind>();

    private static readonly FrozenDictionary<ImportKind, (string[] Required, string[] Optional)> Columns =
        new Dictionary<ImportKind, (string[], string[])>
        {
            [ImportKind.Catalog] = (["sku", "name_ar", "name_en", "units", "price", "vat_rate"], ["category", "aliases"]),
            [ImportKind.Customers] =
                (["code", "name", "channel", "address", "language", "credit_limit", "payment_terms_days"], ["delivery_address"]),
            [ImportKind.Suppliers] = (["code", "name_ar", "name_en", "channel", "address", "language"], []),
            [ImportKind.SupplierProducts] = (["supplier", "sku", "unit", "cost", "lead_days", "min_quantity"], []),
            [ImportKind.Staff] = (["name", "channel", "address", "language"], []),
        }.ToFrozenDictionary();

    public static IReadOnlyList<string> Required(ImportKind kind) => Columns[kind].Required;

    public static IReadOnlyList<string> Known(ImportKind kind) => [.. Columns[kind].Required, .. Columns[kind].Optional];

    /// <summary>The name that the command line and messages use: <c>supplier-products</c>.</summary>
    public static string NameOf(ImportKind kind) => kind switch
    {
        ImportKind.Catalog => "catalog",
        ImportKind.Customers => "customers",
        ImportKind.Suppliers => "suppliers",
        ImportKind.SupplierProducts => "supplier-products",
        ImportKind.Staff => "staff",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>
    /// The kind whose columns fit <paramref name="header"/> best, or null where none or two do: known columns speak
    /// for a kind, strange and missing ones against it.
    /// </summary>
    public static ImportKind? Detect(IReadOnlyList<string> header)
    {
        var ranked = All
            .Select(kind => (Kind: kind, Score: Score(kind, header)))
            .OrderByDescending(row => row.Score)
            .ToList();
        return ranked[0].Score > 0 && ranked[0].Score > ranked[1].Score ? ranked[0].Kind : null;
    }

    private static int Score(ImportKind kind, IReadOnlyList<string> header) =>
        (2 * header.Sum(column => Known(kind).Contains(column, StringComparer.Ordinal) ? 1 : -1))
        - Required(kind).Count(column => !header.Contains(column, StringComparer.Ordinal));
}
