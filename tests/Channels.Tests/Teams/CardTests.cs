using System.Text;
using System.Text.Json;
using Abtamim.Channels.Teams;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;
using CsCheck;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>Choices are shown as Adaptive Cards that keep to their published schema, and to what Teams takes.</summary>
public sealed class CardTests
{
    private const string Schema = "adaptive-card-1.5.0.json";

    private static readonly OutboundMessage Question = new("مسودة طلبك:\n• بيبسي: \u20684\u2069 كراتين\n\nهل أؤكد الطلب؟")
    {
        Buttons = [new("تأكيد الطلب", "draft:confirm:1"), new("تعديل", "draft:edit:1")],
    };

    private static readonly OutboundMessage List = new("Choose:")
    {
        Language = Language.English,
        List = new ChoiceList("Products", [.. Enumerable.Range(1, 15).Select(number => new Choice($"Product {number}", $"choose:1:{number}", number % 2 == 0 ? "carton of 24" : null))]),
    };

    [Fact]
    public void Card_OfEveryForm_KeepsToThePublishedSchema()
    {
        Assert.SkipWhen(ApiDescription.Missing(Schema) is not null, ApiDescription.Missing(Schema) ?? "");
        var schema = JsonSchema.Read(Schema);

        foreach (var message in new[] { Question, Question with { Text = "" }, List, new OutboundMessage(string.Join('\n', Enumerable.Repeat("سطر", 100))) })
            Assert.Empty(schema.Problems(CardOf(message)));

        // The check itself can fail.
        Assert.NotEmpty(schema.Problems(JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", version = "1.5", body = new[] { new { type = "RichTextBlock" } } })));
        Assert.NotEmpty(schema.Problems(JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", version = "1.5", colour = "red" })));
    }

    [Fact]
    public void Card_InArabic_RunsFromTheRightAndFallsBackToItsText()
    {
        var (arabic, english) = (CardOf(Question), CardOf(List));

        Assert.True(arabic.GetProperty("rtl").GetBoolean());
        Assert.False(english.TryGetProperty("rtl", out _));
        Assert.Equal(Question.Text, arabic.GetProperty("fallbackText").GetString());
        Assert.Equal("1.5", arabic.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Message_AsLongAsAbilitiesAllow_IsTakenByTeams()
    {
        await using var harness = await TeamsHarness.StartAsync();
        var (buttons, lists) = (harness.Channel.Abilities.Buttons!, harness.Channel.Abilities.Lists!);
        foreach (var letter in new[] { "ه", "商", "\"", "\n", "ه\n", "👍" })
        {
            string Long(int length) => string.Concat(Enumerable.Repeat(letter, length))[..(length / 2 * 2)];
            var value = new string('7', buttons.LongestValue);
            var most = new OutboundMessage(Long(buttons.LongestText))
            {
                Buttons = [.. Enumerable.Range(0, buttons.Most).Select(number => new Button(Long(buttons.LongestLabel), value))],
            };
            var longest = new OutboundMessage(Long(lists.LongestText))
            {
                List = new ChoiceList("x", [.. Enumerable.Range(0, lists.Most).Select(number => new Choice(Long(lists.LongestLabel), value, Long(lists.LongestDescription)))]),
            };

            Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(most));
            Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(longest));
            Assert.IsType<SendResult.Sent>(await harness.TrySendAsync(new OutboundMessage(Long(harness.Channel.Abilities.LongestText))));
        }
    }

    [Fact]
    public void Card_OfAnyText_SaysAllOfIt()
    {
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
        {
            var card = CardOf(Question with { Text = text });
            var said = card.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("inlines")[0].GetProperty("text").GetString());
            return string.Concat(string.Join('\n', said).Where(letter => letter != '\n')) == string.Concat(text.Where(letter => letter != '\n'));
        }, iter: 500);
    }

    private static JsonElement CardOf(OutboundMessage message) =>
        JsonDocument.Parse(Encoding.UTF8.GetBytes(AdaptiveCards.Of(message).ToJsonString())).RootElement;
}
