using System.CommandLine;
using Spectre.Console;
using System.Data.Common;
using Abtamim.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace Abtamim.Bot.Commands;

/// <summary>The command line: which commands there are, and how what goes wrong is told.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        // «--Company:Name=…» and «--urls=…» are settings, for whichever command.
        var settings = arguments.Where(IsSetting).ToArray();
        var rest = arguments.Where(argument => !IsSetting(argument)).ToArray();
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = Create(settings).Parse(rest);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Terminal.Fail(error.Message, ExitCodes.WrongUse);
            Terminal.Error.WriteLine("See: abtamim --help");
            return ExitCodes.WrongUse;
        }

        try
        {
            // The host ends itself on SIGTERM and Ctrl+C; the others are cancelled by the parser's own handler.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (Explain(fault) is { } said)
        {
            foreach (var line in said.Lines)
                Terminal.Fail(line, said.Code);
            return said.Code;
        }
    }

    internal static RootCommand Create(string[] settings)
    {
        var root = new RootCommand("Abtamim, the order desk of a trading company, in chat. Settings are given as --Section:Key=value.")
        {
            ServeCommand.Create(settings),
            DemoCommand.Create(),
            ImportCommand.Create(settings),
            MigrateCommand.Create(settings),
            UnderstandCommand.Create(),
            LedgerCommand.Create(settings),
            DeadLettersCommand.Create(settings),
            InviteCommand.Create(settings),
            ForgetCommand.Create(settings),
            TeamsPackageCommand.Create(settings),
            ModelsCommand.Create(),
        };
        root.SetAction((_, cancellation) => ServeCommand.RunAsync(settings, cancellation));
        return root;
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal) || argument.IndexOf('=', StringComparison.Ordinal) is not (> 2 and var equals))
            return false;
        var key = argument[2..equals];
        return key.Contains(':', StringComparison.Ordinal) || key.Equals("urls", StringComparison.OrdinalIgnoreCase) || key.Equals("environment", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What goes wrong at people's hands or outside is said in a line; what is left is a bug, with all its traces.</summary>
    private static (int Code, IReadOnlyList<string> Lines)? Explain(Exception fault) => fault switch
    {
        SettingsException wrong => (ExitCodes.WrongUse, wrong.Problems),
        OptionsValidationException wrong => (ExitCodes.WrongUse, [.. wrong.Failures]),
        DbException down => (ExitCodes.Failed, [$"The database cannot be used: {down.Message}"]),
        System.Net.Sockets.SocketException down => (ExitCodes.Failed, [$"The database cannot be reached: {down.Message}"]),
        IOException busy => (ExitCodes.Failed, [busy.Message]),
        UnauthorizedAccessException refused => (ExitCodes.Failed, [refused.Message]),
        OperationCanceledException => (ExitCodes.Failed, ["Cancelled."]),
        AggregateException many when many.InnerExceptions.Count == 1 => Explain(many.InnerExceptions[0]),
        _ => null,
    };
}
