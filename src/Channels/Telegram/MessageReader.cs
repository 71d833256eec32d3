using System.Text.Json;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Telegram;

/// <summary>Reads what a message of Telegram's brings.</summary>
internal static class MessageReader
{
    private const int LongestKind = 60;

    /// <summary>What was sent in <paramref name="message"/>; null where nobody sent anything: it reports an event.</summary>
    public static InboundContent? Read(JsonElement message)
    {
        if (message.Text("text") is { } text)
            return BotCommands.Read(text);
        var caption = message.Text("caption") is { Length: > 0 } words ? words : null;
        return Recording(message, caption) ?? Picture(message, caption) ?? File(message, caption)
            ?? Place(message) ?? (InboundContent?)Person(message) ?? OtherKind(message, caption);
    }

    private static InboundContent.Audio? Recording(JsonElement message, string? caption)
    {
        if (message.Child("voice") is { } voice && Media(voice) is { } note)
            return new InboundContent.Audio(note, IsVoiceNote: true, caption);
        return message.Child("audio") is { } audio && Media(audio) is { } file
            ? new InboundContent.Audio(file, IsVoiceNote: false, caption)
            : null;
    }

    // Each picture comes in several sizes: the largest that may be fetched is the one to keep.
    private static InboundContent.Image? Picture(JsonElement message, string? caption) =>
        message.Children("photo")
            .Select(Media)
            .OfType<MediaReference>()
            .Where(size => size.Size is null or <= TelegramMedia.MostBytes)
            .MaxBy(size => size.Size ?? 0) is { } photo
            ? new InboundContent.Image(photo with { MediaType = "image/jpeg" }, caption)
            : null;

    // Recordings that are passed on as files are recordings all the same.
    private static InboundContent? File(JsonElement message, string? caption) =>
        message.Child("animation") is not null || message.Child("document") is not { } document || Media(document) is not { } file ? null
        : file.MediaType?.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) == true ? new InboundContent.Audio(file, IsVoiceNote: false, caption)
        : new InboundContent.Document(file, caption);

    private static InboundContent.Location? Place(JsonElement message)
    {
        var venue = message.Child("venue");
        var at = venue?.Child("location") ?? message.Child("location");
        return at?.Real("latitude") is { } latitude && at?.Real("longitude") is { } longitude
            ? new InboundContent.Location(latitude, longitude, venue?.Text("title"), venue?.Text("address"))
            : null;
    }

    private static InboundContent.Contact? Person(JsonElement message) =>
        message.Child("contact") is { } contact && TelegramUpdate.NameOf(contact) is { } name
            ? new InboundContent.Contact(name, contact.Text("phone_number"))
            : null;

    private static InboundContent.Other? OtherKind(JsonElement message, string? caption)
    {
        var kinds = message.EnumerateObject().Select(field => field.Name).Where(name => !MessageFields.About.Contains(name)).ToList();
        return kinds.Count == 0 || kinds.Exists(MessageFields.Events.Contains) || kinds[0].Length > LongestKind
            ? null
            : new InboundContent.Other(kinds[0], caption);
    }

    private static MediaReference? Media(JsonElement file) =>
        file.Text("file_id") is { Length: > 0 } id
            ? new MediaReference(id)
            {
                MediaType = file.Text("mime_type"),
                Size = file.Number("file_size") is >= 0 and var size ? size : null,
                Name = file.Text("file_name"),
                Duration = file.Number("duration") is >= 0 and < int.MaxValue and var seconds ? TimeSpan.FromSeconds(seconds) : null,
            }
            : null;
}
