namespace Abtamim.Domain.Messaging;

/// <summary>
/// Shows whoever waits that something is being done for them. One implementation for each channel that can
/// (<see cref="ChannelAbilities.Typing"/>).
/// </summary>
public interface IPresence
{
    /// <summary>The channel's name: <see cref="ChannelNames"/>.</summary>
    string Channel { get; }

    /// <summary>For how long one call shows it.</summary>
    TimeSpan Lasts { get; }

    /// <summary>Shows it once. Does not throw for what can go wrong outside: nothing depends on it.</summary>
    /// <param name="conversation">To whom.</param>
    /// <param name="providerMessageId">The provider's id of the message that is being answered.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ShowAsync(ConversationId conversation, string providerMessageId, CancellationToken cancellationToken);
}
