using System.Net;
using Abtamim.Channels.WhatsApp;
using Abtamim.Domain.Messaging;
using Abtamim.Testing;
using CsCheck;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>Everything that Twilio documents, and much that it does not, is taken without a fault.</summary>
public sealed class PayloadTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Channels.Tests", "WhatsApp", "Payloads");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Payload_OfEveryKind_IsHandedInAsWhatItIs()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        foreach (var file in Files.Select(row => row.Data))
        {
            var (expected, fields) = Read(file);
            var before = harness.Inbox.Kept.Count;

            using var answer = await harness.Caller.PostAsync(TwilioWhatsApp.Path, fields);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith("<Response/>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var kept = harness.Inbox.Kept.Skip(before).ToList();
            Assert.Equal((file, expected), (file, kept.Count == 0 ? "nothing" : Assert.Single(kept).Content.GetType().Name));
        }
    }

    [Fact]
    public void Payload_OfAText_KeepsItLetterByLetterWithWhoAndWhatItAnswers()
    {
        Assert.Equal(new InboundContent.Text("  كرتونين مويه  "), Translate("text-with-spaces-around.txt")!.Content);
        var answer = Translate("text-that-answers.txt")!;
        Assert.Equal("SM000000000000000000000000000000aa", answer.ReplyTo);
        Assert.Equal("أبو فهد", answer.SenderName);
        Assert.Equal(new ConversationId("whatsapp:+966511000001"), answer.Conversation);
    }

    [Fact]
    public void Payload_WhenItIsMangled_IsReadAllTheSame()
    {
        var payloads = Files.Select(row => Read(row.Data).Fields).ToArray();
        var odd = Gen.OneOf(Gen.String, Gen.Const(""), Gen.Const("\ud800"), Gen.Const("-1"), Gen.Const("NaN"), Gen.Const("whatsapp:"), Gen.Const("%zz%"), Gen.Const(new string('٩', 5_000)));
        Gen.Select(Gen.Int[0, payloads.Length - 1].Select(index => payloads[index]), Gen.Int[0, 30], Gen.Int[0, 30], odd, Gen.Int[0, 3]).Sample((fields, first, second, text, how) =>
        {
            var mangled = fields.ToList();
            var (one, other) = (first % mangled.Count, second % mangled.Count);
            if (how == 0)
                mangled.RemoveAt(one);
            else if (how == 1)
                mangled[one] = (mangled[one].Name, text);
            else if (how == 2)
                mangled[one] = (mangled[other].Name, mangled[one].Value);
            else
                mangled.Insert(one, (text, mangled[other].Value));
            var body = string.Join('&', mangled.Select(field => $"{Escape(field.Name)}={Escape(field.Value)}"));
            var form = TwilioForm.Read(System.Text.Encoding.UTF8.GetBytes(body));
            var message = InboundForms.Read(form);
            _ = WhatsAppEndpoints.ReportOf(form);
            return message is null || (message.ProviderId.Length is > 0 and <= 200 && message.Conversation.Channel == "whatsapp");
        }, iter: 5_000);
    }

    [Fact]
    public async Task Request_WhateverIsInIt_IsAcknowledgedWhenItIsSigned()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        var fields = Gen.Select(Gen.OneOf(Gen.String, Gen.Const("Body"), Gen.Const("From"), Gen.Const("MessageSid"), Gen.Const("Latitude"), Gen.Const("MediaUrl0")), Gen.String)
            .Where(field => !field.Item1.Any(char.IsSurrogate) && !field.Item2.Any(char.IsSurrogate)).Array[0, 12];
        foreach (var path in new[] { TwilioWhatsApp.Path, TwilioWhatsApp.StatusPath })
        {
            await fields.SampleAsync(async sent =>
            {
                using var answer = await harness.Caller.PostAsync(path, sent.DistinctBy(field => field.Item1));
                return answer.StatusCode == HttpStatusCode.OK;
            }, iter: 100, threads: 1);
        }
    }

    [Fact]
    public void Bytes_WhateverTheyAre_AreAForm()
    {
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            var form = TwilioForm.Read(bytes);
            _ = InboundForms.Read(form);
            _ = WhatsAppEndpoints.ReportOf(form);
            return form.Parameters.Count <= bytes.Length + 1;
        }, iter: 5_000);
    }

    private static string Escape(string text) => text.Any(char.IsSurrogate) ? text : Uri.EscapeDataString(text);

    private static InboundMessage? Translate(string file) =>
        InboundForms.Read(TwilioForm.Read(System.Text.Encoding.UTF8.GetBytes(
            string.Join('&', Read(file).Fields.Select(field => $"{Escape(field.Name)}={Escape(field.Value)}")))));

    // The first line says what it is; after that, a parameter a line.
    private static (string Expected, List<(string Name, string Value)> Fields) Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        return (lines[0][2..], [.. lines.Skip(1).Select(line => line.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);
    }
}
