using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Measuring;

/// <summary>A message, with what it means where somebody has said so.</summary>
/// <param name="Id">Its name among others.</param>
/// <param name="Utterance">The message.</param>
/// <param name="Variety">The variety it is written in, as labelled, or null.</param>
/// <param name="Label">What it means; null where it is not labelled.</param>
public sealed record LabelledMessage(string Id, Utterance Utterance, string? Variety, MessageLabel? Label);

/// <summary>What somebody says that a message means. What is null is not said, and so not scored.</summary>
/// <param name="Intent">The label of the act: <c>place_order</c>.</param>
/// <param name="Lines">The products it names, in order.</param>
public sealed record MessageLabel(string Intent, IReadOnlyList<LineLabel> Lines)
{
    /// <summary>The day or part of day it names; parts that are null are not scored.</summary>
    public DeliveryWish? Delivery { get; init; }

    /// <summary>The money it names, in major units.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What a supplier says.</summary>
    public SupplierStatement? Supplier { get; init; }

    /// <summary>The order number it names.</summary>
    public string? OrderNumber { get; init; }
}

/// <summary>One product of a label: <see cref="Sku"/>, or one of several (<see cref="AnyOf"/>), or, with neither, a stranger.</summary>
/// <param name="Sku">The product.</param>
/// <param name="AnyOf">The products that fit equally well.</param>
/// <param name="Quantity">How many; null where none is said.</param>
/// <param name="Unit">The unit's code; null where none is named.</param>
/// <param name="ScoresUnit">Whether the unit is scored: clerks differ on some wording.</param>
public sealed record LineLabel(Sku? Sku, IReadOnlyList<Sku> AnyOf, decimal? Quantity, string? Unit, bool ScoresUnit);
