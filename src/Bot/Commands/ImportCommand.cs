using System.CommandLine;
using Abtamim.Bot.Hosting;
using Abtamim.Infrastructure.Import;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary><c>import FILE…</c>: brings in price lists and parties.</summary>
internal static class ImportCommand
{
    public static Command Create(string[] settings)
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV or XLSX files, in any order", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string>("--kind") { Description = "What the files hold, where the header does not tell" };
        kind.AcceptOnlyFromAmong("catalog", "customers", "suppliers", "supplier-products", "supplier_products", "staff");
        var skipBad = new Option<bool>("--skip-bad") { Description = "Import the good rows although there are bad ones" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check and count, but save nothing" };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON" };
        var command = new Command("import", "Import price lists and parties from CSV or XLSX: all or nothing") { files, kind, skipBad, dryRun, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            settings,
            parsed.GetRequiredValue(files),
            parsed.GetValue(kind),
            parsed.GetValue(skipBad),
            parsed.GetValue(dryRun),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] settings, string[] files, string? kind, bool skipBad, bool dryRun, bool asJson, CancellationToken cancellationToken)
    {
        ImportKind? asked = kind is null ? null : Enum.Parse<ImportKind>(kind.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        var sources = new List<ImportSource>();
        foreach (var file in files)
        {
            try
            {
                sources.Add(new ImportSource(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellationToken), asked));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return Terminal.Fail($"{file}: {fault.Message}", ExitCodes.WrongUse);
            }
        }

        await using var host = await EngineHost.OpenAsync(settings, cancellationToken);
        var plan = await host.ImportAsync(sources, skipBad, dryRun, cancellationToken);
        if (asJson)
            Terminal.WriteJson(new { refused = plan.IsRefused, saved = !plan.IsRefused && !dryRun, files = plan.Reports });
        else
            Show(plan, dryRun);
        return plan.IsRefused ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static string Holds(ImportKind? kind) => kind switch
    {
        ImportKind.Catalog => "price list",
        ImportKind.Customers => "customers",
        ImportKind.Suppliers => "suppliers",
        ImportKind.SupplierProducts => "suppliers' prices",
        ImportKind.Staff => "staff",
        null => "?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private static void Show(ImportPlan plan, bool dryRun)
    {
        foreach (var problem in plan.Problems)
            Terminal.Error.MarkupLineInterpolated($"[red]{problem.ToString()}[/]");
        foreach (var note in plan.Reports.SelectMany(report => report.Notes))
            Terminal.Error.MarkupLineInterpolated($"[yellow]{note}[/]");

        var table = new Table().Border(TableBorder.Rounded).AddColumns("File", "Holds", "Added", "Changed", "Unchanged", plan.IsRefused ? "Bad" : "Skipped");
        foreach (var report in plan.Reports)
        {
            int[] counts = [report.Added, report.Changed, report.Unchanged, report.Bad];
            table.AddRow([Markup.Escape(report.File), Holds(report.Kind), .. counts.Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        }

        Terminal.Out.Write(table);
        if (plan.IsRefused)
            Terminal.Error.MarkupLine("[red]Nothing was imported. Put it right, or import the rest with --skip-bad.[/]");
        else if (dryRun)
            Terminal.Out.WriteLine("Nothing was saved: this was a dry run.");
    }
}
