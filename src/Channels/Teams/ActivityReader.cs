using System.Text.Json;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Teams;

/// <summary>What an activity is to the desk.</summary>
internal static class ActivityReader
{
    /// <summary>What a card's button carries its value under.</summary>
    public const string PressKey = "press";

    /// <summary>What Teams calls the press of a card's button that wants an answer.</summary>
    public const string CardAction = "adaptiveCard/action";

    private const int LongestId = 500;
    private const int LongestValue = 256;

    /// <summary>
    /// Whose conversation it is; null where Teams does not say who writes, or where others read along: what is said of
    /// orders and balances is for one person.
    /// </summary>
    public static ConversationId? ConversationOf(Activity activity) =>
        activity is { ChannelId: Activity.Teams, IsPersonal: true }
        && Guid.TryParseExact(activity.TenantId, "D", out var tenant) && Guid.TryParseExact(activity.ObjectId, "D", out var person)
            ? ConversationId.Of(ChannelNames.Teams, $"{tenant:D}/{person:D}")
            : null;

    /// <summary>Where the conversation is to be found, or null where the activity does not say.</summary>
    public static ConversationReference? ReferenceOf(Activity activity, ConversationId conversation) =>
        activity is { ServiceUrl: { } service, ConversationId: { } id, BotId: { } bot } && IsId(service) && IsId(id) && IsId(bot)
            ? new ConversationReference(conversation, service, id, bot)
            : null;

    /// <summary>The message in it; null where it is none.</summary>
    public static InboundMessage? MessageOf(Activity activity, ConversationId conversation)
    {
        if (activity is not { Id: { } id, ConversationId: { } chat } || !IsId(id) || !IsId(chat) || ContentOf(activity) is not { } content)
            return null;
        return new InboundMessage(conversation, $"{chat}/{id}", content)
        {
            SentAt = activity.SentAt,
            ReplyTo = activity.ReplyToId is { } answered && IsId(answered) ? answered : null,
            SenderName = activity.SenderName,
        };
    }

    private static bool IsId(string text) => text.Length is > 0 and <= LongestId && !text.Any(char.IsControl);

    private static InboundContent? ContentOf(Activity activity) => activity.Type switch
    {
        "message" => PressedIn(activity.At("value")) ?? AttachedTo(activity) ?? WrittenIn(activity),
        "invoke" when activity.Name == CardAction => PressedIn(activity.At("value", "action", "data")),
        _ => null,
    };

    private static InboundContent.Button? PressedIn(JsonElement? data) =>
        data is { } given && Activity.TextOf(Activity.At(given, PressKey)) is { Length: > 0 and <= LongestValue } value ? new InboundContent.Button(value) : null;

    private static InboundContent? AttachedTo(Activity activity)
    {
        var caption = Mentions.Strip(activity) is { Length: > 0 } words ? words : null;
        foreach (var attachment in activity.Items("attachments"))
        {
            if (Attachments.Read(attachment, caption) is { } content)
                return content;
        }

        return null;
    }

    private static InboundContent.Text? WrittenIn(Activity activity) =>
        Mentions.Strip(activity) is { Length: > 0 } text ? new InboundContent.Text(text) : null;
}
