namespace Abtamim.Domain.Messaging;

/// <summary>Keeps what is uploaded to a channel that has no provider to keep it.</summary>
public interface IUploads
{
    /// <summary>
    /// Keeps <paramref name="content"/> durably before it returns. The same <paramref name="key"/> is the same upload,
    /// delivered again: it is kept once.
    /// </summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="key">What tells the upload from others of the channel. From outside: it may be anything.</param>
    /// <param name="content">All of it.</param>
    /// <param name="mediaType">The media type that the sender claims, or null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<MediaReference> KeepAsync(
        string channel, string key, ReadOnlyMemory<byte> content, string? mediaType, CancellationToken cancellationToken);
}
