using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Contract;

/// <summary>
/// A channel in a host of its own, its provider on loopback. The suite speaks to it in the words of the contract; the
/// harness speaks the provider's protocol, both ways.
/// </summary>
public interface IChannelHarness : IAsyncDisposable
{
    /// <summary>What the channel hands messages in to.</summary>
    RecordingInbox Inbox { get; }

    /// <summary>The channel.</summary>
    IChannel Channel { get; }

    /// <summary>The conversation in which <see cref="DeliverAsync"/> speaks and <see cref="SendAsync"/> is heard.</summary>
    ConversationId Conversation { get; }

    /// <summary>What of <see cref="InboundContent"/> the provider can deliver, one sample of each, as the channel should hand it in.</summary>
    IReadOnlyList<InboundContent> Samples { get; }

    /// <summary>Delivers a message as the provider does, authenticated. The same <paramref name="id"/> is the same message.</summary>
    Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id);

    /// <summary>Delivers <paramref name="body"/> to the webhook, authenticated where that does not need a body that can be read.</summary>
    Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType);

    /// <summary>Sends through the channel, and answers what reached the provider; the provider takes everything.</summary>
    Task<(SendResult Result, SeenMessage Seen)> SendAsync(OutboundMessage message);
}

/// <summary>A channel whose provider proves that a message is from it.</summary>
public interface IProvingHarness : IChannelHarness
{
    /// <summary>Delivers a good message without a valid proof of who sends it.</summary>
    Task<HttpResponseMessage> DeliverForgedAsync();
}

/// <summary>A message as the recipient sees it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Choices">Labels and values of buttons or rows, in order.</param>
public sealed record SeenMessage(string Text, IReadOnlyList<Button> Choices);
