using System.Globalization;
using System.Text;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Accounting;

/// <summary>An invoice as a document for the customer: seller, buyer, lines, VAT by rate, total, due date.</summary>
public static class InvoiceDocument
{
    /// <summary>The document, as plain text in <paramref name="language"/>.</summary>
    public static Document Render(Invoice invoice, Customer customer, CompanyProfile company, Language language)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(company);
        var text = language switch
        {
            Language.Arabic => Arabic(invoice, customer, company, Wording.In(language).Format),
            Language.English => English(invoice, customer, company, Wording.In(language).Format),
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No such language."),
        };
        return new Document($"{Invoicing.Name(invoice.Number)}.txt", "text/plain", text);
    }

    private static string Arabic(Invoice invoice, Customer customer, CompanyProfile company, Format format)
    {
        var totals = invoice.Totals;
        var text = new StringBuilder();
        Line(text, company.VatNumber is null ? "فاتورة" : "فاتورة ضريبية");
        Line(text, $"رقم الفاتورة: {format.Name(Invoicing.Name(invoice.Number))}");
        Line(text, $"تاريخ الإصدار: {Date(invoice.IssuedOn, format)}");
        Line(text, $"تاريخ الاستحقاق: {Date(invoice.DueOn, format)}");
        Line(text, $"رقم الطلب: {format.Reference(invoice.OrderNumber)}");
        Line(text, "");
        Line(text, $"البائع: {format.Name(company.Name)}");
        if (company.VatNumber is { } vatNumber)
            Line(text, $"الرقم الضريبي: {format.Name(vatNumber)}");
        Line(text, $"العميل: {format.Name(customer.Name)} ({format.Name(customer.Code)})");
        if (customer.DeliveryAddress.Length > 0)
            Line(text, $"العنوان: {format.Name(customer.DeliveryAddress)}");
        Line(text, "");
        foreach (var line in invoice.Lines)
        {
            Line(text, $"{format.Number(line.Position)}. {format.Name(line.NameAr)} ({format.Name(line.Sku.Value)})");
            Line(text, $"   {format.Quantity(line.Quantity, line.Unit)} × {format.Money(line.UnitPrice)} = {format.Money(line.Net)} (ضريبة {format.Percent(line.VatRate)})");
        }

        Line(text, "");
        Line(text, $"المجموع قبل الضريبة: {format.Money(totals.Net)}");
        foreach (var vat in totals.Vat)
            Line(text, $"ضريبة القيمة المضافة {format.Percent(vat.Rate)} على {format.Money(vat.Net)}: {format.Money(vat.Vat)}");
        Line(text, $"الإجمالي شامل الضريبة: {format.Money(totals.Total)}");
        return text.ToString();
    }

    private static string English(Invoice invoice, Customer customer, CompanyProfile company, Format format)
    {
        var totals = invoice.Totals;
        var text = new StringBuilder();
        Line(text, company.VatNumber is null ? "Invoice" : "Tax invoice");
        Line(text, $"Invoice number: {Invoicing.Name(invoice.Number)}");
        Line(text, $"Issued: {Date(invoice.IssuedOn, format)}");
        Line(text, $"Due: {Date(invoice.DueOn, format)}");
        Line(text, $"Order: {format.Reference(invoice.OrderNumber)}");
        Line(text, "");
        Line(text, $"Seller: {format.Name(company.Name)}");
        if (company.VatNumber is { } vatNumber)
            Line(text, $"VAT number: {format.Name(vatNumber)}");
        Line(text, $"Customer: {format.Name(customer.Name)} ({format.Name(customer.Code)})");
        if (customer.DeliveryAddress.Length > 0)
            Line(text, $"Address: {format.Name(customer.DeliveryAddress)}");
        Line(text, "");
        foreach (var line in invoice.Lines)
        {
            Line(text, $"{format.Number(line.Position)}. {format.Name(line.NameEn)} ({format.Name(line.Sku.Value)})");
            Line(text, $"   {format.Quantity(line.Quantity, line.Unit)} × {format.Money(line.UnitPrice)} = {format.Money(line.Net)} (VAT {format.Percent(line.VatRate)})");
        }

        Line(text, "");
        Line(text, $"Total before VAT: {format.Money(totals.Net)}");
        foreach (var vat in totals.Vat)
            Line(text, $"VAT {format.Percent(vat.Rate)} on {format.Money(vat.Net)}: {format.Money(vat.Vat)}");
        Line(text, $"Total including VAT: {format.Money(totals.Total)}");
        return text.ToString();
    }

    // A document is read long after the day it was written: its days are full dates.
    private static string Date(DateOnly date, Format format) =>
        format.Name(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
