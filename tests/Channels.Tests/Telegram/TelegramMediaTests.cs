using System.Net;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Attachments of Telegram.</summary>
public sealed class TelegramMediaTests : IAsyncLifetime
{
    private static readonly byte[] Ogg = "OggS"u8.ToArray();

    private TelegramHarness _harness = null!;

    public async ValueTask InitializeAsync()
    {
        _harness = await TelegramHarness.StartAsync();
        await Eventually.HoldsAsync(() => _harness.HasSetUp);
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    [Theory]
    [InlineData("audio/ogg", "audio/ogg")]
    [InlineData("application/octet-stream", "audio/opus")]
    public async Task Fetch_OfAVoiceNote_BringsItAsWhatItIs(string served, string type)
    {
        _harness.Telegram.Store("voice-1", served, Ogg);

        var fetched = Assert.IsType<MediaResult.Fetched>(await FetchAsync(new MediaReference("voice-1") { MediaType = "audio/opus" }));

        Assert.Equal(Ogg, fetched.Content.ToArray());
        Assert.Equal(type, fetched.MediaType);
    }

    [Fact]
    public async Task Fetch_OfWhatIsNoLongerThere_SaysSo() =>
        Refused(MediaRefusal.NotFound, await FetchAsync(new MediaReference("gone")));

    [Fact]
    public async Task Fetch_OfTooMuch_IsRefusedBeforeItIsFetched()
    {
        var before = _harness.Telegram.Provider.Requests.Count;

        Refused(MediaRefusal.TooLarge, await FetchAsync(new MediaReference("v") { Size = (20 * 1024 * 1024) + 1 }));
        Assert.Equal(before, _harness.Telegram.Provider.Requests.Count);

        _harness.Telegram.Provider.Answer(FakeTelegram.Error(400, "Bad Request: file is too big"));
        Refused(MediaRefusal.TooLarge, await FetchAsync(new MediaReference("v")));
    }

    [Fact]
    public async Task Fetch_OfAnotherType_IsRefused()
    {
        Refused(MediaRefusal.WrongType, await FetchAsync(new MediaReference("x") { MediaType = "application/x-msdownload" }));
        _harness.Telegram.Store("page", "text/html", Ogg);
        Refused(MediaRefusal.WrongType, await FetchAsync(new MediaReference("page")));
    }

    [Fact]
    public async Task Fetch_WhereThePathLeadsElsewhere_IsRefused()
    {
        _harness.Telegram.Provider.Answer(ProviderAnswer.Json(
            HttpStatusCode.OK, """{"ok":true,"result":{"file_id":"x","file_unique_id":"u","file_path":"../../bot1/getMe"}}"""));

        Refused(MediaRefusal.NotFound, await FetchAsync(new MediaReference("x")));
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://127.0.0.1:1/")]
    public async Task Fetch_WhereItIsRedirectedElsewhere_IsRefused(string target)
    {
        _harness.Telegram.Store("voice-1", "audio/ogg", Ogg);
        var located = ProviderAnswer.Json(HttpStatusCode.OK, """{"ok":true,"result":{"file_id":"voice-1","file_unique_id":"u","file_path":"files/voice-1"}}""");
        _harness.Telegram.Provider.Answer(located, ProviderAnswer.Json(HttpStatusCode.TemporaryRedirect, "{}", ("Location", target)));

        Refused(MediaRefusal.ForbiddenAddress, await FetchAsync(new MediaReference("voice-1")));
    }

    [Fact]
    public async Task Fetch_WhenTelegramIsBusy_SaysWhenToTryAgain()
    {
        _harness.Telegram.Provider.Answer(FakeTelegram.Error(429, "Too Many Requests", retryAfter: 9));
        Assert.Equal(TimeSpan.FromSeconds(9), Assert.IsType<MediaResult.TryLater>(await FetchAsync(new MediaReference("v"))).After);

        _harness.Telegram.Provider.Answer(ProviderAnswer.CutOff);
        Assert.IsType<MediaResult.TryLater>(await FetchAsync(new MediaReference("v")));
    }

    private Task<MediaResult> FetchAsync(MediaReference media) => _harness.Media.FetchAsync(media, TestContext.Current.CancellationToken);

    private static void Refused(MediaRefusal kind, MediaResult result) => Assert.Equal(kind, Assert.IsType<MediaResult.Refused>(result).Kind);
}
