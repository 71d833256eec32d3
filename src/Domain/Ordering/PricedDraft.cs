using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Ordering;

/// <summary>A draft at the prices of the catalogue as it stands.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Lines">Its lines; those whose product or unit is no longer sold are left out.</param>
/// <param name="Totals">What they come to.</param>
public sealed record PricedDraft(Draft Draft, IReadOnlyList<PricedLine> Lines, OrderTotals Totals)
{
    /// <summary>Prices <paramref name="draft"/>.</summary>
    public static PricedDraft Of(Draft draft, ProductCatalogue catalogue, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(catalogue);
        var lines = draft.Lines.Select(line => PricedLine.Of(line, catalogue)).OfType<PricedLine>().ToList();
        return new PricedDraft(draft, lines, OrderTotals.Of([.. lines.Select(line => (line.Net, line.Price.VatRate))], currency));
    }
}

/// <summary>A line of a draft with its price.</summary>
/// <param name="Line">The line.</param>
/// <param name="Price">What one unit costs now, and its VAT rate.</param>
public sealed record PricedLine(DraftLine Line, ShownPrice Price)
{
    /// <summary>The line's price, without VAT.</summary>
    public Money Net => Price.UnitPrice.Times(Line.Quantity.Value);

    /// <summary>Prices <paramref name="line"/>; null where its product or its unit is no longer sold.</summary>
    public static PricedLine? Of(DraftLine line, ProductCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.Find(line.Sku) is { } product && product.UnitOrNull(line.Unit) is { } unit
            ? new PricedLine(line, new ShownPrice(product.PriceOf(unit), product.VatRate))
            : null;
    }
}
