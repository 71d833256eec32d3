using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Telegram;

/// <summary>Shows «typing…» in a chat.</summary>
internal sealed class TelegramPresence(TelegramApi api) : IPresence
{
    public string Channel => ChannelNames.Telegram;

    // Telegram takes it away after five seconds, or with the next message.
    public TimeSpan Lasts => TimeSpan.FromSeconds(5);

    public async Task ShowAsync(ConversationId conversation, string providerMessageId, CancellationToken cancellationToken)
    {
        if (TelegramIds.Chat(conversation) is not { } chat)
            return;
        try
        {
            await api.ShowTypingAsync(chat, cancellationToken);
        }
        catch (Exception fault) when (TelegramErrors.IsOutside(fault) && !cancellationToken.IsCancellationRequested)
        {
            // It is not shown, then.
        }
    }
}
