using System.Globalization;
using Abtamim.Domain.Accounting;
using CsCheck;
using static Abtamim.Domain.Tests.Accounting.Books;

namespace Abtamim.Domain.Tests.Accounting;

public sealed class BooksProperties
{
    private static readonly Gen<decimal> Rate = Gen.Int[0, 2].Select(index => new[] { 0m, 0.05m, 0.15m }[index]);
    private static readonly Gen<decimal> Price = Gen.Int[0, 5_000_000].Select(minor => minor / 100m);
    private static readonly Gen<decimal> Amount = Gen.Int[1, 1_000_000].Select(thousandths => thousandths / 1000m);

    private static readonly Gen<(decimal, decimal, decimal)[]> Lines = Gen.Select(Amount, Price, Rate).Array[1, 6];

    // What somebody may do to the books: kind, whose, how much, and which earlier entry.
    private static readonly Gen<(int Kind, int Party, (decimal, decimal, decimal)[] Lines, int Minor, int Earlier)[]> Deeds =
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3], Lines, Gen.Int[1, 9_999_999], Gen.Int[0, 1000]).Array[1, 40];

    [Fact]
    public void Books_AfterAnySequenceOfDeeds_Balance() =>
        Deeds.Sample(
            deeds =>
            {
                var ledger = Play(deeds);
                var trial = TrialBalance.Of(ledger.Entries, Currency.Sar);
                Assert.True(trial.IsBalanced);
                Assert.True(trial.Rows.Select(row => row.Balance).Total(Currency.Sar).IsZero);
                foreach (var row in trial.Rows)
                    Assert.Equal(ledger.Balance(row.Account), row.Balance);
                Assert.Equal(Enumerable.Range(1, ledger.Entries.Count).Select(number => (long)number), ledger.Entries.Select(entry => entry.Number));
                Assert.Equal(ledger.Entries.Count, ledger.Entries.Select(entry => entry.Source).Distinct().Count());
            },
            iter: 500);

    [Fact]
    public void Statements_OfAllParties_AddUpToTheControlAccounts() =>
        Deeds.Sample(
            deeds =>
            {
                var ledger = Play(deeds);
                var customers = Enumerable.Range(1, 3).Select(party => Statement.OfCustomer(Customer(party), ledger.Entries, Currency.Sar).Closing);
                var suppliers = Enumerable.Range(1, 3).Select(party => Statement.OfSupplier(Supplier(party), ledger.Entries, Currency.Sar).Closing);
                Assert.Equal(ledger.Balance(LedgerAccount.Receivables), customers.Total(Currency.Sar));
                Assert.Equal(ledger.Balance(LedgerAccount.Payables), suppliers.Total(Currency.Sar));
            },
            iter: 300);

    [Fact]
    public void Sale_OfAnyInvoice_OwesExactlyTheInvoicesTotal() =>
        Lines.Sample(lines =>
        {
            var invoice = Invoice(1001, lines);
            var entry = Bookkeeper.Sale(invoice, 1);
            Assert.Equal(
                invoice.Total,
                entry?.Postings.Where(posting => posting.Account == LedgerAccount.Receivables).Select(posting => posting.Amount).Total(Currency.Sar)
                    ?? Sar(0));
        });

    internal static Ledger Play((int Kind, int Party, (decimal, decimal, decimal)[] Lines, int Minor, int Earlier)[] deeds)
    {
        var ledger = new Ledger(Currency.Sar);
        var number = 0;
        foreach (var (kind, party, lines, minor, earlier) in deeds)
        {
            number++;
            var money = new Money(minor, Currency.Sar);
            var date = Day.AddDays(earlier % 30);
            var source = string.Create(CultureInfo.InvariantCulture, $"payment:{number}");
            var entry = kind switch
            {
                0 => Bookkeeper.Sale(InvoiceFor(Customer(party), number, lines), number),
                1 => Bookkeeper.Purchase(PurchaseOrder(number, Supplier(party), lines), number, date),
                2 => Bookkeeper.CustomerPayment(Customer(party), money, source, number, date),
                3 => Bookkeeper.SupplierPayment(Supplier(party), money, source, number, date),
                _ => ledger.Entries.Count == 0 || !Bookkeeper.CanReverse(ledger.Entries[earlier % ledger.Entries.Count])
                    ? null
                    : Bookkeeper.Reverse(ledger.Entries[earlier % ledger.Entries.Count], number, date, "x"),
            };
            if (entry is not null)
                ledger.Append(entry);
        }

        return ledger;
    }

    private static string Customer(int party) => string.Create(CultureInfo.InvariantCulture, $"CUS-00{party}");

    private static string Supplier(int party) => string.Create(CultureInfo.InvariantCulture, $"SUP-0{party}");
}
