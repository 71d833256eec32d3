using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Telegram;

/// <summary>Sends over Telegram. Texts go without markup, so that nothing in them is taken for any.</summary>
internal sealed class TelegramChannel(TelegramApi api, IOptions<TelegramOptions> options) : IChannel
{
    private readonly TelegramIds _ids = new(options.Value.BotId);

    public string Name => ChannelNames.Telegram;

    public ChannelAbilities Abilities { get; } = new()
    {
        LongestText = 4_096,
        LongestCaption = 1_024,
        MostDocuments = 1,
        Buttons = new ChoiceLimits(Most: 100, LongestLabel: 64, LongestValue: 64),
        Documents = true,
        Typing = true,
    };

    // Telegram says «about» 30 a second in all and one a second for each chat, so a little below.
    public SendingLimits Limits { get; } = new()
    {
        Channel = [new SendingRate(25, TimeSpan.FromSeconds(1), AtOnce: 5)],
        Conversation = [new SendingRate(1, TimeSpan.FromSeconds(1), AtOnce: 3)],
    };

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (TelegramIds.Chat(message.Conversation) is not { } chat)
            return new SendResult.Refused(RefusalKind.Unreachable, "The address is no chat's number.");
        try
        {
            var content = message.Content;
            var keyboard = InlineKeyboards.Of(content.Buttons);
            var sent = content.Documents is [var document]
                ? await api.SendAsync(chat, document, content.Text, keyboard, cancellationToken)
                : await api.SendAsync(chat, content.Text, keyboard, cancellationToken);
            return new SendResult.Sent(_ids.Message(chat, sent.Id));
        }
        catch (Exception fault) when (TelegramErrors.IsOutside(fault) && !cancellationToken.IsCancellationRequested)
        {
            return TelegramErrors.Judge(fault);
        }
    }
}
