using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>What past orders tell, simply and honestly reckoned.</summary>
internal static class Insights
{
    private const int MostShown = 10;
    private const int DaysInWeek = 7;
    private const int LeastDays = 14;

    /// <summary>The products that brought the most, the most first; units of one product together.</summary>
    public static IReadOnlyList<BestSeller> BestSellers(IReadOnlyList<ProductSales> sales) =>
    [
        .. sales.GroupBy(row => row.Sku)
            .Select(group => new BestSeller(
                group.Key,
                [.. group.OrderByDescending(row => row.Net).Select(row => (row.Quantity, row.Unit))],
                group.Select(row => row.Net).Aggregate((sum, net) => sum + net)))
            .OrderByDescending(row => row.Net)
            .ThenBy(row => row.Sku.Value, StringComparer.Ordinal)
            .Take(MostShown),
    ];

    /// <summary>Suppliers by how often they answer, then by how often they are on time; those never asked come last.</summary>
    public static IReadOnlyList<SupplierScore> Ranked(IReadOnlyList<SupplierScore> scores) =>
    [
        .. scores.OrderByDescending(score => Share(score.Record.Answered, score.Record.Asked))
            .ThenByDescending(score => Share(score.OnTime, score.Delivered))
            .ThenByDescending(score => score.Record.Asked)
            .ThenBy(score => score.SupplierCode, StringComparer.Ordinal),
    ];

    /// <summary>
    /// What a usual week asks for: the mean of the weeks that there are orders of, as far back as is looked. With less
    /// than two weeks of them, or where nothing of them stands, nothing is said.
    /// </summary>
    public static WeeklyDemand? WeeklyDemand(Facts facts, Surroundings surroundings)
    {
        if (facts.FirstOrderOn is not { } first)
            return null;
        var days = Math.Min(surroundings.Today.DayNumber - first.DayNumber + 1, StaffDesk.DaysBack + 1);
        if (days < LeastDays)
            return null;
        var weeks = (decimal)days / DaysInWeek;
        var products = facts.Sales.OrderByDescending(row => row.Net)
            .Select(row => (row.Sku, Quantity: Math.Round(row.Quantity / weeks, 1), row.Unit))
            .Where(row => row.Quantity > 0)
            .Take(MostShown)
            .ToList();
        return products.Count == 0 ? null : new WeeklyDemand((int)weeks, products);
    }

    private static decimal Share(int part, int whole) => whole == 0 ? -1 : (decimal)part / whole;
}

/// <summary>A product that sold well.</summary>
/// <param name="Sku">What.</param>
/// <param name="Quantities">How many by each unit.</param>
/// <param name="Net">What it brought, without VAT.</param>
public sealed record BestSeller(Sku Sku, IReadOnlyList<(decimal Quantity, string Unit)> Quantities, Money Net);

/// <summary>What a usual week asks for.</summary>
/// <param name="Weeks">How many whole weeks it is the mean of.</param>
/// <param name="Products">What, and how many of which unit.</param>
public sealed record WeeklyDemand(int Weeks, IReadOnlyList<(Sku Sku, decimal Quantity, string Unit)> Products);
