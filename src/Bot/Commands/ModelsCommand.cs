using System.CommandLine;
using Abtamim.Infrastructure.Speech.Models;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary><c>models</c>: which models of Whisper there are, and downloads one for the local speech server.</summary>
internal static class ModelsCommand
{
    public static Command Create() => new("models", "Models of Whisper for Speech:Local:Model") { List(), Download() };

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Write JSON" };
        var command = new Command("list", "List them, the smallest first") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                Terminal.WriteJson(WhisperModel.All);
            else
                Terminal.Out.Write(Table());
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Download()
    {
        var name = new Argument<string>("NAME") { Description = "Which, as the list names it" };
        name.AcceptOnlyFromAmong([.. WhisperModel.All.Select(model => model.Name)]);
        var directory = new Option<string>("--directory", "-d") { Description = "The folder to write to", DefaultValueFactory = _ => Path.Combine("data", "models") };
        var from = new Option<string>("--from")
        {
            Description = "The address of the folder it is published in, for mirrors",
            DefaultValueFactory = _ => WhisperModel.Publisher.ToString(),
        };
        var command = new Command("download", "Download one, and check its digest") { name, directory, from };
        command.SetAction((parsed, cancellation) =>
            Uri.TryCreate(parsed.GetValue(from)!.TrimEnd('/') + "/", UriKind.Absolute, out var source) && source.Scheme is "http" or "https"
                ? DownloadAsync(WhisperModel.All.Single(model => model.Name == parsed.GetValue(name)), source, parsed.GetValue(directory)!, cancellation)
                : Task.FromResult(Terminal.Fail("--from is not an address; right would be one such as https://mirror.example.com/whisper/.", ExitCodes.WrongUse)));
        return command;
    }

    private static async Task<int> DownloadAsync(WhisperModel model, Uri source, string directory, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new ModelDownload(http, TimeProvider.System);

        // Where nobody looks on, a bar is only noise.
        var outcome = Console.IsErrorRedirected
            ? await download.RunAsync(model, source, directory, progress: null, cancellationToken)
            : await Terminal.Error.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
                .StartAsync(context => download.RunAsync(model, source, directory, new Bar(context.AddTask(model.Name)), cancellationToken));
        switch (outcome)
        {
            case DownloadOutcome.Failed failed:
                return Terminal.Fail(failed.Reason, ExitCodes.Failed);
            case DownloadOutcome.Present present:
                Terminal.Out.WriteLine($"{present.File} is there and whole.");
                return ExitCodes.Done;
            case DownloadOutcome.Downloaded downloaded:
                Terminal.Out.WriteLine(downloaded.File);
                return ExitCodes.Done;
            default:
                throw new InvalidOperationException("A download has no other outcome.");
        }
    }

    private static Table Table()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("model").AddColumn(new TableColumn("MiB").RightAligned()).AddColumn("for").AddColumn("SHA-1");
        foreach (var model in WhisperModel.All)
            table.AddRow(model.Name, model.Megabytes.ToString(System.Globalization.CultureInfo.InvariantCulture), model.Purpose, model.Sha1);
        return table;
    }

    /// <summary>Shows at once: the framework's own progress would show it later, on other threads.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            task.MaxValue = value.Of ?? Math.Max(task.MaxValue, value.Bytes);
            task.Value = value.Bytes;
        }
    }
}
