using System.Collections.Concurrent;
using Abtamim.Domain.Messaging;

namespace Abtamim.Testing.Providers;

/// <summary>Conversation references in memory.</summary>
public sealed class RecordingReferences : IConversationReferences
{
    private readonly ConcurrentDictionary<ConversationId, ConversationReference> _kept = new();

    /// <summary>What is kept.</summary>
    public IReadOnlyCollection<ConversationReference> Kept => [.. _kept.Values];

    public Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        _kept[reference.Conversation] = reference;
        return Task.CompletedTask;
    }

    public Task<ConversationReference?> FindAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.GetValueOrDefault(conversation));
}
