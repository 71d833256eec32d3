namespace Abtamim.Domain.Conversations;

/// <summary>Where a conversation stands between two messages. Kept as JSON; what a newer version adds has a default.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation that has not begun.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>The language last written, or null for the party's own.</summary>
    public Language? Language { get; init; }
}
