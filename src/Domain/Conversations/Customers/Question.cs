using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Something that the desk has asked a customer and that is not answered yet.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>What its buttons are known by, unique within the conversation.</summary>
    public long Id { get; init; }

    /// <summary>Which of several products that fit equally well is meant? With one alone: whether it is.</summary>
    /// <param name="Text">The customer's own words for it.</param>
    /// <param name="Candidates">The products, in the order they are shown.</param>
    /// <param name="Quantity">How many were named, or null.</param>
    /// <param name="Unit">The unit that was named, or null.</param>
    public sealed record WhichProduct(string Text, IReadOnlyList<Sku> Candidates, decimal? Quantity, string? Unit) : Question
    {
        /// <summary>What is to be done with the product that is meant.</summary>
        public LineAct Act { get; init; }

        /// <summary>The customer's words for the product alone, as they are compared: what the answer teaches.</summary>
        public string Wording { get; init; } = string.Empty;

        /// <summary>An amount that was said and cannot be one: so many cannot be ordered of whichever it is.</summary>
        public decimal? ImpossibleQuantity { get; init; }

        /// <summary>
        /// Whether nothing that was named is sold, and these only come near: an offer, which nothing waits for.
        /// </summary>
        public bool IsOffer { get; init; }

        /// <summary>The one product of which it is asked whether it is meant; null where there is a choice.</summary>
        internal Sku? Whether => !IsOffer && Candidates is [var only] ? only : null;
    }

    /// <summary>The product cannot be sold like this: which of these amounts is meant?</summary>
    /// <param name="Sku">Of what.</param>
    /// <param name="Named">How many were named.</param>
    /// <param name="NamedUnit">The unit that was named.</param>
    /// <param name="Amounts">What is possible, in the order they are shown.</param>
    public sealed record WhichAmount(Sku Sku, decimal Named, string NamedUnit, IReadOnlyList<DraftLine> Amounts) : Question
    {
        /// <summary>What is to be done with the amount that is meant.</summary>
        public LineAct Act { get; init; }
    }

    /// <summary>Is this much really meant?</summary>
    /// <param name="Sku">Of what.</param>
    /// <param name="Unit">By which unit.</param>
    /// <param name="Quantity">How many the line would have in all.</param>
    public sealed record UnusualQuantity(Sku Sku, string Unit, decimal Quantity) : Question
    {
        /// <summary>Whether it is far from what the customer is used to; else it is much for anybody.</summary>
        public bool IsBeyondHabit { get; init; }
    }

    /// <summary>How many are wanted, then?</summary>
    /// <param name="Sku">Of what.</param>
    /// <param name="Unit">By which unit.</param>
    public sealed record HowMany(Sku Sku, string Unit) : Question;

    /// <summary>Whether the order cannot be confirmed before it is answered.</summary>
    internal bool IsBlocking => this is not WhichProduct { IsOffer: true };

    /// <summary>The one product that it is about, or null where several are in question.</summary>
    internal Sku? About => this switch
    {
        WhichAmount amount => amount.Sku,
        UnusualQuantity unusual => unusual.Sku,
        HowMany many => many.Sku,
        _ => null,
    };
}

/// <summary>What is to be done with a product that a customer names.</summary>
public enum LineAct
{
    /// <summary>So many more of it.</summary>
    Add,

    /// <summary>So many of it in all.</summary>
    Set,

    /// <summary>So many less, or none of it.</summary>
    Remove,
}
