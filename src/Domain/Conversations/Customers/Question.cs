using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Something that the desk has asked a customer and that is not answered yet.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>Which of several products that fit equally well is meant?</summary>
    /// <param name="Text">The customer's own words for it.</param>
    /// <param name="Candidates">The products, in the order they are shown.</param>
    /// <param name="Quantity">How many were named, or null.</param>
    /// <param name="Unit">The unit that was named, or null.</param>
    public sealed record WhichProduct(string Text, IReadOnlyList<Sku> Candidates, decimal? Quantity, string? Unit) : Question;

    /// <summary>Is this much really meant?</summary>
    /// <param name="Sku">Of what.</param>
    /// <param name="Unit">By which unit.</param>
    /// <param name="Quantity">How many.</param>
    public sealed record UnusualQuantity(Sku Sku, string Unit, decimal Quantity) : Question;
}
