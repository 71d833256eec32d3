using System.ComponentModel;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>
/// What a language model makes of the open parts of a message. A stranger's input: any of it may be wrong, and none is
/// used before <see cref="ProposalReader.Merge"/> has checked it. It has no place for a price.
/// </summary>
[Description("What the open parts of a customer's message mean.")]
public sealed record Proposal
{
    /// <summary>The label of the act (<see cref="IntentLabels"/>), or null where the model cannot tell.</summary>
    [Description("The act that the whole message asks for, one of the allowed labels; null where it cannot be told.")]
    public string? Intent { get; init; }

    /// <summary>What the open parts are.</summary>
    [Description("One entry for each open part that names goods; none for parts that name no goods.")]
    public IReadOnlyList<ProposedLine> Lines { get; init; } = [];
}

/// <summary>What one open part is.</summary>
[Description("The product that an open part names.")]
public sealed record ProposedLine
{
    /// <summary>The part's number in the request.</summary>
    [Description("The number of the open part.")]
    public int Part { get; init; }

    /// <summary>The article numbers it may be, the likeliest first.</summary>
    [Description("SKUs from the candidates only, the likeliest first: one where it is clear, several where it is not, none where no candidate fits.")]
    public IReadOnlyList<string> Skus { get; init; } = [];

    /// <summary>How many, or null where none is said.</summary>
    [Description("The quantity that the message says for this part; null where it says none. Never a guess.")]
    public decimal? Quantity { get; init; }

    /// <summary>The unit's code, or null where none is said.</summary>
    [Description("The code of the unit that the message says for this part, one of the product's units; null where it says none.")]
    public string? Unit { get; init; }

    /// <summary>How sure the model says it is, from 0 to 1.</summary>
    [Description("How sure this is, from 0 to 1.")]
    public double Confidence { get; init; }
}
