using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Ordering;

/// <summary>
/// What a customer is putting together: not an order until they confirm it. Immutable; every change makes a new version,
/// so that a button of an older one is known as such.
/// </summary>
/// <param name="Id">The id of the received message that began it; the order made of it has the source <see cref="Source"/>.</param>
/// <param name="Version">Grows by one with every change, from 1.</param>
/// <param name="Lines">What is wanted, in the order it was named: one line for each product and unit.</param>
/// <param name="Delivery">When it is wanted, or null.</param>
public sealed record Draft(long Id, int Version, IReadOnlyList<DraftLine> Lines, DeliveryWish? Delivery)
{
    /// <summary>When it was last changed or shown.</summary>
    public DateTimeOffset TouchedAt { get; init; }

    /// <summary>What the customer said about the delivery that is neither day nor part of the day, or null: for staff.</summary>
    public string? DeliveryNote { get; init; }

    /// <summary>The products that were not named outright, but by words of the customer's own or by what is usual.</summary>
    public IReadOnlyList<ToldProduct> Told { get; init; } = [];

    /// <summary>What an order made of this draft is known by: the same draft is one order.</summary>
    public string Source => SourceOf(Id);

    /// <summary>The source of the order that is made of the draft with <paramref name="id"/>.</summary>
    public static string SourceOf(long id) => FormattableString.Invariant($"draft:{id}");
}

/// <summary>A line of a draft. It is priced by the catalogue at the moment it is shown, and again when it is confirmed.</summary>
/// <param name="Sku">What.</param>
/// <param name="Unit">By which of the product's units.</param>
/// <param name="Quantity">How many.</param>
public sealed record DraftLine(Sku Sku, string Unit, Quantity Quantity)
{
    /// <summary>Whether the customer was asked about an unusual quantity and meant it.</summary>
    public bool IsQuantityMeant { get; init; }

    /// <summary>The price that the customer has seen; null where the line was not shown yet.</summary>
    public ShownPrice? Shown { get; init; }
}

/// <summary>A product of a draft that was not named outright.</summary>
/// <param name="Sku">Which product it is.</param>
/// <param name="Wording">The customer's words for it, as they are compared.</param>
/// <param name="Said">The words as they were said.</param>
/// <param name="Basis">How they were understood; <see cref="LineBasis.Named"/> where the customer was asked.</param>
public sealed record ToldProduct(Sku Sku, string Wording, string Said, LineBasis Basis);

/// <summary>A price as it was shown.</summary>
/// <param name="UnitPrice">The price of one unit, without VAT.</param>
/// <param name="VatRate">The VAT rate as a fraction.</param>
public sealed record ShownPrice(Money UnitPrice, decimal VatRate);
