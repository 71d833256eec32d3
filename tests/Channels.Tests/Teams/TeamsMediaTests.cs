using System.Net;
using Abtamim.Channels.Teams;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>What is attached is fetched from where Teams keeps it, and from nowhere else.</summary>
public sealed class TeamsMediaTests
{
    [Fact]
    public async Task Fetch_FromWhereItIs_BringsItWithoutShowingTheDesksToken()
    {
        await using var harness = await TeamsHarness.StartAsync();
        await harness.TrySendAsync(new OutboundMessage("x"));
        harness.Teams.Provider.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "audio/ogg", [1, 2, 3]));

        var fetched = Assert.IsType<MediaResult.Fetched>(await FetchAsync(harness, harness.Teams.Provider.Url + "file.ogg?tempauth=x"));

        Assert.Equal([1, 2, 3], fetched.Content.ToArray());
        Assert.False(harness.Teams.Provider.Requests[^1].Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/personal/sara/Documents/file.ogg?tempauth=x", false)]
    [InlineData("https://contoso-my.sharepoint.com/personal/sara/file.ogg", false)]
    [InlineData("https://Contoso.SharePoint.us/file.ogg", false)]
    [InlineData("https://eu-prod.asyncgw.teams.svc.ms/v1/objects/0/views/original", false)]
    [InlineData("https://smba.trafficmanager.net/emea/v3/attachments/0-weu/views/original", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/v3/attachments/0-weu/views/original", true)]
    [InlineData("https://api.botframework.com/v3/attachments/0/views/original", true)]
    public async Task Fetch_FromWhereTeamsKeepsThings_ShowsTheDesksTokenToItsServicesAlone(string location, bool showsToken)
    {
        await using var harness = await TeamsHarness.StartAsync();
        var media = new TeamsMedia(harness.Get<ConnectorTokens>(), harness.Get<IOptions<TeamsOptions>>(), harness.Time, () => new Detour(harness.Teams.Provider.Url));
        harness.Teams.Provider.Otherwise = Serve(harness.Teams.Provider.Otherwise);

        var fetched = Assert.IsType<MediaResult.Fetched>(await media.FetchAsync(new MediaReference(location), TestContext.Current.CancellationToken));

        Assert.Equal([1, 2, 3], fetched.Content.ToArray());
        var request = harness.Teams.Provider.Requests[^1];
        Assert.Equal(new Uri(location).PathAndQuery, request.Path + request.Query);
        Assert.Equal(showsToken ? $"Bearer {harness.Teams.ValidToken}" : null, request.Headers.GetValueOrDefault("Authorization"));
    }

    [Theory]
    [InlineData("https://example.com/file.ogg")]
    [InlineData("https://sharepoint.com.example.com/file.ogg")]
    [InlineData("https://evilsharepoint.com/file.ogg")]
    [InlineData("https://smba.trafficmanager.net.example.com/v3/attachments/1")]
    [InlineData("https://other.trafficmanager.net/v3/attachments/1")]
    [InlineData("http://contoso.sharepoint.com/file.ogg")]
    [InlineData("https://10.0.0.1/file.ogg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Fetch_FromElsewhere_IsRefusedWithoutARequest(string location)
    {
        await using var harness = await TeamsHarness.StartAsync();

        Assert.Equal(MediaRefusal.ForbiddenAddress, Assert.IsType<MediaResult.Refused>(await FetchAsync(harness, location)).Kind);
        Assert.Empty(harness.Teams.Provider.Requests);
    }

    // Tokens as ever; whatever else is asked for is a recording.
    private static Func<RecordedRequest, ProviderAnswer> Serve(Func<RecordedRequest, ProviderAnswer> usual) => request =>
        request.Path.StartsWith("/oauth2/", StringComparison.Ordinal) ? usual(request) : ProviderAnswer.Bytes(HttpStatusCode.OK, "audio/ogg", [1, 2, 3]);

    private static Task<MediaResult> FetchAsync(TeamsHarness harness, string location) =>
        harness.Media.FetchAsync(new MediaReference(location), TestContext.Current.CancellationToken);

    /// <summary>Carries requests for anywhere to <paramref name="provider"/>.</summary>
    private sealed class Detour(Uri provider) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(provider, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
