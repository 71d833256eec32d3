using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Accounting;

/// <summary>What a customer owes for one order: issued once, never changed.</summary>
public sealed class Invoice
{
    private readonly List<InvoiceLine> _lines = [];

    /// <summary>An invoice for what <paramref name="orderNumber"/> delivered.</summary>
    /// <param name="orderNumber">The order it is for; an order has one invoice.</param>
    /// <param name="customerCode">Who owes.</param>
    /// <param name="issuedOn">The day of issue, in the company's time zone.</param>
    /// <param name="dueOn">The day it is due.</param>
    /// <param name="lines">What was delivered; at least one line.</param>
    public Invoice(long orderNumber, string customerCode, DateOnly issuedOn, DateOnly dueOn, IEnumerable<InvoiceLine> lines)
    {
        OrderNumber = orderNumber;
        CustomerCode = customerCode;
        IssuedOn = issuedOn;
        DueOn = dueOn;
        _lines.AddRange(lines);
        if (_lines.Count == 0)
            throw new ArgumentException("An invoice has at least one line.", nameof(lines));
        for (var index = 0; index < _lines.Count; index++)
            _lines[index].Position = index + 1;
        Total = Totals.Total;
    }

    private Invoice()
    {
        CustomerCode = null!;
    }

    /// <summary>The invoice's number, gapless; zero until it is saved for the first time.</summary>
    public long Number { get; private set; }

    /// <summary>The order it is for.</summary>
    public long OrderNumber { get; private set; }

    /// <summary>Who owes.</summary>
    public string CustomerCode { get; private set; }

    /// <summary>The day of issue.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The day it is due.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What is owed, VAT included.</summary>
    public Money Total { get; private set; }

    /// <summary>What was delivered.</summary>
    public IReadOnlyList<InvoiceLine> Lines => _lines;

    /// <summary>Net, VAT by rate and total.</summary>
    public OrderTotals Totals =>
        OrderTotals.Of([.. _lines.Select(line => (line.Net, line.VatRate))], _lines[0].UnitPrice.Currency);

    /// <summary>Gives the invoice its number, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignNumber(long number)
    {
        if (Number != 0)
            throw new InvalidOperationException($"Invoice {Number} has its number.");
        Number = number;
    }
}

/// <summary>One product of an invoice, named as it was named on the day.</summary>
public sealed class InvoiceLine
{
    /// <summary>A line of <paramref name="quantity"/> <paramref name="unit"/> at <paramref name="unitPrice"/>.</summary>
    public InvoiceLine(Sku sku, string nameAr, string nameEn, string unit, decimal quantity, Money unitPrice, decimal vatRate)
    {
        Sku = sku;
        NameAr = nameAr;
        NameEn = nameEn;
        Unit = unit;
        Quantity = quantity;
        UnitPrice = unitPrice;
        VatRate = vatRate;
    }

    private InvoiceLine()
    {
        NameAr = NameEn = Unit = null!;
    }

    /// <summary>The line's place in the invoice, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>What.</summary>
    public Sku Sku { get; private set; }

    /// <summary>Its name in Arabic.</summary>
    public string NameAr { get; private set; }

    /// <summary>Its name in English.</summary>
    public string NameEn { get; private set; }

    /// <summary>By which unit.</summary>
    public string Unit { get; private set; }

    /// <summary>How many.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The price of one unit, without VAT.</summary>
    public Money UnitPrice { get; private set; }

    /// <summary>The VAT rate as a fraction.</summary>
    public decimal VatRate { get; private set; }

    /// <summary>The line's price, without VAT.</summary>
    public Money Net => UnitPrice.Times(Quantity);
}
