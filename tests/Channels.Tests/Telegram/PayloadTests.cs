using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Channels.Telegram;
using Abtamim.Domain.Messaging;
using Abtamim.Testing;
using Abtamim.Testing.Providers;
using CsCheck;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Every kind of update that Telegram documents, and much that it does not, is taken without a fault.</summary>
public sealed class PayloadTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Channels.Tests", "Telegram", "Payloads");
    private static readonly TelegramIds Ids = new("123456789");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal);

    [Fact]
    public async Task Payload_OfEveryKind_IsHandedInAsWhatItIs()
    {
        await using var harness = await TelegramHarness.StartAsync();
        foreach (var file in Files)
        {
            var (expected, update) = Read(file);
            var before = harness.Inbox.Kept.Count;

            using var answer = await harness.Caller.PostAsync(update);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var kept = harness.Inbox.Kept.Skip(before).ToList();
            var name = Path.GetFileName(file);
            Assert.Equal((name, expected), (name, kept.Count == 0 ? "nothing" : Assert.Single(kept).Content.GetType().Name));
        }
    }

    [Theory]
    [InlineData("edited-text", "تصحيح: أبي ٦ كراتين بيبسي")]
    [InlineData("edited-text-in-english", "Change to: 6 cartons of pepsi cans")]
    [InlineData("edited-caption", "تصحيح: ٣ كراتين من هذا")]
    [InlineData("start-with-a-code", "7K3M-9QXZ")]
    [InlineData("command-unknown", "/settings")]
    [InlineData("command-stop", "/stop")]
    public void Payload_WithWords_SaysThem(string name, string words) =>
        Assert.Equal(new InboundContent.Text(words), Translate(name)!.Content);

    [Theory]
    [InlineData("start", "desk:start")]
    [InlineData("start-with-words", "desk:start")]
    [InlineData("command-help", "desk:help")]
    [InlineData("command-with-the-bots-name", "desk:status")]
    [InlineData("tap-in-arabic", "نعم")]
    public void Payload_WithACommandOrATap_IsAButton(string name, string value) =>
        Assert.Equal(new InboundContent.Button(value), Translate(name)!.Content);

    [Fact]
    public void Payload_OfAMessage_SaysWhoWroteItWhenAndWhatItAnswers()
    {
        var message = Translate("text-that-answers")!;

        Assert.Equal(new ConversationId("telegram:711000003"), message.Conversation);
        Assert.Equal("123456789/711000003/55", message.ReplyTo);
        Assert.Equal("أبو فهد", message.SenderName);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_795_600_000), message.SentAt);
    }

    [Fact]
    public void Payload_OfAPicture_IsItsLargestSize() =>
        Assert.Equal("AgACx", Translate("photo")!.Content.Attachment!.Location);

    [Fact]
    public void Edits_OfOneMessageWithinOneSecond_AreTwoMessages()
    {
        var update = Read(Path.Combine(Folder, "edited-text.json")).Update;
        var first = Translate(update)!;
        update["update_id"] = 870_999_999;

        Assert.NotEqual(first.ProviderId, Translate(update)!.ProviderId);
        Assert.Equal(first, Translate(Read(Path.Combine(Folder, "edited-text.json")).Update));
    }

    [Fact]
    public void Update_OfEveryKindThatIsDescribed_IsRead()
    {
        Assert.SkipWhen(BotApiDescription.Missing is not null, BotApiDescription.Missing ?? "");
        var api = BotApiDescription.Read();

        Assert.All(api.FieldsOf("Update"), kind => Assert.NotNull(Parse(api.Example("Update", kind))));
        Assert.All(api.FieldsOf("Message"), field => Assert.NotNull(Parse(new JsonObject
        {
            ["update_id"] = 1,
            ["message"] = Private(api.Example("Message", field)),
        })));
    }

    [Fact]
    public void Message_WithEveryFieldThatIsDescribed_IsAMessageOrAnEvent()
    {
        Assert.SkipWhen(BotApiDescription.Missing is not null, BotApiDescription.Missing ?? "");
        var fields = BotApiDescription.Read().FieldsOf("Message");
        string[] sent =
        [
            "text", "rich_message", "animation", "audio", "document", "live_photo", "paid_media", "photo", "sticker", "story", "video", "video_note",
            "voice", "checklist", "contact", "dice", "game", "poll", "venue", "location",
        ];

        Assert.Empty(fields.Except(sent).Except(MessageFields.About).Except(MessageFields.Events));
        Assert.Empty(MessageFields.About.Concat(MessageFields.Events).Except(fields));
    }

    [Fact]
    public void Payload_WhenItIsMangled_IsReadAllTheSame()
    {
        var payloads = Files.Select(file => Read(file).Update.ToJsonString()).ToArray();
        string[] odd = ["null", "-1", "1e400", "99999999999999999999", "\"\\ud800\"", "[]", "{}", "[[[1]]]", "{\"\\ud800\":1}", "true", "\"\"", "0.5"];
        Gen.Select(Gen.Int[0, payloads.Length - 1], Gen.Int[0, 200], Gen.Int[0, odd.Length - 1]).Sample((which, at, value) =>
        {
            var update = JsonNode.Parse(payloads[which])!;
            var places = Places(update).ToList();
            var (holder, name) = places[at % places.Count];
            holder[name] = "MANGLED";
            using var mangled = JsonDocument.Parse(update.ToJsonString().Replace("\"MANGLED\"", odd[value], StringComparison.Ordinal));
            var message = TelegramUpdate.Read(mangled.RootElement, Ids)?.Message;
            return message is null || (message.ProviderId.Length is > 0 and <= 200 && message.Conversation.Channel == ChannelNames.Telegram);
        }, iter: 10_000);
    }

    [Fact]
    public async Task Bytes_WhateverTheyAre_AreAnsweredWithoutAFault()
    {
        await using var harness = await TelegramHarness.StartAsync();
        var payloads = Files.Select(file => Encoding.UTF8.GetBytes(Read(file).Update.ToJsonString())).ToArray();
        await Gen.Select(Gen.Int[0, payloads.Length - 1], Gen.Int[0, 10_000], Gen.Byte).SampleAsync(async (which, at, value) =>
        {
            var bytes = (byte[])payloads[which].Clone();
            bytes[at % bytes.Length] = value;
            using var answer = await harness.DeliverRawAsync(bytes, "application/json");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        }, iter: 500, threads: 2);
        Assert.DoesNotContain("Error ", harness.Log.ToString(), StringComparison.Ordinal);
    }

    private static JsonObject Private(JsonObject message)
    {
        message["chat"] = new JsonObject { ["id"] = 7, ["type"] = "private" };
        return message;
    }

    private static IEnumerable<(JsonObject Holder, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject holder => holder.Select(field => (holder, field.Key)).Concat(holder.SelectMany(field => Places(field.Value))),
        JsonArray array => array.SelectMany(Places),
        _ => [],
    };

    private static InboundMessage? Translate(string name) => Translate(Read(Path.Combine(Folder, name + ".json")).Update);

    private static InboundMessage? Translate(JsonObject update) => Parse(update)!.Message;

    private static TelegramUpdate? Parse(JsonObject update)
    {
        using var document = JsonDocument.Parse(update.ToJsonString());
        return TelegramUpdate.Read(document.RootElement, Ids);
    }

    private static (string Expected, JsonObject Update) Read(string file)
    {
        var payload = JsonNode.Parse(File.ReadAllText(file))!;
        return (payload["expect"]!.GetValue<string>(), (JsonObject)payload["update"]!.DeepClone());
    }
}
