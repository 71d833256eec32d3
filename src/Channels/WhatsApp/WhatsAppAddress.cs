using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Telephone numbers as Twilio writes them for WhatsApp: <c>whatsapp:+966511000001</c>.</summary>
internal static class WhatsAppAddress
{
    private const string Prefix = ChannelNames.WhatsApp + ":";

    // E.164 has 15 digits at most.
    private const int LongestNumber = 16;

    /// <summary>Reads a number, with or without the prefix; null where it is none.</summary>
    public static string? Parse(string? text)
    {
        if (text is null)
            return null;
        var number = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return number.Length is >= 6 and <= LongestNumber && number[0] == '+' && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? number : null;
    }

    /// <summary>Who wrote, as the conversation with them; null where it was not over WhatsApp.</summary>
    public static ConversationId? ConversationWith(string? from) =>
        from?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true && Parse(from) is { } number
            ? ConversationId.Of(ChannelNames.WhatsApp, number)
            : null;

    /// <summary><paramref name="number"/> as Twilio wants it.</summary>
    public static string Write(string number) => Prefix + number;
}
