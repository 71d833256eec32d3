using Abtamim.Domain.Accounting;
using static Abtamim.Domain.Tests.Accounting.Books;

namespace Abtamim.Domain.Tests.Accounting;

public sealed class StatementTests
{
    [Fact]
    public void OfCustomer_WithinAPeriod_OpensWithWhatWasBefore()
    {
        var ledger = new Ledger(Currency.Sar);
        ledger.Append(Bookkeeper.Sale(Invoice(1001, (1, 100m, 0.15m)), 1)!);
        ledger.Append(Bookkeeper.CustomerPayment("CUS-001", Sar(15), "payment:1", 2, Day.AddDays(1)));
        ledger.Append(Bookkeeper.CustomerPayment("CUS-002", Sar(99), "payment:2", 3, Day.AddDays(1)));
        ledger.Append(Bookkeeper.CustomerPayment("CUS-001", Sar(60), "payment:3", 4, Day.AddDays(2)));
        ledger.Append(Bookkeeper.CustomerPayment("CUS-001", Sar(40), "payment:4", 5, Day.AddDays(9)));

        var statement = Statement.OfCustomer("CUS-001", ledger.Entries, Currency.Sar, Day.AddDays(1), Day.AddDays(2));

        Assert.Equal(Sar(115), statement.Opening);
        Assert.Equal([(Sar(-15), Sar(100)), (Sar(-60), Sar(40))], statement.Lines.Select(line => (line.Amount, line.Balance)));
        Assert.Equal(Sar(40), statement.Closing);
    }

    [Fact]
    public void OfCustomer_OverAllTime_ClosesAtTheLedgersBalance()
    {
        var ledger = new Ledger(Currency.Sar);
        ledger.Append(Bookkeeper.Sale(Invoice(1001, (1, 100m, 0.15m)), 1)!);
        ledger.Append(Bookkeeper.CustomerPayment("CUS-001", Sar(15), "payment:1", 2, Day.AddDays(1)));

        var statement = Statement.OfCustomer("CUS-001", ledger.Entries, Currency.Sar);

        Assert.True(statement.Opening.IsZero);
        Assert.Equal(ledger.Balance(LedgerAccount.Receivables, "CUS-001"), statement.Closing);
    }

    [Fact]
    public void OfSupplier_ShowsWhatIsOwedToIt()
    {
        var ledger = new Ledger(Currency.Sar);
        ledger.Append(Bookkeeper.Purchase(PurchaseOrder(5001, "SUP-01", (10, 31m, 0.15m)), 1, Day)!);
        ledger.Append(Bookkeeper.SupplierPayment("SUP-01", Sar(300), "supplier-payment:1", 2, Day));

        Assert.Equal(Sar(-56.50m), Statement.OfSupplier("SUP-01", ledger.Entries, Currency.Sar).Closing);
    }

    [Fact]
    public void TrialBalance_ShowsDebitAndCreditOfEachAccount()
    {
        var ledger = new Ledger(Currency.Sar);
        ledger.Append(Bookkeeper.Sale(Invoice(1001, (1, 100m, 0.15m)), 1)!);
        ledger.Append(Bookkeeper.CustomerPayment("CUS-001", Sar(15), "payment:1", 2, Day));

        var balance = TrialBalance.Of(ledger.Entries, Currency.Sar);

        Assert.Equal(
            [
                new TrialBalanceRow(LedgerAccount.Bank, Sar(15), Sar(0)),
                new TrialBalanceRow(LedgerAccount.Receivables, Sar(115), Sar(15)),
                new TrialBalanceRow(LedgerAccount.OutputVat, Sar(0), Sar(15)),
                new TrialBalanceRow(LedgerAccount.Sales, Sar(0), Sar(100)),
            ],
            balance.Rows);
        Assert.True(balance.IsBalanced);
        Assert.Equal(Sar(130), balance.Debit);
    }
}
