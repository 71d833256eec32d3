using System.Globalization;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What both languages share of service to customers: how answers are put together, and their buttons.</summary>
internal abstract class ServiceWording(Format format) : DeskWording(format)
{
    /// <summary>What stands between the parts of a line.</summary>
    protected abstract string Comma { get; }

    /// <summary>The price of one unit: «42.00 ريال للكرتون».</summary>
    protected abstract string PerUnit(Money price, string unit);

    /// <summary>What is to be said of VAT under prices without it, by the rates that the products have.</summary>
    protected abstract string VatNote(IReadOnlyList<decimal> rates);

    /// <summary>A button that shows something of the customer's own, or calls a person.</summary>
    protected static Button Desk(string text, string what) => new(text, "desk:" + what);

    /// <summary>A button that shows the categories of the price list.</summary>
    protected static Button List(string text) => new(text, "list");

    /// <summary>A button that shows a page of a category.</summary>
    protected static Button Page(string text, int category, int page) =>
        new(Format.ForButton(text), string.Create(CultureInfo.InvariantCulture, $"list:{category}:{page}"));

    /// <summary>A button that is about one order or invoice.</summary>
    protected static Button About(string text, string kind, long number) =>
        new(text, string.Create(CultureInfo.InvariantCulture, $"{kind}:{number}"));

    /// <summary>The button that orders the one product that was asked about; none where there are several.</summary>
    protected static IReadOnlyList<Button> OrderIt(string text, IReadOnlyList<AskedProduct> asked) =>
        asked is [{ Products: [var sold] } one] && OrderButton.ValueOf(sold.Product.Sku, one.Quantity, UnitOf(sold.Product, one).Code) is { } value
            ? [new Button(text, value)]
            : [];

    /// <summary>The product's name.</summary>
    protected string Name(Product product) => Format.Name(product.NameIn(Format.Language));

    /// <summary>A product with the price of each of its units, or of the one that was named.</summary>
    protected string PriceLine(Product product, string? unit = null) =>
        $"• {Name(product)}: {string.Join(Comma, UnitsOf(product, unit).Select(sold => PerUnit(product.PriceOf(sold), sold.Code)))}";

    /// <summary>So many of a product, as a customer would write it.</summary>
    protected abstract string Amount(decimal quantity, Product product);

    /// <summary>The VAT note for <paramref name="products"/>.</summary>
    protected string VatNote(IEnumerable<Product> products) => VatNote([.. products.Select(product => product.VatRate).Distinct().Order()]);

    /// <summary>
    /// The VAT note under an answer, on a line of its own: for the products that are shown without their price with VAT.
    /// </summary>
    protected string Note(IReadOnlyList<AskedProduct> asked, bool isVatTold)
    {
        var shown = asked
            .Where(one => !isVatTold || !(one.Products.Count == 1 || (one.IsVatAsked && one.Products.Count > 1)))
            .SelectMany(one => one.Products.Count > 0 ? one.Products : one.Nearest)
            .Select(sold => sold.Product);
        return VatNote(shown) is { Length: > 0 } note ? "\n" + note : "";
    }

    /// <summary>
    /// Whether products are sold, how much they are and how soon they come: first those that are clear, under one
    /// <paramref name="yes"/>, then those of which several fit, then those that nobody sells.
    /// </summary>
    protected string Available(string yes, IReadOnlyList<AskedProduct> asked, Surroundings surroundings)
    {
        var clear = asked.Where(one => one.Products.Count == 1).ToList();
        IEnumerable<string> lines =
        [
            .. clear.Count > 0 ? [yes] : Array.Empty<string>(),
            .. clear.Select(one => $"{PriceLine(one.Products[0].Product, one.Unit)}\n{Earliest(one.Products[0], surroundings)}"),
            .. asked.Where(one => one.Products.Count > 1).Select(one => $"{SeveralFit(one)}\n{EachWithDay(one.Products, surroundings)}"),
            .. asked.Where(one => one.Products.Count == 0).Select(Unknown),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>How soon a product can come; no promise.</summary>
    protected abstract string Earliest(SoldProduct sold, Surroundings surroundings);

    /// <summary>What leads up to the products that fit one name equally well.</summary>
    protected abstract string SeveralFit(AskedProduct asked);

    /// <summary>Nothing of this name is sold; perhaps something near it.</summary>
    protected abstract string Unknown(AskedProduct asked);

    /// <summary>Products with their prices, line by line.</summary>
    protected string Lines(IEnumerable<Product> products) => string.Join('\n', products.Select(product => PriceLine(product)));

    /// <summary>The day on which the last of an order comes; null where it is there, or not all days are known.</summary>
    protected static DateOnly? LastDay(TrackedOrder order)
    {
        var open = order.Lines.SelectMany(line => line.Arrivals).Where(arrival => !arrival.IsThere).Select(arrival => arrival.Day).ToList();
        return open.Contains(null) ? null : open.Max();
    }

    /// <summary>The sales unit that was asked about: the one named, else the product's own.</summary>
    protected static SalesUnit UnitOf(Product product, AskedProduct asked) => product.UnitOrNull(asked.Unit) ?? product.DefaultUnit;

    /// <summary>What a quantity costs, VAT included.</summary>
    protected static Money Gross(Product product, SalesUnit unit, decimal quantity)
    {
        var net = product.PriceOf(unit).Times(quantity);
        return net + net.Times(product.VatRate);
    }

    /// <summary>
    /// Orders to copy, made of what the price list really has: the first product of each of the first categories, in
    /// whole sales units.
    /// </summary>
    protected IReadOnlyList<string> Examples(Surroundings surroundings, int count, decimal quantity) =>
        [.. surroundings.Catalogue.Products
            .DistinctBy(product => product.Category)
            .Take(count)
            .Select((product, index) => Amount(quantity + index, product))];

    // A day that all have in common is told once.
    private string EachWithDay(IReadOnlyList<SoldProduct> products, Surroundings surroundings) =>
        products.Select(sold => sold.Earliest).Distinct().Count() == 1
            ? $"{Lines(products.Select(sold => sold.Product))}\n{Earliest(products[0], surroundings)}"
            : string.Join('\n', products.Select(sold => $"{PriceLine(sold.Product)}\n{Earliest(sold, surroundings)}"));

    private static IEnumerable<SalesUnit> UnitsOf(Product product, string? unit) =>
        product.UnitOrNull(unit) is { } named ? [named] : product.Units;
}
