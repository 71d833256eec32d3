using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Abtamim.EndToEnd.Tests.Page;

/// <summary>The page as a person has it, in a real browser.</summary>
public sealed class ChatPageTests(PageHost host) : IClassFixture<PageHost>
{
    // Where to leave pictures of the page, for those who want to look at it.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ABTAMIM_PICTURES");

    [Theory]
    [InlineData("ar", false, ColorScheme.Light)]
    [InlineData("ar", true, ColorScheme.Light)]
    [InlineData("en", false, ColorScheme.Light)]
    [InlineData("en", true, ColorScheme.Dark)]
    [InlineData("ar", false, ColorScheme.Dark)]
    public async Task Page_WhenItIsOpened_ReadsInItsDirectionAndIsAccessible(string language, bool isPhone, ColorScheme colours)
    {
        var page = await host.Browser.OpenAsync(isPhone, colours);
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                strangers.Add(request.Url);
        };
        await OpenAsync(page, host, $"/?lang={language}&supplier=SUP-{(isPhone ? "02" : "03")}");
        await ShowAsync(page, "supplier", isPhone);
        await SayAsync(page, "supplier", "وش عندكم لي اليوم؟\nanything for me? 15 كرتون tuna بـ 3.50");
        await Expect(Last(page, "supplier", "desk")).ToBeVisibleAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", language == "ar" ? "rtl" : "ltr");
        await PictureAsync(page, $"page-{language}-{(isPhone ? "phone" : "desktop")}-{colours}");
        await AssertAccessibleAsync(page);
        await ShowAsync(page, "customer", isPhone);
        await PictureAsync(page, $"empty-{language}-{(isPhone ? "phone" : "desktop")}-{colours}");
        await AssertAccessibleAsync(page);
        Assert.Empty(strangers);
        var wide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        Assert.False(wide, "The page is wider than the screen.");
    }

    [Fact]
    public async Task Message_WhenItIsWritten_IsAnsweredWithoutReload()
    {
        var page = await host.Browser.OpenAsync();
        var errors = Errors(page);
        await OpenAsync(page, host, "/?lang=en&supplier=SUP-05");

        await page.Locator("#pane-supplier-text").FillAsync("first line");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("second line");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Last(page, "supplier", "mine")).ToContainTextAsync("first line\nsecond line");
        await Expect(Last(page, "supplier", "desk")).ToBeVisibleAsync();
        await Expect(Last(page, "supplier", "desk").Locator("time")).ToContainTextAsync(":");
        await Expect(page.Locator("#pane-supplier-text")).ToHaveValueAsync("");
        await Expect(page.Locator("#pane-supplier-text")).ToBeFocusedAsync();
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Person_WhenAnotherIsPicked_IsKeptInTheAddressAndInTheOtherLanguage()
    {
        var page = await host.Browser.OpenAsync();
        await OpenAsync(page, host, "/?lang=en");

        await page.Locator("#pane-customer-who").SelectOptionAsync("customer:CUS-004");
        await Expect(page.Locator("a.language")).ToHaveAttributeAsync("href", "?lang=ar&customer=CUS-004");
        await page.Locator("a.language").ClickAsync();

        await Expect(page.Locator("#pane-customer-who")).ToHaveValueAsync("customer:CUS-004");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
    }

    [Fact]
    public async Task News_WhenTheyAreForAnother_AreShownAndLeadThere()
    {
        var page = await host.Browser.OpenAsync();
        await OpenAsync(page, host, "/?lang=en&supplier=SUP-01");

        using (var http = new HttpClient { BaseAddress = host.Address })
            await new Abtamim.Testing.Hosting.ChatClient(http, "supplier:SUP-11").SayAsync(Guid.NewGuid().ToString(), "hello");

        var chip = page.Locator("#pane-supplier .others button");
        await Expect(chip).ToContainTextAsync("Mathaq");
        await chip.ClickAsync();
        await Expect(page.Locator("#pane-supplier-who")).ToHaveValueAsync("supplier:SUP-11");
        await Expect(Last(page, "supplier", "mine")).ToContainTextAsync("hello");
        await Expect(chip).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Message_WhenItIsVeryLong_IsShownWholeOnDemand()
    {
        var page = await host.Browser.OpenAsync();
        await OpenAsync(page, host, "/?lang=en&supplier=SUP-06");
        using (var http = new HttpClient { BaseAddress = host.Address })
            await new Abtamim.Testing.Hosting.ChatClient(http, "supplier:SUP-06").SayAsync(Guid.NewGuid().ToString(), new string('a', 9_000) + " the end");

        var mine = Last(page, "supplier", "mine");
        await Expect(mine).Not.ToContainTextAsync("the end");
        await mine.Locator(".more").ClickAsync();
        await Expect(mine).ToContainTextAsync("the end");
    }

    [Fact]
    public async Task Connection_WhenTheHostDiesAndComesBack_IsTakenUpAgainWithWhatWasHalfWritten()
    {
        await using var mortal = new PageHost();
        await mortal.InitializeAsync();
        var page = await mortal.Browser.OpenAsync();
        await OpenAsync(page, mortal, "/?lang=en&supplier=SUP-07");
        await SayAsync(page, "supplier", "before");
        await Expect(Last(page, "supplier", "desk")).ToBeVisibleAsync();
        await page.Locator("#pane-supplier-text").FillAsync("half writ");

        await mortal.KillAsync();
        await Expect(page.Locator(".offline.away")).ToBeVisibleAsync();
        await PictureAsync(page, "offline");
        await AssertAccessibleAsync(page);
        await mortal.RestartAsync();

        await Expect(page.Locator(".offline.away")).ToHaveCountAsync(0);
        await Expect(page.Locator("#pane-supplier-text")).ToHaveValueAsync("half writ");
        await Expect(page.Locator("#pane-supplier-who")).ToHaveValueAsync("supplier:SUP-07");
        await page.Locator("#pane-supplier-text").PressAsync("Enter");
        await Expect(Last(page, "supplier", "mine")).ToContainTextAsync("half writ");
        await Expect(page.Locator("#pane-supplier .bubble.mine")).ToHaveCountAsync(2);
    }

    internal static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}")));
    }

    private static List<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        return errors;
    }

    // The page is usable once its connection to the host stands.
    private static async Task OpenAsync(IPage page, PageHost host, string path)
    {
        await page.GotoAsync(new Uri(host.Address, path).ToString());
        await Expect(page.Locator(".panes[data-live]")).ToBeAttachedAsync();
    }

    private static async Task ShowAsync(IPage page, string role, bool isPhone)
    {
        if (isPhone)
            await page.Locator(".tabs button").Nth(role switch { "customer" => 0, "supplier" => 1, _ => 2 }).ClickAsync();
        await Expect(page.Locator($"#pane-{role}")).ToBeVisibleAsync();
    }

    private static async Task SayAsync(IPage page, string role, string text)
    {
        await page.Locator($"#pane-{role}-text").FillAsync(text);
        await page.Locator($"#pane-{role} .composer button[type=submit]").ClickAsync();
    }

    private static ILocator Last(IPage page, string role, string side) => page.Locator($"#pane-{role} .bubble.{side}:not(.sending)").Last;

    internal static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png") });
    }
}
