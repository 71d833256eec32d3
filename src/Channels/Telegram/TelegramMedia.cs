using System.Net.Mime;
using Abtamim.Channels.Media;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// Fetches attachments: Telegram is asked where a file is, and it is fetched from there. The address holds the bot's
/// token, so it is seen by nobody.
/// </summary>
internal sealed class TelegramMedia(TelegramApi api, IOptions<TelegramOptions> options, TimeProvider time) : IMediaSource, IDisposable
{
    /// <summary>The most bytes of a file that bots may fetch.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private readonly Uri _server = new(options.Value.ApiBaseUrl);
    private readonly MediaFetcher _fetcher = new(PolicyOf(new Uri(options.Value.ApiBaseUrl)), time);

    public string Channel => ChannelNames.Telegram;

    public async Task<MediaResult> FetchAsync(MediaReference media, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(media);
        if (media.Size > MostBytes)
            return TooLarge();
        if (media.MediaType is { } claimed && !IsTaken(claimed))
            return new MediaResult.Refused(MediaRefusal.WrongType, "It is said to be of a type that is not taken.");
        TGFile file;
        try
        {
            file = await api.GetFileAsync(media.Location, cancellationToken);
        }
        catch (Exception fault) when (TelegramErrors.IsOutside(fault) && !cancellationToken.IsCancellationRequested)
        {
            return Judge(fault);
        }

        if (file.FileSize > MostBytes)
            return TooLarge();
        return AddressOf(file.FilePath) is { } address
            ? Typed(await _fetcher.FetchAsync(address, credentials: null, cancellationToken), media.MediaType)
            : new MediaResult.Refused(MediaRefusal.NotFound, "Telegram does not say where it is.");
    }

    public void Dispose() => _fetcher.Dispose();

    private static MediaFetchPolicy PolicyOf(Uri server)
    {
        var policy = new MediaFetchPolicy(server) { MostBytes = MostBytes };

        // Telegram serves most files without saying what they are; then it counts what the message said.
        return policy with { MediaTypes = [.. policy.MediaTypes, MediaTypeNames.Application.Octet] };
    }

    private bool IsTaken(string mediaType) =>
        new MediaFetchPolicy(_server).MediaTypes.Any(start => mediaType.StartsWith(start, StringComparison.OrdinalIgnoreCase));

#pragma warning disable CA1308 // Media types are written in small letters.
    private static MediaResult Typed(MediaResult result, string? claimed) =>
        result is MediaResult.Fetched { MediaType: MediaTypeNames.Application.Octet } fetched && claimed is not null
            ? fetched with { MediaType = claimed.Split(';')[0].Trim().ToLowerInvariant() }
            : result;
#pragma warning restore CA1308

    // A path that climbs would lead to other methods of the API.
    private Uri? AddressOf(string? path) =>
        path is { Length: > 0 } && !path.Split('/', '\\').Contains("..")
            ? new Uri(_server, $"file/bot{options.Value.BotToken}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}")
            : null;

    private static MediaResult Judge(Exception fault)
    {
        var reason = TelegramErrors.Describe(fault);
        return TelegramErrors.CodeOf(fault) switch
        {
            400 when reason.Contains("too big", StringComparison.OrdinalIgnoreCase) => TooLarge(),
            400 when !reason.Contains("temporarily", StringComparison.OrdinalIgnoreCase) => new MediaResult.Refused(MediaRefusal.NotFound, reason),
            _ => new MediaResult.TryLater(reason, TelegramErrors.WaitOf(fault)),
        };
    }

    private static MediaResult.Refused TooLarge() => new(MediaRefusal.TooLarge, $"It has more than {MostBytes} bytes.");
}
