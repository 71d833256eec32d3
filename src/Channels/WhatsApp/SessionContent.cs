using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>
/// A message with buttons or a list, as Twilio takes it within the day after somebody wrote: content that has been
/// created before, and its variables. A variable can have no line break, so each line is one; the content is no more
/// than the message's shape, which many messages share.
/// </summary>
/// <param name="Name">The shape in short, by which its content is found again.</param>
/// <param name="Types">The content, with a variable wherever messages differ.</param>
/// <param name="Variables">What this message has there.</param>
internal sealed record SessionContent(string Name, JsonObject Types, JsonObject Variables)
{
    // Twilio takes 100 variables; ten rows of a list need 31 of them.
    private const int MostLines = 60;

    /// <summary>Separates <paramref name="message"/>, which has buttons or a list, into what is its own and what is its shape.</summary>
    public static SessionContent Of(OutboundMessage message)
    {
        var variables = new JsonObject();
        var (body, lines) = Body(message.Text, variables);
        if (message.List is { } list)
        {
            var label = Variable(list.Label, variables);
            var items = new JsonArray([.. list.Choices.Select(choice => Row(choice, variables))]);
            var described = string.Concat(list.Choices.Select(choice => string.IsNullOrEmpty(choice.Description) ? 'i' : 'd'));
            return new SessionContent(
                $"abtamim_list_{lines}_{described}",
                new JsonObject { ["twilio/list-picker"] = new JsonObject { ["body"] = body, ["button"] = label, ["items"] = items } },
                variables);
        }

        var actions = new JsonArray([.. message.Buttons.Select(button => Action(button, variables))]);
        return new SessionContent(
            string.Create(CultureInfo.InvariantCulture, $"abtamim_buttons_{lines}_{message.Buttons.Count}"),
            new JsonObject { ["twilio/quick-reply"] = new JsonObject { ["body"] = body, ["actions"] = actions } },
            variables);
    }

    /// <summary>What creates the content: its variables have a value that stands for none.</summary>
    public JsonObject ToCreate() => new()
    {
        ["friendly_name"] = Name,
        ["language"] = "ar",
        ["variables"] = new JsonObject(Variables.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)"-"))),
        ["types"] = Types.DeepClone(),
    };

    // «2-0-3»: two lines, an empty one, another empty one, three lines.
    private static (string Body, string Lines) Body(string text, JsonObject variables)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > MostLines)
            lines = [.. lines[..(MostLines - 1)], string.Join(" ", lines[(MostLines - 1)..].Where(line => line.Trim().Length > 0))];
        var body = new StringBuilder();
        var paragraphs = new List<int> { 0 };
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                body.Append('\n');
            if (string.IsNullOrWhiteSpace(lines[index]))
            {
                paragraphs.Add(0);
                continue;
            }

            body.Append(Variable(lines[index], variables));
            paragraphs[^1]++;
        }

        return (body.ToString(), string.Join('-', paragraphs));
    }

    private static JsonObject Action(Button button, JsonObject variables) => new JsonObject
    {
        ["type"] = "QUICK_REPLY",
        ["title"] = Variable(button.Text, variables),
        ["id"] = Variable(button.Value, variables),
    };

    private static JsonObject Row(Choice choice, JsonObject variables)
    {
        var row = new JsonObject { ["item"] = Variable(choice.Text, variables), ["id"] = Variable(choice.Value, variables) };
        if (!string.IsNullOrEmpty(choice.Description))
            row["description"] = Variable(choice.Description, variables);
        return row;
    }

    private static string Variable(string value, JsonObject variables)
    {
        var name = (variables.Count + 1).ToString(CultureInfo.InvariantCulture);
        variables[name] = TemplateText.OnOneLine(value);
        return $"{{{{{name}}}}}";
    }
}
