using System.Globalization;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Testing;

/// <summary>Price lists of the repository as catalogues, read the plain way: no quoted fields.</summary>
public static class DemoCatalogue
{
    private static readonly Lazy<ProductCatalogue> Demo = new(() => Read(Path.Combine(Repository.Root, "src/Bot/DemoData/catalog.csv")));

    /// <summary>The demo's price list.</summary>
    public static ProductCatalogue Products => Demo.Value;

    /// <summary>The price list in the file at <paramref name="path"/>.</summary>
    public static ProductCatalogue Read(string path) => new(File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Product));

    private static Product Product(string row)
    {
        var fields = row.Split(',');
        return new Product(
            new Sku(fields[0]), fields[1], fields[2], fields[3], [.. fields[4].Split('|').Select(Unit)],
            Money.FromMajor(Number(fields[5]), Currency.Sar), Number(fields[6]), fields[7].Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    private static SalesUnit Unit(string text)
    {
        var parts = text.Split(':');
        return new SalesUnit(parts[0], parts.Length > 1 ? Number(parts[1]) : 1);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
