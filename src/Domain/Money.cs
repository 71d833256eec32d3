using System.Globalization;

namespace Abtamim.Domain;

/// <summary>
/// An amount of money: whole minor units (halalas, fils, cents) of one currency. Never a fraction of a minor unit,
/// and never silently too large: arithmetic that leaves the range of <see cref="long"/> throws
/// <see cref="OverflowException"/>, and mixing currencies throws <see cref="InvalidOperationException"/>.
/// </summary>
/// <param name="Minor">The amount in minor units; negative for amounts owed the other way.</param>
/// <param name="Currency">The currency the amount is in.</param>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    /// <summary>Nothing, in <paramref name="currency"/>.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>
    /// The amount nearest to <paramref name="major"/> (riyals, dollars); a half minor unit rounds away from zero, as
    /// invoices do.
    /// </summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money FromMajor(decimal major, Currency currency) =>
        new(decimal.ToInt64(decimal.Round(major * currency.MinorPerMajor, 0, MidpointRounding.AwayFromZero)), currency);

    /// <summary>The amount in major units, exactly.</summary>
    public decimal Major => (decimal)Minor / Currency.MinorPerMajor;

    /// <summary>Whether the amount is nothing.</summary>
    public bool IsZero => Minor == 0;

    /// <summary>Whether the amount is below nothing.</summary>
    public bool IsNegative => Minor < 0;

    /// <summary>The larger of this amount and nothing.</summary>
    public Money OrZeroIfNegative() => IsNegative ? Zero(Currency) : this;

    /// <summary>This amount times <paramref name="factor"/>, rounded to the minor unit, halves away from zero.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public Money Times(decimal factor) =>
        this with { Minor = decimal.ToInt64(decimal.Round(Minor * factor, 0, MidpointRounding.AwayFromZero)) };

    /// <summary>
    /// This amount times <paramref name="part"/> of <paramref name="whole"/>, rounded once, halves away from zero: a 48th of
    /// 210.00 is 4.38. (A 48th first made a fraction is a little less than one, and would round to 4.37.)
    /// </summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public Money Times(decimal part, decimal whole) =>
        this with { Minor = decimal.ToInt64(decimal.Round(Minor * part / whole, 0, MidpointRounding.AwayFromZero)) };

    /// <summary>
    /// Splits the amount by <paramref name="weights"/> so that the parts add up to it exactly: the minor units that
    /// rounding leaves go to the largest remainders, the earlier part first.
    /// </summary>
    /// <exception cref="ArgumentException">No weight is above zero, or one is below.</exception>
    public IReadOnlyList<Money> Allocate(IReadOnlyList<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var total = weights.Sum();
        if (total <= 0 || weights.Any(weight => weight < 0))
            throw new ArgumentException("Weights must not be negative, and one must be above zero.", nameof(weights));

        var (minor, currency) = this;
        var exact = weights.Select(weight => minor * weight / total).ToArray();
        var parts = exact.Select(part => decimal.ToInt64(decimal.Truncate(part))).ToArray();
        var left = minor - parts.Sum();
        var step = Math.Sign(left);
        var byRemainder = Enumerable.Range(0, parts.Length)
            .OrderByDescending(index => Math.Abs(exact[index] - decimal.Truncate(exact[index])))
            .ThenBy(index => index);
        foreach (var index in byRemainder.Take((int)Math.Abs(left)))
            parts[index] += step;
        return [.. parts.Select(part => new Money(part, currency))];
    }

    /// <inheritdoc/>
    public int CompareTo(Money other)
    {
        RequireSameCurrency(this, other);
        return Minor.CompareTo(other.Minor);
    }

    /// <summary>The amount with the currency's code and decimals, invariant: <c>1234.50 SAR</c>. For people, use a wording.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major.ToString("F" + Currency.Decimals, CultureInfo.InvariantCulture)} {Currency.Code}");

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return left with { Minor = checked(left.Minor + right.Minor) };
    }

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return left with { Minor = checked(left.Minor - right.Minor) };
    }

    /// <summary>The amount owed the other way.</summary>
    public static Money operator -(Money money) => money with { Minor = checked(-money.Minor) };

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is more.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not more.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not less.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static void RequireSameCurrency(Money left, Money right)
    {
        if (left.Currency != right.Currency)
            throw new InvalidOperationException($"Cannot mix {left.Currency.Code} and {right.Currency.Code}.");
    }
}

/// <summary>Sums of money.</summary>
public static class MoneySums
{
    /// <summary>The sum of the amounts; nothing in <paramref name="currency"/> where there are none.</summary>
    public static Money Total(this IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
