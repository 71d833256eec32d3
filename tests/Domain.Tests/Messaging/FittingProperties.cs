using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using CsCheck;

namespace Abtamim.Domain.Tests.Messaging;

public sealed class FittingProperties
{
    private static readonly string[] Pieces =
    [
        "كرتون", "السلام عليكم", "12.5", "\u2068INV-000001\u2069", "\u2068", "\u2069", "\u2067", " ", "\n", "\n\n", "• ", "1. ", ". ", "؟ ", "👨‍👩‍👧", "🥤",
        "e\u0301", "كَ", "http://example.com/a-very-long-path-without-any-seam-in-it-that-goes-on", "a", "  ", "\u200F", "\uD83D", "!", "\r\n",
    ];

    private static readonly Gen<string> AnyText = OneOf(Pieces).Array[0, 120].Select(string.Concat);

    private static readonly Gen<ChannelAbilities> AnyAbilities =
        from longest in Gen.Int[64, 400]
        from withButtons in Gen.Int[64, 400]
        from most in Gen.Int[0, 4]
        from rows in Gen.Int[0, 6]
        from documents in Gen.Bool
        from mostDocuments in Gen.Int[1, 3]
        from withDocument in Gen.Int[64, 400]
        select new ChannelAbilities
        {
            LongestText = longest,
            Buttons = most == 0 ? null : new ChoiceLimits(most, 20, 64, withButtons),
            Lists = rows == 0 ? null : new ChoiceLimits(rows, 24, 64) { LongestDescription = 10 },
            Documents = documents,
            MostDocuments = mostDocuments,
            LongestCaption = withDocument,
        };

    private static readonly Gen<OutboundMessage> AnyMessage =
        from text in AnyText
        from buttons in OneOf("نعم", "لا", "a label that is longer than most").Array[0, 5]
        from rows in OneOf("صف", "row").Array[0, 7]
        from documents in Gen.Int[0, 2]
        from language in Gen.Enum<Language>()
        select new OutboundMessage(text)
        {
            Buttons = [.. buttons.Select((label, index) => new Button(label, $"b:{index}"))],
            List = rows.Length == 0 ? null : new ChoiceList("القائمة", [.. rows.Select((label, index) => new Choice($"{label} {index}", $"c:{index}", index % 2 == 0 ? "described at length" : null))]),
            Documents = [.. Enumerable.Range(0, documents).Select(index => new Document($"{index}.txt", "text/plain", "الإجمالي 100"))],
            Language = language,
        };

    [Fact]
    public void Parts_OfAnyText_LoseNothingButWhiteSpace() =>
        AnyText.Select(Gen.Int[64, 300]).Sample((text, longest) =>
            Bare(string.Concat(Parts(text, longest))) == Bare(text));

    [Fact]
    public void Parts_OfAnyText_StayWithinTheLimit() =>
        AnyText.Select(Gen.Int[64, 300]).Sample((text, longest) => Parts(text, longest).All(part => part.Length <= longest));

    [Fact]
    public void Parts_OfAnyText_HaveTheirIsolatesBalanced() =>
        AnyText.Select(Gen.Int[64, 300]).Sample((text, longest) => text.Length <= longest || Parts(text, longest).All(IsBalanced));

    [Fact]
    public void Parts_OfWholeText_CutNoLetterInTwo() =>
        AnyText.Select(Gen.Int[64, 300]).Sample((text, longest) =>
            text.Contains("\uD83D\u2068", StringComparison.Ordinal) || Letters(string.Concat(Parts(text, longest))).SequenceEqual(Letters(text)));

    [Fact]
    public void Message_ForAnyChannel_FitsIt() =>
        AnyMessage.Select(AnyAbilities).Sample((message, abilities) => MessageFitting.Fit(message, abilities).All(part =>
            part.Text.Length <= abilities.LongestText
            && part.Buttons.Count <= (abilities.Buttons?.Most ?? 0)
            && (part.List?.Choices.Count ?? 0) <= (abilities.Lists?.Most ?? 0)
            && part.Card is null
            && (abilities.Documents || part.Documents.Count == 0)
            && part.Documents.Count <= abilities.MostDocuments
            && (part.Documents.Count == 0 || part.Text.Length <= abilities.LongestCaption)));

    [Fact]
    public void Choices_ForAnyChannel_CanAllBeMade() =>
        AnyMessage.Select(AnyAbilities).Sample((message, abilities) =>
        {
            var wanted = MessageFitting.ChoicesOf(message).Select(choice => choice.Value).ToList();
            var last = MessageFitting.Fit(message, abilities)[^1];
            var shown = MessageFitting.ChoicesOf(last).Select(choice => choice.Value).ToList();
            var numbered = wanted.Select((_, index) => NumberedChoices.Chosen(message, abilities, (index + 1).ToString(CultureInfo.InvariantCulture)));
            return shown.SequenceEqual(wanted) || (shown.Count == 0 && numbered.SequenceEqual(wanted));
        });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static IReadOnlyList<string> Parts(string text, int longest) =>
        [.. MessageFitting.Fit(new OutboundMessage(text), new ChannelAbilities { LongestText = longest }).Select(part => part.Text)];

    private static string Bare(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not (>= '\u2066' and <= '\u2069')));

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(Bare(text));
        while (letters.MoveNext())
            yield return letters.GetTextElement();
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            if (letter is >= '\u2066' and <= '\u2068')
                depth++;
            else if (letter == '\u2069' && --depth < 0)
                return false;
        }

        return depth == 0;
    }
}
