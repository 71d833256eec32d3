using static Microsoft.Playwright.Assertions;

namespace Abtamim.EndToEnd.Tests.Page;

/// <summary>The whole road through the page: a customer orders, a supplier delivers, the invoice is read.</summary>
public sealed class RoadTests(PageHost host) : IClassFixture<PageHost>
{
    [Fact]
    public async Task Order_WhenItIsPlacedThroughThePage_IsDeliveredAndInvoiced()
    {
        var page = await host.Browser.OpenAsync();
        await page.GotoAsync(new Uri(host.Address, "/?lang=ar&customer=CUS-001&supplier=SUP-05").ToString());
        await Expect(page.Locator(".panes[data-live]")).ToBeAttachedAsync();
        var customer = page.Locator("#pane-customer");

        await page.Locator("#pane-customer-text").FillAsync("ابي ٥ كراتين بيبسي علب");
        await page.Locator("#pane-customer-text").PressAsync("Enter");
        await Expect(customer.Locator(".bubble.desk").Last).ToContainTextAsync("بيبسي");
        await customer.Locator(".bubble.desk .buttons button").First.ClickAsync();
        await Expect(customer.Locator(".bubble.desk .buttons button.chosen")).ToHaveCountAsync(1);
        await Expect(customer.Locator(".bubble.desk").Last).ToContainTextAsync("1001");

        // The supplier that was asked makes itself heard on its side of the page, whoever is shown there.
        await page.Locator("#pane-supplier .others button").First.ClickAsync();
        var supplier = page.Locator("#pane-supplier");
        await supplier.Locator(".bubble.desk .buttons button").First.ClickAsync();
        var delivered = supplier.Locator(".bubble.desk").Last.Locator(".buttons button").First;
        await Expect(supplier.Locator(".bubble.desk").Last).ToContainTextAsync("5001");
        await ChatPageTests.PictureAsync(page, "chat");
        await delivered.ClickAsync();

        var invoice = customer.Locator("details.document");
        await Expect(invoice).ToContainTextAsync("INV-000001");
        await invoice.Locator("summary").ClickAsync();
        await Expect(invoice.Locator("pre")).ToBeVisibleAsync();
        await Expect(invoice.Locator("pre")).ToContainTextAsync("241.50");
        await ChatPageTests.PictureAsync(page, "invoice");
        await ChatPageTests.AssertAccessibleAsync(page);

        var saved = await page.RunAndWaitForDownloadAsync(() => invoice.Locator("a[download]").ClickAsync());
        Assert.Equal("INV-000001.txt", saved.SuggestedFilename);
    }
}
