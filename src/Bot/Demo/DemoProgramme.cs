using System.Globalization;
using Abtamim.Domain.Messaging;
using Spectre.Console;

namespace Abtamim.Bot.Demo;

/// <summary>
/// Prints what is said. Each message stands on lines of its own with nothing drawn around it: terminals that know
/// Arabic turn whole lines, and a frame would be turned with them.
/// </summary>
internal sealed class DemoProgramme(IAnsiConsole console)
{
    public void Title(string text) => console.MarkupLineInterpolated($"[bold]══ {text} ══[/]");

    /// <summary>What happens next, for whoever watches.</summary>
    public void Scene(DateTimeOffset at, string text)
    {
        console.WriteLine();
        Title($"{at.ToString("ddd HH:mm", CultureInfo.InvariantCulture)}  {text}");
    }

    /// <summary>A message with who says it to whom.</summary>
    public void Line(string name, TranscriptEntry entry)
    {
        if (entry.FromParty)
            console.MarkupLineInterpolated($"[cyan]{name}[/] [dim]says[/]");
        else
            console.MarkupLineInterpolated($"[green]Abtamim[/] [dim]to[/] [cyan]{name}[/]");
        Write(entry.Text ?? entry.Button ?? "");
        if (entry.Buttons.Count > 0)
            Write(string.Join("   ", entry.Buttons.Select(button => $"[{button.Text}]")));
        foreach (var document in entry.Documents)
        {
            console.MarkupLineInterpolated($"[dim]{document.Name}[/]");
            Write(document.Text);
        }
    }

    public void Good(string text) => console.MarkupLineInterpolated($"[green]{text}[/]");

    public void Bad(string text) => console.MarkupLineInterpolated($"[red]{text}[/]");

    // Past the console's own wrapping, which would break Arabic lines in the middle.
    private void Write(string text)
    {
        foreach (var line in text.TrimEnd().Split('\n'))
            console.Profile.Out.Writer.WriteLine("  " + line);
    }
}
