using Abtamim.Testing.Hosting;
using Microsoft.Playwright;

namespace Abtamim.EndToEnd.Tests.Page;

/// <summary>The system's Chromium, driven by Playwright.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where Chromium is, or null.</summary>
    private static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>A page in a context of its own: nothing is remembered from another test. Skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(bool isPhone = false, ColorScheme colours = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed here: none of chromium, chromium-browser, google-chrome in PATH.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
            IsMobile = isPhone,
            HasTouch = isPhone,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
            return;
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A host with the demo's company on SQLite, and the browser to look at it.</summary>
public sealed class PageHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-page-");
    private HostProcess? _host;

    public Browser Browser { get; } = new();

    public Uri Address => _host!.Address;

    public async ValueTask InitializeAsync()
    {
        await Browser.InitializeAsync();
        await StartAsync(null);
    }

    /// <summary>Kills the host as a machine does.</summary>
    public Task KillAsync() => _host!.KillAsync();

    /// <summary>Starts it again where it was.</summary>
    public async Task RestartAsync()
    {
        await _host!.DisposeAsync();
        await StartAsync(Address);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        if (_host is not null)
            await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // Development, so that the demo's company is there.
    private async Task StartAsync(Uri? at) => _host = await HostProcess.StartAsync(
        $"Data Source={Path.Combine(_folder.FullName, "abtamim.db")}",
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        at);
}
