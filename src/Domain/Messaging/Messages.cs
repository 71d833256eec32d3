namespace Abtamim.Domain.Messaging;

/// <summary>
/// A conversation, by the channel it runs on and the other side's address there: <c>whatsapp:+966511000001</c>,
/// <c>web:customer:CUS-001</c>.
/// </summary>
/// <param name="Value">Channel, colon, address.</param>
public readonly record struct ConversationId(string Value)
{
    /// <summary>The conversation with <paramref name="address"/> on <paramref name="channel"/>.</summary>
    public static ConversationId Of(string channel, string address) => new($"{channel}:{address}");

    /// <summary>The channel's name, before the first colon.</summary>
    public string Channel => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The other side's address on the channel, after the first colon.</summary>
    public string Address => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The names of the channels.</summary>
public static class ChannelNames
{
    /// <summary>The built-in chat page and its API.</summary>
    public const string Web = "web";

    /// <summary>WhatsApp, through Twilio.</summary>
    public const string WhatsApp = "whatsapp";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "teams";
}

/// <summary>A message as a channel received and authenticated it.</summary>
/// <param name="Conversation">Where it came in, and so from whom.</param>
/// <param name="ProviderId">
/// The provider's id of the message, unique within its channel: the same id is the same message, delivered again.
/// </param>
/// <param name="Text">What was written; null where a button was pressed.</param>
/// <param name="Button">The value of the button that was pressed, or null.</param>
public sealed record InboundMessage(ConversationId Conversation, string ProviderId, string? Text, string? Button);

/// <summary>A message to somebody, as any channel can carry it.</summary>
/// <param name="Text">The text, in the recipient's language.</param>
public sealed record OutboundMessage(string Text)
{
    /// <summary>Quick answers, in the order they are shown; possibly none.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>Documents that belong to the message; possibly none.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];
}

/// <summary>A quick answer.</summary>
/// <param name="Text">What is on it, short (20 characters fit everywhere).</param>
/// <param name="Value">What comes back when it is pressed: ASCII, at most 64 bytes.</param>
public sealed record Button(string Text, string Value);

/// <summary>A document that goes with a message: an invoice.</summary>
/// <param name="Name">The file name.</param>
/// <param name="MediaType">The media type: <c>text/plain</c>.</param>
/// <param name="Text">The content.</param>
public sealed record Document(string Name, string MediaType, string Text);
