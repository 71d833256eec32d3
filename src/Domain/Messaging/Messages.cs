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
