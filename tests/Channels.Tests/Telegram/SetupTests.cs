using Abtamim.Channels.Telegram;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>What Telegram is told at start, and which settings are refused.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task Start_WithAPublicAddress_TellsTelegramWhereToDeliverWhat()
    {
        await using var harness = await TelegramHarness.StartAsync(("PublicUrl", TelegramHarness.PublicUrl + "/"));
        await Eventually.HoldsAsync(() => harness.HasSetUp);

        var call = harness.Telegram.Calls.Single(call => call.Method == "setWebhook");
        Assert.Equal("https://desk.example.com/channels/telegram", call.Text("url"));
        Assert.Equal(FakeTelegram.Secret, call.Text("secret_token"));
        Assert.Equal(["message", "edited_message", "callback_query"], call.Json("allowed_updates")!.Value.EnumerateArray().Select(kind => kind.GetString()));
    }

    [Fact]
    public async Task Start_WithoutAPublicAddress_LeavesTheWebhookAsItIs()
    {
        await using var harness = await TelegramHarness.StartAsync();
        await Eventually.HoldsAsync(() => harness.HasSetUp);

        Assert.DoesNotContain(harness.Telegram.Calls, call => call.Method is "setWebhook" or "deleteWebhook");
    }

    [Fact]
    public async Task Start_SetsTheMenuInArabicAndEnglish()
    {
        await using var harness = await TelegramHarness.StartAsync();
        await Eventually.HoldsAsync(() => harness.HasSetUp);

        var menus = harness.Telegram.Calls.Where(call => call.Method == "setMyCommands").ToList();
        Assert.Equal(["ar", null], menus.Select(menu => menu.Text("language_code")));
        Assert.All(menus, menu => Assert.Equal(
            BotCommands.Menu.Select(command => command.Name),
            menu.Json("commands")!.Value.EnumerateArray().Select(command => command.GetProperty("command").GetString())));
        Assert.Contains("رصيدي", Descriptions(menus[0]));
        Assert.Contains("My balance", Descriptions(menus[1]));
    }

    [Fact]
    public async Task Start_WhenTelegramIsAway_TellsItLater()
    {
        await using var harness = await TelegramHarness.StartAsync(("PublicUrl", TelegramHarness.PublicUrl), ("Telegram:ApiBaseUrl", "http://127.0.0.1:1"));

        await Eventually.HoldsAsync(() => harness.Log.ToString().Split("where to deliver updates").Length > 3, () => harness.Time.Advance(TimeSpan.FromMinutes(5)));

        Assert.DoesNotContain(FakeTelegram.Token[10..], harness.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:BotToken", "")]
    [InlineData("Telegram:BotToken", "my-token-of-no-form")]
    [InlineData("Telegram:BotToken", "123:short")]
    [InlineData("Telegram:SecretToken", "")]
    [InlineData("Telegram:SecretToken", "with spaces in it")]
    [InlineData("Telegram:SecretToken", "سر")]
    [InlineData("Telegram:Mode", "both")]
    [InlineData("Telegram:ApiBaseUrl", "api.telegram.org")]
    [InlineData("Telegram:ApiBaseUrl", "https://api.telegram.org/bot")]
    public void Check_WhenASettingIsWrong_NamesItAndRepeatsNoSecret(string key, string value)
    {
        var options = new TelegramOptions { BotToken = FakeTelegram.Token, SecretToken = FakeTelegram.Secret };
        Assert.True(new TelegramOptionsCheck().Validate(null, options).Succeeded);
        typeof(TelegramOptions).GetProperty(key.Split(':')[1])!.SetValue(options, value);

        var problem = Assert.Single(new TelegramOptionsCheck().Validate(null, options).Failures!);

        Assert.Contains(key, problem, StringComparison.Ordinal);
        Assert.True(value.Length == 0 || key.EndsWith("Token", StringComparison.Ordinal) != problem.Contains(value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7K3M-9QXZ", "7K3M-9QXZ")]
    [InlineData("7k3m9qxz", "7K3M-9QXZ")]
    [InlineData("7K3M_9QXZ", "7K3M-9QXZ")]
    [InlineData("confirm", null)]
    [InlineData("20260101", null)]
    [InlineData("add-5-cartons", null)]
    [InlineData("abcdefgh", null)]
    [InlineData("", null)]
    public void Payload_OfALink_IsTakenOnlyAsACode(string payload, string? code) => Assert.Equal(code, StartPayload.CodeIn(payload));

    private static IEnumerable<string?> Descriptions(BotApiCall menu) =>
        menu.Json("commands")!.Value.EnumerateArray().Select(command => command.GetProperty("description").GetString());
}
