using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Products;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// Kilos, tons and litres of what is sold by the bag, the carton, the bottle. Fifty kilos of what comes in bags of ten are five
/// bags; seven are no whole number of bags, and never seven of them.
/// </summary>
internal static class MeasuredLines
{
    /// <summary>The amount by weight, volume or length of <paramref name="line"/>; null where it has none, or the product is sold so.</summary>
    public static MeasuredAmount? Of(Product product, MeantLine line) =>
        line.Measured ?? (line is { Unit: { } unit, Quantity: { } quantity } && product.UnitOrNull(unit) is null ? Measures.Amount(quantity, unit) : null);

    /// <summary>
    /// So much in whole units of <paramref name="product"/>, the largest that it fills; by weight or volume itself where the
    /// product is sold by another such measure. Null where it is no whole number of any, or its name does not say its size.
    /// </summary>
    public static (decimal Quantity, SalesUnit Unit)? Whole(Product product, MeasuredAmount amount)
    {
        foreach (var (quantity, unit) in InUnits(product, amount).OrderByDescending(each => each.Unit.Content))
        {
            if (Quantity.TryCreate(quantity, out _) && (UnitConversion.IsDivisible(unit.Code) || quantity == decimal.Truncate(quantity)))
                return (quantity, unit);
        }

        return null;
    }

    /// <summary>
    /// The whole amounts that come nearest, less and more, by the unit that is meant where none is named and by the smallest;
    /// none where the product's name does not say its size.
    /// </summary>
    public static IEnumerable<(decimal Quantity, SalesUnit Unit)> Nearest(Product product, MeasuredAmount amount)
    {
        var all = InUnits(product, amount).ToList();
        var near = all.Where(each => each.Unit == product.DefaultUnit).Concat(all.OrderBy(each => each.Unit.Content).Take(1));
        foreach (var (quantity, unit) in near)
        {
            if (decimal.Floor(quantity) is > 0 and var less)
                yield return (less, unit);
            yield return (decimal.Ceiling(quantity), unit);
        }
    }

    private static IEnumerable<(decimal Quantity, SalesUnit Unit)> InUnits(Product product, MeasuredAmount amount)
    {
        if (PackSize.Of(amount.Quantity, amount.Unit) is not { } wanted)
            yield break;
        var pack = PackSize.Of(product);
        foreach (var unit in product.Units)
        {
            if (PackSize.Of(1, unit.Code) is { } measure && measure.Kind == wanted.Kind)
                yield return (wanted.Value / measure.Value, unit);
            else if (pack is { } size && size.Kind == wanted.Kind)
                yield return (wanted.Value / (size.Value * unit.Content), unit);
        }
    }
}
