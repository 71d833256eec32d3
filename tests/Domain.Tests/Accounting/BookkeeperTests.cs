using Abtamim.Domain.Accounting;
using static Abtamim.Domain.Tests.Accounting.Books;

namespace Abtamim.Domain.Tests.Accounting;

public sealed class BookkeeperTests
{
    [Fact]
    public void Sale_WithTwoRates_BooksReceivableSalesAndVatByRate()
    {
        var entry = Bookkeeper.Sale(Invoice(1001, (2, 100m, 0.15m), (1, 50m, 0.05m), (3, 10m, 0m)), cause: 41);

        Assert.NotNull(entry);
        Assert.Equal("invoice:order:1001", entry.Source);
        Assert.Equal(41, entry.Cause);
        Assert.Equal(1001, entry.OrderNumber);
        Assert.Equal(
            [
                (LedgerAccount.Receivables, "CUS-001", 312.50m),
                (LedgerAccount.Sales, null, -280m),
                (LedgerAccount.OutputVat, null, -30m),
                (LedgerAccount.OutputVat, null, -2.50m),
            ],
            Rows(entry));
    }

    [Fact]
    public void Sale_WithManyLinesOfOneRate_RoundsVatOnce()
    {
        // 15 % of 0.03 is 0.0045: rounded line by line nothing would be left of it; on the sum, 0.05 is.
        var lines = Enumerable.Repeat((1m, 0.03m, 0.15m), 11).ToArray();

        var entry = Bookkeeper.Sale(Invoice(1001, lines), cause: 1);

        Assert.Equal(-0.05m, Rows(entry!).Single(row => row.Account == LedgerAccount.OutputVat).Amount);
    }

    [Fact]
    public void Sale_WhenNothingIsOwed_BooksNothing() =>
        Assert.Null(Bookkeeper.Sale(Invoice(1001, (1, 0m, 0.15m)), cause: 1));

    [Fact]
    public void Purchase_BooksGoodsInputVatAndPayable()
    {
        var entry = Bookkeeper.Purchase(PurchaseOrder(5001, "SUP-01", (10, 31m, 0.15m)), cause: 42, Day);

        Assert.NotNull(entry);
        Assert.Equal("purchase:5001", entry.Source);
        Assert.Equal(
            [
                (LedgerAccount.Goods, null, 310m),
                (LedgerAccount.InputVat, null, 46.50m),
                (LedgerAccount.Payables, "SUP-01", -356.50m),
            ],
            Rows(entry));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Payment_OfNothingOrLess_IsRefused(decimal amount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bookkeeper.CustomerPayment("CUS-001", Sar(amount), "payment:1", 1, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bookkeeper.SupplierPayment("SUP-01", Sar(amount), "payment:1", 1, Day));
    }

    [Fact]
    public void Reverse_UndoesEveryPosting_AndOnlyOnce()
    {
        var ledger = new Ledger(Currency.Sar);
        var sale = Bookkeeper.Sale(Invoice(1001, (1, 100m, 0.15m)), 1)!;
        ledger.Append(sale);

        Assert.True(ledger.Append(Bookkeeper.Reverse(sale, 2, Day, "wrong customer")));
        Assert.False(ledger.Append(Bookkeeper.Reverse(sale, 3, Day, "again")));

        Assert.True(ledger.Balance(LedgerAccount.Receivables, "CUS-001").IsZero);
        Assert.True(ledger.Balance(LedgerAccount.Sales).IsZero);
        Assert.True(ledger.Balance(LedgerAccount.OutputVat).IsZero);
        Assert.Equal(2, ledger.Entries.Count);
    }

    [Fact]
    public void Reverse_OfAReversal_IsRefused()
    {
        var ledger = new Ledger(Currency.Sar);
        var sale = Bookkeeper.Sale(Invoice(1001, (1, 100m, 0.15m)), 1)!;
        ledger.Append(sale);
        var reversal = Bookkeeper.Reverse(sale, 2, Day, "wrong");
        ledger.Append(reversal);

        Assert.False(Bookkeeper.CanReverse(reversal));
        Assert.Throws<InvalidOperationException>(() => Bookkeeper.Reverse(reversal, 3, Day, "no"));
    }

    [Fact]
    public void Reverse_OfAnEntryWithoutNumber_IsRefused() =>
        Assert.Throws<InvalidOperationException>(
            () => Bookkeeper.Reverse(Bookkeeper.Sale(Invoice(1001, (1, 100m, 0.15m)), 1)!, 2, Day, "no"));

    [Fact]
    public void JournalEntry_WhosePostingsDoNotAddUp_IsRefused() =>
        Assert.Throws<UnbalancedEntryException>(() => new JournalEntry(
            EntryKind.Sale,
            "x",
            1,
            null,
            Day,
            "x",
            [new Posting(LedgerAccount.Bank, null, Sar(1)), new Posting(LedgerAccount.Sales, null, Sar(-2))]));

    private static List<(LedgerAccount Account, string? Party, decimal Amount)> Rows(JournalEntry entry) =>
        [.. entry.Postings.Select(posting => (posting.Account, posting.Party, posting.Amount.Major))];
}
