using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>What a customer is used to ordering. Of what was ordered once or twice nobody says «as usual».</summary>
internal static class Habits
{
    /// <summary>From so many orders on, a customer has a habit.</summary>
    public const int LeastOrders = 3;

    /// <summary>Whether the customer orders <paramref name="sku"/> as a habit, in whichever unit.</summary>
    public static bool Has(Sku sku, IReadOnlyList<UsualQuantity> usual) => usual.Where(row => row.Sku == sku).Sum(row => row.Orders) >= LeastOrders;
}

/// <summary>Tells a slip of the finger from what a customer is used to ordering.</summary>
internal static class UnusualQuantities
{
    /// <summary>
    /// Whether <paramref name="total"/> is far from what the customer is used to, in whichever unit; of what is no habit yet,
    /// whether it is more than anybody's first order would be, and more than was ordered before.
    /// </summary>
    public static bool Has(Product product, SalesUnit unit, decimal total, IReadOnlyList<UsualQuantity> usual, DeskPolicy policy)
    {
        var largest = usual
            .Where(row => row.Sku == product.Sku)
            .Max(row => row.Largest * UnitConversion.Ratio(product, row.Unit, unit.Code)) ?? 0;
        return Habits.Has(product.Sku, usual) && largest > 0 ? total > largest * policy.UnusualFactor : total > Math.Max(largest, policy.UnusualWithoutHistory);
    }
}
