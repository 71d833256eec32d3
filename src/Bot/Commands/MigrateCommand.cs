using System.CommandLine;
using Spectre.Console;
using Abtamim.Bot.Hosting;

namespace Abtamim.Bot.Commands;

/// <summary><c>migrate</c>: brings the database up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("migrate", "Bring the database to the shape of this version");
        command.SetAction(async (_, cancellation) =>
        {
            await using var host = await EngineHost.OpenAsync(settings, cancellation);
            Terminal.Out.WriteLine("The database is up to date.");
            return ExitCodes.Done;
        });
        return command;
    }
}
