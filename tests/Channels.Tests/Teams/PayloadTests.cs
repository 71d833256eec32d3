using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Abtamim.Channels.Teams;
using Abtamim.Domain.Messaging;
using Abtamim.Testing;
using CsCheck;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>Every kind of activity that Microsoft documents, and much that it does not, is taken without a fault.</summary>
public sealed class PayloadTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Channels.Tests", "Teams", "Payloads");

    private static readonly string[] Files = [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)];

    private static readonly string[] Odd = ["null", "7", "\"\"", "[]", "{}", "\"\\ud800\"", "\"<at>\"", "true", "1e999", "[[[{}]]]"];

    [Fact]
    public async Task Payload_OfEveryKind_IsHandedInAsWhatItIs()
    {
        await using var harness = await TeamsHarness.StartAsync();
        Assert.NotEmpty(Files);
        for (var index = 0; index < Files.Length; index++)
        {
            var (expected, activity) = Read(Files[index], harness.Teams.ServiceUrl);
            if (activity.ContainsKey("id"))
                activity["id"] = FormattableString.Invariant($"{index}");
            var before = harness.Inbox.Kept.Count;

            using var answer = await harness.Caller.PostAsync(activity);

            Assert.Equal((Files[index], HttpStatusCode.OK), (Files[index], answer.StatusCode));
            var kept = harness.Inbox.Kept.Skip(before).ToList();
            Assert.Equal((Files[index], expected), (Files[index], kept.Count == 0 ? "nothing" : Assert.Single(kept).Content.GetType().Name));
        }

        Assert.Single(harness.References.Kept);
    }

    [Fact]
    public void Payload_OfAMention_IsReadWithoutIt()
    {
        Assert.Equal("كم رصيدي؟", Translate("mention")!.Content.Words);
        Assert.Equal("اسأل خالد عن الطلب", Translate("mention-of-another")!.Content.Words);
        Assert.Equal("كرتون مويه\n\nوكرتون بيبسي 🥤", Translate("text-with-lines")!.Content.Words);
    }

    [Fact]
    public void Payload_OfAText_SaysWhoAndWhenAndWhatItAnswers()
    {
        var message = Translate("text-that-answers")!;

        Assert.Equal(new ConversationId("teams:72f988bf-0000-4000-8000-000000000001/0b6a4f2c-0000-4000-8000-000000000007"), message.Conversation);
        Assert.Equal("1485983194839", message.ReplyTo);
        Assert.Equal("سارة العتيبي", message.SenderName);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 0, 0, 123, TimeSpan.Zero), message.SentAt);
    }

    [Fact]
    public async Task Invoke_OfACard_IsAnsweredAsDocumentedOnceItIsKept()
    {
        await using var harness = await TeamsHarness.StartAsync();
        foreach (var (file, status) in new[] { ("invoke-card-action", 200), ("invoke-card-refresh", 400) })
        {
            using var answer = await harness.Caller.PostAsync(Read(Path.Combine(Folder, file + ".json"), harness.Teams.ServiceUrl).Activity);
            var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(status, said["statusCode"]!.GetValue<int>());
            Assert.StartsWith("application/vnd.microsoft.", said["type"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        harness.Inbox.IsDown = true;
        using var refused = await harness.Caller.PostAsync(Read(Path.Combine(Folder, "invoke-card-action.json"), harness.Teams.ServiceUrl).Activity);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
    }

    [Fact]
    public async Task Installation_IsRememberedSoThatTheDeskMayWriteFirst()
    {
        await using var harness = await TeamsHarness.StartAsync();
        using var answer = await harness.Caller.PostAsync(Read(Path.Combine(Folder, "installed.json"), harness.Teams.ServiceUrl).Activity);

        Assert.Empty(harness.Inbox.Kept);
        Assert.Equal("a:1pL6i0oY3C0K8oAj8", Assert.Single(harness.References.Kept).ProviderId);
    }

    [Fact]
    public void Payload_WhenItIsMangled_IsReadAllTheSame()
    {
        var texts = Files.Select(file => Read(file, "https://smba.trafficmanager.net/emea/").Activity.ToJsonString()).ToArray();
        var odd = Gen.Int[0, Odd.Length - 1].Select(index => Odd[index]);
        Gen.Select(Gen.Int[0, texts.Length - 1].Select(index => texts[index]), Gen.Int[0, 200], Gen.Int[0, 200], odd, Gen.Int[0, 2]).Sample((text, first, second, value, how) =>
        {
            var mangled = how switch
            {
                0 => text[..(first * text.Length / 201)],
                1 => Replaced(text, first, value),
                _ => Replaced(Replaced(text, first, value), second, value),
            };
            if (Activity.Parse(Encoding.UTF8.GetBytes(mangled)) is not { } activity || ActivityReader.ConversationOf(activity) is not { } conversation)
                return true;
            _ = ActivityReader.ReferenceOf(activity, conversation);
            return ActivityReader.MessageOf(activity, conversation) is not { } message || message.ProviderId.Length is > 0 and <= 1_001;
        }, iter: 5_000);
    }

    [Fact]
    public void Bytes_WhateverTheyAre_AreAnActivityOrNone()
    {
        Gen.Byte.Array[0, 200].Sample(bytes => Activity.Parse(bytes) is null || bytes.Length > 0, iter: 2_000);
    }

    // Puts another value in place of the n-th one.
    private static string Replaced(string text, int number, string value)
    {
        var colons = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(index => text[index] == ':' && text[index - 1] == '"').ToList();
        if (colons.Count == 0)
            return text;
        var start = colons[number % colons.Count] + 1;
        var end = start;
        for (var (depth, quoted) = (0, false); end < text.Length; end++)
        {
            if (text[end] == '"' && text[end - 1] != '\\')
                quoted = !quoted;
            else if (!quoted && text[end] is '{' or '[')
                depth++;
            else if (!quoted && text[end] is ',' or '}' or ']' && (text[end] == ',' ? depth == 0 : depth-- == 0))
                break;
        }

        return text[..start] + value + text[end..];
    }

    private static InboundMessage? Translate(string name)
    {
        var activity = Activity.Parse(Encoding.UTF8.GetBytes(Read(Path.Combine(Folder, name + ".json"), "https://smba.trafficmanager.net/emea/").Activity.ToJsonString()))!.Value;
        return ActivityReader.MessageOf(activity, ActivityReader.ConversationOf(activity)!.Value);
    }

    private static (string Expected, JsonObject Activity) Read(string file, string service)
    {
        var payload = JsonNode.Parse(File.ReadAllText(file))!;
        var activity = payload["activity"]!.DeepClone().AsObject();
        activity["serviceUrl"] = service;
        return (payload["expected"]!.GetValue<string>(), activity);
    }
}
