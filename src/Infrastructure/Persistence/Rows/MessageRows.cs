using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Persistence.Rows;

/// <summary>A received message. Read and written by SQL; the class gives the table its shape.</summary>
internal sealed class InboxRow
{
    public long Id { get; set; }

    public required string Channel { get; set; }

    public required string ProviderId { get; set; }

    public required string Conversation { get; set; }

    public string? Text { get; set; }

    public string? Button { get; set; }

    /// <summary>What is neither text nor button, as JSON (<c>StoredInbound</c>); null where there is nothing else.</summary>
    public string? Content { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public InboxStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public long? Seq { get; set; }

    public DateTimeOffset? HandledAt { get; set; }

    public string? Error { get; set; }

    /// <summary>The kind of preparation that it waits for; null where it waits for none.</summary>
    public string? Preparing { get; set; }

    public DateTimeOffset? PreparingSince { get; set; }

    /// <summary>Until when a host has the preparation to itself.</summary>
    public DateTimeOffset? PreparingLeaseUntil { get; set; }

    /// <summary>How often it was taken up: also tells whoever lost the lease from its successor.</summary>
    public int PreparingAttempts { get; set; }

    /// <summary>What was prepared, as JSON.</summary>
    public string? Prepared { get; set; }
}

/// <summary>A message on its way out.</summary>
internal sealed class OutboxRow
{
    public long Id { get; set; }

    public required string Conversation { get; set; }

    public long Seq { get; set; }

    public required string Content { get; set; }

    public long? Cause { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public OutboxStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public string? LeaseHost { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How many of the messages that it goes out as the provider has.</summary>
    public int PartsSent { get; set; }

    /// <summary>Why the provider does not deliver it, or null.</summary>
    public RefusalKind? Failure { get; set; }

    public string? Error { get; set; }
}

/// <summary>One message that a provider took, or of which it has reported before that was written down.</summary>
internal sealed class DeliveryRow
{
    public required string Channel { get; set; }

    public required string ProviderId { get; set; }

    /// <summary>The message in the outbox; null until its sending is written down.</summary>
    public long? OutboxId { get; set; }

    public DeliveryStatus Status { get; set; }

    public RefusalKind? Failure { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>A conversation: the row that is locked while one of its messages is handled.</summary>
internal sealed class ConversationRow
{
    public required string Id { get; set; }

    public string? PartyRole { get; set; }

    public string? PartyCode { get; set; }

    public string? State { get; set; }

    public string? TakenOverBy { get; set; }

    public DateTimeOffset? LastInboundAt { get; set; }

    /// <summary>Since when the other side wants no messages; null where it does.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>Since when the provider says that the other side keeps the desk out; null where it does not, or where they have written since.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    public long Version { get; set; }
}

/// <summary>How many questions a customer's messages have put to the language model on a day.</summary>
internal sealed class ModelQuestionsRow
{
    public required string Customer { get; set; }

    public DateOnly Day { get; set; }

    public int Questions { get; set; }
}

/// <summary>A counter: numbers without gaps, and the version of the reference data.</summary>
internal sealed class CounterRow
{
    public required string Name { get; set; }

    public long Value { get; set; }
}
