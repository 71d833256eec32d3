namespace Abtamim.Infrastructure.Persistence.Rows;

/// <summary>A recording that is kept as a file, or was. Read and written by SQL; the class gives the table its shape.</summary>
internal sealed class RecordingRow
{
    public required string File { get; set; }

    /// <summary>The received message that it came with; null for an upload until its message is listened to.</summary>
    public long? InboxId { get; set; }

    public required string MediaType { get; set; }

    public DateTimeOffset KeptAt { get; set; }

    /// <summary>When the file was removed, its time being over or its speaker having asked for it; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
