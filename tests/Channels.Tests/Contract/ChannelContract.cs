using System.Net;
using System.Text;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;

namespace Abtamim.Channels.Tests.Contract;

/// <summary>What must hold for every channel. One subclass a channel.</summary>
public abstract class ChannelContract
{
    private const string Speech = "السلام عليكم، أبي ٥ كراتين بيبسي 🥤 و2 شوال رز «مزة» بكرة الصبح 👍🏽👨‍👩‍👧\nشكرًا";

    /// <summary>A value that fills the 64 bytes that a button may have.</summary>
    private static readonly string LongestValue = "draft:confirm:" + new string('7', 50);

    /// <summary>Starts the channel.</summary>
    protected abstract Task<IChannelHarness> StartAsync();

    [Fact]
    public async Task Text_WhenDelivered_IsHandedInUnchanged()
    {
        await using var harness = await StartAsync();

        using var answer = await harness.DeliverAsync(new InboundContent.Text(Speech), "1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var message = Assert.Single(harness.Inbox.Kept);
        Assert.Equal(new InboundContent.Text(Speech), message.Content);
        Assert.Equal(harness.Conversation, message.Conversation);
        Assert.Equal(harness.Channel.Name, message.Conversation.Channel);
        Assert.NotEmpty(message.ProviderId);
    }

    [Fact]
    public async Task Content_OfEveryKindThatTheProviderHas_IsHandedIn()
    {
        await using var harness = await StartAsync();

        for (var index = 0; index < harness.Samples.Count; index++)
        {
            using var answer = await harness.DeliverAsync(harness.Samples[index], $"{index + 1}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(harness.Samples, harness.Inbox.Kept.Select(message => message.Content));
    }

    [Fact]
    public async Task Button_WithTheLongestValue_SurvivesTheRoundTrip()
    {
        await using var harness = await StartAsync();
        var question = new OutboundMessage("نؤكد الطلب؟") { Buttons = [new Button("نعم، أكّد ✅", LongestValue), new Button("لا", "draft:drop:7")] };

        var (_, seen) = await harness.SendAsync(Assert.Single(MessageFitting.Fit(question, harness.Channel.Abilities)));
        if (seen.Choices.Count == 0)
        {
            // The channel has no buttons: a number is the answer.
            Assert.Equal(LongestValue, NumberedChoices.Chosen(question, harness.Channel.Abilities, "١"));
            return;
        }

        Assert.Equal(question.Buttons, seen.Choices);
        using var answer = await harness.DeliverAsync(new InboundContent.Button(seen.Choices[0].Value), "2");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new InboundContent.Button(LongestValue), Assert.Single(harness.Inbox.Kept).Content);
    }

    [Fact]
    public async Task Message_WhenSent_ReachesTheRecipientUnchanged()
    {
        await using var harness = await StartAsync();

        var (result, seen) = await harness.SendAsync(new OutboundMessage($"<b>{Speech}</b> & *نجمة* _خط_ `رمز` \u2068INV-000001\u2069"));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal($"<b>{Speech}</b> & *نجمة* _خط_ `رمز` \u2068INV-000001\u2069", seen.Text);
    }

    [Fact]
    public async Task Message_DeliveredAgain_IsHandedInOnceAndAcknowledged()
    {
        await using var harness = await StartAsync();

        using var first = await harness.DeliverAsync(new InboundContent.Text("مرة"), "1");
        using var again = await harness.DeliverAsync(new InboundContent.Text("مرة"), "1");
        using var other = await harness.DeliverAsync(new InboundContent.Text("مرة"), "2");

        Assert.All([first, again, other], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(2, harness.Inbox.Kept.Count);
    }

    [Fact]
    public async Task Message_WhenItCannotBeKept_IsNotAcknowledged()
    {
        await using var harness = await StartAsync();
        harness.Inbox.IsDown = true;

        using var refused = await harness.DeliverAsync(new InboundContent.Text("مرة"), "1");
        harness.Inbox.IsDown = false;
        using var taken = await harness.DeliverAsync(new InboundContent.Text("مرة"), "1");

        Assert.InRange((int)refused.StatusCode, 500, 599);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Single(harness.Inbox.Kept);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\u0000\u0001")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}")]
    public async Task Body_ThatIsNoMessage_IsRefusedOrIgnoredWithoutAFault(string body)
    {
        await using var harness = await StartAsync();

        foreach (var mediaType in new[] { "application/json", "application/x-www-form-urlencoded", "text/plain" })
        {
            using var answer = await harness.DeliverRawAsync(Encoding.UTF8.GetBytes(body), mediaType);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }

        Assert.Empty(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Body_OfAnUnboundedSize_IsRefused()
    {
        await using var harness = await StartAsync();

        using var answer = await harness.DeliverRawAsync(new byte[4 * 1024 * 1024], "application/json");

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Empty(harness.Inbox.Kept);
    }

    [Fact]
    public async Task Abilities_WhenTheyAreUsedToTheFull_AreKept()
    {
        await using var harness = await StartAsync();
        var abilities = harness.Channel.Abilities;
        var length = Math.Min(abilities.LongestText, 20_000);
        var text = string.Concat(Enumerable.Repeat("كرتون ", (length / 6) + 1))[..length].TrimEnd() + "!";
        if (text.Length > abilities.LongestText)
            text = text[^abilities.LongestText..].TrimStart();

        var (result, seen) = await harness.SendAsync(new OutboundMessage(text));

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(text, seen.Text);
        if (abilities.Buttons is not { } limits)
            return;
        var buttons = Enumerable.Range(1, Math.Min(limits.Most, 20))
            .Select(number => new Button($"خيار {number}".PadRight(Math.Min(limits.LongestLabel, 20), 'ه'), $"choice:{number}"))
            .ToList();
        (result, seen) = await harness.SendAsync(new OutboundMessage("اختر") { Buttons = buttons });
        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(buttons, seen.Choices);
    }

    [Fact]
    public async Task Document_WhenSent_ReachesTheRecipient()
    {
        await using var harness = await StartAsync();
        var invoice = new OutboundMessage("فاتورتك") { Documents = [new Document("INV-000001.txt", "text/plain", "الإجمالي: 100")], Language = Language.Arabic };

        foreach (var part in MessageFitting.Fit(invoice, harness.Channel.Abilities))
        {
            var (result, seen) = await harness.SendAsync(part);
            Assert.IsType<SendResult.Sent>(result);
            Assert.Contains("فاتورتك", seen.Text, StringComparison.Ordinal);
        }
    }
}
