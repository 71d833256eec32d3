using System.Net;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

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

    private static Task<MediaResult> FetchAsync(TeamsHarness harness, string location) =>
        harness.Media.FetchAsync(new MediaReference(location), TestContext.Current.CancellationToken);
}
