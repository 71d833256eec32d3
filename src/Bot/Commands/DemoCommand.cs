using System.CommandLine;
using Abtamim.Bot.Demo;

namespace Abtamim.Bot.Commands;

/// <summary><c>demo</c>: plays a trading day through the real engine, on a database of its own.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Create()
    {
        var command = new Command("demo", "Play a trading day in the terminal; exit code 0 only if all goes as it should and the books balance");
        command.SetAction((_, cancellation) => DemoPlay.RunAsync(TradingDay.PlayAsync, Terminal.Out, Patience, cancellation));
        return command;
    }
}
