namespace Abtamim.Domain.Messaging;

/// <summary>Where received messages are kept until the conversation comes to them.</summary>
public interface IInbox
{
    /// <summary>
    /// Keeps <paramref name="message"/> durably before it returns: what was received is never lost after. Any number
    /// of calls at once, on any number of hosts, keep one message once.
    /// </summary>
    Task<Receipt> ReceiveAsync(InboundMessage message, CancellationToken cancellationToken);
}

/// <summary>What became of a message that was handed in.</summary>
public enum Receipt
{
    /// <summary>It is kept.</summary>
    Accepted,

    /// <summary>The same message was kept before; nothing has changed.</summary>
    Duplicate,
}

/// <summary>A way to reach people. One implementation a channel.</summary>
public interface IChannel
{
    /// <summary>The channel's name: <see cref="ChannelNames"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether sending happens within this process and is harmless to repeat, as for the built-in chat, whose page
    /// reads what is said from the outbox itself. Such messages are not leased by a host before they are sent.
    /// </summary>
    bool IsInProcess => false;

    /// <summary>
    /// Sends <paramref name="message"/>. Called for one message of a conversation at a time, in order. Does not throw
    /// for what can go wrong at the provider: that is the answer.
    /// </summary>
    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>A message on its way out.</summary>
/// <param name="Conversation">To whom, and over which channel.</param>
/// <param name="Sequence">Its place in the conversation: grows by one with every message of either side.</param>
/// <param name="Content">What is said.</param>
public sealed record OutgoingMessage(ConversationId Conversation, long Sequence, OutboundMessage Content);

/// <summary>What became of an attempt to send.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The provider has it.</summary>
    public sealed record Sent(string? ProviderId = null) : SendResult;

    /// <summary>It may go later: try again, not before <paramref name="After"/> where the provider named a time.</summary>
    public sealed record TryLater(string Reason, TimeSpan? After = null) : SendResult;

    /// <summary>It never will.</summary>
    public sealed record Refused(string Reason) : SendResult;
}
