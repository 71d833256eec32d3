using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Messaging;

/// <summary>A recording that is kept.</summary>
/// <param name="Message">The id of the received message that it came with: what it is asked for by.</param>
/// <param name="RemovedAt">When it was removed, its time being over or its speaker having asked for it; null while it is there.</param>
public sealed record KeptRecording(long Message, DateTimeOffset? RemovedAt);

/// <summary>Recordings that are kept, for those who may listen.</summary>
public interface IRecordings
{
    /// <summary>The recording of a received message and its media type, or null where there is none (any more).</summary>
    Task<(ReadOnlyMemory<byte> Content, string MediaType)?> ReadAsync(long message, CancellationToken cancellationToken);
}

/// <summary>Forgets what somebody said, where they ask for it.</summary>
public interface IForgetting
{
    /// <summary>
    /// Removes all recordings of <paramref name="party"/> and every copy of what was heard in them. Orders, books and
    /// written messages stay. Answers how many recordings were removed.
    /// </summary>
    Task<int> ForgetAsync(PartyRef party, CancellationToken cancellationToken);
}
