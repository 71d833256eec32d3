using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Tests.Accounting;

/// <summary>Builders for what is booked.</summary>
internal static class Books
{
    public static DateOnly Day { get; } = new(2026, 11, 23);

    public static Money Sar(decimal major) => Money.FromMajor(major, Currency.Sar);

    public static Invoice Invoice(long order, params (decimal Quantity, decimal Price, decimal Rate)[] lines) =>
        InvoiceFor("CUS-001", order, lines);

    public static Invoice InvoiceFor(string customer, long order, params (decimal Quantity, decimal Price, decimal Rate)[] lines)
    {
        var invoice = new Invoice(
            order,
            customer,
            Day,
            Day.AddDays(30),
            lines.Select((line, index) => new InvoiceLine(
                new Sku(string.Create(CultureInfo.InvariantCulture, $"SKU-{index}")),
                "أرز",
                "Rice",
                "sack",
                line.Quantity,
                Sar(line.Price),
                line.Rate)));
        invoice.AssignNumber(order);
        return invoice;
    }

    public static PurchaseOrder PurchaseOrder(long number, string supplier, params (decimal Quantity, decimal Cost, decimal Rate)[] lines)
    {
        var purchaseOrder = new PurchaseOrder(
            1001,
            supplier,
            7,
            lines.Select((line, index) =>
                new PurchaseLine(index + 1, new Sku("SKU"), "sack", line.Quantity, Sar(line.Cost), line.Rate)),
            Day,
            new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3)));
        purchaseOrder.AssignNumber(number);
        return purchaseOrder;
    }
}
