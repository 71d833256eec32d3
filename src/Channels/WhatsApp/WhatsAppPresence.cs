using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Shows «typing…» under the message that is being answered.</summary>
internal sealed class WhatsAppPresence(TwilioApi api) : IPresence
{
    public string Channel => ChannelNames.WhatsApp;

    // WhatsApp takes it away after 25 seconds, or with the answer.
    public TimeSpan Lasts => TimeSpan.FromSeconds(25);

    public Task ShowAsync(ConversationId conversation, string providerMessageId, CancellationToken cancellationToken) =>
        api.ShowTypingAsync(providerMessageId, cancellationToken);
}
