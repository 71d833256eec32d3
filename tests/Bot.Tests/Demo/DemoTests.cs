using System.Globalization;
using Abtamim.Bot.Demo;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Hosting;
using Spectre.Console;

namespace Abtamim.Bot.Tests.Demo;

/// <summary>The trading day of the command line.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task Demo_WhenItGoesAsTheScriptSays_EndsWithTheBooksAndZero()
    {
        // Whatever database is configured is left alone: this one cannot even be opened.
        var (code, output) = await HostProcess.RunAsync("Host=127.0.0.1;Port=1;Timeout=1", ["demo"]);

        Assert.True(code == 0, output);
        Assert.Contains("INV-000001", output, StringComparison.Ordinal);
        Assert.All(
            ["Accounts receivable", "Input VAT", "Output VAT", "the only supplier left"],
            words => Assert.Contains(words, output, StringComparison.Ordinal));
        Assert.All(
            ["InputVat", "OutputVat", "1 days", "AwardReason"],
            words => Assert.DoesNotContain(words, output, StringComparison.Ordinal));
        Assert.Contains("The books balance.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_WhenSomebodyIsNotToldWhatTheScriptExpects_EndsWithAnError()
    {
        var (code, output) = await PlayAsync(stage => stage.SaysAsync(PartyRef.Customer("CUS-004"), "hello", "no desk ever says this"));

        Assert.Equal(1, code);
        Assert.Contains("Blue Fin Restaurant was not told: no desk ever says this", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_WhenAButtonWasNotShown_EndsWithAnError()
    {
        var (code, output) = await PlayAsync(stage => stage.PressesAsync(PartyRef.Staff("Omar"), "task:*:yes", "done"));

        Assert.Equal(1, code);
        Assert.Contains("was shown no button task:*:yes", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> PlayAsync(Func<DemoStage, Task> script)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 400;
        var code = await DemoPlay.RunAsync(script, console, TimeSpan.FromSeconds(1), CancellationToken.None);
        return (code, output.ToString());
    }
}
