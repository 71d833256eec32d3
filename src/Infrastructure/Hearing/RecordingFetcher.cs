using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Files;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Fetches a message's recording from its channel, once, and keeps it.</summary>
internal sealed class RecordingFetcher(IEnumerable<IMediaSource> sources, RecordingStore recordings, IFileStore files, Patience patience)
{
    private readonly Dictionary<string, IMediaSource> _sources = sources.ToDictionary(source => source.Channel, StringComparer.Ordinal);

    /// <summary>The recording; or why it is not to be had.</summary>
    public async Task<(ReadOnlyMemory<byte> Content, NotListened? Why)> FetchAsync(
        IncomingMessage message, MediaReference media, DateTimeOffset until, CancellationToken cancellationToken)
    {
        // Taken up for a second time, it is here already, and at the provider perhaps no more.
        if (await recordings.ReadAsync(message.Id, cancellationToken) is { } kept)
            return (kept.Content, null);
        if (Uploads.FileOf(media) is { } upload)
        {
            await recordings.AssignAsync(upload, message.Id);
            return await files.ReadAsync(upload, cancellationToken) is { } content ? (content, null) : (default, NotListened.NotFetched);
        }

        if (!_sources.TryGetValue(message.Conversation.Channel, out var source))
            return (default, NotListened.NotFetched);
        var result = await patience.TryAsync(
            () => source.FetchAsync(media, cancellationToken),
            answer => answer is MediaResult.TryLater later ? later.After ?? TimeSpan.Zero : null,
            until,
            cancellationToken);
        if (result is not MediaResult.Fetched fetched)
            return (default, result is MediaResult.Refused refused ? WhyOf(refused.Kind) : NotListened.NotFetched);
        await recordings.KeepAsync(message.Id, fetched.Content, Uploads.TypeOf(fetched.MediaType), cancellationToken);
        return (fetched.Content, null);
    }

    private static NotListened WhyOf(MediaRefusal refusal) => refusal switch
    {
        MediaRefusal.TooLarge => NotListened.TooLarge,
        MediaRefusal.WrongType => NotListened.NotAudio,
        MediaRefusal.NotFound or MediaRefusal.TooSlow or MediaRefusal.ForbiddenAddress => NotListened.NotFetched,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No such reason."),
    };
}
