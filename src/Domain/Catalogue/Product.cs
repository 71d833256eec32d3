namespace Abtamim.Domain.Catalogue;

/// <summary>What the company sells, by the article number (<paramref name="Sku"/>) that price lists and orders use.</summary>
/// <param name="Sku">The article number, unique in the catalogue.</param>
/// <param name="NameAr">The name in Arabic.</param>
/// <param name="NameEn">The name in English.</param>
/// <param name="Category">The family it belongs to, as the price list names it.</param>
/// <param name="Units">The sales units, at least one; the first is the one that is meant where none is named.</param>
/// <param name="Price">The price of the first unit, without VAT.</param>
/// <param name="VatRate">The VAT rate as a fraction: 0.15 is 15 %.</param>
/// <param name="Aliases">Other names customers use, in any language.</param>
public sealed record Product(
    Sku Sku,
    string NameAr,
    string NameEn,
    string Category,
    IReadOnlyList<SalesUnit> Units,
    Money Price,
    decimal VatRate,
    IReadOnlyList<string> Aliases)
{
    /// <summary>The unit that is meant where a customer names none.</summary>
    public SalesUnit DefaultUnit => Units[0];

    /// <summary>The name in <paramref name="language"/>.</summary>
    public string NameIn(Language language) => language == Language.Arabic ? NameAr : NameEn;

    /// <summary>The sales unit with <paramref name="code"/>, or null where the product is not sold by it.</summary>
    public SalesUnit? UnitOrNull(string? code)
    {
        // Asked for thousands of products in a message: without a closure or an enumerator for each.
        for (var i = 0; i < Units.Count; i++)
        {
            if (Units[i].Code == code)
                return Units[i];
        }

        return null;
    }

    /// <summary>
    /// The price of one <paramref name="unit"/>, without VAT: the list price by the number of base units it holds,
    /// rounded once to the minor unit, halves away from zero. A carton of 24 at 42.00 makes the loose can 1.75, one of 48 at
    /// 210.00 makes it 4.38.
    /// </summary>
    /// <remarks>
    /// This is the price that is shown, billed and multiplied: so many of a unit cost so many times its price, to the last
    /// halala, on the draft as on the invoice. 24 of those cans are 24 × 4.38 = 105.12 and not half a carton's 105.00, which no
    /// unit price that can be written would explain; whoever wants the carton's price orders cartons.
    /// </remarks>
    public Money PriceOf(SalesUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Price.Times(unit.Content, DefaultUnit.Content);
    }
}

/// <summary>An article number: <c>RIC-BAS-40</c>.</summary>
/// <param name="Value">The number as the price list writes it.</param>
public readonly record struct Sku(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A unit that a product is sold by.</summary>
/// <param name="Code">The unit's code: <c>carton</c>, <c>bottle</c>, <c>kg</c>; see <see cref="UnitCodes"/>.</param>
/// <param name="Content">How many of the smallest unit it holds, above zero: 24 for a carton of 24 cans, 1 for the can.</param>
public sealed record SalesUnit(string Code, decimal Content);

/// <summary>The codes of the units that the product can name in its languages.</summary>
public static class UnitCodes
{
    /// <summary>Every known code.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "carton", "box", "sack", "bag", "pack", "bottle", "can", "jar", "tin", "gallon", "piece", "tray", "roll", "kg",
        "litre", "metre", "pair", "set", "bundle", "pallet", "ton", "bucket", "tube", "sheet", "square_metre", "cubic_metre",
    ];
}
