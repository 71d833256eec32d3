using System.CommandLine;
using System.Globalization;
using Abtamim.Bot.Hosting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary><c>dead-letters list|replay</c>: what could not be handled, sent or done.</summary>
internal static class DeadLettersCommand
{
    private const int Most = 1_000;

    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "Write them as JSON" };
        var list = new Command("list", "List what was set aside") { json };
        list.SetAction((parsed, cancellation) => ListAsync(settings, parsed.GetValue(json), cancellation));

        var which = new Argument<string>("ID") { Description = "inbox:17, outbox:4, work:9, or all" };
        var replay = new Command("replay", "Try one again, or all") { which };
        replay.SetAction((parsed, cancellation) => ReplayAsync(settings, parsed.GetRequiredValue(which), cancellation));
        return new Command("dead-letters", "See and replay messages that could not be handled or sent") { list, replay };
    }

    private static async Task<int> ListAsync(string[] settings, bool asJson, CancellationToken cancellationToken)
    {
        await using var host = await EngineHost.OpenAsync(settings, cancellationToken);
        var letters = await host.Get<IDeadLetters>().ListAsync(Most, cancellationToken);
        if (asJson)
        {
            Terminal.WriteJson(letters.Select(letter => new
            {
                id = IdOf(letter),
                letter.About,
                letter.Text,
                letter.Error,
                letter.Attempts,
                letter.At,
            }));
            return ExitCodes.Done;
        }

        if (letters.Count == 0)
        {
            Terminal.Out.WriteLine("There are no dead letters.");
            return ExitCodes.Done;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Id", "At", "About", "Text", "Tries", "Why");
        foreach (var letter in letters)
        {
            string[] cells =
            [
                IdOf(letter),
                letter.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                letter.Kind == DeadLetterKind.Work ? $"order {letter.About}" : letter.About,
                letter.Kind == DeadLetterKind.Work ? WorkOf(letter) : Short(letter.Text),
                letter.Attempts.ToString(CultureInfo.InvariantCulture),
                Short(letter.Error),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        Terminal.Out.Write(table);
        return ExitCodes.Done;
    }

    private static async Task<int> ReplayAsync(string[] settings, string which, CancellationToken cancellationToken)
    {
        if (which != "all" && !TryParse(which, out _, out _))
            return Terminal.Fail($"'{which}' is not a dead letter's id. Right would be inbox:17, outbox:4, work:9 or all.", ExitCodes.WrongUse);
        await using var host = await EngineHost.OpenAsync(settings, cancellationToken);
        var letters = host.Get<IDeadLetters>();
        if (which == "all")
        {
            var count = await letters.ReplayAllAsync(cancellationToken);
            Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"To be tried again: {count}."));
            return ExitCodes.Done;
        }

        _ = TryParse(which, out var kind, out var id);
        if (!await letters.ReplayAsync(kind, id, cancellationToken))
            return Terminal.Fail($"There is no dead letter {which}.", ExitCodes.Failed);
        Terminal.Out.WriteLine($"To be tried again: {which}.");
        return ExitCodes.Done;
    }

    private static string WorkOf(DeadLetter letter) => letter.Text switch
    {
        nameof(WorkKind.SourceOrder) => "ask the suppliers",
        nameof(WorkKind.RemindSupplier) => "remind a supplier",
        nameof(WorkKind.ExpireRequest) => "close a request that was not answered in time",
        _ => Short(letter.Text),
    };

    private static string IdOf(DeadLetter letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter.Kind.ToString().ToLowerInvariant()}:{letter.Id}");

    private static bool TryParse(string text, out DeadLetterKind kind, out long id)
    {
        (kind, id) = (default, 0);
        return text.Split(':') is [var name, var number]
            && !name.Any(char.IsDigit)
            && Enum.TryParse(name, ignoreCase: true, out kind)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }

    private static string Short(string? text) => text is null ? "" : text.Length <= 80 ? text : text[..79] + "…";
}
