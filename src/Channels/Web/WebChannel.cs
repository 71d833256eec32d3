using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Web;

/// <summary>
/// The web chat as a channel. A message is read from the transcript, where it is from the moment it was committed; so
/// sending is telling the pages that are open.
/// </summary>
internal sealed class WebChannel(LiveConversations live) : IChannel
{
    public string Name => ChannelNames.Web;

    public bool IsInProcess => true;

    public ChannelAbilities Abilities => ChannelAbilities.Everything;

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        live.Notify(message.Conversation);
        return Task.FromResult<SendResult>(new SendResult.Sent());
    }
}
