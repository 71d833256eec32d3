using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What both languages share when they speak of buying and bringing goods.</summary>
internal abstract class SourcingWording(Format format) : DeskWording(format)
{
    /// <summary>How much of what a supplier wrote staff read with a task, in characters.</summary>
    protected const int LongestQuote = 300;

    /// <summary>The time until which an answer counts, in the company's time zone.</summary>
    protected string Deadline(SourcingRequest request, Surroundings surroundings) =>
        Format.Moment(TimeZoneInfo.ConvertTime(request.Deadline, surroundings.Company.TimeZone), surroundings.Today);

    /// <summary>What is bought, line by line.</summary>
    protected string Lines(PurchaseOrder purchaseOrder, Surroundings surroundings) =>
        string.Join('\n', purchaseOrder.Lines.Select(line => $"• {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)}"));

    /// <summary>When what of a line comes: the days in their order, with how many on each.</summary>
    protected static IEnumerable<(DateOnly? Day, decimal Quantity)> Arrivals(OrderLine line) =>
        line.Awards
            .GroupBy(award => award.Eta)
            .Select(group => (group.Key, group.Sum(award => award.Quantity)))
            .OrderBy(arrival => arrival.Key ?? DateOnly.MaxValue);

    /// <summary>What the price that a supplier named leaves of the sales price, to the tenth of a percent.</summary>
    protected static decimal Margin(OrderLine ordered, RequestLine line, Surroundings surroundings)
    {
        var perOrderUnit = UnitConversion.Ratio(surroundings.Catalogue.Find(line.Sku), ordered.Unit, line.Unit) ?? 1;
        return Math.Round(PriceRule.Margin(ordered.UnitPrice, line.OfferedCost ?? line.Cost, perOrderUnit), 3);
    }

    /// <summary>The three answers to a request.</summary>
    protected static IReadOnlyList<Button> Answers(SourcingRequest request, string all, string some, string none) =>
        [new(all, Value("rfq", request.Number, "all")), new(some, Value("rfq", request.Number, "some")), new(none, Value("rfq", request.Number, "none"))];

    /// <summary>All or none of one line.</summary>
    protected static IReadOnlyList<Button> Answers(SourcingRequest request, RequestLine line, string all, string none) =>
    [
        new(all, string.Create(CultureInfo.InvariantCulture, $"rfq:{request.Number}:{line.Position}:all")),
        new(none, string.Create(CultureInfo.InvariantCulture, $"rfq:{request.Number}:{line.Position}:none")),
    ];

    /// <summary>The value of a button that moves something to a day.</summary>
    protected static string EtaValue(string kind, long number, DateOnly eta) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{number}:eta:{eta:yyyyMMdd}");
}
