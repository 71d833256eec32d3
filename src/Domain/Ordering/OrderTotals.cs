namespace Abtamim.Domain.Ordering;

/// <summary>
/// What lines come to. VAT is reckoned once for each rate on the sum of its lines, and rounded then: the way a tax
/// invoice shows it, so that draft, order and invoice agree to the halala.
/// </summary>
/// <param name="Net">Without VAT.</param>
/// <param name="Vat">The VAT of each rate, the highest rate first.</param>
public sealed record OrderTotals(Money Net, IReadOnlyList<VatAmount> Vat)
{
    /// <summary>The VAT of all rates.</summary>
    public Money VatTotal => Vat.Select(amount => amount.Vat).Total(Net.Currency);

    /// <summary>With VAT.</summary>
    public Money Total => Net + VatTotal;

    /// <summary>The totals of <paramref name="order"/> for what it still means.</summary>
    public static OrderTotals Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Of([.. order.Lines.Select(line => (line.Net, line.VatRate))], order.Lines[0].UnitPrice.Currency);
    }

    /// <summary>The totals of lines given by net amount and VAT rate.</summary>
    public static OrderTotals Of(IReadOnlyList<(Money Net, decimal VatRate)> lines, Currency currency)
    {
        var byRate = lines
            .GroupBy(line => line.VatRate)
            .OrderByDescending(group => group.Key)
            .Select(group =>
            {
                var net = group.Select(line => line.Net).Total(currency);
                return new VatAmount(group.Key, net, net.Times(group.Key));
            });
        return new OrderTotals(lines.Select(line => line.Net).Total(currency), [.. byRate]);
    }
}

/// <summary>The VAT of one rate.</summary>
/// <param name="Rate">The rate as a fraction.</param>
/// <param name="Net">What it is reckoned on.</param>
/// <param name="Vat">The VAT.</param>
public sealed record VatAmount(decimal Rate, Money Net, Money Vat);
