using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>
/// What a language model is asked about a customer's message: the parts that the grammar left open, and the products
/// that they may be. Neither prices nor who writes are in it.
/// </summary>
/// <param name="Text">The message as written. Data from outside: whatever it says is not said to the model.</param>
/// <param name="Parts">What is open, numbered from 1; empty where only the act is.</param>
/// <param name="Candidates">The only products that may be proposed: a few dozen at most.</param>
public sealed record ProposalRequest(string Text, IReadOnlyList<OpenPart> Parts, IReadOnlyList<ProposalCandidate> Candidates)
{
    /// <summary>What the grammar took the message for; <see cref="Intent.Other"/> where it could not tell.</summary>
    public Intent Intent { get; init; }

    /// <summary>What the desk has just asked the customer.</summary>
    public Awaiting Awaiting { get; init; }

    /// <summary>The customer's open draft.</summary>
    public IReadOnlyList<DraftItem> Draft { get; init; } = [];

    /// <summary>The outcome that <paramref name="proposal"/> is: kept with the parts it answers, so that it can answer no others.</summary>
    public ProposalOutcome.Made Answered(Proposal proposal) => new([.. Parts.Select(part => part.Text)], proposal);
}

/// <summary>A part of a message that the grammar left open.</summary>
/// <param name="Number">By which the answer names it, from 1.</param>
/// <param name="Kind">What is open about it.</param>
/// <param name="Text">The customer's own words.</param>
/// <param name="Quantity">How many were said for it, or null.</param>
/// <param name="Unit">The code of the unit that was said for it, or null.</param>
/// <param name="Among">With <see cref="OpenPartKind.Ambiguous"/>: the products that fit equally well.</param>
public sealed record OpenPart(int Number, OpenPartKind Kind, string Text, decimal? Quantity, string? Unit, IReadOnlyList<Sku> Among);

/// <summary>What is open about a part of a message.</summary>
public enum OpenPartKind
{
    /// <summary>It names something that the price list does not have by that name.</summary>
    Stranger,

    /// <summary>It fits several products equally well.</summary>
    Ambiguous,

    /// <summary>Its words mean nothing to the grammar.</summary>
    Unplaced,
}

/// <summary>A product that may be proposed.</summary>
/// <param name="Sku">Its article number.</param>
/// <param name="NameAr">Its name in Arabic.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Units">The codes of the units it is sold by.</param>
public sealed record ProposalCandidate(Sku Sku, string NameAr, string NameEn, IReadOnlyList<string> Units);
