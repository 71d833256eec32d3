namespace Abtamim.Infrastructure.Persistence.Rows;

/// <summary>Where a conversation is to be found at its provider.</summary>
internal sealed class ConversationReferenceRow
{
    public required string Conversation { get; set; }

    public required string ServiceUrl { get; set; }

    public required string ProviderId { get; set; }

    public required string BotId { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
