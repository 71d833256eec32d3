using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Sourcing;

/// <summary>What a supplier answers for one line of a request.</summary>
/// <param name="Line">The line's position in the request.</param>
/// <param name="Quantity">How many of its unit it can deliver, not below zero.</param>
/// <param name="Cost">What it wants for one, or null for the listed cost.</param>
/// <param name="Eta">The day it comes, or null where it did not say.</param>
public sealed record LineAnswer(int Line, decimal Quantity, Money? Cost = null, DateOnly? Eta = null);

/// <summary>
/// Weighs what suppliers answered: taken, left, or put before staff. The order is touched each time, even where nothing
/// is bought: of two answers at once, each of which sees the other as still to come, one must be decided again.
/// </summary>
internal static class SupplierAnswers
{
    /// <summary>Decides on every line of <paramref name="request"/>, all of which are answered.</summary>
    public static void Weigh(
        OrderFile file, SourcingRequest request, string actor, long cause, Surroundings surroundings, Decision decision)
    {
        var beyond = new List<RequestLine>();
        foreach (var line in request.Lines.Where(line => line.Offered > 0))
        {
            var orderLine = SourcingRound.OrderLineOf(file, line);
            if (PerOrderUnit(line, orderLine, surroundings) is not { } perOrderUnit)
                continue; // The price list no longer knows the unit: the answer cannot be used.
            var verdict = PriceRule.Judge(line, orderLine, perOrderUnit, surroundings.Policy.LeastMargin);
            if (verdict.Ground is { } ground)
                Award(file, request, line, perOrderUnit, AwardReason.Of(line, ground) with { Margin = verdict.Margin }, surroundings);
            else
                beyond.Add(line);
        }

        if (beyond.Count == 0)
            request.Apply(RequestEvent.Answered, actor, Outcome(request), surroundings.Now);
        else
            request.Apply(RequestEvent.PriceQueried, actor, Outcome(request), surroundings.Now);
        file.Order.Touch();
        foreach (var line in beyond)
            AskStaff(file, request, line, cause, surroundings, decision);
    }

    /// <summary>Staff's word on the price of one line; the request is answered once no line waits for it.</summary>
    public static void DecidePrice(
        OrderFile file, SourcingRequest request, RequestLine line, bool accept, string actor, Surroundings surroundings)
    {
        line.DecidePrice(accept);
        var orderLine = SourcingRound.OrderLineOf(file, line);
        if (accept && PerOrderUnit(line, orderLine, surroundings) is { } perOrderUnit)
        {
            var reason = AwardReason.Of(line, PriceGround.AcceptedByStaff);
            var margin = PriceRule.Margin(orderLine.UnitPrice, reason.Cost, perOrderUnit);
            Award(file, request, line, perOrderUnit, reason with { Margin = margin, AcceptedBy = actor }, surroundings);
        }

        if (request.Lines.Any(other => SourcingRound.AwaitsStaff(file, request, other)))
            request.Touch();
        else
            request.Apply(RequestEvent.Reviewed, actor, accept ? RequestReason.PriceAccepted : RequestReason.PriceRefused, surroundings.Now);
        file.Order.Touch();
    }

    private static void Award(
        OrderFile file, SourcingRequest request, RequestLine line, decimal perOrderUnit, AwardReason reason, Surroundings surroundings)
    {
        var orderLine = SourcingRound.OrderLineOf(file, line);
        var quantity = Math.Min(orderLine.Missing, UnitConversion.RoundDown(reason.Offered / perOrderUnit));
        if (quantity <= 0)
            return;
        var eta = line.Eta ?? (LeadDays(request, line, surroundings) is { } days ? surroundings.Today.AddDays(days) : null);
        orderLine.Add(new Award(request.SupplierCode, request.Number, quantity, reason.Cost.Times(perOrderUnit), eta, reason));
    }

    private static void AskStaff(
        OrderFile file,
        SourcingRequest request,
        RequestLine line,
        long cause,
        Surroundings surroundings,
        Decision decision)
    {
        var task = new StaffTask(TaskKind.PriceApproval, cause, surroundings.Now)
        {
            Order = file.Order,
            RequestNumber = request.Number,
            RequestLine = line.Position,
            Party = PartyRef.Supplier(request.SupplierCode).ToString(),
            Amount = line.OfferedCost,
        };
        decision.Add(task);
        decision.TellStaff(
            surroundings.Parties,
            wording => wording.Sourcing.PriceTask(task, file.Order, request, line, surroundings));
    }

    private static decimal? PerOrderUnit(RequestLine line, OrderLine orderLine, Surroundings surroundings) =>
        UnitConversion.Ratio(surroundings.Catalogue.Find(line.Sku), orderLine.Unit, line.Unit);

    private static int? LeadDays(SourcingRequest request, RequestLine line, Surroundings surroundings) =>
        surroundings.Parties.OffersOf(line.Sku).FirstOrDefault(offer => offer.SupplierCode == request.SupplierCode)?.LeadDays;

    private static RequestReason Outcome(SourcingRequest request) =>
        request.Lines.All(line => line.Offered >= line.Quantity) ? RequestReason.AllOffered
        : request.Lines.Any(line => line.Offered > 0) ? RequestReason.PartOffered
        : RequestReason.NothingOffered;
}
