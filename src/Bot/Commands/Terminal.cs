using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Abtamim.Bot.Commands;

/// <summary>What commands write to: tables for people, JSON for programs, errors beside them.</summary>
internal static class Terminal
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where results go. Redirected, lines are as long as they are.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Where what went wrong goes.</summary>
    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    public static void WriteJson<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>Says what went wrong and gives the exit code for it.</summary>
    public static int Fail(string message, int code)
    {
        Error.MarkupLineInterpolated($"[red]{message}[/]");
        return code;
    }

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (isRedirected)
            console.Profile.Width = 400;
        return console;
    }
}

/// <summary>What a command answers to whoever started it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;
}
