using System.Text;

namespace Abtamim.Domain.Messaging.Fitting;

/// <summary>
/// The one place that turns a message into what a channel can carry. Nothing is lost: what a channel does not have is
/// written out. Choices become buttons, a list, or numbers to answer with; a text that is too long becomes several
/// messages, the last of which has the choices and the documents, as many as a message may have.
/// </summary>
public static class MessageFitting
{
    /// <summary>The messages to send in place of <paramref name="message"/>, in order; itself alone where it fits.</summary>
    public static IReadOnlyList<OutboundMessage> Fit(OutboundMessage message, ChannelAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(abilities);
        ArgumentOutOfRangeException.ThrowIfLessThan(abilities.LongestText, ChannelAbilities.LeastText);
        var carried = WithCard(WithDocuments(WithChoices(message, abilities), abilities), abilities);
        var texts = Texts(carried, abilities);
        var more = Math.Max(0, carried.Documents.Count - abilities.MostDocuments);
        if (texts.Count == 1 && more == 0)
            return [carried with { Text = texts[0] }]; // Balancing its isolates alone may have made it fit.

        var bare = carried with { Buttons = [], List = null, Documents = [], Card = null };
        return
        [
            .. texts.SkipLast(1).Select(text => bare with { Text = text }),
            .. carried.Documents.Take(more).Chunk(abilities.MostDocuments).Select(documents => bare with { Text = "", Documents = documents }),
            carried with { Text = texts[^1], Documents = more == 0 ? carried.Documents : [.. carried.Documents.Skip(more)] },
        ];
    }

    /// <summary>All choices of <paramref name="message"/>, buttons first, in the order of their numbers.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(OutboundMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return [.. message.Buttons.Select(button => new Choice(button.Text, button.Value)), .. message.List?.Choices ?? []];
    }

    /// <summary>Whether the choices of <paramref name="message"/> are shown as numbers to answer with.</summary>
    public static bool IsNumbered(OutboundMessage message, ChannelAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(abilities);
        return HowToShow(message, ChoicesOf(message), abilities) == Shown.Numbers;
    }

    private enum Shown
    {
        AsIs,
        Buttons,
        List,
        Numbers,
    }

    private static Shown HowToShow(OutboundMessage message, IReadOnlyList<Choice> choices, ChannelAbilities abilities)
    {
        if (choices.Count == 0)
            return Shown.AsIs;
        if (message.List is null && Fits(choices, abilities.Buttons))
            return Shown.AsIs;
        if (Fits(choices, abilities.Lists))
            return message.Buttons.Count == 0 ? Shown.AsIs : Shown.List;
        return Fits(choices, abilities.Buttons) ? Shown.Buttons : Shown.Numbers;
    }

    private static bool Fits(IReadOnlyList<Choice> choices, ChoiceLimits? limits) =>
        limits is not null
        && choices.Count <= limits.Most
        && choices.All(choice => choice.Text.Length <= limits.LongestLabel
            && (limits.LongestValue == int.MaxValue || Encoding.UTF8.GetByteCount(choice.Value) <= limits.LongestValue));

    private static OutboundMessage WithChoices(OutboundMessage message, ChannelAbilities abilities)
    {
        var choices = ChoicesOf(message);
        switch (HowToShow(message, choices, abilities))
        {
            case Shown.AsIs:
                return message.List is null ? message : Describe(message, choices, abilities.Lists!.LongestDescription);
            case Shown.List:
                var list = new ChoiceList(message.List?.Label ?? FittingTexts.Choose(message.Language), choices);
                return Describe(message with { Buttons = [], List = list }, choices, abilities.Lists!.LongestDescription);
            case Shown.Buttons:
                IReadOnlyList<Button> buttons = [.. choices.Select(choice => new Button(choice.Text, choice.Value))];
                return Describe(message, choices, longest: 0) with { Buttons = buttons, List = null };
            default:
                return message with
                {
                    Text = Append(message.Text, NumberedChoices.Write(choices, message.Language)),
                    Buttons = [],
                    List = null,
                };
        }
    }

    // A description that is too long for where it belongs is written out above.
    private static OutboundMessage Describe(OutboundMessage message, IReadOnlyList<Choice> choices, int longest)
    {
        if (choices.All(choice => choice.Description is null || choice.Description.Length <= longest))
            return message;
        var written = choices.Where(choice => choice.Description is not null)
            .Select(choice => $"• {choice.Text}: {choice.Description}");
        var text = Append(message.Text, string.Join('\n', written));
        return message.List is null
            ? message with { Text = text }
            : message with { Text = text, List = message.List with { Choices = [.. choices.Select(choice => choice with { Description = null })] } };
    }

    private static OutboundMessage WithDocuments(OutboundMessage message, ChannelAbilities abilities) =>
        abilities.Documents || message.Documents.Count == 0
            ? message
            : message with
            {
                Text = message.Documents.Aggregate(message.Text, (text, document) => Append(text, $"{document.Name}\n{document.Text}")),
                Documents = [],
            };

    // The text says all that a card says.
    private static OutboundMessage WithCard(OutboundMessage message, ChannelAbilities abilities) =>
        abilities.Cards || message.Card is null ? message : message with { Card = null };

    private static IReadOnlyList<string> Texts(OutboundMessage message, ChannelAbilities abilities)
    {
        var longestLast = LongestLast(message, abilities);
        if (message.Text.Length <= longestLast)
            return [message.Text];
        var texts = TextSplitter.Split(message.Text, abilities.LongestText);
        return texts[^1].Length <= longestLast ? texts : [.. texts.SkipLast(1), .. TextSplitter.Split(texts[^1], longestLast)];
    }

    private static int LongestLast(OutboundMessage message, ChannelAbilities abilities) => Math.Min(
        message.Documents.Count > 0 ? Math.Min(abilities.LongestText, abilities.LongestCaption) : abilities.LongestText,
        message.List is not null ? abilities.Lists!.LongestText
        : message.Buttons.Count > 0 ? abilities.Buttons!.LongestText
        : int.MaxValue);

    private static string Append(string text, string more) => text.Length == 0 ? more : $"{text}\n\n{more}";
}
