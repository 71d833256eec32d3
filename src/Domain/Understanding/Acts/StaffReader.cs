using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>What a message of the company's own people means.</summary>
internal sealed class StaffReader(Reading reading)
{
    // Where money or a forecast is spoken of, a bare number is no order's.
    private static readonly ConceptSet OfMoney = ConceptSet.Of(
        Concept.Record, Concept.Pay, Concept.Payment, Concept.Transfer, Concept.Received, Concept.Balance, Concept.Owe, Concept.Top, Concept.Forecast, Concept.Sales, Concept.Overdue, Concept.Need, Concept.Currency);

    public Meaning Read()
    {
        var number = reading.OrderNumber ?? (reading.Concepts.HasAny(OfMoney) || reading.Money is not null ? null : FactReader.LooseOrderNumber(reading.Words));
        var signs = Signs.None;
        void Sign(bool holds, Signs sign) => signs |= holds ? sign : Signs.None;
        Sign(reading.IsQuestion, Signs.Question);
        Sign(reading.Money is not null, Signs.Money);
        Sign(number is not null, Signs.OrderNumber);
        Sign(reading.Delivery is not null, Signs.When);
        Sign(reading.Words.Exists(word => word.Kind == WordKind.Number), Signs.Number);
        Sign(reading.Words.Count(word => word.Kind == WordKind.Word) <= 3, Signs.Short);
        var (intent, confidence) = ActReader.Read(reading, signs);
        return new Meaning(intent)
        {
            Delivery = reading.Delivery,
            Amount = intent == Intent.RecordPayment ? reading.Money ?? Largest() : null,
            OrderNumber = reading.OrderNumber ?? (intent is Intent.Approve or Intent.Reject or Intent.OrderDetails ? FactReader.LooseOrderNumber(reading.Words) : null),
            Confidence = confidence,
        };
    }

    private decimal? Largest() =>
        reading.Words.Where(word => word.Kind == WordKind.Number && word.Role is WordRole.Unread or WordRole.Money).Select(word => (decimal?)word.Number).Max();
}
