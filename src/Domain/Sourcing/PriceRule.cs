using System.Globalization;
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
            return new PriceVerdict(true, cost < line.Cost ? $"at {cost}, below the listed {line.Cost}" : $"at the listed {cost}");
        var margin = Margin(orderLine.UnitPrice, cost, perOrderUnit);
        var shown = margin.ToString("P1", CultureInfo.InvariantCulture);
        return margin >= leastMargin
            ? new PriceVerdict(true, $"at {cost}, above the listed {line.Cost}, which still leaves {shown}")
            : new PriceVerdict(false, $"{cost} against the listed {line.Cost} leaves {shown}");
    }

    /// <summary>What <paramref name="cost"/> leaves of the sales price, as a fraction of it; below zero for a loss.</summary>
    public static decimal Margin(Money salesPrice, Money cost, decimal perOrderUnit) =>
        salesPrice.IsZero ? -1 : 1 - (cost.Major * perOrderUnit / salesPrice.Major);
}

/// <summary>Whether the desk may take a price alone, and why.</summary>
internal sealed record PriceVerdict(bool MayTake, string Reason);
