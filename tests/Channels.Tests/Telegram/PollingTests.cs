using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Updates that are fetched.</summary>
public sealed class PollingTests
{
    [Fact]
    public async Task Updates_OnceTheyAreKept_AreConfirmedInOrder()
    {
        await using var harness = await StartAsync();
        Keep(harness, 1, "أول");
        Keep(harness, 2, "ثاني");
        harness.Telegram.Keep(870_000_003, """{"update_id":870000003,"message":{"what":["nobody","knows"]}}""");
        Keep(harness, 4, "ثالث");

        await Eventually.HoldsAsync(() => harness.Inbox.Kept.Count == 3 && harness.Telegram.Waiting == 0);

        Assert.Equal(["أول", "ثاني", "ثالث"], harness.Inbox.Kept.Select(message => message.Content.Words));
        Assert.Equal(870_000_005, harness.Telegram.Calls.Last(call => call.Method == "getUpdates").Number("offset"));
    }

    [Fact]
    public async Task Updates_WhileTheyCannotBeKept_AreNotConfirmed()
    {
        await using var harness = await StartAsync();
        harness.Inbox.IsDown = true;
        Keep(harness, 1, "أول");

        await Eventually.HoldsAsync(() => Polls(harness) >= 4, () => harness.Time.Advance(TimeSpan.FromMinutes(1)));
        Assert.Equal(1, harness.Telegram.Waiting);
        Assert.DoesNotContain(harness.Telegram.Calls, call => call.Method == "getUpdates" && call.Number("offset") > 870_000_001);

        harness.Inbox.IsDown = false;
        await Eventually.HoldsAsync(() => harness.Telegram.Waiting == 0, () => harness.Time.Advance(TimeSpan.FromMinutes(1)));
        Assert.Single(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Update_ThatIsFetchedAgain_IsKeptOnce()
    {
        await using var harness = await StartAsync();
        Keep(harness, 1, "أول");
        await Eventually.HoldsAsync(() => harness.Telegram.Waiting == 0);
        Keep(harness, 1, "أول");
        Keep(harness, 2, "ثاني");

        await Eventually.HoldsAsync(() => harness.Inbox.Kept.Count == 2);

        Assert.Equal(["أول", "ثاني"], harness.Inbox.Kept.Select(message => message.Content.Words));
    }

    [Fact]
    public async Task Tap_OnceItIsKept_IsAnswered()
    {
        await using var harness = await StartAsync();
        harness.Telegram.Keep(870_000_001, TelegramCaller.Tap(1, "rfq:1:all").ToJsonString());

        await Eventually.HoldsAsync(() => harness.Telegram.Calls.Any(call => call.Method == "answerCallbackQuery"));

        Assert.Equal(new InboundContent.Button("rfq:1:all"), Assert.Single(harness.Inbox.Kept).Content);
        Assert.Equal("305373691", harness.Telegram.Calls.Single(call => call.Method == "answerCallbackQuery").Text("callback_query_id"));
    }

    [Fact]
    public async Task Polling_WhileAnotherHostPolls_StepsBackCalmlyAndComesBack()
    {
        await using var harness = await StartAsync();
        var conflict = FakeTelegram.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        harness.Telegram.Keep(0, "null");
        harness.Telegram.Provider.Answer(conflict, conflict, conflict);

        await Eventually.HoldsAsync(() => Polls(harness) >= 4, () => harness.Time.Advance(TimeSpan.FromMinutes(5)));
        Keep(harness, 1, "أول");
        await Eventually.HoldsAsync(() => harness.Inbox.Kept.Count == 1, () => harness.Time.Advance(TimeSpan.FromMinutes(5)));

        var log = harness.Log.ToString();
        Assert.DoesNotContain("Error ", log, StringComparison.Ordinal);
        Assert.Equal(2, log.Split("Another host fetches Telegram's updates").Length);
    }

    [Fact]
    public async Task Polling_WhenTelegramIsAway_GoesOnLater()
    {
        await using var harness = await StartAsync();
        harness.Telegram.Keep(0, "null");
        harness.Telegram.Provider.Answer(ProviderAnswer.CutOff, FakeTelegram.Error(502, "Bad Gateway"), FakeTelegram.Error(429, "Too Many Requests", retryAfter: 5));

        Keep(harness, 1, "أول");
        await Eventually.HoldsAsync(() => harness.Inbox.Kept.Count == 1, () => harness.Time.Advance(TimeSpan.FromMinutes(1)));

        Assert.DoesNotContain(FakeTelegram.Token[10..], harness.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_WhereUpdatesAreFetched_IsNotThere()
    {
        await using var harness = await StartAsync();

        using var answer = await harness.Caller.PostAsync(TelegramCaller.Message(1, new JsonObject { ["text"] = "x" }));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<TelegramHarness> StartAsync()
    {
        var harness = await TelegramHarness.StartAsync(("Telegram:Mode", "polling"), ("Telegram:SecretToken", null));
        await Eventually.HoldsAsync(() => harness.HasSetUp && Polls(harness) > 0);
        return harness;
    }

    private static int Polls(TelegramHarness harness) => harness.Telegram.Calls.Count(call => call.Method == "getUpdates");

    private static void Keep(TelegramHarness harness, long number, string text) =>
        harness.Telegram.Keep(870_000_000 + number, TelegramCaller.Message(number, new JsonObject { ["text"] = text }).ToJsonString());
}
