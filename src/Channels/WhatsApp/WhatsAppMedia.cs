using Abtamim.Channels.Media;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Fetches what was attached, with the account's credentials: from Twilio, which redirects to its store.</summary>
internal sealed class WhatsAppMedia(TwilioApi api, IOptions<WhatsAppOptions> options, TimeProvider time) : IMediaSource, IDisposable
{
    private readonly MediaFetcher _fetcher = new(
        new MediaFetchPolicy(new Uri(options.Value.ApiBaseUrl))
        {
            MediaTypes = ["audio/", "image/", "application/ogg", "application/pdf", "text/plain", "text/vcard", "text/x-vcard"],
        },
        time);

    public string Channel => ChannelNames.WhatsApp;

    public Task<MediaResult> FetchAsync(MediaReference media, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(media);
        return Uri.TryCreate(media.Location, UriKind.Absolute, out var address)
            ? _fetcher.FetchAsync(address, api.Credentials, cancellationToken)
            : Task.FromResult<MediaResult>(new MediaResult.Refused(MediaRefusal.ForbiddenAddress, "It is no address."));
    }

    public void Dispose() => _fetcher.Dispose();
}
