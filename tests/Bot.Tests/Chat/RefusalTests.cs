using System.Net;
using System.Text;
using Abtamim.Bot.Tests.Fixtures;

namespace Abtamim.Bot.Tests.Chat;

/// <summary>Requests that cannot be taken: refused in words, in the language of who sent them, and nothing is kept.</summary>
public sealed class RefusalTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"hello\"")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"text\":\"a\"")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"text\":\"a\"} and more")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"text\":5}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":1,\"text\":\"a\"}")]
    [InlineData("{\"contact\":[\"customer:CUS-001\"],\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"text\":{\"a\":{\"b\":{\"c\":{\"d\":1}}}}}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"CUS-001\",\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"owner:CUS-001\",\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"customer:\",\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"staff:a:b\",\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"staff: \",\"id\":\"1\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"a\\u0000b\",\"text\":\"a\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"text\":\"a\",\"button\":\"b\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"button\":\"\"}")]
    [InlineData("{\"contact\":\"customer:CUS-001\",\"id\":\"1\",\"button\":\"a\\nb\"}")]
    public async Task Post_WhenItIsNotAMessage_SaysWhyAndKeepsNothing(string body)
    {
        var inEnglish = await desk.Http.PostRawAsync(body, "en");
        var inArabic = await desk.Http.PostRawAsync(body, "ar-SA,ar;q=0.9");

        Assert.Equal(HttpStatusCode.BadRequest, inEnglish.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, inArabic.StatusCode);
        var english = await inEnglish.DetailAsync();
        Assert.False(Posts.IsArabic(english), english);
        Assert.True(body.Contains("\"text\":\"a\"", StringComparison.Ordinal) || Posts.IsArabic(await inArabic.DetailAsync()));
        Assert.Empty(await desk.As("customer:CUS-001").ReadAsync());
        Assert.Empty(desk.Errors.Entries);
    }

    [Fact]
    public async Task Post_WhenWhatIsBrokenIsArabic_IsRefusedInArabic()
    {
        var answer = await desk.Http.PostRawAsync("{\"contact\":\"customer:CUS-001\",\"text\":\"كرتون رز", "en");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(Posts.IsArabic(await answer.DetailAsync()));
    }

    [Theory]
    [InlineData("customer:CUS-999")]
    [InlineData("supplier:CUS-001")]
    [InlineData("customer:cus-001")]
    public async Task Post_WhenNobodyIsCalledThat_Answers404(string contact)
    {
        var answer = await desk.Http.PostTextAsync(contact, "1", "مرحبا");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(Posts.IsArabic(await answer.DetailAsync()));
        using var read = await desk.Http.GetAsync(new Uri($"{Posts.Path}?contact={contact}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheIdOrButtonIsTooLong_IsRefused()
    {
        var longId = await desk.Http.PostTextAsync("customer:CUS-002", new string('x', 201), "a");
        Assert.Equal(HttpStatusCode.BadRequest, longId.StatusCode);
        Assert.Contains("200", await longId.DetailAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await desk.As("customer:CUS-002").PressAsync("1", new string('x', 201)));
    }

    [Fact]
    public async Task Post_WhenTheTextIsLongerThanItMayBe_IsRefusedAndNothingIsKept()
    {
        var tooLong = await desk.Http.PostTextAsync("customer:CUS-003", "1", new string('ا', 100_001));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        Assert.True(Posts.IsArabic(await tooLong.DetailAsync()));
        Assert.Empty(await desk.As("customer:CUS-003").ReadAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_WhenTheBodyIsHuge_IsRefusedWithoutBeingRead(bool saysHowLong)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Posts.Path);
        var body = Encoding.UTF8.GetBytes("{\"contact\":\"customer:CUS-004\",\"id\":\"1\",\"text\":\"" + new string('a', 3_000_000) + "\"}");
        request.Content = saysHowLong ? new ByteArrayContent(body) : new StreamContent(new MemoryStream(body));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = !saysHowLong;
        request.Headers.ExpectContinue = true;

        using var answer = await desk.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("100,000", await answer.DetailAsync(), StringComparison.Ordinal);
        Assert.Empty(await desk.As("customer:CUS-004").ReadAsync());
    }

    [Fact]
    public async Task Post_WhenItIsNoJson_SaysWhatIsTaken()
    {
        using var form = new FormUrlEncodedContent([new("contact", "customer:CUS-005"), new("text", "a")]);

        using var answer = await desk.Http.PostAsync(new Uri(Posts.Path, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("application/json", await answer.DetailAsync(), StringComparison.Ordinal);
    }
}
