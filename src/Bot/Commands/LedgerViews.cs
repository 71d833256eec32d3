using System.Globalization;
using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary>The books as tables and as JSON.</summary>
internal static class LedgerViews
{
    public static void Show(TrialBalance trial, bool asJson)
    {
        if (asJson)
        {
            Terminal.WriteJson(Json(trial));
            return;
        }

        Show(trial, Terminal.Out);
    }

    /// <summary>The trial balance as JSON: accounts by their codes, which stay as they are, and by their names in both languages.</summary>
    public static object Json(TrialBalance trial) => new
    {
        currency = trial.Currency.Code,
        accounts = trial.Rows.Select(row => new
        {
            number = (int)row.Account,
            account = row.Account.ToString(),
            name = Name(row.Account),
            nameAr = row.Account.NameIn(Language.Arabic),
            debit = row.Debit.Major,
            credit = row.Credit.Major,
            balance = row.Balance.Major,
        }),
        debit = trial.Debit.Major,
        credit = trial.Credit.Major,
        balanced = trial.IsBalanced,
    };

    public static void Show(TrialBalance trial, IAnsiConsole console)
    {
        var table = Table("Account", "Name", "Debit", "Credit", "Balance");
        foreach (var row in trial.Rows)
            table.AddRow(((int)row.Account).ToString(CultureInfo.InvariantCulture), Name(row.Account), Text(row.Debit), Text(row.Credit), Text(row.Balance));
        table.AddRow("", "Total", Text(trial.Debit), Text(trial.Credit), Text(trial.Debit - trial.Credit));
        console.Write(table);
        console.MarkupLine(trial.IsBalanced ? "[green]The books balance.[/]" : "[red]The books do not balance.[/]");
    }

    public static void Show(IReadOnlyList<JournalEntry> entries, bool asJson)
    {
        if (asJson)
        {
            Terminal.WriteJson(entries.Select(entry => new
            {
                entry.Number,
                entry.Date,
                kind = entry.Kind.ToString(),
                entry.Source,
                entry.Cause,
                entry.OrderNumber,
                entry.Narrative,
                postings = entry.Postings.Select(posting => new { number = (int)posting.Account, account = posting.Account.ToString(), posting.Party, amount = posting.Amount.Major, currency = posting.Amount.Currency.Code }),
            }));
            return;
        }

        var table = Table("Entry", "Date", "What", "Account", "Party", "Debit", "Credit");
        foreach (var entry in entries)
        {
            foreach (var posting in entry.Postings)
            {
                var isFirst = posting == entry.Postings[0];
                table.AddRow(
                    isFirst ? entry.Number.ToString(CultureInfo.InvariantCulture) : "",
                    isFirst ? Text(entry.Date) : "",
                    isFirst ? Markup.Escape(entry.Narrative) : "",
                    Name(posting.Account),
                    Markup.Escape(posting.Party ?? ""),
                    posting.Amount.IsNegative ? "" : Text(posting.Amount),
                    posting.Amount.IsNegative ? Text(-posting.Amount) : "");
            }
        }

        Terminal.Out.Write(table);
    }

    public static void Show(Statement statement, bool asJson)
    {
        if (asJson)
        {
            Terminal.WriteJson(new
            {
                statement.Party,
                account = statement.Account.ToString(),
                statement.From,
                statement.To,
                currency = statement.Opening.Currency.Code,
                opening = statement.Opening.Major,
                lines = statement.Lines.Select(line => new { line.Entry, line.Date, kind = line.Kind.ToString(), line.OrderNumber, line.Narrative, amount = line.Amount.Major, balance = line.Balance.Major }),
                closing = statement.Closing.Major,
            });
            return;
        }

        var table = Table("Entry", "Date", "What", "Amount", "Balance");
        table.AddRow("", statement.From is { } from ? Text(from) : "", "Opening balance", "", Text(statement.Opening));
        foreach (var line in statement.Lines)
            table.AddRow(line.Entry.ToString(CultureInfo.InvariantCulture), Text(line.Date), Markup.Escape(line.Narrative), Text(line.Amount), Text(line.Balance));
        table.AddRow("", statement.To is { } to ? Text(to) : "", "Closing balance", "", Text(statement.Closing));
        Terminal.Out.Write(table);
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(column);
            if (column is "Debit" or "Credit" or "Balance" or "Amount")
                table.Columns[^1].RightAligned();
        }

        return table;
    }

    private static string Name(LedgerAccount account) => account.NameIn(Language.English);

    private static string Text(Money money) => money.ToString();

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
