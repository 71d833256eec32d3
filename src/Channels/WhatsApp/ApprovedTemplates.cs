using System.Globalization;
using System.Text.Json.Nodes;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.WhatsApp;

/// <summary>A template and what is filled in.</summary>
internal sealed record FilledTemplate(string ContentSid, JsonObject Variables);

/// <summary>
/// The templates that Meta has approved, by what a message is for and its language. All are alike: variable 1 is the
/// text, 2, 3 and so on are the values of the buttons, in their order.
/// </summary>
internal sealed class ApprovedTemplates(IOptions<WhatsAppOptions> options)
{
    /// <summary>What WhatsApp shows of a template is 1,024 characters; the rest is for the words around the text.</summary>
    public const int LongestText = 900;

    /// <summary>What a text is fitted to: what parts its lines on one line takes room of its own.</summary>
    public const int FittedText = 800;

    /// <summary>The languages, as they stand in the settings.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ar", "en"];

    /// <summary>Finds and fills the template for <paramref name="message"/>; otherwise says why not.</summary>
    public (FilledTemplate? Template, string? Reason) Fill(OutboundMessage message)
    {
        var values = message.Buttons.Select(button => button.Value).ToList();
        var language = NameOf(message.Language);
        var candidates = Candidates(message.Purpose, values.Count > 0);
        var chosen = Array.FindIndex(candidates, purpose => SidOf(purpose, language) is not null);
        if (chosen < 0)
            return (null, $"The recipient last wrote more than a day ago, and there is no template: WhatsApp:Templates:{candidates[0]}:{language} is not set");
        var text = TemplateText.OnOneLine(message.Text);
        if (text.Length > LongestText)
            return (null, $"The recipient last wrote more than a day ago, and a text of {text.Length} characters does not fit a template");
        var variables = new JsonObject { ["1"] = text };

        // One that stands in for another has no buttons: what they ask can be answered in words.
        for (var index = 0; chosen == 0 && index < values.Count; index++)
            variables[(index + 2).ToString(CultureInfo.InvariantCulture)] = values[index];
        return (new FilledTemplate(SidOf(candidates[chosen], language)!, variables), null);
    }

    // The first parts of a long message have no buttons, but the template for its purpose does: pressed, they would say nothing.
    private static MessagePurpose[] Candidates(MessagePurpose purpose, bool hasChoices) =>
        !hasChoices && purpose is MessagePurpose.SupplierRequest or MessagePurpose.PurchaseOrder or MessagePurpose.StaffTask
            ? [MessagePurpose.Notice]
            : [purpose, MessagePurpose.Notice];

    private string? SidOf(MessagePurpose purpose, string language) =>
        Find(options.Value.Templates, purpose.ToString()) is { } languages ? Find(languages, language) : null;

    // The configuration writes names as it likes.
    private static T? Find<T>(Dictionary<string, T> from, string name)
        where T : class => from.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string NameOf(Language language) => Languages[language == Language.Arabic ? 0 : 1];
}
