using System.Text.Json.Nodes;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Teams;

/// <summary>
/// A message with choices as an Adaptive Card 1.5. Texts are rich text of one run, since plain text blocks would read
/// stars and brackets as formatting.
/// </summary>
internal static class AdaptiveCards
{
    /// <summary>What the cards are, to Teams.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Lines after these share a block: each has its price in bytes.
    private const int MostBlocks = 40;

    /// <summary>The card of <paramref name="message"/>.</summary>
    public static JsonObject Of(OutboundMessage message)
    {
        var body = new JsonArray([.. Lines(message.Text)]);
        foreach (var choice in message.List?.Choices ?? [])
            body.Add(Row(choice));
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = message.Text,
            ["body"] = body,
        };
        if (message.Language == Language.Arabic)
            card["rtl"] = true;
        if (message.Buttons.Count > 0)
            card["actions"] = new JsonArray([.. message.Buttons.Select(button => Press(button.Text, button.Value))]);
        return card;
    }

    private static IEnumerable<JsonNode> Lines(string text)
    {
        var lines = text.Split('\n');
        var isAfterGap = false;
        for (var index = 0; index < lines.Length; index++)
        {
            if (index == MostBlocks)
            {
                yield return Said(string.Join('\n', lines[index..]), isAfterGap ? "medium" : "none");
                yield break;
            }

            if (lines[index].Length > 0)
                yield return Said(lines[index], isAfterGap ? "medium" : "none");
            isAfterGap = lines[index].Length == 0;
        }
    }

    private static JsonObject Row(Choice choice)
    {
        var items = new JsonArray(Said(choice.Text, "none", isStrong: true));
        if (choice.Description is not null)
            items.Add(Said(choice.Description, "none"));
        return new JsonObject
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["spacing"] = "small",
            ["items"] = items,
            ["selectAction"] = Press(choice.Text, choice.Value),
        };
    }

    private static JsonObject Said(string text, string spacing, bool isStrong = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (isStrong)
            run["weight"] = "bolder";
        return new JsonObject { ["type"] = "RichTextBlock", ["spacing"] = spacing, ["inlines"] = new JsonArray(run) };
    }

    private static JsonObject Press(string label, string value) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = label,
        ["data"] = new JsonObject { [ActivityReader.PressKey] = value },
    };
}
