using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Tells a slip of the finger from what a customer is used to ordering.</summary>
internal static class UnusualQuantities
{
    /// <summary>Whether <paramref name="total"/> is far from what the customer has ordered of the product so far, in whichever unit.</summary>
    public static bool Has(Product product, SalesUnit unit, decimal total, IReadOnlyList<UsualQuantity> usual, DeskPolicy policy)
    {
        var largest = usual
            .Where(row => row.Sku == product.Sku)
            .Max(row => row.Largest * UnitConversion.Ratio(product, row.Unit, unit.Code));
        return largest is { } known ? total > known * policy.UnusualFactor : total > policy.UnusualWithoutHistory;
    }
}
