using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>«تمام بس كم الإجمالي؟», "ok let me think": what is said beside a yes, or in place of one, while a draft waits to be confirmed.</summary>
internal static class DraftAsides
{
    private static readonly ConceptSet OfTotal = ConceptSet.Of(Concept.Total, Concept.ForHowMuch, Concept.HowMuch, Concept.PriceWord, Concept.Policy);

    /// <summary>What of the draft the message speaks of; null where it is a plain act.</summary>
    public static DraftAside? Of(Reading reading, Intent intent)
    {
        if (reading.Context.Awaiting != Awaiting.Confirmation || reading.Context.Draft.Count == 0 || !reading.Signs.HasFlag(Signs.Bare) || reading.OrderNumber is not null
            || intent is not (Intent.Confirm or Intent.Other or Intent.AskPrice or Intent.OrderStatus or Intent.AskCatalog or Intent.SetDelivery))
        {
            return null;
        }

        var said = reading.Concepts;
        if (said.Has(Concept.Discount) || (said.Has(Concept.Pay) && (said.Has(Concept.How) || said.Has(Concept.When))) || (said.Has(Concept.Who) && said.Has(Concept.Deliver)))
            return DraftAside.Terms;
        if (intent is Intent.AskCatalog)
            return null;
        if (said.Has(Concept.When) && (reading.IsQuestion || said.Has(Concept.Arrive) || said.Has(Concept.Deliver)))
            return DraftAside.Arrival;
        if (said.HasAny(OfTotal) && intent != Intent.SetDelivery)
            return DraftAside.Total;
        if (intent is Intent.Confirm or Intent.Other && (said.Has(Concept.Wait) || said.Has(Concept.Expensive) || reading.Words.Exists(IsOfThinking)))
            return DraftAside.Hesitation;
        return intent == Intent.Confirm && IsMoreThanYes(reading) ? DraftAside.Hesitation : null;
    }

    private static bool IsOfThinking(Word word) => word.Text is "think" or "thinking" or "افكر" or "نفكر" or "بفكر" or "هفكر" or "اشوف" or "check";

    // A day beside the yes is a yes with a day.
    private static bool IsMoreThanYes(Reading reading) =>
        reading.Words.Exists(word => word.IsMark('?')) || (reading.Delivery is null && reading.Words.Exists(word => word.Text is "but" or "لكن"));
}
