using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>Why orders, requests and awards are as they are.</summary>
internal sealed partial class EnglishStaffWording
{
    private static string Words(OrderReason reason) => reason switch
    {
        OrderReason.AcceptedOverLimit => "accepted over the credit limit",
        OrderReason.RefusedOverLimit => "refused over the credit limit",
        OrderReason.NoSupplierLeft => "no supplier is left for what is missing",
        OrderReason.CustomerWaits => "the customer waits for what is missing",
        OrderReason.EverythingBought => "all of it is bought",
        OrderReason.CustomerTookPart => "the customer takes what there is",
        OrderReason.CustomerDroppedShort => "the customer does without what is short",
        OrderReason.EverythingArrived => "all of it has come",
        OrderReason.InvoiceIssued => "the invoice is issued",
        OrderReason.CustomerGaveUp => "the customer cancelled it",
        OrderReason.EverythingShort => "everything in it was short, and the customer does without",
        OrderReason.StaffGaveUp => "staff agreed to cancel it",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    private static string Words(RequestReason reason) => reason switch
    {
        RequestReason.NoAnswerYet => "no answer yet",
        RequestReason.NotAnsweredInTime => "not answered in time",
        RequestReason.AllOffered => "all available",
        RequestReason.PartOffered => "partly available",
        RequestReason.NothingOffered => "not available",
        RequestReason.PriceAccepted => "we accepted its price",
        RequestReason.PriceRefused => "we refused its price",
        RequestReason.OrderGivenUp => "the order was cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    private string Words(AwardReason reason, string unit, Surroundings surroundings)
    {
        var pieces = new List<string>();
        if (reason.Offered < reason.Asked)
            pieces.Add($"has {Format.Number(reason.Offered)} of the {Format.Quantity(reason.Asked, reason.Unit)} asked for");
        pieces.Add(Price(reason, surroundings));
        if (reason.Choice is { } choice)
            pieces.Add(Words(choice, unit));
        if (reason.Choice is { IsRaised: true })
            pieces.Add($"asked for {Format.Quantity(reason.Asked, reason.Unit)} since it sells no less");
        return string.Join("; ", pieces);
    }

    private string Price(AwardReason reason, Surroundings surroundings)
    {
        var price = $"at {Format.Money(reason.Cost)} per {Format.Unit(reason.Unit)}";
        var listed = Format.Money(reason.Listed);
        var margin = reason.Margin is { } left ? $", margin {Format.Percent(Math.Round(left, 3))}" : "";
        return reason.Ground switch
        {
            PriceGround.Listed => "at its listed price",
            PriceGround.BelowListed => $"{price}, below its listed {listed}",
            PriceGround.WithinMargin => $"{price}, above its listed {listed}{margin}",
            PriceGround.AcceptedByStaff =>
                $"{price} instead of its listed {listed}{margin}, accepted by {Actor(reason.AcceptedBy, "staff", surroundings)}",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Ground, "No such ground."),
        };
    }

    private string Words(ChoiceReason choice, string unit)
    {
        var best = choice.Left == 1 ? "the only supplier left" : $"the best of {Format.Number(choice.Left)} suppliers left";
        var lead = choice.LeadDays == 0 ? "the same day" : $"in {format.Counted(choice.LeadDays, "day", "days")}";
        return $"{best}: {Format.Money(choice.UnitCost)} per {Format.Unit(unit)}, delivers {lead}, answers in time {Format.Percent(choice.Reliability)}";
    }
}
