using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>What products cost, and how soon they can come.</summary>
internal static class ProductAnswers
{
    /// <summary>More products than this in one question are a list, and are answered as far as a message is read.</summary>
    private const int MostAsked = 10;

    private const int MostWords = 40;

    private static readonly PhraseBook Vat = new(
        "مع الضريبة", "بالضريبة", "شامل الضريبة", "شاملة الضريبة", "شامل ضريبة", "شامله الضريبه", "بعد الضريبة", "مع ضريبة", "مع القيمة المضافة", "with vat", "with tax", "including vat", "incl vat",
        "inc vat", "including tax", "vat included", "tax included", "after vat", "after tax", "with the vat", "with the tax");

    /// <summary>Answers what <paramref name="lines"/> cost.</summary>
    public static void Prices(CustomerTalk talk, IReadOnlyList<MeantLine> lines)
    {
        var asked = Found(talk, lines);
        talk.Reply(wording => wording.Service.Prices(asked));
    }

    /// <summary>Answers whether <paramref name="lines"/> are sold, and how soon they can come.</summary>
    public static void Availability(CustomerTalk talk, IReadOnlyList<MeantLine> lines)
    {
        var asked = Found(talk, lines);
        talk.Reply(wording => wording.Service.Availability(asked, talk.Surroundings));
    }

    private static List<AskedProduct> Found(CustomerTalk talk, IReadOnlyList<MeantLine> lines)
    {
        var isVatAsked = Vat.IsIn(talk.Text.TrimEnd('?', '؟', ' '), MostWords);
        List<AskedProduct> asked = [.. lines.Take(MostAsked).Select(line => Found(line, talk.Surroundings) with { IsVatAsked = isVatAsked })];
        if (asked is [{ Products: [var only] }])
            talk.State = talk.State with { AskedAbout = only.Product.Sku };
        return asked;
    }

    private static AskedProduct Found(MeantLine line, Surroundings surroundings)
    {
        // What is not surely meant is named as what comes near.
        var isUnsure = Thresholds.Default.Judge(line) == LineVerdict.AskWhether;
        var named = line.Sku is { } sku ? [sku] : line.Candidates;
        line = InUnits(line, surroundings);
        return new AskedProduct(line.Text, [.. Known(isUnsure ? [] : named, surroundings)], [.. Known(isUnsure ? named : line.Nearest, surroundings)])
        {
            // More than a line can have is no question about a price.
            Quantity = line.Quantity is { } many && Domain.Quantity.TryCreate(many, out var quantity) ? quantity.Value : 1,
            Unit = line.Unit,
        };
    }

    // «بكم ٥٠ كيلو عدس»: of what is sold by the bag, the price of the bags; of no whole number of them, that of one.
    private static MeantLine InUnits(MeantLine line, Surroundings surroundings)
    {
        if (line.Measured is null || line.Sku is not { } sku || surroundings.Catalogue.Find(sku) is not { } product)
            return line.Measured is null ? line : line with { Quantity = 1 };
        return MeasuredLines.Whole(product, line.Measured) is { } whole ? line with { Quantity = whole.Quantity, Unit = whole.Unit.Code } : line with { Quantity = 1 };
    }

    private static IEnumerable<SoldProduct> Known(IReadOnlyList<Sku> skus, Surroundings surroundings) =>
        skus.Select(surroundings.Catalogue.Find).OfType<Product>().Select(product => new SoldProduct(product, Earliest(product.Sku, surroundings)));

    private static DateOnly? Earliest(Sku sku, Surroundings surroundings)
    {
        var days = surroundings.Parties.OffersOf(sku)
            .Where(offer => surroundings.Parties.FindSupplier(offer.SupplierCode) is not null)
            .Select(offer => (int?)offer.LeadDays)
            .Min();
        return days is { } lead ? surroundings.Today.AddDays(lead) : null;
    }
}

/// <summary>What a customer asked about, as the price list has it.</summary>
/// <param name="Text">The customer's own words for it.</param>
/// <param name="Products">The products that it names: one, several that fit equally well, or none.</param>
/// <param name="Nearest">Where it names none: the products that come nearest.</param>
public sealed record AskedProduct(string Text, IReadOnlyList<SoldProduct> Products, IReadOnlyList<SoldProduct> Nearest)
{
    /// <summary>How many were named; one where none were.</summary>
    public decimal Quantity { get; init; } = 1;

    /// <summary>The unit that was named, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the price with VAT was asked for; the price of one product is always told with it.</summary>
    public bool IsVatAsked { get; init; }
}

/// <summary>A product and how soon it can come.</summary>
/// <param name="Product">The product.</param>
/// <param name="Earliest">The first day on which the soonest supplier could bring it; null where nobody is known to sell it.</param>
public sealed record SoldProduct(Product Product, DateOnly? Earliest);
