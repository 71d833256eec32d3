using System.Text.Json;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Teams;

/// <summary>What people attach: files in the sender's OneDrive, pictures and recordings that Teams keeps itself.</summary>
internal static class Attachments
{
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";
    private const int LongestAddress = 4_000;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ogg"] = "audio/ogg",
        ["opus"] = "audio/ogg",
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["wav"] = "audio/wav",
        ["aac"] = "audio/aac",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["png"] = "image/png",
        ["pdf"] = "application/pdf",
        ["txt"] = "text/plain",
    };

    /// <summary>What <paramref name="attachment"/> is; null where it only repeats the text, or is a card.</summary>
    public static InboundContent? Read(JsonElement attachment, string? caption)
    {
        var type = Text(attachment, "contentType") ?? "";
        var name = Text(attachment, "name");
        if (type == FileInfo)
        {
            var mediaType = Text(attachment, "content", "fileType") is { } extension ? Types.GetValueOrDefault(extension) : null;
            return Of(Text(attachment, "content", "downloadUrl"), mediaType, name, caption, isVoiceNote: false);
        }

        return type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            ? Of(Text(attachment, "contentUrl"), type.EndsWith("/*", StringComparison.Ordinal) ? null : type, name, caption, isVoiceNote: true, type)
            : null;
    }

    private static InboundContent? Of(string? location, string? mediaType, string? name, string? caption, bool isVoiceNote, string? kind = null)
    {
        if (location is not { Length: > 0 and <= LongestAddress })
            return null;
        var media = new MediaReference(location) { MediaType = mediaType, Name = name };
        return (mediaType ?? kind)?.Split('/')[0] switch
        {
            { } audio when audio.Equals("audio", StringComparison.OrdinalIgnoreCase) => new InboundContent.Audio(media, isVoiceNote, caption),
            { } image when image.Equals("image", StringComparison.OrdinalIgnoreCase) => new InboundContent.Image(media, caption),
            _ => new InboundContent.Document(media, caption),
        };
    }

    private static string? Text(JsonElement attachment, params ReadOnlySpan<string> path) => Activity.TextOf(Activity.At(attachment, path));
}
