using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Providers;

namespace Abtamim.Bot.Tests.Road;

/// <summary>The road over Telegram, for the customer and the suppliers: updates are delivered to the webhook.</summary>
public class TelegramRoad : WholeRoad
{
    private const string FirstSupplier = "SUP-01";
    private const string SecondSupplier = "SUP-03";

    private FakeTelegram? _telegram;
    private int _numbers;

    /// <summary>Whether updates are fetched and not delivered.</summary>
    protected virtual bool IsPolling => false;

    /// <inheritdoc/>
    protected override async Task StartAsync()
    {
        _telegram = await FakeTelegram.StartAsync();
        await StartDeskAsync(
            null,
            [.. _telegram.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), $"--Telegram:Mode={(IsPolling ? "polling" : "webhook")}"]);
        var parties = Desk.Get<IReferenceData>().Parties;
        await Desk.Get<IReferenceStore>().UpsertAsync(
            new ReferenceChanges
            {
                Customers = [parties.FindCustomer("CUS-001")! with { Conversation = Chat(711_000_001) }],
                Suppliers =
                [
                    parties.FindSupplier(FirstSupplier)! with { Conversation = Chat(711_000_101) },
                    parties.FindSupplier(SecondSupplier)! with { Conversation = Chat(711_000_103) },
                ],
            },
            TestContext.Current.CancellationToken);
        await Desk.Get<IReferenceData>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_telegram is not null)
            await _telegram.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override bool IsShownToBeHeard => _telegram!.Calls.Any(call => call.Method == "sendChatAction");

    /// <inheritdoc/>
    protected override RoadPerson As(string contact)
    {
        var parties = Desk.Get<IReferenceData>().Parties;
        var conversation = contact.Split(':') switch
        {
            ["customer", var code] => parties.FindCustomer(code)!.Conversation,
            ["supplier", var code] => parties.FindSupplier(code)!.Conversation,
            _ => (ConversationId?)null,
        };
        return conversation is { } chat ? new TelegramPerson(this, long.Parse(chat.Address, CultureInfo.InvariantCulture)) : base.As(contact);
    }

    private static ConversationId Chat(long chat) => ConversationId.Of(ChannelNames.Telegram, chat.ToString(CultureInfo.InvariantCulture));

    private async Task DeliverAsync(Func<long, JsonObject> update)
    {
        var number = Interlocked.Increment(ref _numbers);
        if (IsPolling)
        {
            _telegram!.Keep(870_000_000 + number, update(number).ToJsonString());
            return;
        }

        using var answer = await new TelegramCaller(Desk.Http).PostAsync(update(number));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private sealed class TelegramPerson(TelegramRoad road, long chat) : RoadPerson
    {
        public override Task SayAsync(string text) =>
            road.DeliverAsync(number => TelegramCaller.Message(number, new JsonObject { ["text"] = text }, chat));

        public override Task SpeakAsync(byte[] recording, string mediaType)
        {
            road._telegram!.Store("note", mediaType, recording);
            var voice = new JsonObject
            {
                ["duration"] = 3,
                ["mime_type"] = mediaType,
                ["file_id"] = "note",
                ["file_unique_id"] = "unote",
                ["file_size"] = recording.Length,
            };
            return road.DeliverAsync(number => TelegramCaller.Message(number, new JsonObject { ["voice"] = voice }, chat));
        }

        protected override Task PressAsync(ChatButton button) => road.DeliverAsync(number => TelegramCaller.Tap(number, button.Value, chat));

        protected override Task<IReadOnlyList<ChatMessage>> HeardAsync() => Task.FromResult<IReadOnlyList<ChatMessage>>(
        [
            .. road._telegram!.Messages.Where(message => message.Chat == chat).Select(message => new ChatMessage(
                message.Id,
                "desk",
                message.Text,
                [.. message.Buttons.Select(button => new ChatButton(button.Text, button.Value))],
                [.. message.Documents.Select(document => new ChatDocument(document.Name, document.Content))])),
        ]);
    }
}

/// <summary>The road over Telegram, where updates are fetched.</summary>
public sealed class TelegramPollingRoad : TelegramRoad
{
    /// <inheritdoc/>
    protected override bool IsPolling => true;
}
