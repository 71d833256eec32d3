using System.CommandLine;
using Abtamim.Bot.Hosting;

namespace Abtamim.Bot.Commands;

/// <summary><c>serve</c>: runs the desk until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("serve", "Run the desk (the default)");
        command.SetAction((_, cancellation) => RunAsync(settings, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = DeskHost.Build(settings);
        await app.PrepareAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Done;
    }
}
