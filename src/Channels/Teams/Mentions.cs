using System.Text.Json;

namespace Abtamim.Channels.Teams;

/// <summary>Mentions, which Teams writes as tags into the text: the desk's own goes, of others' the name stays.</summary>
internal static class Mentions
{
    private const int Most = 50;

    /// <summary>The text without them; null where there is no text.</summary>
    public static string? Strip(Activity activity)
    {
        if (activity.Text("text") is not { } text)
            return null;
        var found = false;
        foreach (var entity in activity.Items("entities").Take(Most))
        {
            if (TextAt(entity, "type") != "mention" || TextAt(entity, "text") is not { Length: > 0 } tag || !text.Contains(tag, StringComparison.Ordinal))
                continue;
            var isDesk = TextAt(entity, "mentioned", "id") is { } id && id == activity.BotId;
            text = text.Replace(tag, isDesk ? "" : TextAt(entity, "mentioned", "name") ?? "", StringComparison.Ordinal);
            found = true;
        }

        // The space after a mention is Teams', and is written as HTML has it.
        return found ? text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim() : text;
    }

    private static string? TextAt(JsonElement entity, params ReadOnlySpan<string> path) => Activity.TextOf(Activity.At(entity, path));
}
