using System.Security.Cryptography;
using System.Text;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Files;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Keeps uploads with the recordings, and gives them back as a channel's media source does.</summary>
internal sealed class Uploads(RecordingStore recordings) : IUploads
{
    private const string Folder = "voice/upload/";
    private const string Unknown = "application/octet-stream";

    public async Task<MediaReference> KeepAsync(
        string channel, string key, ReadOnlyMemory<byte> content, string? mediaType, CancellationToken cancellationToken)
    {
        var name = new FileName(Folder + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{key}"))));
        await recordings.KeepUploadAsync(name, content, TypeOf(mediaType), cancellationToken);
        return new MediaReference(name.Value) { MediaType = mediaType, Size = content.Length };
    }

    /// <summary>The file that <paramref name="media"/> was uploaded as, or null where it was not.</summary>
    public static FileName? FileOf(MediaReference media) =>
        media.Location.StartsWith(Folder, StringComparison.Ordinal) ? new FileName(media.Location) : null;

    /// <summary>The media type to keep: what was claimed, where that is an audio type and short.</summary>
    public static string TypeOf(string? claimed) =>
        claimed is { Length: <= 100 } && (claimed.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || claimed.StartsWith("video/webm", StringComparison.OrdinalIgnoreCase))
            && claimed.All(letter => letter is > ' ' and < '\u007F')
            ? claimed
            : Unknown;
}
