using System.Net;
using Abtamim.Channels.Telegram;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>What goes out to Telegram, and what its answers mean.</summary>
public sealed class SendingTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", RefusalKind.Blocked)]
    [InlineData(403, "Forbidden: user is deactivated", RefusalKind.Unreachable)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", RefusalKind.Unreachable)]
    [InlineData(400, "Bad Request: chat not found", RefusalKind.Unreachable)]
    [InlineData(400, "Bad Request: message is too long", RefusalKind.Invalid)]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", RefusalKind.Invalid)]
    [InlineData(413, "Request Entity Too Large", RefusalKind.Invalid)]
    [InlineData(401, "Unauthorized", RefusalKind.Unauthorised)]
    [InlineData(404, "Not Found", RefusalKind.Unauthorised)]
    public async Task Send_WhenTelegramRefuses_SaysWhy(int code, string description, RefusalKind kind)
    {
        await using var harness = await TelegramHarness.StartAsync();

        var refused = Assert.IsType<SendResult.Refused>(await SendAsync(harness, FakeTelegram.Error(code, description)));

        Assert.Equal(kind, refused.Kind);
        Assert.Contains(description, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhenThereWereTooMany_WaitsAsLongAsTelegramSaysAndRepeatsNothing()
    {
        await using var harness = await TelegramHarness.StartAsync();
        var before = harness.Telegram.Calls.Count;

        var later = Assert.IsType<SendResult.TryLater>(await SendAsync(harness, FakeTelegram.Error(429, "Too Many Requests: retry after 17", retryAfter: 17)));

        Assert.Equal(TimeSpan.FromSeconds(17), later.After);
        Assert.Equal(1, harness.Telegram.Calls.Skip(before).Count(call => call.Method == "sendMessage"));
    }

    public static TheoryData<string> Lost => ["cut", "500", "502", "page"];

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Send_WhenNobodyKnowsWhetherItArrived_SaysSoAndRepeatsNothing(string how)
    {
        await using var harness = await TelegramHarness.StartAsync();
        var before = harness.Telegram.Calls.Count;

        var result = await SendAsync(harness, how switch
        {
            "cut" => ProviderAnswer.CutOff,
            "500" => FakeTelegram.Error(500, "Internal Server Error"),
            "502" => FakeTelegram.Error(502, "Bad Gateway"),
            _ => ProviderAnswer.Bytes(HttpStatusCode.BadGateway, "text/html", "<html>nginx</html>"u8.ToArray()),
        });

        Assert.IsType<SendResult.Unknown>(result);
        Assert.Equal(1, harness.Telegram.Calls.Skip(before).Count(call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task Send_WhenTelegramIsNotReached_MayBeTriedLater()
    {
        await using var harness = await TelegramHarness.StartAsync(("Telegram:ApiBaseUrl", "http://127.0.0.1:1"));

        Assert.IsType<SendResult.TryLater>(await SendAsync(harness, null));
    }

    [Fact]
    public async Task Send_WhenTheAnswerIsNotWhatWasExpected_CountsAsSent()
    {
        await using var harness = await TelegramHarness.StartAsync();

        var result = await SendAsync(harness, ProviderAnswer.Json(HttpStatusCode.OK, """{"ok":true,"result":{"message_id":"a message of a kind to come"}}"""));

        Assert.IsType<SendResult.Sent>(result);
    }

    [Fact]
    public async Task Send_ToWhatIsNoChat_IsRefusedWithoutARequest()
    {
        await using var harness = await TelegramHarness.StartAsync();

        var result = await harness.Channel.SendAsync(
            new OutgoingMessage(new ConversationId("telegram:@abufahad"), 1, new OutboundMessage("x")), TestContext.Current.CancellationToken);

        Assert.Equal(RefusalKind.Unreachable, Assert.IsType<SendResult.Refused>(result).Kind);
    }

    [Fact]
    public async Task Sent_IsNamedByTheIdThatAnAnswerToItNames()
    {
        await using var harness = await TelegramHarness.StartAsync();

        var sent = Assert.IsType<SendResult.Sent>(await SendAsync(harness, null));

        var message = Assert.Single(harness.Telegram.Messages);
        Assert.Equal(FormattableString.Invariant($"123456789/{TelegramCaller.Chat}/{message.Id}"), sent.ProviderId);
    }

    [Fact]
    public async Task Document_WithALongText_ComesAfterTheTextAndUnchanged()
    {
        await using var harness = await TelegramHarness.StartAsync();
        var text = string.Join('\n', Enumerable.Range(1, 120).Select(number => $"{number}. كرتون بيبسي علب 330 مل"));
        var invoice = new OutboundMessage(text)
        {
            Documents = [new Document("فاتورة INV-000001.txt", "text/plain", "الإجمالي: 100 ﷼ 🧾"), new Document("INV-000002.txt", "text/plain", "2")],
            Buttons = [new Button("التحدث مع موظف", "desk:person")],
        };

        var parts = MessageFitting.Fit(invoice, harness.Channel.Abilities);
        foreach (var part in parts)
            Assert.IsType<SendResult.Sent>(await harness.Channel.SendAsync(new OutgoingMessage(harness.Conversation, 1, part), TestContext.Current.CancellationToken));

        var seen = harness.Telegram.Messages;
        Assert.Equal(parts.Count, seen.Count);
        Assert.Equal([("فاتورة INV-000001.txt", "الإجمالي: 100 ﷼ 🧾"), ("INV-000002.txt", "2")], seen.SelectMany(message => message.Documents));
        Assert.Equal(("التحدث مع موظف", "desk:person"), Assert.Single(seen[^1].Buttons));
        Assert.Equal(text, string.Join('\n', seen.Select(message => message.Text).Where(said => said.Length > 0)));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 2)]
    [InlineData(9, 3)]
    [InlineData(30, 9)]
    public void Buttons_StandSideBySideWhereTheyAreShort(int length, int rows)
    {
        var buttons = Enumerable.Range(0, 9).Select(number => new Button(new string('ا', length), $"{number}")).ToList();

        var keyboard = InlineKeyboards.Of(length == 2 ? buttons[..4] : length == 5 ? buttons[..8] : buttons)!;

        Assert.Equal(rows, keyboard.InlineKeyboard.Count());
    }

    [Fact]
    public async Task Requests_OfEveryKind_AreAsTheApiDescribesThem()
    {
        Assert.SkipWhen(BotApiDescription.Missing is not null, BotApiDescription.Missing ?? "");
        var api = BotApiDescription.Read();
        await using var harness = await TelegramHarness.StartAsync(("PublicUrl", TelegramHarness.PublicUrl));
        await using var polling = await TelegramHarness.StartAsync(("Telegram:Mode", "polling"));
        polling.Telegram.Keep(870_000_001, TelegramCaller.Tap(1, "list").ToJsonString());
        await SendAsync(harness, null);
        foreach (var message in new[]
        {
            new OutboundMessage("اختر") { Buttons = [new Button("نعم", "yes"), new Button("لا", "no")] },
            new OutboundMessage("فاتورتك") { Documents = [new Document("a.txt", "text/plain", "1")], Buttons = [new Button("نعم", "yes")] },
        })
        {
            await harness.SendAsync(message);
        }

        await harness.Media.FetchAsync(new MediaReference("voice-1"), TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => harness.Telegram.Calls.Count(call => call.Method == "setMyCommands") == 2
            && polling.Telegram.Calls.Any(call => call.Method == "answerCallbackQuery"));

        var calls = harness.Telegram.Calls.Concat(polling.Telegram.Calls).ToList();
        Assert.All(calls, call => Assert.Empty(api.Problems(call)));
        Assert.Equal(
            ["answerCallbackQuery", "deleteWebhook", "getFile", "getUpdates", "sendDocument", "sendMessage", "setMyCommands", "setWebhook"],
            calls.Select(call => call.Method).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Token_WhateverGoesWrong_IsInNoLogAndNoReason()
    {
        await using var harness = await TelegramHarness.StartAsync(("PublicUrl", TelegramHarness.PublicUrl));
        var reasons = new List<string>();
        foreach (var answer in new[] { FakeTelegram.Error(401, "Unauthorized"), FakeTelegram.Error(400, "Bad Request"), ProviderAnswer.CutOff, ProviderAnswer.Json(HttpStatusCode.OK, "{") })
            reasons.Add((await SendAsync(harness, answer)).ToString());
        harness.Telegram.Provider.Answer(ProviderAnswer.CutOff);
        reasons.Add((await harness.Media.FetchAsync(new MediaReference("voice-1"), TestContext.Current.CancellationToken)).ToString()!);

        Assert.DoesNotContain(reasons, reason => reason.Contains(FakeTelegram.Token[10..], StringComparison.Ordinal));
        Assert.DoesNotContain(FakeTelegram.Token[10..], harness.Log.ToString(), StringComparison.Ordinal);
    }

    // The host tells Telegram things of its own when it starts: the answer is for the message.
    private static async Task<SendResult> SendAsync(TelegramHarness harness, ProviderAnswer? answer)
    {
        if (answer is not null)
            await Eventually.HoldsAsync(() => harness.HasSetUp);
        if (answer is not null)
            harness.Telegram.Provider.Answer(answer);
        return await harness.Channel.SendAsync(new OutgoingMessage(harness.Conversation, 1, new OutboundMessage("مرحبًا")), TestContext.Current.CancellationToken);
    }
}
