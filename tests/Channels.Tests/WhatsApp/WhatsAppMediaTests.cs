using System.Net;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>Attachments are fetched from Twilio and where it redirects to; nowhere else, whatever a message says.</summary>
public sealed class WhatsAppMediaTests
{
    [Fact]
    public async Task Fetch_OfAVoiceNote_ShowsTheAccountsCredentials()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        harness.Twilio.Provider.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "audio/ogg", "OggS"u8.ToArray()));

        var result = await FetchAsync(harness, $"{harness.Twilio.Provider.Url}2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1");

        Assert.Equal("audio/ogg", Assert.IsType<MediaResult.Fetched>(result).MediaType);
        Assert.StartsWith("Basic ", Assert.Single(harness.Twilio.Provider.Requests).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/ME1")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [InlineData("ME1")]
    public async Task Fetch_FromAnywhereElse_IsRefused(string location)
    {
        await using var harness = await WhatsAppHarness.StartAsync();

        Assert.Equal(MediaRefusal.ForbiddenAddress, Assert.IsType<MediaResult.Refused>(await FetchAsync(harness, location)).Kind);
        Assert.Empty(harness.Twilio.Provider.Requests);
    }

    private static Task<MediaResult> FetchAsync(WhatsAppHarness harness, string location) =>
        harness.Media.FetchAsync(new MediaReference(location), TestContext.Current.CancellationToken);
}
