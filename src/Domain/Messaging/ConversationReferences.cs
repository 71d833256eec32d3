namespace Abtamim.Domain.Messaging;

/// <summary>
/// Where conversations are to be found at a provider that tells so only when somebody writes. Without it, nothing can be
/// said there first.
/// </summary>
public interface IConversationReferences
{
    /// <summary>Keeps <paramref name="reference"/> durably, in place of what was known of its conversation.</summary>
    Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>What is known of <paramref name="conversation"/>; null where nobody has written there.</summary>
    Task<ConversationReference?> FindAsync(ConversationId conversation, CancellationToken cancellationToken);
}

/// <summary>Where a conversation is to be found at its provider.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="ServiceUrl">The address of the service that carries it. Only what an authenticated message named.</param>
/// <param name="ProviderId">The provider's id of the conversation.</param>
/// <param name="BotId">What the desk is called in it.</param>
public sealed record ConversationReference(ConversationId Conversation, string ServiceUrl, string ProviderId, string BotId);
