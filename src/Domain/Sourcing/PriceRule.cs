using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Sourcing;

/// <summary>What the desk may pay: the listed cost, or more as long as the margin allows it.</summary>
internal static class PriceRule
{
    /// <summary>Judges the price that a supplier named for <paramref name="line"/>.</summary>
    /// <param name="line">What was asked, and the answer.</param>
    /// <param name="orderLine">The order line it is for.</param>
    /// <param name="perOrderUnit">How many of the supplier's unit one of the order line's unit is.</param>
    /// <param name="leastMargin">The least margin, as a fraction of the sales price.</param>
    public static PriceVerdict Judge(RequestLine line, OrderLine orderLine, decimal perOrderUnit, decimal leastMargin)
    {
        var cost = line.OfferedCost ?? line.Cost;
        if (cost <= line.Cost)
            return new PriceVerdict(cost < line.Cost ? PriceGround.BelowListed : PriceGround.Listed);
        var margin = Margin(orderLine.UnitPrice, cost, perOrderUnit);
        return new PriceVerdict(margin >= leastMargin ? PriceGround.WithinMargin : null, margin);
    }

    /// <summary>What <paramref name="cost"/> leaves of the sales price, as a fraction of it; below zero for a loss.</summary>
    public static decimal Margin(Money salesPrice, Money cost, decimal perOrderUnit) =>
        salesPrice.IsZero ? -1 : 1 - (cost.Major * perOrderUnit / salesPrice.Major);
}

/// <summary>Whether the desk may take a price alone.</summary>
/// <param name="Ground">On what ground it may; null where staff must decide.</param>
/// <param name="Margin">What a price above the listed cost leaves of the sales price, as a fraction; otherwise null.</param>
internal sealed record PriceVerdict(PriceGround? Ground, decimal? Margin = null);
