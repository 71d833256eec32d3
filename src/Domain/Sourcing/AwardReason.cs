namespace Abtamim.Domain.Sourcing;

/// <summary>On what ground a supplier's price was taken. The names are stored: they stay as they are.</summary>
public enum PriceGround
{
    /// <summary>It is the listed cost.</summary>
    Listed,

    /// <summary>It is below the listed cost.</summary>
    BelowListed,

    /// <summary>It is above the listed cost, and the margin allows it.</summary>
    WithinMargin,

    /// <summary>Staff accepted it.</summary>
    AcceptedByStaff,
}

/// <summary>Why one supplier was asked for an order line and no other.</summary>
/// <param name="Left">How many were left to choose from, the chosen one included.</param>
/// <param name="UnitCost">Its listed cost of one of the order line's unit, without VAT.</param>
/// <param name="LeadDays">In how many days it delivers.</param>
/// <param name="Reliability">How likely it is to answer in time, as a fraction.</param>
/// <param name="IsRaised">Whether it was asked for more than is needed, since it sells no less.</param>
public sealed record ChoiceReason(int Left, Money UnitCost, int LeadDays, decimal Reliability, bool IsRaised);

/// <summary>Why a part of an order line was given to a supplier.</summary>
/// <param name="Ground">On what ground its price was taken.</param>
/// <param name="Cost">What it wants for one of its own unit, without VAT.</param>
/// <param name="Listed">What it was listed with, for one of its own unit, without VAT.</param>
/// <param name="Unit">Its own unit.</param>
/// <param name="Offered">How many of its own unit it has.</param>
/// <param name="Asked">How many of its own unit it was asked for.</param>
/// <param name="Choice">Why it was asked; null where it was asked before such reasons were kept.</param>
public sealed record AwardReason(
    PriceGround Ground, Money Cost, Money Listed, string Unit, decimal Offered, decimal Asked, ChoiceReason? Choice)
{
    /// <summary>What the price leaves of the sales price, as a fraction; null where it is not above the listed cost.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The member of staff who accepted the price (<c>staff:Sara</c>), or null.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Why what was offered for <paramref name="line"/> is taken.</summary>
    internal static AwardReason Of(RequestLine line, PriceGround ground) => new(
        ground,
        line.OfferedCost ?? line.Cost,
        line.Cost,
        line.Unit,
        line.Offered ?? 0,
        line.Quantity,
        (line.Reason as Reason<ChoiceReason>.Stated)?.Term);
}
