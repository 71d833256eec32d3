namespace Abtamim.Domain.Messaging;

/// <summary>Takes what providers say later of messages that they took.</summary>
public interface IDeliveryReports
{
    /// <summary>
    /// Moves the message that <paramref name="report"/> names. Reports may come late, twice, in any order, and before
    /// the sending itself is written down: none of that is an error. A message that failed becomes a task for staff.
    /// </summary>
    Task<ReportOutcome> ReportAsync(DeliveryReport report, CancellationToken cancellationToken);
}

/// <summary>What a provider says of a message that it took.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="ProviderId">The id that the provider gave on sending.</param>
/// <param name="Status">How far it has come.</param>
public sealed record DeliveryReport(string Channel, string ProviderId, DeliveryStatus Status)
{
    /// <summary>Why it failed; null where it did not.</summary>
    public RefusalKind? Failure { get; init; }

    /// <summary>The provider's code and words for a failure, without personal data; or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>How far a message has come, as its provider says.</summary>
public enum DeliveryStatus
{
    /// <summary>The provider has it and will send it.</summary>
    Queued,

    /// <summary>The provider has sent it on.</summary>
    Sent,

    /// <summary>It has reached the recipient's device.</summary>
    Delivered,

    /// <summary>The recipient has seen it.</summary>
    Read,

    /// <summary>It did not reach the recipient, and will not.</summary>
    Failed,
}

/// <summary>What became of a report.</summary>
public enum ReportOutcome
{
    /// <summary>The message has moved.</summary>
    Moved,

    /// <summary>It says nothing new: the message is as far or further.</summary>
    NothingNew,

    /// <summary>No message of that id is known yet; the report is kept for when it is.</summary>
    KeptForLater,
}
