using System.Net;
using Abtamim.Bot.Hosting;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Speech;
using Abtamim.Testing.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using static Microsoft.Playwright.Assertions;

namespace Abtamim.EndToEnd.Tests.Page;

/// <summary>Speaking in the page, in a real browser, with its made-up microphone.</summary>
public sealed class VoiceTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    /// <summary>Chromium's made-up microphone beeps shortly once a second: less than that may be silence, which is rightly refused. In milliseconds.</summary>
    private const float SeveralBeeps = 2_500;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-page-voice-");
    private VoiceParts _parts = null!;
    private WebApplication _app = null!;

    [Fact]
    public async Task Note_SpokenInThePage_IsShownAsItsWordsAndAnswered()
    {
        _parts.Speech.Transcript = "5 cartons of pepsi cans";
        var page = await browser.OpenAsync();
        await page.Context.GrantPermissionsAsync(["microphone"], new() { Origin = _app.Urls.Single() });
        await page.GotoAsync($"{_app.Urls.Single()}/?lang=en&customer=CUS-001");
        await Expect(page.Locator("[data-live]")).ToBeVisibleAsync();

        var microphone = page.Locator("#pane-customer .microphone");
        await microphone.ClickAsync();
        await Expect(microphone).ToHaveAttributeAsync("aria-pressed", "true");
        await page.WaitForTimeoutAsync(SeveralBeeps);
        await microphone.ClickAsync();

        await Expect(page.Locator("#pane-customer .bubble.mine:not(.sending)")).ToContainTextAsync("5 cartons of pepsi cans");
        await Expect(page.Locator("#pane-customer .bubble.desk").Last).ToContainTextAsync("I heard:");
        await Expect(page.Locator("#pane-customer .bubble.sending")).ToHaveCountAsync(0);
        await Expect(microphone).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Single(_parts.Files.Names);
    }

    [Fact]
    public async Task Note_ThatWasNotUnderstood_IsPlayedToStaff()
    {
        _parts.Speech.Answer = _ => Testing.Providers.ProviderAnswer.Json(System.Net.HttpStatusCode.BadRequest, "{}");
        var page = await browser.OpenAsync();
        await page.GotoAsync($"{_app.Urls.Single()}/?lang=en&customer=CUS-001&staff=Omar");
        await Expect(page.Locator("[data-live]")).ToBeVisibleAsync();
        using var http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        Assert.Equal(HttpStatusCode.OK, await new ChatClient(http, "customer:CUS-001").SpeakAsync("1", TestRecordings.Order(), "audio/ogg", TestContext.Current.CancellationToken));

        var player = page.Locator("#pane-staff .bubble.desk audio");
        await Expect(player).ToBeVisibleAsync();
        var seconds = await player.EvaluateAsync<double>(
            "audio => new Promise((done, failed) => { audio.onloadedmetadata = () => done(audio.duration); audio.onerror = () => failed(new Error(audio.error.message)); audio.load(); audio.preload = 'metadata'; audio.load(); })");

        Assert.InRange(seconds, 1, 20);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        _parts = await VoiceParts.StartAsync();
        _app = DeskHost.Build(
            [
                "--environment=Production", "--urls=http://127.0.0.1:0", "--Web:Chat=true",
                $"--ConnectionStrings:Abtamim=Data Source={Path.Combine(_folder.FullName, "abtamim.db")}", .. _parts.Settings(),
            ],
            builder => builder.Logging.ClearProviders());
        await _app.PrepareAsync(CancellationToken.None);
        await _app.Services.ImportDemoDataAsync(CancellationToken.None);
        await _app.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
