using System.Globalization;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// The ids under which messages are kept. Telegram numbers messages anew in each chat and for each bot, so an id names
/// all three. The number of the update is not used for messages: after a quiet week Telegram goes on at any number, and
/// one that was there before would make a new message pass for an old one.
/// </summary>
/// <param name="botId">The bot's number.</param>
internal sealed class TelegramIds(string botId)
{
    /// <summary>Of a message, either way.</summary>
    public string Message(long chat, long message) => string.Create(CultureInfo.InvariantCulture, $"{botId}/{chat}/{message}");

    /// <summary>
    /// Of an edit of a message: a message may be edited several times within the second that <c>edit_date</c> counts, so
    /// the update's number tells the edits of one message apart.
    /// </summary>
    public string Edit(long chat, long message, long update) => string.Create(CultureInfo.InvariantCulture, $"{botId}/{chat}/{message}/edit/{update}");

    /// <summary>
    /// Of a tap on a button. Each tap has an id of its own, also one on the same button: that a button counts once is
    /// seen to by what its value names, a draft in one version.
    /// </summary>
    public string Tap(string callback) => $"{botId}/tap/{callback}";

    /// <summary>The conversation in <paramref name="chat"/>.</summary>
    public static ConversationId Conversation(long chat) =>
        ConversationId.Of(ChannelNames.Telegram, chat.ToString(CultureInfo.InvariantCulture));

    /// <summary>The chat of <paramref name="conversation"/>; null where its address is no chat's.</summary>
    public static long? Chat(ConversationId conversation) =>
        long.TryParse(conversation.Address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat) ? chat : null;
}
