using System.Diagnostics;
using System.Globalization;
using Abtamim.Bot.Commands;
using Spectre.Console;

namespace Abtamim.Bot.Demo;

/// <summary>Plays a script from the first line to the books.</summary>
internal static class DemoPlay
{
    /// <summary>Plays <paramref name="script"/>; the exit code is 0 only if everybody heard what it expects and the books balance.</summary>
    /// <param name="script">What is played.</param>
    /// <param name="console">Where it is printed.</param>
    /// <param name="patience">How long an answer may take, by the machine's clock.</param>
    /// <param name="cancellationToken">Ends it before it begins.</param>
    public static async Task<int> RunAsync(
        Func<DemoStage, Task> script, IAnsiConsole console, TimeSpan patience, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var programme = new DemoProgramme(console);
        programme.Title("Abtamim: a trading day");
        await using var desk = await DemoDesk.OpenAsync(TradingDay.Morning, cancellationToken);
        var code = ExitCodes.Done;
        try
        {
            await script(new DemoStage(desk, programme, patience));
        }
        catch (DemoException missed)
        {
            programme.Bad(missed.Message);
            code = ExitCodes.Failed;
        }

        console.WriteLine();
        programme.Title("The books");
        var trial = await desk.Ledger.TrialBalanceAsync(null, cancellationToken);
        LedgerViews.Show(trial, console);
        if (!trial.IsBalanced)
            code = ExitCodes.Failed;
        var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (code == ExitCodes.Done)
            programme.Good($"Everybody heard what the script expects. {seconds} s.");
        else
            programme.Bad($"The day did not go as the script says. {seconds} s.");
        return code;
    }
}
