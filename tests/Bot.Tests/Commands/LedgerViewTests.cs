using System.Globalization;
using System.Text.Json;
using Abtamim.Bot.Commands;
using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Spectre.Console;

namespace Abtamim.Bot.Tests.Commands;

/// <summary>The books as a technician reads them, and as programs do.</summary>
public sealed class LedgerViewTests
{
    private static readonly TrialBalance Trial = new(
        [
            new TrialBalanceRow(LedgerAccount.InputVat, Sar(15), Sar(0)),
            new TrialBalanceRow(LedgerAccount.OutputVat, Sar(0), Sar(15)),
        ],
        Currency.Sar);

    [Fact]
    public void TrialBalance_AsATable_NamesAccountsAsAccountantsDo()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 200;

        LedgerViews.Show(Trial, console);

        Assert.Contains("Input VAT", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Output VAT", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("InputVat", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TrialBalance_AsJson_KeepsTheCodesBesideTheNames()
    {
        var accounts = JsonSerializer.SerializeToElement(LedgerViews.Json(Trial)).GetProperty("accounts").EnumerateArray();

        Assert.Equal(
            [(1300, "InputVat", "Input VAT", "ضريبة المدخلات"), (2100, "OutputVat", "Output VAT", "ضريبة المخرجات")],
            accounts.Select(row => (
                row.GetProperty("number").GetInt32(),
                row.GetProperty("account").GetString(),
                row.GetProperty("name").GetString(),
                row.GetProperty("nameAr").GetString())));
    }

    private static Money Sar(decimal major) => Money.FromMajor(major, Currency.Sar);
}
