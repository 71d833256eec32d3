using System.Net;
using Abtamim.Channels.Teams;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>What goes out, and what becomes of it.</summary>
public sealed class SendingTests
{
    private static readonly OutboundMessage Greeting = new("مرحبًا");

    [Fact]
    public async Task Send_ToSomebodyKnown_PutsAnActivityIntoTheirConversation()
    {
        await using var harness = await TeamsHarness.StartAsync();

        var sent = Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(Greeting));

        Assert.Equal("170001", sent.ProviderId);
        var request = harness.Teams.Provider.Requests[^1];
        Assert.Equal($"/emea/v3/conversations/{FakeTeams.ConversationOf(TeamsHarness.Person)}/activities", request.Path);
        Assert.Equal("message", request.Json.GetProperty("type").GetString());
        Assert.Equal("plain", request.Json.GetProperty("textFormat").GetString());
        Assert.Equal(FakeTeams.BotId, request.Json.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Send_ToWhoHasNeverWritten_IsRefusedWithoutARequest()
    {
        await using var harness = await TeamsHarness.StartAsync();

        var result = await harness.Channel.SendAsync(new OutgoingMessage(harness.Conversation, 1, Greeting), TestContext.Current.CancellationToken);

        Assert.Equal(RefusalKind.Unreachable, Assert.IsType<SendResult.Refused>(result).Kind);
        Assert.Empty(harness.Teams.Provider.Requests);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("ftp://smba.trafficmanager.net/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("nonsense")]
    public async Task Send_ThroughAServiceWithoutTls_IsRefusedWithoutARequest(string service)
    {
        await using var harness = await TeamsHarness.StartAsync();
        await harness.References.KeepAsync(new ConversationReference(harness.Conversation, service, "a:1", "28:x"), TestContext.Current.CancellationToken);

        var result = await harness.Channel.SendAsync(new OutgoingMessage(harness.Conversation, 1, Greeting), TestContext.Current.CancellationToken);

        Assert.IsType<SendResult.Refused>(result);
        Assert.Empty(harness.Teams.Provider.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://127.0.0.1:5/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Address_OnThisMachine_IsSpokenToOnlyWhereThatIsConfigured(string service, bool allowLoopback)
    {
        Assert.Equal(allowLoopback || !service.Contains("127", StringComparison.Ordinal) && !service.Contains("localhost", StringComparison.Ordinal),
            ServiceAddress.TryParse(service, allowLoopback, out _));
        Assert.False(ServiceAddress.IsOnThisMachine(new TeamsOptions()));
    }

    [Fact]
    public async Task Token_ForManyAtOnce_IsAskedForOnceAndRenewedBeforeItsEnd()
    {
        await using var harness = await TeamsHarness.StartAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => harness.TrySendAsync(Greeting)));
        Assert.All(results, result => Assert.IsType<SendResult.Sent>(result));
        Assert.Equal(1, harness.Teams.TokensIssued);
        harness.Time.Advance(TimeSpan.FromMinutes(54));
        await harness.TrySendAsync(Greeting);
        Assert.Equal(1, harness.Teams.TokensIssued);
        harness.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(Greeting));
        Assert.Equal(2, harness.Teams.TokensIssued);
    }

    [Fact]
    public async Task Token_ThatTheConnectorNoLongerTakes_IsRenewedOnce()
    {
        await using var harness = await TeamsHarness.StartAsync();
        await harness.TrySendAsync(Greeting);
        harness.Teams.Provider.Answer(Failure(401));

        Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(Greeting));
        Assert.Equal(2, harness.Teams.TokensIssued);
    }

    [Fact]
    public async Task Token_WhenThePasswordIsWrong_IsRefusedWithoutRepeatingIt()
    {
        await using var harness = await TeamsHarness.StartAsync(("Teams:AppPassword", "wr0ng"));

        var refused = Assert.IsType<SendResult.Refused>(await harness.TrySendAsync(Greeting));

        Assert.Equal(RefusalKind.Unauthorised, refused.Kind);
        Assert.DoesNotContain("wr0ng", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("Teams:AppPassword", refused.Reason, StringComparison.Ordinal);
        Assert.Single(harness.Teams.Provider.Requests);
    }

    [Fact]
    public async Task Token_WhenThePlatformIsAway_IsAskedForLater()
    {
        await using var harness = await TeamsHarness.StartAsync();
        harness.Teams.Provider.Answer(Failure(503, ("Retry-After", "7")), ProviderAnswer.CutOff);

        var throttled = Assert.IsType<SendResult.TryLater>(await harness.TrySendAsync(Greeting));
        Assert.Equal(TimeSpan.FromSeconds(7), throttled.After);
        Assert.IsType<SendResult.TryLater>(await harness.TrySendAsync(Greeting));
        Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(Greeting));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_WhenTeamsIsBusy_WaitsAsLongAsItSays(int status)
    {
        await using var harness = await TeamsHarness.StartAsync();
        await harness.TrySendAsync(Greeting);
        harness.Teams.Provider.Answer(Failure(status, ("Retry-After", "13")));

        Assert.Equal(TimeSpan.FromSeconds(13), Assert.IsType<SendResult.TryLater>(await harness.TrySendAsync(Greeting)).After);
    }

    [Theory]
    [InlineData(403, RefusalKind.Blocked)]
    [InlineData(404, RefusalKind.Unreachable)]
    [InlineData(400, RefusalKind.Invalid)]
    [InlineData(413, RefusalKind.Invalid)]
    [InlineData(405, RefusalKind.Other)]
    public async Task Send_WhenItIsRefused_SaysWhy(int status, RefusalKind kind)
    {
        await using var harness = await TeamsHarness.StartAsync();
        await harness.TrySendAsync(Greeting);
        harness.Teams.Provider.Answer(Failure(status));

        Assert.Equal(kind, Assert.IsType<SendResult.Refused>(await harness.TrySendAsync(Greeting)).Kind);
    }

    [Fact]
    public async Task Send_WhenNobodyKnowsWhetherItArrived_SaysSo()
    {
        await using var harness = await TeamsHarness.StartAsync();
        await harness.TrySendAsync(Greeting);
        harness.Teams.Provider.Answer(ProviderAnswer.CutOff, Failure(500));

        Assert.IsType<SendResult.Unknown>(await harness.TrySendAsync(Greeting));
        Assert.IsType<SendResult.Unknown>(await harness.TrySendAsync(Greeting));
    }

    private static ProviderAnswer Failure(int status, params (string Name, string Value)[] headers) =>
        ProviderAnswer.Json((HttpStatusCode)status, """{"error":{"code":"Something","message":"Something about a:1"}}""", headers);
}
