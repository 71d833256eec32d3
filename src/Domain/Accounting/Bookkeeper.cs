using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Accounting;

/// <summary>Makes the entries of the books: one method for each thing that is booked, each with a source of its own.</summary>
public static class Bookkeeper
{
    /// <summary>
    /// A customer was invoiced: receivable against sales and output VAT. VAT is rounded once for each rate, as the
    /// invoice shows it.
    /// </summary>
    /// <returns>The entry, or null where nothing is owed.</returns>
    public static JournalEntry? Sale(Invoice invoice, long cause)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var totals = invoice.Totals;
        return EntryOrNull(
            EntryKind.Sale,
            $"invoice:order:{invoice.OrderNumber}",
            cause,
            invoice.OrderNumber,
            invoice.IssuedOn,
            $"Invoice for order {invoice.OrderNumber}",
            [
                new Posting(LedgerAccount.Receivables, invoice.CustomerCode, totals.Total),
                new Posting(LedgerAccount.Sales, null, -totals.Net),
                .. totals.Vat.Select(vat => new Posting(LedgerAccount.OutputVat, null, -vat.Vat)),
            ]);
    }

    /// <summary>A supplier's goods and bill came: goods and input VAT against payable.</summary>
    /// <returns>The entry, or null where the goods cost nothing.</returns>
    public static JournalEntry? Purchase(PurchaseOrder purchaseOrder, long cause, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(purchaseOrder);
        var totals = OrderTotals.Of(
            [.. purchaseOrder.Lines.Select(line => (line.Net, line.VatRate))],
            purchaseOrder.Lines[0].UnitCost.Currency);
        return EntryOrNull(
            EntryKind.Purchase,
            $"purchase:{purchaseOrder.Number}",
            cause,
            purchaseOrder.OrderNumber,
            date,
            $"Goods of purchase order {purchaseOrder.Number}",
            [
                new Posting(LedgerAccount.Goods, null, totals.Net),
                .. totals.Vat.Select(vat => new Posting(LedgerAccount.InputVat, null, vat.Vat)),
                new Posting(LedgerAccount.Payables, purchaseOrder.SupplierCode, -totals.Total),
            ]);
    }

    /// <summary>A customer paid: bank against receivable.</summary>
    /// <param name="customerCode">Who paid.</param>
    /// <param name="amount">How much, above nothing.</param>
    /// <param name="source">What the payment is known by, unique: <c>payment:5523</c>.</param>
    /// <param name="cause">The id of the received message that caused it.</param>
    /// <param name="date">The business day.</param>
    public static JournalEntry CustomerPayment(string customerCode, Money amount, string source, long cause, DateOnly date)
    {
        RequirePositive(amount);
        return new JournalEntry(
            EntryKind.CustomerPayment,
            source,
            cause,
            null,
            date,
            $"Payment from {customerCode}",
            [
                new Posting(LedgerAccount.Bank, null, amount),
                new Posting(LedgerAccount.Receivables, customerCode, -amount),
            ]);
    }

    /// <summary>A supplier was paid: payable against bank.</summary>
    /// <param name="supplierCode">Who was paid.</param>
    /// <param name="amount">How much, above nothing.</param>
    /// <param name="source">What the payment is known by, unique: <c>supplier-payment:5524</c>.</param>
    /// <param name="cause">The id of the received message that caused it.</param>
    /// <param name="date">The business day.</param>
    public static JournalEntry SupplierPayment(string supplierCode, Money amount, string source, long cause, DateOnly date)
    {
        RequirePositive(amount);
        return new JournalEntry(
            EntryKind.SupplierPayment,
            source,
            cause,
            null,
            date,
            $"Payment to {supplierCode}",
            [
                new Posting(LedgerAccount.Payables, supplierCode, amount),
                new Posting(LedgerAccount.Bank, null, -amount),
            ]);
    }

    /// <summary>
    /// Undoes an entry by booking it the other way round. Its source is <c>reversal:&lt;number&gt;</c>, so that an
    /// entry is reversed once. A reversal is not reversed: what was undone by mistake is booked afresh, under a
    /// source of its own, so that whoever reads the journal sees an act and not an undoing of an undoing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The entry has no number yet, or is a reversal.</exception>
    public static JournalEntry Reverse(JournalEntry entry, long cause, DateOnly date, string reason)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Number == 0)
            throw new InvalidOperationException($"The entry '{entry.Source}' is not in the journal yet.");
        if (!CanReverse(entry))
            throw new InvalidOperationException($"Entry {entry.Number} is itself a reversal: book afresh instead.");
        return new JournalEntry(
            EntryKind.Reversal,
            $"reversal:{entry.Number}",
            cause,
            entry.OrderNumber,
            date,
            $"Reversal of entry {entry.Number}: {reason}",
            entry.Postings.Select(posting => new Posting(posting.Account, posting.Party, -posting.Amount)));
    }

    /// <summary>Whether <paramref name="entry"/> is of a kind that can be reversed.</summary>
    public static bool CanReverse(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind != EntryKind.Reversal;
    }

    private static JournalEntry? EntryOrNull(
        EntryKind kind, string source, long cause, long order, DateOnly date, string narrative, IEnumerable<Posting> postings)
    {
        var booked = postings.Where(posting => !posting.Amount.IsZero).ToList();
        return booked.Count == 0 ? null : new JournalEntry(kind, source, cause, order, date, narrative, booked);
    }

    private static void RequirePositive(Money amount)
    {
        if (amount.IsZero || amount.IsNegative)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A payment is above nothing.");
    }
}
