using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Who may deliver updates, and what is answered.</summary>
public sealed class WebhookTests
{
    public static TheoryData<string?> WrongSecrets => new(
        null, "", FakeTelegram.Secret[..^1], FakeTelegram.Secret + "0", "X" + FakeTelegram.Secret[1..], FakeTelegram.Secret[..^1] + "X", FakeTelegram.Token);

    [Theory]
    [MemberData(nameof(WrongSecrets))]
    public async Task Update_WithAnotherSecret_IsRefusedAndLeavesNoTrace(string? secret)
    {
        await using var harness = await TelegramHarness.StartAsync();

        using var answer = await harness.Caller.PostAsync(TelegramCaller.Message(1, new JsonObject { ["text"] = "كلام خاص" }), secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(harness.Inbox.Kept);
        Assert.DoesNotContain("كلام خاص", harness.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_WithTwoSecrets_IsRefused()
    {
        await using var harness = await TelegramHarness.StartAsync();
        using var body = new StringContent(TelegramCaller.Message(1, new JsonObject { ["text"] = "x" }).ToJsonString());

        using var answer = await harness.Caller.PostAsync(body, FakeTelegram.Secret, FakeTelegram.Secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Tap_OnceItIsKept_IsAnsweredSoThatTheButtonStopsWaiting()
    {
        await using var harness = await TelegramHarness.StartAsync();

        using var answer = await harness.Caller.PostAsync(TelegramCaller.Tap(5, "draft:confirm:7:2"));

        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("answerCallbackQuery", said.RootElement.GetProperty("method").GetString());
        Assert.Equal("305373695", said.RootElement.GetProperty("callback_query_id").GetString());
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Tap_ThatCannotBeKept_IsNotAnswered()
    {
        await using var harness = await TelegramHarness.StartAsync();
        harness.Inbox.IsDown = true;

        using var answer = await harness.Caller.PostAsync(TelegramCaller.Tap(5, "draft:confirm:7:2"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Messages_OfOneNumberInTwoChats_AreTwo()
    {
        await using var harness = await TelegramHarness.StartAsync();

        using var one = await harness.Caller.PostAsync(TelegramCaller.Message(7, new JsonObject { ["text"] = "أ" }, chat: 1));
        using var other = await harness.Caller.PostAsync(TelegramCaller.Message(7, new JsonObject { ["text"] = "أ" }, chat: 2));

        Assert.Equal(["telegram:1", "telegram:2"], harness.Inbox.Kept.Select(message => message.Conversation.Value));
    }

    [Fact]
    public async Task Tap_ThatIsMadeTwice_IsTwoMessagesOfOneValue()
    {
        await using var harness = await TelegramHarness.StartAsync();

        using var first = await harness.Caller.PostAsync(TelegramCaller.Tap(5, "draft:confirm:7:2"));
        using var second = await harness.Caller.PostAsync(TelegramCaller.Tap(6, "draft:confirm:7:2"));

        Assert.Equal(2, harness.Inbox.Kept.Count);
        Assert.All(harness.Inbox.Kept, message => Assert.Equal(new InboundContent.Button("draft:confirm:7:2"), message.Content));
    }
}
