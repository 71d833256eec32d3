using System.Globalization;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Accounting;

/// <summary>Invoices what was delivered.</summary>
public static class Invoicing
{
    /// <summary>An invoice's number as people read it: <c>INV-000001</c>.</summary>
    public static string Name(long number) => string.Create(CultureInfo.InvariantCulture, $"INV-{number:D6}");

    /// <summary>
    /// The invoice for what <paramref name="file"/>'s order delivered, due by the customer's terms; lines that the
    /// customer dropped are not on it.
    /// </summary>
    public static Invoice Issue(OrderFile file, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(surroundings);
        var order = file.Order;
        var terms = surroundings.Parties.FindCustomer(order.CustomerCode)?.PaymentTermsDays ?? 0;
        var lines = order.Lines.Where(line => line.Quantity > 0).Select(line =>
        {
            var product = surroundings.Catalogue.Find(line.Sku);
            return new InvoiceLine(
                line.Sku,
                product?.NameAr ?? line.Sku.Value,
                product?.NameEn ?? line.Sku.Value,
                line.Unit,
                line.Quantity,
                line.UnitPrice,
                line.VatRate);
        });
        return new Invoice(order.Number, order.CustomerCode, surroundings.Today, surroundings.Today.AddDays(terms), lines);
    }
}
