namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>Makes questions of what a model has filled in and is not sure enough to be taken.</summary>
public static class ProposalDoubts
{
    // Where the desk has thresholds of its own that see a line's confidence, they take the place of this one.
    private const double LeastToTake = 0.75;

    /// <summary>
    /// <paramref name="merged"/> with each product that the grammar did not read itself offered to the customer as the
    /// nearest, unless it is sure enough: a guess is not booked.
    /// </summary>
    /// <param name="merged">A meaning with what a model has added.</param>
    /// <param name="grammar">The meaning without.</param>
    public static Meaning WithDoubtsAsked(this Meaning merged, Meaning grammar)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(grammar);
        var own = grammar.Further.Prepend(grammar).SelectMany(act => act.Lines).ToHashSet();
        return Asked(merged) with { Further = [.. merged.Further.Select(Asked)] };

        Meaning Asked(Meaning act) => act with { Lines = [.. act.Lines.Select(line => own.Contains(line) ? line : Offered(line))] };

        static MeantLine Offered(MeantLine line) => line.Sku is { } sku && line.Confidence < LeastToTake
            ? line with { Sku = null, Nearest = [sku] }
            : line;
    }
}
