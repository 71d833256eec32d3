using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Lines;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>A proposed line of which only what stands the check is left.</summary>
/// <param name="Spot">The part that it answers.</param>
/// <param name="Skus">The products it may be, the likeliest first; at least one.</param>
/// <param name="Quantity">How many the message says, or null.</param>
/// <param name="Unit">A unit that the product has, or null.</param>
/// <param name="Confidence">How sure it is, within what a model is believed.</param>
internal sealed record CheckedLine(OpenSpot Spot, IReadOnlyList<Sku> Skus, decimal? Quantity, string? Unit, double Confidence);

/// <summary>Checks a proposal as any stranger's input: what was not offered or not said is dropped.</summary>
internal sealed class ProposalCheck(OpenReading open, ProposalRequest request, Meaning meaning, ProductCatalogue catalogue)
{
    private readonly HashSet<Sku> _offered = [.. request.Candidates.Select(candidate => candidate.Sku)];
    private readonly HashSet<decimal> _free = open.FreeNumbers();
    private readonly HashSet<decimal> _said = open.SaidNumbers();

    /// <summary>What is left of the lines of <paramref name="answer"/>, in the order of their parts.</summary>
    public IReadOnlyList<CheckedLine> Lines(ProposalOutcome.Made answer)
    {
        var lines = new List<CheckedLine>();
        foreach (var group in (answer.Proposal.Lines ?? []).Where(line => line is not null).GroupBy(line => line.Part).OrderBy(group => group.Key))
        {
            // What was asked then and what is open now must be the same part.
            if (group.Key < 1 || group.Key > open.Spots.Count || group.Key > answer.Parts.Count
                || open.Spots[group.Key - 1] is not { } spot || spot.Part.Text != answer.Parts[group.Key - 1])
            {
                continue;
            }

            // Two answers to one line contradict each other; and of «none» nothing is ordered.
            if ((spot.Line >= 0 && group.Count() > 1) || spot.Amount?.Number <= 0)
                continue;
            lines.AddRange(group.Take(ProposalPolicy.MostLinesOfPart).Select(line => Check(spot, line)).OfType<CheckedLine>());
        }

        return lines;
    }

    private CheckedLine? Check(OpenSpot spot, ProposedLine line)
    {
        var proposed = (line.Skus ?? []).Take(ProposalPolicy.MostCandidates).Select(sku => new Sku(sku ?? string.Empty)).Distinct().ToList();
        var skus = proposed.Where(sku => IsAllowed(spot, sku)).Take(ProposalPolicy.MostChoices).ToList();
        if (skus.Count == 0)
            return null;
        var confidence = Math.Min(ProposalPolicy.MostLineConfidence, double.IsFinite(line.Confidence) ? Math.Clamp(line.Confidence, 0, 1) : 0);
        if (skus.Count < proposed.Count)
            confidence *= ProposalPolicy.Doubt;
        // Words that the grammar did not miss anything in, with an amount that nobody said, are no line of the order.
        if (spot.Part.Kind == OpenPartKind.Unplaced && line.Quantity is { } number && !_said.Contains(number) && !ProposalMerge.MayNameAct(meaning))
            return null;
        var (quantity, unit, isSaid) = spot.Amount is { } amount ? Said(spot, amount, skus) : Proposed(line, skus);
        return new CheckedLine(spot, skus, quantity, unit, isSaid ? confidence : confidence * ProposalPolicy.Doubt);
    }

    private bool IsAllowed(OpenSpot spot, Sku sku) => _offered.Contains(sku) && catalogue.Find(sku) is not null && (spot.Part.Kind switch
    {
        OpenPartKind.Ambiguous => spot.Part.Among.Contains(sku),
        OpenPartKind.Stranger => !ChangesDraft(spot) || request.Draft.Any(item => item.Sku == sku),
        OpenPartKind.Unplaced => true,
        _ => false,
    });

    // What is taken off or changed is what is there.
    private bool ChangesDraft(OpenSpot spot) =>
        meaning.Further.Prepend(meaning).ElementAt(spot.Act).Intent is Intent.RemoveItems or Intent.ChangeQuantity;

    // The grammar read an amount: it stays, and its unit's word is read again for the product.
    private (decimal? Quantity, string? Unit, bool IsSaid) Said(OpenSpot spot, Amount amount, List<Sku> skus)
    {
        var quantity = spot.Part.Quantity;
        if (skus.Count != 1)
            return (quantity, null, true);
        var product = catalogue[skus[0]];
        if (amount.IsDozen)
            return (quantity, product.Units.MinBy(unit => unit.Content)?.Code, true);
        if (amount.Unit?.Name is not { } name)
            return (quantity, null, true);
        var unit = name.Split('>', '|').FirstOrDefault(code => product.UnitOrNull(code) is not null);
        return (quantity, unit, unit is not null);
    }

    private (decimal? Quantity, string? Unit, bool IsSaid) Proposed(ProposedLine line, List<Sku> skus)
    {
        var quantity = line.Quantity is { } number && _free.Contains(number) ? line.Quantity : null;
        var unit = line.Unit is { } code && skus.TrueForAll(sku => catalogue[sku].UnitOrNull(code) is not null) ? code : null;
        return (quantity, unit, quantity == line.Quantity && unit == line.Unit);
    }
}
