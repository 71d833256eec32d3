using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Inbox;

/// <summary>What a received message has beside its text or its button, as the inbox keeps it: as JSON, or not at all.</summary>
internal sealed record StoredInbound
{
    private static readonly StoredInbound Nothing = new();

    /// <summary>The content where it is neither a text nor a button.</summary>
    public InboundContent? Content { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? ReplyTo { get; init; }

    public string? SenderName { get; init; }

    /// <summary>The JSON; null where there is nothing to keep, as with every text of the web chat.</summary>
    public static string? Write(InboundMessage message)
    {
        var stored = new StoredInbound
        {
            Content = message.Content is InboundContent.Text or InboundContent.Button ? null : message.Content,
            SentAt = message.SentAt,
            ReplyTo = message.ReplyTo,
            SenderName = message.SenderName,
        };
        return stored == Nothing ? null : StoredJson.Write(stored);
    }

    public static StoredInbound Read(string? json) => json is null ? Nothing : StoredJson.Read<StoredInbound>(json);

    /// <summary>The message that the columns of a row are.</summary>
    public static IncomingMessage ToIncoming(long id, string conversation, string? text, string? button, string? content, Prepared prepared)
    {
        var stored = Read(content);
        return new IncomingMessage(id, new ConversationId(conversation), text, button)
        {
            Content = stored.ContentOr(text, button),
            SenderName = stored.SenderName,
            Prepared = prepared,
        };
    }

    /// <summary>The content of a row.</summary>
    public InboundContent ContentOr(string? text, string? button) =>
        Content ?? (button is null ? new InboundContent.Text(text ?? string.Empty) : new InboundContent.Button(button));
}
