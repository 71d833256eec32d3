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
