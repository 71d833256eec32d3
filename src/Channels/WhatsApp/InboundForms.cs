using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Turns what Twilio says of a message into the message. Everything in it was written by the sender.</summary>
internal static class InboundForms
{
    private const int LongestId = 200;
    private const int LongestValue = 256;

    /// <summary>The message, or null where <paramref name="form"/> is none that came over WhatsApp.</summary>
    public static InboundMessage? Read(TwilioForm form)
    {
        if ((form["MessageSid"] ?? form["SmsMessageSid"]) is not { Length: <= LongestId } id || WhatsAppAddress.ConversationWith(form["From"]) is not { } conversation)
            return null;
        return new InboundMessage(conversation, id, ContentOf(form))
        {
            ReplyTo = form["OriginalRepliedMessageSid"] is { Length: <= LongestId } replied ? replied : null,
            SenderName = form["ProfileName"],
        };
    }

    private static InboundContent ContentOf(TwilioForm form)
    {
        // A button of a template, a quick reply, a row of a list.
        if (form["ButtonPayload"] is { } payload && IsValue(payload))
            return new InboundContent.Button(payload);
        if (form["ListId"] is { } row && IsValue(row))
            return new InboundContent.Button(row);
        if ((form["ButtonText"] ?? form["ListTitle"]) is { } label)
            return new InboundContent.Text(label);
        if (form["MediaUrl0"] is { } location)
            return AttachmentOf(form, location);
        if (form.Number("Latitude") is { } latitude && form.Number("Longitude") is { } longitude)
            return new InboundContent.Location(latitude, longitude, form["Label"], form["Address"]);
        if (form["Body"] is { } body)
            return new InboundContent.Text(body);
        return new InboundContent.Other(form["MessageType"] ?? "empty");
    }

    private static InboundContent AttachmentOf(TwilioForm form, string location)
    {
        var claimed = form["MediaContentType0"];
        var media = new MediaReference(location) { MediaType = claimed };
        var (type, caption) = (claimed ?? "", form["Body"]);
        if (form["MessageType"] == "sticker" || Is(type, "image/webp"))
            return new InboundContent.Other("sticker", caption);
        if (Is(type, "video/"))
            return new InboundContent.Other("video", caption);

        // What is spoken into WhatsApp is Opus in an Ogg container; files that are attached hardly ever are.
        if (Is(type, "audio/"))
            return new InboundContent.Audio(media, Is(type, "audio/ogg"), caption);
        return Is(type, "image/") ? new InboundContent.Image(media, caption) : new InboundContent.Document(media, caption);
    }

    private static bool Is(string type, string start) => type.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool IsValue(string value) => value.Length <= LongestValue && !value.AsSpan().ContainsAnyInRange('\0', '\u001F');
}
