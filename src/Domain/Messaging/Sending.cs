namespace Abtamim.Domain.Messaging;

/// <summary>A way to reach people. One implementation a channel.</summary>
public interface IChannel
{
    /// <summary>The channel's name: <see cref="ChannelNames"/>.</summary>
    string Name { get; }

    /// <summary>What it can carry. What it is given fits that.</summary>
    ChannelAbilities Abilities { get; }

    /// <summary>How fast the provider takes messages. What is sent through this port is paced by it.</summary>
    SendingLimits Limits => SendingLimits.None;

    /// <summary>
    /// Whether sending happens within this process and is harmless to repeat, as for the built-in chat, whose page
    /// reads what is said from the outbox itself. Such messages are not leased by a host before they are sent.
    /// </summary>
    bool IsInProcess => false;

    /// <summary>
    /// Sends <paramref name="message"/>: one request to the provider. Called for one message of a conversation at a
    /// time, in order. Does not throw for what can go wrong at the provider: that is the answer.
    /// </summary>
    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>A message on its way out, or a part of one, as its channel can carry it.</summary>
/// <param name="Conversation">To whom, and over which channel.</param>
/// <param name="Sequence">The message's place in the conversation: grows by one with every message of either side.</param>
/// <param name="Content">What is said.</param>
public sealed record OutgoingMessage(ConversationId Conversation, long Sequence, OutboundMessage Content)
{
    /// <summary>Which part of the message this is, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>
    /// When the other side last wrote in this conversation; null where never, or where the provider does not let that
    /// count any more.
    /// </summary>
    public DateTimeOffset? LastHeardAt { get; init; }
}

/// <summary>How fast a provider takes messages.</summary>
public sealed record SendingLimits
{
    /// <summary>As fast as may be.</summary>
    public static SendingLimits None { get; } = new();

    /// <summary>For all messages of the channel together; all of the rates hold.</summary>
    public IReadOnlyList<SendingRate> Channel { get; init; } = [];

    /// <summary>For the messages of each conversation; all of the rates hold.</summary>
    public IReadOnlyList<SendingRate> Conversation { get; init; } = [];
}

/// <summary>A rate: so many messages in a time, and so many at once after a pause.</summary>
/// <param name="Messages">How many messages, in the long run.</param>
/// <param name="Per">In which time.</param>
/// <param name="AtOnce">
/// How many at once after a pause. In any stretch as long as <paramref name="Per"/>, at most
/// <paramref name="Messages"/> and these are sent.
/// </param>
public sealed record SendingRate(int Messages, TimeSpan Per, int AtOnce = 1);

/// <summary>What became of an attempt to send.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The provider has it.</summary>
    /// <param name="ProviderId">The provider's id of it, by which delivery reports name it; null where it gives none.</param>
    public sealed record Sent(string? ProviderId = null) : SendResult;

    /// <summary>The provider surely does not have it; it may go later, not before <paramref name="After"/> where the provider named a time.</summary>
    public sealed record TryLater(string Reason, TimeSpan? After = null) : SendResult
    {
        /// <summary>Whether the provider takes nothing from this desk until then, whoever it is for.</summary>
        public bool IsForAll { get; init; }
    }

    /// <summary>It never will.</summary>
    public sealed record Refused(RefusalKind Kind, string Reason) : SendResult;

    /// <summary>
    /// The request went out and no answer came: the provider may have it or not. Repeated only where a repeat does no
    /// harm.
    /// </summary>
    public sealed record Unknown(string Reason) : SendResult;
}

/// <summary>Why a provider does not take or deliver a message.</summary>
public enum RefusalKind
{
    /// <summary>Another reason.</summary>
    Other,

    /// <summary>The recipient has said that they want no messages.</summary>
    OptedOut,

    /// <summary>The recipient has blocked or left the bot.</summary>
    Blocked,

    /// <summary>The address is nobody's, or nobody's on this channel.</summary>
    Unreachable,

    /// <summary>
    /// The recipient last wrote too long ago for this message. On a message that was sent all the same it says that it
    /// went, or goes, as <see cref="ChannelAbilities.AfterWindow"/> has it.
    /// </summary>
    OutsideWindow,

    /// <summary>The provider finds the message itself wrong: too long, a template that does not fit.</summary>
    Invalid,

    /// <summary>The provider does not accept this desk's credentials or account.</summary>
    Unauthorised,
}
