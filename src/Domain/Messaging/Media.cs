namespace Abtamim.Domain.Messaging;

/// <summary>
/// Where an attachment is to be had. A webhook keeps the reference alone; the content is fetched later, through the
/// channel's <see cref="IMediaSource"/>.
/// </summary>
/// <param name="Location">What the channel fetches it by: an address, a file id. Means nothing elsewhere.</param>
public sealed record MediaReference(string Location)
{
    /// <summary>The media type that the sender's side claims: <c>audio/ogg</c>; null where it claims none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The size in bytes that the provider claims, or null.</summary>
    public long? Size { get; init; }

    /// <summary>The file's name, from outside: for people to read, never for a path; or null.</summary>
    public string? Name { get; init; }

    /// <summary>How long a recording is, as the provider says, or null.</summary>
    public TimeSpan? Duration { get; init; }
}

/// <summary>Fetches what was attached to a channel's messages. One implementation a channel that has attachments.</summary>
public interface IMediaSource
{
    /// <summary>The channel's name: <see cref="ChannelNames"/>.</summary>
    string Channel { get; }

    /// <summary>
    /// Fetches <paramref name="media"/>, within the channel's limits of size and time. Does not throw for what can go
    /// wrong outside: that is the answer.
    /// </summary>
    Task<MediaResult> FetchAsync(MediaReference media, CancellationToken cancellationToken);
}

/// <summary>What became of fetching an attachment.</summary>
public abstract record MediaResult
{
    private MediaResult()
    {
    }

    /// <summary>Here it is.</summary>
    /// <param name="Content">All of it.</param>
    /// <param name="MediaType">The media type that it was served with, without parameters, in small letters.</param>
    public sealed record Fetched(ReadOnlyMemory<byte> Content, string MediaType) : MediaResult;

    /// <summary>It may be had later, not before <paramref name="After"/> where the provider named a time.</summary>
    public sealed record TryLater(string Reason, TimeSpan? After = null) : MediaResult;

    /// <summary>It is not to be had, or not taken.</summary>
    public sealed record Refused(MediaRefusal Kind, string Reason) : MediaResult;
}

/// <summary>Why an attachment was not taken.</summary>
public enum MediaRefusal
{
    /// <summary>The provider no longer has it, or does not give it.</summary>
    NotFound,

    /// <summary>It is larger than the channel's limit.</summary>
    TooLarge,

    /// <summary>It took longer than the channel's limit.</summary>
    TooSlow,

    /// <summary>It is of another type than an attachment may be.</summary>
    WrongType,

    /// <summary>Its address, or where it was redirected to, is one that this host does not fetch from.</summary>
    ForbiddenAddress,
}
