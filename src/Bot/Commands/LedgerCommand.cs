using System.CommandLine;
using System.Globalization;
using Abtamim.Bot.Hosting;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Bot.Commands;

/// <summary><c>ledger …</c>: the books, to be read.</summary>
internal static class LedgerCommand
{
    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON" };
        var from = Day("--from", "The first day, as 2026-11-01");
        var to = Day("--to", "The last day, as 2026-11-30");

        var balance = new Command("trial-balance", "What stands on each account; exit code 1 if the books do not balance") { to, json };
        balance.SetAction(async (parsed, cancellation) =>
        {
            await using var host = await EngineHost.OpenAsync(settings, cancellation);
            var trial = await host.Get<ILedgerReader>().TrialBalanceAsync(parsed.GetValue(to), cancellation);
            LedgerViews.Show(trial, parsed.GetValue(json));
            return trial.IsBalanced ? ExitCodes.Done : ExitCodes.Failed;
        });

        var journal = new Command("journal", "The entries, in their order") { from, to, json };
        journal.SetAction(async (parsed, cancellation) =>
        {
            await using var host = await EngineHost.OpenAsync(settings, cancellation);
            var entries = await ReadAsync(host, parsed.GetValue(from), parsed.GetValue(to), cancellation);
            LedgerViews.Show(entries, parsed.GetValue(json));
            return ExitCodes.Done;
        });

        var party = new Argument<string>("PARTY") { Description = "customer:CODE or supplier:CODE" };
        var statement = new Command("statement", "What was booked for a customer or supplier") { party, from, to, json };
        statement.SetAction((parsed, cancellation) => StatementAsync(
            settings, parsed.GetRequiredValue(party), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(json), cancellation));

        var format = new Option<string>("--format") { Description = "hledger", DefaultValueFactory = _ => "hledger" };
        format.AcceptOnlyFromAmong("hledger");
        var export = new Command("export", "Write the journal for another program") { format, from, to };
        export.SetAction(async (parsed, cancellation) =>
        {
            await using var host = await EngineHost.OpenAsync(settings, cancellation);
            var entries = await ReadAsync(host, parsed.GetValue(from), parsed.GetValue(to), cancellation);
            await Console.Out.WriteAsync(HledgerExport.Write(entries, host.Currency));
            return ExitCodes.Done;
        });
        return new Command("ledger", "Read the books") { balance, journal, statement, export };
    }

    private static async Task<int> StatementAsync(
        string[] settings, string contact, DateOnly? from, DateOnly? to, bool asJson, CancellationToken cancellationToken)
    {
        if (!PartyRef.TryParse(contact, out var party) || party.Role == SpeakerRole.Staff)
            return Terminal.Fail($"'{contact}' has no account. Right would be customer:CODE or supplier:CODE.", ExitCodes.WrongUse);
        await using var host = await EngineHost.OpenAsync(settings, cancellationToken);
        var reference = host.Get<IReferenceData>();
        await reference.RefreshAsync(cancellationToken);
        if (!reference.Parties.Knows(party))
            return Terminal.Fail($"There is no {contact}.", ExitCodes.Failed);
        LedgerViews.Show(await host.Get<ILedgerReader>().StatementAsync(party, from, to, cancellationToken), asJson);
        return ExitCodes.Done;
    }

    private static async Task<List<JournalEntry>> ReadAsync(EngineHost host, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        await foreach (var entry in host.Get<ILedgerReader>().JournalAsync(from, to, cancellationToken))
            entries.Add(entry);
        return entries;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"'{result.Tokens[0].Value}' is not a day. Right would be {name} 2026-11-30.");
            return null;
        },
    };
}
