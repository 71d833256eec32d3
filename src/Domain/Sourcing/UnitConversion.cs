using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Sourcing;

/// <summary>Turns quantities and costs between the units that a product is sold and bought by.</summary>
public static class UnitConversion
{
    // What is weighed, measured or poured is sold in parts; everything else is sold whole.
    private static readonly HashSet<string> Divisible =
        new(["kg", "litre", "metre", "ton", "square_metre", "cubic_metre"], StringComparer.Ordinal);

    /// <summary>
    /// How many <paramref name="to"/> one <paramref name="from"/> is, by what each holds: a carton of 24 is 24 cans, a
    /// can a 24th of a carton. Null where the product does not know one of them.
    /// </summary>
    public static decimal? Ratio(Product? product, string from, string to)
    {
        if (from == to)
            return 1;
        return product?.UnitOrNull(from) is { } source && product.UnitOrNull(to) is { } target
            ? source.Content / target.Content
            : null;
    }

    /// <summary>Whether half of one <paramref name="unit"/> can be sold.</summary>
    public static bool IsDivisible(string unit) => Divisible.Contains(unit);

    /// <summary>The least number of <paramref name="unit"/> that can be bought and holds <paramref name="quantity"/>.</summary>
    public static decimal RoundUp(decimal quantity, string unit) =>
        IsDivisible(unit) ? Math.Ceiling(quantity * 1000) / 1000 : Math.Ceiling(Math.Round(quantity, 9));

    /// <summary>The most that can be promised of <paramref name="quantity"/>: thousandths at the finest.</summary>
    public static decimal RoundDown(decimal quantity) => Math.Floor(Math.Round(quantity, 9) * 1000) / 1000;
}
