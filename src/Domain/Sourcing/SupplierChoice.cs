using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Sourcing;

/// <summary>Whom to ask for a line: who can sell so little first, then the cheapest, the soonest, the most reliable.</summary>
internal static class SupplierChoice
{
    /// <summary>
    /// The supplier to ask for what <paramref name="line"/> misses, or null where nobody is left. Those who sell no
    /// less than a larger quantity are asked for that quantity, but only where nobody else is left.
    /// </summary>
    public static ChosenSupplier? Best(
        OrderLine line, IReadOnlySet<string> asked, IReadOnlyDictionary<string, SupplierRecord> records, Surroundings surroundings)
    {
        var left = Left(line, asked, surroundings).ToList();
        if (left.Count == 0)
            return null;
        var best = left
            .OrderBy(offer => offer.IsRaised)
            .ThenBy(offer => offer.CostPerOrderUnit)
            .ThenBy(offer => offer.Offer.LeadDays)
            .ThenByDescending(offer => Reliability(records, offer.Offer.SupplierCode))
            .ThenBy(offer => offer.Offer.SupplierCode, StringComparer.Ordinal)
            .First();
        return new ChosenSupplier(best.Offer, best.Quantity, Reason(best, left.Count, records));
    }

    /// <summary>Whether anybody is left to be asked for what <paramref name="line"/> misses.</summary>
    public static bool AnyLeft(OrderLine line, IReadOnlySet<string> asked, Surroundings surroundings) =>
        Left(line, asked, surroundings).Any();

    /// <summary>
    /// How likely a supplier is to answer in time. One answer and one silence are taken as given, so that a newcomer
    /// stands between those who have shown themselves and those who have not.
    /// </summary>
    public static double Reliability(IReadOnlyDictionary<string, SupplierRecord> records, string code)
    {
        var record = records.GetValueOrDefault(code) ?? new SupplierRecord(0, 0);
        return (record.Answered + 1.0) / (record.Asked + 2.0);
    }

    private static IEnumerable<Weighed> Left(OrderLine line, IReadOnlySet<string> asked, Surroundings surroundings)
    {
        var product = surroundings.Catalogue.Find(line.Sku);
        foreach (var offer in surroundings.Parties.OffersOf(line.Sku))
        {
            if (asked.Contains(offer.SupplierCode)
                || surroundings.Parties.FindSupplier(offer.SupplierCode) is null
                || UnitConversion.Ratio(product, line.Unit, offer.Unit) is not { } perOrderUnit)
            {
                continue;
            }

            var needed = UnitConversion.RoundUp(line.Missing * perOrderUnit, offer.Unit);
            var least = offer.LeastQuantity.Value;
            yield return new Weighed(offer, Math.Max(needed, least), needed < least, offer.Cost.Major * perOrderUnit);
        }
    }

    private static ChoiceReason Reason(Weighed best, int left, IReadOnlyDictionary<string, SupplierRecord> records) => new(
        left,
        Money.FromMajor(best.CostPerOrderUnit, best.Offer.Cost.Currency),
        best.Offer.LeadDays,
        Math.Round((decimal)Reliability(records, best.Offer.SupplierCode), 2),
        best.IsRaised);

    private sealed record Weighed(SupplierOffer Offer, decimal Quantity, bool IsRaised, decimal CostPerOrderUnit);
}

/// <summary>Whom to ask, for how many of its own unit, and why.</summary>
internal sealed record ChosenSupplier(SupplierOffer Offer, decimal Quantity, ChoiceReason Reason);
