using System.Diagnostics;
using System.Globalization;
using Abtamim.Domain.Accounting;
using CsCheck;
using static Abtamim.Domain.Tests.Accounting.Books;

namespace Abtamim.Domain.Tests.Accounting;

public sealed class HledgerExportTests
{
    [Fact]
    public void Write_ASale_NamesAccountsAmountsNumberAndSource()
    {
        var ledger = new Ledger(Currency.Sar);
        ledger.Append(Bookkeeper.Sale(Invoice(1001, (2, 50m, 0.15m)), 41)!);

        var text = HledgerExport.Write(ledger.Entries, Currency.Sar);

        Assert.Contains("commodity 1000.00 SAR\n", text, StringComparison.Ordinal);
        Assert.Contains("account assets:receivables:CUS-001\n", text, StringComparison.Ordinal);
        Assert.Contains(
            """
            2026-11-23 * (1) Invoice for order 1001
                ; source:invoice:order:1001
                ; kind:Sale
                ; cause:41
                ; order:1001
                assets:receivables:CUS-001  115.00 SAR
                revenues:sales  -100.00 SAR
                liabilities:vat:output  -15.00 SAR

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ANarrativeThatIsJournalSyntax_StaysANarrative()
    {
        var ledger = new Ledger(Currency.Sar);
        var sale = Bookkeeper.Sale(Invoice(1001, (2, 50m, 0.15m)), 41)!;
        ledger.Append(sale);
        ledger.Append(Bookkeeper.Reverse(sale, 42, Day, "x\n2026-01-01 evil\n    assets:bank  1 SAR\n    b; | \u2028 اسم"));

        var text = HledgerExport.Write(ledger.Entries, Currency.Sar);

        Assert.Equal(2, text.Split('\n').Count(line => line.StartsWith("2026", StringComparison.Ordinal)));
        CheckWithHledger(ledger);
    }

    [Theory]
    [InlineData("CUS  001")]
    [InlineData("CUS;001")]
    [InlineData("a:b")]
    [InlineData("عميل ١")]
    public void Write_AnOddCode_IsAnAccountOfItsOwn(string code)
    {
        var ledger = new Ledger(Currency.Sar);
        ledger.Append(Bookkeeper.CustomerPayment(code, Sar(10), "payment:1", 1, Day));
        ledger.Append(Bookkeeper.CustomerPayment("CUS", Sar(20), "payment:2", 1, Day));

        CheckWithHledger(ledger);
    }

    [Fact]
    public void Export_OfAnyBooks_IsAcceptedByHledgerWithTheSameBalances()
    {
        var all = Gen.Select(
                Gen.Int[0, 4],
                Gen.Int[1, 3],
                Gen.Select(Gen.Int[1, 9000].Select(x => x / 10m), Gen.Int[0, 90000].Select(x => x / 100m), Gen.Bool.Select(taxed => taxed ? 0.15m : 0m)).Array[1, 4],
                Gen.Int[1, 9_999_999],
                Gen.Int[0, 1000])
            .Array[60];
        all.Sample(deeds => CheckWithHledger(BooksProperties.Play(deeds)), iter: 5, threads: 1);
    }

    [Fact]
    public void Export_OfEmptyBooks_IsAcceptedByHledger() => CheckWithHledger(new Ledger(Currency.Sar));

    private static void CheckWithHledger(Ledger ledger)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/hledger"), "hledger is not installed");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, HledgerExport.Write(ledger.Entries, Currency.Sar));
            Hledger("check", "-s", "-f", path);
            var balances = Hledger("balance", "-f", path, "--flat", "-N", "-O", "csv")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Trim().Trim('"').Split("\",\""))
                .ToDictionary(row => row[0], row => decimal.Parse(row[1].Split(' ')[0], CultureInfo.InvariantCulture));
            var ours = ledger.Entries
                .SelectMany(entry => entry.Postings)
                .GroupBy(HledgerExport.AccountName)
                .ToDictionary(group => group.Key, group => group.Sum(posting => posting.Amount.Major));
            Assert.Equal(
                ours.Where(row => row.Value != 0).OrderBy(row => row.Key, StringComparer.Ordinal),
                balances.Where(row => row.Value != 0).OrderBy(row => row.Key, StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Hledger(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/hledger", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult() + output);
        return output;
    }
}
