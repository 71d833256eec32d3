using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// Reads the answer to a question about how many of one product: «٥٠», «خليها ١٢ علبة», "fifty". It names no product,
/// so it is read as if it named the one in question.
/// </summary>
internal static class AmountAnswers
{
    /// <summary>The message as an answer to the question about an amount; null where there is none, or where it says something else.</summary>
    public static Meaning? Read(Utterance utterance, ConversationState state, Surroundings surroundings, IUnderstanding understanding)
    {
        if (state.Questions is not [{ About: { } sku } question, ..] || surroundings.Catalogue.Find(sku) is not { } product)
            return null;
        if (SupplierClauses.BareNumber(utterance.Text) is { } number)
            return Chosen(question, utterance, number, null, question is Question.WhichAmount);
        var direct = understanding.Read(utterance);
        if (direct.Further.Prepend(direct).Any(act => act.Intent is Intent.Confirm || act.Lines.Any(line => IsNamed(utterance, line))))
            return null;
        foreach (var name in new[] { product.NameAr, product.NameEn })
        {
            var meaning = understanding.Read(utterance with { Text = $"{utterance.Text} {name}", Context = UtteranceContext.Empty });
            if (meaning.Lines is [{ Sku: { } named, Quantity: { } quantity } line] && named == sku && meaning.Intent == Intent.PlaceOrder
                && (HasAmount(direct, utterance) || line.Unit is not null))
            {
                return Chosen(question, utterance, quantity, line.Unit, isPlace: false);
            }
        }

        return null;
    }

    // «خليها ٧» is read as the draft's only line, whatever was asked: such a line is all of the text.
    private static bool IsNamed(Utterance utterance, MeantLine line) => line.Text != utterance.Text && (line.Sku is not null || line.Candidates.Count > 0);

    private static bool HasAmount(Meaning meaning, Utterance utterance) =>
        meaning.Lines.Any(line => line.Quantity is not null) || utterance.Text.Any(char.IsDigit);

    private static Meaning Chosen(Question question, Utterance utterance, decimal quantity, string? unit, bool isPlace)
    {
        if (isPlace && question is Question.WhichAmount { Amounts: var amounts })
        {
            var chosen = amounts.FirstOrDefault(amount => amount.Quantity.Value == quantity && amounts.Count(other => other.Quantity == amount.Quantity) == 1);
            if (chosen is null && quantity >= 1 && quantity <= amounts.Count && quantity == decimal.Truncate(quantity))
                chosen = amounts[(int)quantity - 1];
            if (chosen is not null)
                (quantity, unit) = (chosen.Quantity.Value, chosen.Unit);
        }

        return new Meaning(Intent.Choose)
        {
            Lines = [new MeantLine(utterance.Text, question.About, [], quantity, unit)],
        };
    }
}
