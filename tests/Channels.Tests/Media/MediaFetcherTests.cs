using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Abtamim.Channels.Media;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Media;

public sealed class MediaFetcherTests : IAsyncLifetime
{
    private static readonly byte[] Ogg = "OggS"u8.ToArray();
    private static readonly AuthenticationHeaderValue Credentials = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("AC1:secret")));

    private FakeProvider _api = null!;

    public async ValueTask InitializeAsync() => _api = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Fetch_FromTheConfiguredHost_BringsItWithCredentials()
    {
        _api.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "audio/OGG; codecs=opus", Ogg));

        var result = Assert.IsType<MediaResult.Fetched>(await FetchAsync("media/1"));

        Assert.Equal(Ogg, result.Content.ToArray());
        Assert.Equal("audio/ogg", result.MediaType);
        Assert.Equal(Credentials.ToString(), Assert.Single(_api.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task Fetch_WhenTheHostRedirectsToItself_Follows()
    {
        _api.Answer(Redirect("/elsewhere"), ProviderAnswer.Bytes(HttpStatusCode.OK, "image/png", Ogg));

        Assert.IsType<MediaResult.Fetched>(await FetchAsync("media/1"));
        Assert.Equal("/elsewhere", _api.Requests[1].Path);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://localhost:1/")]
    [InlineData("https://[::1]:1/")]
    [InlineData("https://[::ffff:127.0.0.1]:1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://2130706433/")]
    [InlineData("http://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    public async Task Fetch_WhenRedirectedToWhereItMayNotGo_IsRefused(string target)
    {
        _api.Answer(Redirect(target));

        Refused(MediaRefusal.ForbiddenAddress, await FetchAsync("media/1"));
        Assert.Single(_api.Requests);
    }

    [Fact]
    public async Task Fetch_WhenRedirectedToAnotherPortOfThisMachine_IsRefusedAndShowsNoCredentials()
    {
        await using var other = await FakeProvider.StartAsync();
        _api.Answer(Redirect(other.Url.ToString().Replace("http:", "https:", StringComparison.Ordinal)));

        Refused(MediaRefusal.ForbiddenAddress, await FetchAsync("media/1"));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/media/1")]
    [InlineData("http://example.com/media/1")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    public async Task Fetch_FromAnotherAddress_IsRefusedWithoutARequest(string address)
    {
        using var fetcher = Fetcher();

        Refused(MediaRefusal.ForbiddenAddress, await fetcher.FetchAsync(new Uri(address), Credentials, CancellationToken.None));
        Assert.Empty(_api.Requests);
    }

    [Fact]
    public async Task Fetch_WhenRedirectedWithoutEnd_GivesUp()
    {
        _api.Otherwise = _ => Redirect("/again");

        Refused(MediaRefusal.ForbiddenAddress, await FetchAsync("media/1"));
        Assert.Equal(4, _api.Requests.Count);
    }

    [Fact]
    public async Task Fetch_OfTooMuchThatSaysSo_IsRefused()
    {
        _api.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "audio/ogg", new byte[2_001]));

        Refused(MediaRefusal.TooLarge, await FetchAsync("media/1"));
    }

    [Fact]
    public async Task Fetch_OfTooMuchThatDoesNotSaySo_IsRefused()
    {
        _api.Answer(ProviderAnswer.Custom(async context =>
        {
            context.Response.ContentType = "audio/ogg";
            for (var written = 0; written < 100; written++)
                await context.Response.Body.WriteAsync(new byte[1_000]);
        }));

        Refused(MediaRefusal.TooLarge, await FetchAsync("media/1"));
    }

    [Fact]
    public async Task Fetch_FromASilentServer_EndsInTime()
    {
        _api.Answer(ProviderAnswer.Silence);

        Refused(MediaRefusal.TooSlow, await FetchAsync("media/1", TimeSpan.FromMilliseconds(200)));
    }

    [Fact]
    public async Task Fetch_FromAServerThatDripsBytes_EndsInTime()
    {
        _api.Answer(ProviderAnswer.Custom(async context =>
        {
            context.Response.ContentType = "audio/ogg";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[1]);
                await context.Response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }));

        Refused(MediaRefusal.TooSlow, await FetchAsync("media/1", TimeSpan.FromMilliseconds(200)));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/x-msdownload")]
    public async Task Fetch_OfAnotherType_IsRefused(string mediaType)
    {
        _api.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, mediaType, Ogg));

        Refused(MediaRefusal.WrongType, await FetchAsync("media/1"));
    }

    [Fact]
    public async Task Fetch_WhenTheProviderIsBusy_SaysWhenToTryAgain()
    {
        _api.Answer(ProviderAnswer.Json(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "7")));

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<MediaResult.TryLater>(await FetchAsync("media/1")).After);
    }

    [Fact]
    public async Task Fetch_WhenItIsGone_SaysSo()
    {
        _api.Answer(ProviderAnswer.Json(HttpStatusCode.NotFound, "{}"));

        Refused(MediaRefusal.NotFound, await FetchAsync("media/1"));
    }

    [Fact]
    public async Task Fetch_WhenTheConnectionIsCut_MayBeTriedLater()
    {
        _api.Answer(ProviderAnswer.CutOff);

        Assert.IsType<MediaResult.TryLater>(await FetchAsync("media/1"));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void Address_WhenItIsNotOfTheInternet_IsNotPublic(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private static ProviderAnswer Redirect(string target) => ProviderAnswer.Json(HttpStatusCode.TemporaryRedirect, "{}", ("Location", target));

    private static void Refused(MediaRefusal kind, MediaResult result) =>
        Assert.Equal(kind, Assert.IsType<MediaResult.Refused>(result).Kind);

    private async Task<MediaResult> FetchAsync(string path, TimeSpan? timeout = null)
    {
        using var fetcher = Fetcher(timeout);
        return await fetcher.FetchAsync(new Uri(_api.Url, path), Credentials, CancellationToken.None);
    }

    private MediaFetcher Fetcher(TimeSpan? timeout = null) => new(
        new MediaFetchPolicy(_api.Url) { MostBytes = 2_000, Timeout = timeout ?? TimeSpan.FromSeconds(10), MediaTypes = ["audio/", "image/"] },
        TimeProvider.System);
}
