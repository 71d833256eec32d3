using System.Net.Http.Headers;
using Abtamim.Channels.Media;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>
/// Fetches what was attached: files from where Microsoft 365 keeps them, by links that need no more than themselves, and
/// pictures from Teams' own service with the desk's token. An address elsewhere is not fetched, whoever wrote it.
/// </summary>
internal sealed class TeamsMedia(
    ConnectorTokens tokens, IOptions<TeamsOptions> options, TimeProvider time, Func<HttpMessageHandler>? transport = null) : IMediaSource
{
    private static readonly string[] Stores = [".sharepoint.com", ".sharepoint.us", ".svc.ms"];
    private static readonly string[] Services = ["smba.trafficmanager.net", "api.botframework.com"];

    private readonly bool _allowLoopback = ServiceAddress.IsOnThisMachine(options.Value);

    public string Channel => ChannelNames.Teams;

    public async Task<MediaResult> FetchAsync(MediaReference media, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(media);
        if (!Uri.TryCreate(media.Location, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !IsForTests(address)))
            return Forbidden();
        AuthenticationHeaderValue? credentials = null;
        if (Services.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            var (token, _) = await tokens.GetAsync(cancellationToken);
            if (token is null)
                return new MediaResult.TryLater("There is no token for Teams");
            credentials = new AuthenticationHeaderValue("Bearer", token);
        }
        else if (!Stores.Any(host => address.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase)) && !IsForTests(address))
        {
            return Forbidden();
        }

        using var fetcher = new MediaFetcher(new MediaFetchPolicy(new Uri(address.GetLeftPart(UriPartial.Authority))), time, transport?.Invoke());
        return await fetcher.FetchAsync(address, credentials, cancellationToken);
    }

    private bool IsForTests(Uri address) => _allowLoopback && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp;

    private static MediaResult.Refused Forbidden() => new(MediaRefusal.ForbiddenAddress, "It is not where Teams keeps what is attached.");
}
