namespace Abtamim.Domain.Understanding.Products;

/// <summary>Measures and what they are in the smallest of their kind.</summary>
internal static class Measures
{
    /// <summary>A gallon, rounded as bottles are.</summary>
    public const decimal MillilitresOfGallon = 3785;

    private const decimal KilosOfPound = 0.45359237m;

    /// <summary>The kind of <paramref name="measure"/> and how many of the smallest it is: a litre is 1,000 ml.</summary>
    public static (string Kind, decimal Factor) Of(string measure) => measure switch
    {
        "kg" => ("g", 1000),
        "g" => ("g", 1),
        "ton" => ("g", 1_000_000),
        "lb" => ("lb", 1),
        "litre" => ("ml", 1000),
        "ml" => ("ml", 1),
        "cl" => ("ml", 10),
        "metre" => ("mm", 1000),
        "cm" => ("mm", 10),
        "mm" => ("mm", 1),
        _ => (measure, 1),
    };

    /// <summary>So many <paramref name="measure"/> in what goods are sold by: kilos, tons, litres, metres; null where it is none of these.</summary>
    public static MeasuredAmount? Amount(decimal quantity, string measure) => (quantity, measure) switch
    {
        ( <= 0 or > Quantity.Largest, _) => null,
        (_, "kg" or "litre" or "metre") => new(quantity, measure),
        (_, "ton") when quantity == decimal.Truncate(quantity) => new(quantity, measure),
        (_, "ton") => new(quantity * 1000, "kg"),
        (_, "g") => new(quantity / 1000, "kg"),
        (_, "ml") => new(quantity / 1000, "litre"),
        (_, "cl") => new(quantity / 100, "litre"),
        (_, "lb") => new(decimal.Round(quantity * KilosOfPound, 3), "kg"),
        _ => null,
    };
}
