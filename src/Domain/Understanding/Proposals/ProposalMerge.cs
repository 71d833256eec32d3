using System.Collections.Frozen;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>
/// Puts checked lines into a meaning. The order is never worse for it: lines with a product are not touched, products
/// between which the grammar could not decide are put into another order and stay a question, and what is filled in
/// carries no more confidence than a model is given.
/// </summary>
internal static class ProposalMerge
{
    private static readonly FrozenDictionary<string, Intent> Acts =
        ProposalPolicy.Nameable.ToFrozenDictionary(intent => intent.Label(), StringComparer.Ordinal);

    /// <summary>Whether a model may say what the message asks for: where the grammar could not.</summary>
    public static bool MayNameAct(Meaning meaning) =>
        meaning.Intent == Intent.Other && meaning.Confidence < ProposalPolicy.SureOfNoAct && meaning.Further.Count == 0;

    public static Meaning Into(Meaning meaning, IReadOnlyList<CheckedLine> lines, string? act)
    {
        var acts = meaning.Further.Prepend(meaning)
            .Select((part, at) => Filled(part, [.. lines.Where(line => line.Spot.Act == at)]))
            .ToList();
        var added = lines.Where(line => line.Spot.Act < 0).Select(Added).ToList();
        if (MayNameAct(meaning))
            acts[0] = Named(acts[0], act, added);
        else if (added.Count > 0)
            Add(acts, added);
        return acts[0] with { Further = acts[1..] };
    }

    private static Meaning Filled(Meaning meaning, List<CheckedLine> lines)
    {
        if (lines.Count == 0)
            return meaning;
        var filled = meaning.Lines.ToList();
        foreach (var line in lines)
            filled[line.Spot.Line] = Filled(filled[line.Spot.Line], line);
        return meaning with { Lines = filled };
    }

    private static MeantLine Filled(MeantLine line, CheckedLine proposed)
    {
        if (line.Candidates.Count > 0)
            return line with { Candidates = [.. proposed.Skus, .. line.Candidates.Except(proposed.Skus)] };
        return line with
        {
            Sku = One(proposed.Skus),
            Candidates = Several(proposed.Skus),
            Quantity = proposed.Quantity ?? line.Quantity,
            Unit = proposed.Unit,
            Nearest = [],
            Confidence = proposed.Confidence,
        };
    }

    private static MeantLine Added(CheckedLine line) =>
        new(line.Spot.Part.Text, One(line.Skus), Several(line.Skus), line.Quantity ?? 1, line.Unit) { Confidence = line.Confidence };

    private static Meaning Named(Meaning meaning, string? label, List<MeantLine> added)
    {
        if (label is null || !Acts.TryGetValue(label, out var act))
            return meaning;
        var hasLines = ProposalPolicy.HasLines(act);

        // An order for nothing, or the price of nothing, is no act.
        if (hasLines && added.Count == 0)
            return meaning;
        return meaning with
        {
            Intent = act,
            Lines = hasLines ? added : [],
            Confidence = ProposalPolicy.NamedIntentConfidence,
        };
    }

    // More of what is ordered or asked for; words in a message that only removes or changes are left alone.
    private static void Add(List<Meaning> acts, List<MeantLine> added)
    {
        var at = acts.FindIndex(act => act.Intent is Intent.PlaceOrder or Intent.AskPrice or Intent.AskAvailability);
        if (at >= 0)
            acts[at] = acts[at] with { Lines = [.. acts[at].Lines, .. added] };
    }

    private static Sku? One(IReadOnlyList<Sku> skus) => skus.Count == 1 ? skus[0] : null;

    private static IReadOnlyList<Sku> Several(IReadOnlyList<Sku> skus) => skus.Count > 1 ? skus : [];
}
