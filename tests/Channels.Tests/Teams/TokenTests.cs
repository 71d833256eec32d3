using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>An activity is taken with the token that the Bot Framework gives it, and with no other.</summary>
public sealed class TokenTests
{
    private static readonly InboundContent Text = new InboundContent.Text("مرحبا");

    [Fact]
    public async Task Activity_WithItsToken_IsTaken()
    {
        await using var harness = await TeamsHarness.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));

        Assert.Single(harness.Inbox.Kept);
        var reference = Assert.Single(harness.References.Kept);
        Assert.Equal(new ConversationReference(harness.Conversation, harness.Teams.ServiceUrl, FakeTeams.ConversationOf(TeamsHarness.Person), FakeTeams.BotId), reference);
    }

    [Fact]
    public async Task Activity_WithATokenByIndependentCode_IsTakenAndWithAnyOfItsLettersChangedRefused()
    {
        await using var harness = await TeamsHarness.StartAsync();
        var now = harness.Time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new { serviceurl = harness.Teams.ServiceUrl, nbf = now, exp = now + 3600, iss = "https://api.botframework.com", aud = FakeTeams.AppId };
        var made = await IndependentCode.SignAsync("Teams", new { kid = "independent", endorsements = new[] { "msteams" }, claims });
        Assert.SkipWhen(string.IsNullOrEmpty(made), "There is no python3, or no openssl.");
        using var said = JsonDocument.Parse(made!);
        var (usual, keys, token) = (harness.Teams.Provider.Otherwise, said.RootElement.GetProperty("keys").GetRawText(), said.RootElement.GetProperty("token").GetString()!);
        harness.Teams.Provider.Otherwise = request => request.Path.EndsWith("/keys", StringComparison.Ordinal)
            ? ProviderAnswer.Json(HttpStatusCode.OK, keys)
            : usual(request);

        foreach (var changed in Changes(token))
            Assert.True(await PostAsync(harness, changed) == HttpStatusCode.Forbidden, $"It is taken as {changed}.");

        Assert.Empty(harness.Inbox.Kept);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, token));
        Assert.Single(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Activity_WithinTheSkew_IsTakenAndNotBeyond()
    {
        await using var harness = await TeamsHarness.StartAsync();
        var now = harness.Time.GetUtcNow();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, harness.Teams.Token(now.AddMinutes(-64))));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, harness.Teams.Token(now.AddMinutes(4))));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(harness, harness.Teams.Token(now.AddMinutes(-66))));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(harness, harness.Teams.Token(now.AddMinutes(6))));
    }

    public static TheoryData<string> Wrongs =>
    [
        "no token", "not a bearer", "issuer", "audience", "key", "algorithm none", "HS256 by the public key", "RS512", "no key id",
        "unknown key id", "no expiry", "serviceurl", "no serviceurl", "a byte of the claims", "a byte of the signature", "no signature", "not a token",
    ];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Activity_WithAnyOtherToken_IsRefusedAndLeavesNoTrace(string wrong)
    {
        await using var harness = await TeamsHarness.StartAsync();
        var (teams, now) = (harness.Teams, harness.Time.GetUtcNow());
        using var other = RSA.Create(2048);
        var good = teams.Token(now);
        var parts = good.Split('.');
        var token = wrong switch
        {
            "no token" => null,
            "not a bearer" => "",
            "issuer" => teams.Token(now, claims: claims => claims["iss"] = "https://sts.windows.net/"),
            "audience" => teams.Token(now, claims: claims => claims["aud"] = Guid.NewGuid().ToString()),
            "key" => teams.Token(now, key: other),
            "algorithm none" => teams.Token(now, header => header["alg"] = "none"),
            "HS256 by the public key" => teams.Token(now, header => header["alg"] = "HS256"),
            "RS512" => teams.Token(now, header => header["alg"] = "RS512"),
            "no key id" => teams.Token(now, header => header.Remove("kid")),
            "unknown key id" => teams.Token(now, header => header["kid"] = "key-9"),
            "no expiry" => teams.Token(now, claims: claims => claims.Remove("exp")),
            "serviceurl" => teams.Token(now, claims: claims => claims["serviceurl"] = "https://elsewhere.example.com/"),
            "no serviceurl" => teams.Token(now, claims: claims => claims.Remove("serviceurl")),
            "a byte of the claims" => $"{parts[0]}.{Changed(parts[1])}.{parts[2]}",
            "a byte of the signature" => $"{parts[0]}.{parts[1]}.{Changed(parts[2])}",
            "no signature" => $"{parts[0]}.{parts[1]}.",
            _ => "abc.def",
        };

        Assert.Equal(token is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, await PostAsync(harness, token is "" ? "x" : token));

        Assert.Empty(harness.Inbox.Kept);
        Assert.Empty(harness.References.Kept);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, good));
    }

    [Fact]
    public async Task Activity_OfAChannelThatTheKeyDoesNotSpeakFor_IsRefused()
    {
        await using var harness = await TeamsHarness.StartAsync();
        harness.Teams.Endorsements = ["webchat"];

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));

        Assert.Empty(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Activity_OfAnotherChannel_ProvesNobodysIdentity()
    {
        await using var harness = await TeamsHarness.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow()), activity => activity["channelId"] = "webchat"));

        Assert.Empty(harness.Inbox.Kept);
        Assert.Empty(harness.References.Kept);
    }

    [Fact]
    public async Task Activity_OfAnotherTenant_IsRefusedByABotOfOne()
    {
        await using var harness = await TeamsHarness.StartAsync(("Teams:TenantId", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));

        Assert.Empty(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Key_ThatIsNew_IsReadOnceAndNotForEveryStranger()
    {
        await using var harness = await TeamsHarness.StartAsync();
        await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow()));
        harness.Teams.KeyId = "key-2";

        // Within the pause an unknown key is nobody's.
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));
        Assert.Equal(1, KeysRead(harness));
        harness.Time.Advance(TimeSpan.FromMinutes(6));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow()))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(2, KeysRead(harness));
    }

    [Fact]
    public async Task Keys_AfterADay_AreReadAgain()
    {
        await using var harness = await TeamsHarness.StartAsync();
        await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow()));
        harness.Time.Advance(TimeSpan.FromHours(25));
        harness.Teams.Endorsements = [];

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));

        Assert.Equal(2, KeysRead(harness));
    }

    [Fact]
    public async Task Keys_WhenTheyCannotBeRead_LetNobodyInAndAreAskedForAgain()
    {
        await using var harness = await TeamsHarness.StartAsync();
        harness.Teams.Provider.Answer(ProviderAnswer.Json(HttpStatusCode.InternalServerError, "{}"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));
        Assert.Empty(harness.Inbox.Kept);
        harness.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(harness, harness.Teams.Token(harness.Time.GetUtcNow())));
    }

    private static int KeysRead(TeamsHarness harness) =>
        harness.Teams.Provider.Requests.Count(request => request.Path.EndsWith("/keys", StringComparison.Ordinal));

    // One letter at a time; the last of a part in every way, since several may stand for the same bits.
    private static IEnumerable<string> Changes(string token)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (var index = 0; index < token.Length; index++)
        {
            var isLast = index == token.Length - 1 || token[index + 1] == '.';
            foreach (var letter in Letters.Where(letter => letter != token[index]).Take(isLast ? Letters.Length : 1))
                yield return string.Concat(token.AsSpan(0, index), [letter], token.AsSpan(index + 1));
        }
    }

    private static string Changed(string part)
    {
        var middle = part.Length / 2;
        return part[..middle] + (part[middle] == 'A' ? 'B' : 'A') + part[(middle + 1)..];
    }

    private static async Task<HttpStatusCode> PostAsync(TeamsHarness harness, string? token, Action<JsonObject>? change = null)
    {
        var activity = harness.ActivityOf(Text, Guid.NewGuid().ToString("N"));
        change?.Invoke(activity);
        using var answer = await harness.Caller.PostAsync(new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), token);
        return answer.StatusCode;
    }
}
