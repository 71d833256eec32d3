using System.Text.Json;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Telegram;

/// <summary>An update of Telegram's, as far as the desk cares.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Message">What it brings for the desk; null where there is nothing, which is the case for most kinds.</param>
/// <param name="Callback">The id of a tap on a button, which waits to be answered; or null.</param>
internal sealed record TelegramUpdate(long Id, InboundMessage? Message, string? Callback)
{
    private const int LongestId = 128;

    // Telegram's numbers of seconds reach to the year 2038 or 2106; what goes further is nonsense.
    private const long LastSecond = uint.MaxValue;

    /// <summary>The kinds of updates that are asked for; others are accepted all the same, and passed over.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["message", "edited_message", "callback_query"];

    /// <summary>Reads <paramref name="update"/>, which may be anything; null where it is no update at all.</summary>
    public static TelegramUpdate? Read(JsonElement update, TelegramIds ids)
    {
        if (update.Number("update_id") is not { } id)
            return null;
        try
        {
            if (update.Child("callback_query") is { } tap)
                return new TelegramUpdate(id, Tap(tap, ids), tap.Text("id") is { Length: > 0 and <= LongestId } callback ? callback : null);
            var message = update.Child("message") is { } sent ? Sent(sent, ids)
                : update.Child("edited_message") is { } edited ? Edited(edited, id, ids)
                : null;
            return new TelegramUpdate(id, message, null);
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair: from nobody who speaks the protocol.
            return new TelegramUpdate(id, null, null);
        }
    }

    /// <summary>First and last name; null where there is neither.</summary>
    public static string? NameOf(JsonElement person) =>
        string.Join(' ', new[] { person.Text("first_name"), person.Text("last_name") }.Where(name => !string.IsNullOrWhiteSpace(name))) is { Length: > 0 } name
            ? name
            : null;

    private static InboundMessage? Sent(JsonElement message, TelegramIds ids) =>
        Private(message) is var (chat, number) && MessageReader.Read(message) is { } content
            ? Make(message, message.Child("from"), chat, ids.Message(chat, number), content, ids) with { SentAt = At(message, "date") }
            : null;

    // Telegram also calls it an edit when a place that is shared live moves: no words have changed.
    private static InboundMessage? Edited(JsonElement message, long update, TelegramIds ids) =>
        Private(message) is var (chat, number) && (message.Text("text") ?? message.Text("caption")) is { } words && Corrections.Say(words) is { } said
            ? Make(message, message.Child("from"), chat, ids.Edit(chat, number, update), new InboundContent.Text(said), ids) with { SentAt = At(message, "edit_date") }
            : null;

    private static InboundMessage? Tap(JsonElement tap, TelegramIds ids) =>
        tap.Child("message") is { } message && Private(message) is var (chat, number)
        && tap.Text("id") is { Length: > 0 and <= LongestId } id && tap.Text("data") is { Length: > 0 } value
            ? Make(message, tap.Child("from"), chat, ids.Tap(id), new InboundContent.Button(value), ids) with { ReplyTo = ids.Message(chat, number) }
            : null;

    // In groups and channels nobody is known: what is written there is not for the desk.
    private static (long Chat, long Message)? Private(JsonElement message) =>
        message.Child("chat") is { } chat && chat.Text("type") == "private"
        && chat.Number("id") is { } id && message.Number("message_id") is { } number
            ? (id, number)
            : null;

    private static InboundMessage Make(
        JsonElement message, JsonElement? from, long chat, string id, InboundContent content, TelegramIds ids) =>
        new(TelegramIds.Conversation(chat), id, content)
        {
            SenderName = from is { } sender ? NameOf(sender) : null,
            ReplyTo = message.Child("reply_to_message")?.Number("message_id") is { } answered ? ids.Message(chat, answered) : null,
        };

    private static DateTimeOffset? At(JsonElement message, string name) =>
        message.Number(name) is > 0 and <= LastSecond and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
