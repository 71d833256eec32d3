using System.Globalization;

namespace Abtamim.Domain;

/// <summary>
/// How many of a sales unit: above zero, at most <see cref="Largest"/>, and in thousandths at the finest (half a
/// carton, 1.250 kg).
/// </summary>
public readonly record struct Quantity : IComparable<Quantity>
{
    /// <summary>The largest quantity that a line can have. More than this in one line is a slip of the finger.</summary>
    public const decimal Largest = 100_000m;

    private Quantity(decimal value) => Value = value;

    /// <summary>The number, above zero.</summary>
    public decimal Value { get; }

    /// <summary>Makes a quantity if <paramref name="value"/> is one: above zero, not too large, not finer than thousandths.</summary>
    public static bool TryCreate(decimal value, out Quantity quantity)
    {
        var valid = value is > 0 and <= Largest && decimal.Round(value, 3) == value;
        quantity = valid ? new Quantity(Trim(value)) : default;
        return valid;
    }

    /// <summary>The quantity of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero, too large, or finer than thousandths.</exception>
    public static Quantity Of(decimal value) =>
        TryCreate(value, out var quantity) ? quantity : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a quantity.");

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is not more.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is not less.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;

    // 2.500 and 2.5 are the same quantity; keeping one scale keeps them equal as text too.
    private static decimal Trim(decimal value) => value / 1.000000000000000000000000000000000m;
}
