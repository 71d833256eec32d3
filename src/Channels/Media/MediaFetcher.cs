using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Media;

/// <summary>
/// Fetches attachments for channels without letting a sender point this host at anything else: only from the configured
/// address and where that redirects to, never from this machine or a private network, and no more than so many bytes in
/// so much time. What a name resolves to is checked when it is connected to, so that a name cannot change in between.
/// </summary>
internal sealed class MediaFetcher : IDisposable
{
    private readonly MediaFetchPolicy _policy;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Fetches by <paramref name="policy"/>.</summary>
    /// <param name="policy">From where, and how much.</param>
    /// <param name="time">The clock.</param>
    /// <param name="transport">What carries requests in place of connections that are checked: for tests of hosts that are not to be had.</param>
    public MediaFetcher(MediaFetchPolicy policy, TimeProvider time, HttpMessageHandler? transport = null)
    {
        _policy = policy;
        _time = time;

        // No proxy: it would resolve names itself, after they were checked here. No activities: addresses may hold secrets.
        _client = new HttpClient(transport ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 32,
            ConnectCallback = ConnectAsync,
        })
        { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches <paramref name="address"/>; <paramref name="credentials"/> are shown to the configured host alone.</summary>
    public async Task<MediaResult> FetchAsync(Uri address, AuthenticationHeaderValue? credentials, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!IsApi(address))
            return Forbidden("It is not at the configured address.");
        using var limit = new CancellationTokenSource(_policy.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, credentials, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MediaResult.Refused(MediaRefusal.TooSlow, $"It took longer than {_policy.Timeout.TotalSeconds:0} s.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return fault.GetBaseException() is ForbiddenAddressException forbidden
                ? Forbidden(forbidden.Message)
                : new MediaResult.TryLater(fault.GetType().Name);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<MediaResult> FollowAsync(Uri address, AuthenticationHeaderValue? credentials, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = IsApi(address) ? credentials : null;
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return await TakeAsync(response, cancellationToken);
            }

            if (redirects == _policy.MostRedirects || response.Headers.Location is not { } location)
                return Forbidden("It was redirected too often, or to nowhere.");
            address = new Uri(address, location);
            if (!IsApi(address) && address.Scheme != Uri.UriSchemeHttps)
                return Forbidden("It was redirected to an address without TLS.");
        }
    }

    private async Task<MediaResult> TakeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 408 or 425 or 429 or >= 500)
            return new MediaResult.TryLater($"HTTP {status}", RetryAfter.Of(response, _time));
        if (!response.IsSuccessStatusCode)
            return new MediaResult.Refused(MediaRefusal.NotFound, $"HTTP {status}");
#pragma warning disable CA1308 // Media types are written in small letters.
        var mediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
#pragma warning restore CA1308
        if (!_policy.MediaTypes.Any(start => mediaType.StartsWith(start, StringComparison.Ordinal)))
            return new MediaResult.Refused(MediaRefusal.WrongType, $"It is of the type '{mediaType}'.");
        if (response.Content.Headers.ContentLength > _policy.MostBytes)
            return TooLarge();
        return await ReadAsync(response, cancellationToken) is { } content ? new MediaResult.Fetched(content, mediaType) : TooLarge();
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream((int)(response.Content.Headers.ContentLength ?? 0));
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > _policy.MostBytes)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!IsApiHost(host, port))
            addresses = Array.FindAll(addresses, PublicAddress.Is);
        if (addresses.Length == 0)
            throw new ForbiddenAddressException("It leads to this machine or a private network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsApi(Uri address) =>
        address.IsAbsoluteUri && address.Scheme == _policy.ApiBaseUrl.Scheme && IsApiHost(address.IdnHost, address.Port)
        && address.UserInfo.Length == 0;

    private bool IsApiHost(string host, int port) =>
        string.Equals(host, _policy.ApiBaseUrl.IdnHost, StringComparison.OrdinalIgnoreCase) && port == _policy.ApiBaseUrl.Port;

    private MediaResult.Refused TooLarge() => new(MediaRefusal.TooLarge, $"It has more than {_policy.MostBytes} bytes.");

    private static MediaResult.Refused Forbidden(string reason) => new(MediaRefusal.ForbiddenAddress, reason);

    private sealed class ForbiddenAddressException(string message) : IOException(message);
}
