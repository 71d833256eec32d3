using System.Net;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Channels.WhatsApp;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>Who signs is believed, and nobody else.</summary>
public sealed class SignatureTests
{
    // The values that Twilio publishes with its libraries and in its documentation; the token is 12345.
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static readonly TwilioSignature Published = new("12345");

    private static readonly KeyValuePair<string, string>[] Call =
    [
        new("CallSid", "CA1234567890ABCDE"), new("From", "+14158675309"), new("Digits", "1234"), new("To", "+18005551212"), new("Caller", "+14158675309"),
    ];

    [Theory]
    [InlineData(Url, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "CYn1h0gLBdNxDGkKJg6hYohgeD8=")]
    [InlineData("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=")]
    [InlineData(Url, "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    [InlineData("https://user:pass@mycompany.com/myapp.php?foo=1&bar=2", "CukzLTc1tT5dXEDIHm/tKBanW10=")]
    [InlineData("https://user:pass@mycompany.com/myapp.php?foo=1&bar=2", "ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=")]
    public void Form_OfAPublishedExample_IsAccepted(string url, string signature) =>
        Assert.True(Published.IsOfForm(url, Call, signature));

    [Fact]
    public void Form_WithRepeatedParameters_IsAcceptedAsPublished()
    {
        KeyValuePair<string, string>[] repeated = [new("Sid", "CA123"), new("SidAccount", "AC123"), new("Digits", "5678"), new("Digits", "1234"), new("Digits", "1234")];

        Assert.True(Published.IsOfForm(Url, repeated, "IK+Dwps556ElfBT0I3Rgjkr1wJU="));
    }

    [Fact]
    public void Body_OfAPublishedExample_IsAcceptedWithItsHashAlone()
    {
        var body = "{\"property\": \"value\", \"boolean\": true}"u8;
        const string Hash = "bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

        Assert.True(Published.IsOfBody($"{Url}&{Hash}", body, "a9nBmqA0ju/hNViExpshrM61xv4="));
        Assert.True(Published.IsOfBody($"https://mycompany.com/myapp.php?{Hash}", body, "y77kIzt2vzLz71DgmJGsen2scGs="));
        Assert.False(Published.IsOfBody($"{Url}&{Hash}", "{\"property\": \"value\", \"boolean\": false}"u8, "a9nBmqA0ju/hNViExpshrM61xv4="));
        Assert.False(Published.IsOfBody(Url, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    [Fact]
    public async Task Message_WithOneByteChangedAnywhere_IsRefusedAndLeavesNoTrace()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        var fields = TwilioCaller.Message(WhatsAppHarness.Number, "SM1", ("Body", "كرتون ماء"));
        var form = fields.ConvertAll(field => KeyValuePair.Create(field.Name, field.Value));
        var body = await new FormUrlEncodedContent(form).ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        const string Path = TwilioWhatsApp.Path + "?from=twilio";
        var signature = harness.Caller.Sign(WhatsAppHarness.PublicUrl + Path, form);

        for (var index = 0; index < body.Length; index++)
        {
            var changed = (byte[])body.Clone();
            changed[index] ^= 1;
            await RefusedAsync(Path, changed, signature);
        }

        for (var index = 0; index < signature.Length; index++)
            await RefusedAsync(Path, body, signature[..index] + (signature[index] == 'A' ? 'B' : 'A') + signature[(index + 1)..]);
        foreach (var wrong in new[] { null, "", signature[..^1], signature + "=", harness.Caller.Sign(WhatsAppHarness.PublicUrl + "x" + Path, form), new TwilioCaller(harness.Http, "", FakeTwilio.AuthToken + "0").Sign(WhatsAppHarness.PublicUrl + Path, form) })
            await RefusedAsync(Path, body, wrong);
        foreach (var other in new[] { Path + "x", Path[..^1], Path.ToUpperInvariant(), TwilioWhatsApp.Path, TwilioWhatsApp.StatusPath, Path + "&a=b" })
            await RefusedAsync(other, body, signature);
        Assert.Empty(harness.Inbox.Kept);
        Assert.Empty(harness.Reports.Reports);
        using var right = await harness.Caller.PostAsync(Path, Form(body), signature, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        async Task RefusedAsync(string path, byte[] sent, string? with)
        {
            using var answer = await harness.Caller.PostAsync(path, Form(sent), with, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path} {System.Text.Encoding.UTF8.GetString(sent)} {with}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Message_WithUnknownAndRepeatedParameters_IsAccepted()
    {
        await using var harness = await WhatsAppHarness.StartAsync();

        using var answer = await harness.Caller.PostAsync(
            TwilioWhatsApp.Path + "?a=%D9%85&b=+", TwilioCaller.Message(WhatsAppHarness.Number, "SM1", ("Body", " نعم "), ("ZNew", "1"), ("ZNew", "2"), ("aLower", "")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(" نعم ", Assert.Single(harness.Inbox.Kept).Content.Words);
    }

    [Fact]
    public async Task Message_WhenHeadersClaimAnotherAddress_IsHeldAgainstTheRequestsOwn()
    {
        await using var harness = await WhatsAppHarness.StartAsync(("PublicUrl", null));
        var fields = TwilioCaller.Message(WhatsAppHarness.Number, "SM1", ("Body", "نعم"));
        var own = harness.Http.BaseAddress!.ToString().TrimEnd('/');
        harness.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "desk.example.com");
        harness.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var forwarded = await new TwilioCaller(harness.Http, "https://desk.example.com").PostAsync(TwilioWhatsApp.Path, fields);
        using var direct = await new TwilioCaller(harness.Http, own).PostAsync(TwilioWhatsApp.Path, fields);

        Assert.Equal(HttpStatusCode.Forbidden, forwarded.StatusCode);
        Assert.Equal(HttpStatusCode.OK, direct.StatusCode);
    }

    [Fact]
    public async Task Message_SignedByIndependentCode_IsAccepted()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        var fields = TwilioCaller.Message(WhatsAppHarness.Number, "SM1", ("Body", "٥ كراتين & \"بيبسي\" 🥤\n=+%"), ("Digits", "5678"), ("Digits", "1234"));
        var signature = await IndependentCode.SignAsync(
            "WhatsApp",
            new { url = WhatsAppHarness.PublicUrl + TwilioWhatsApp.Path, token = FakeTwilio.AuthToken, fields = fields.Select(field => new[] { field.Name, field.Value }) });
        Assert.SkipWhen(signature is null, "There is no python3.");

        using var answer = await harness.Caller.PostAsync(
            TwilioWhatsApp.Path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), signature, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static ByteArrayContent Form(byte[] body) =>
        new(body) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
}
