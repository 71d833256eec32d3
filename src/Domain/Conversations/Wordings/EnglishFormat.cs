using System.Collections.Frozen;
using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>How English writes numbers, money, quantities, days and lists.</summary>
internal sealed class EnglishFormat : Format
{
    private static readonly FrozenDictionary<string, (string One, string Many)> Names =
        new Dictionary<string, (string One, string Many)>(StringComparer.Ordinal)
        {
            ["carton"] = ("carton", "cartons"),
            ["box"] = ("box", "boxes"),
            ["sack"] = ("sack", "sacks"),
            ["bag"] = ("bag", "bags"),
            ["pack"] = ("pack", "packs"),
            ["bottle"] = ("bottle", "bottles"),
            ["can"] = ("can", "cans"),
            ["jar"] = ("jar", "jars"),
            ["tin"] = ("tin", "tins"),
            ["gallon"] = ("gallon", "gallons"),
            ["piece"] = ("piece", "pieces"),
            ["tray"] = ("tray", "trays"),
            ["roll"] = ("roll", "rolls"),
            ["kg"] = ("kg", "kg"),
            ["litre"] = ("litre", "litres"),
            ["metre"] = ("metre", "metres"),
            ["pair"] = ("pair", "pairs"),
            ["set"] = ("set", "sets"),
            ["bundle"] = ("bundle", "bundles"),
            ["pallet"] = ("pallet", "pallets"),
            ["ton"] = ("ton", "tons"),
            ["bucket"] = ("bucket", "buckets"),
            ["tube"] = ("tube", "tubes"),
            ["sheet"] = ("sheet", "sheets"),
            ["square_metre"] = ("square metre", "square metres"),
            ["cubic_metre"] = ("cubic metre", "cubic metres"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Language Language => Language.English;

    /// <inheritdoc/>
    public override string Name(string text)
    {
        var clean = Clean(text);
        return clean.Any(IsRightToLeft) ? Isolate(clean) : clean;
    }

    /// <inheritdoc/>
    public override string Number(decimal number) => Digits(number);

    /// <inheritdoc/>
    public override string Money(Money money) => money.IsNegative
        ? $"-{money.Currency.Code} {Amount(-money)}"
        : $"{money.Currency.Code} {Amount(money)}";

    /// <inheritdoc/>
    public override string Amount(Money money) => Digits(money.Major, money.Currency.Decimals);

    /// <inheritdoc/>
    public override string Percent(decimal fraction) => Digits(fraction * 100) + "%";

    /// <inheritdoc/>
    public override string Quantity(decimal quantity, string unit) =>
        $"{Number(quantity)} {(quantity == 1 ? Unit(unit) : Units(unit))}";

    /// <inheritdoc/>
    public override string QuantityAsObject(decimal quantity, string unit) => Quantity(quantity, unit);

    /// <inheritdoc/>
    public override string QuantityOf(decimal quantity, string unit) => Quantity(quantity, unit);

    /// <inheritdoc/>
    public override string Unit(string unit) => Names.GetValueOrDefault(unit, (unit, unit)).Item1;

    /// <summary>A unit's name where there are many or one does not know how many.</summary>
    public static string Units(string unit) => Names.GetValueOrDefault(unit, (unit, unit)).Item2;

    /// <inheritdoc/>
    public override string Date(DateOnly date, DateOnly today)
    {
        var full = date.ToString(date.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);
        return (date.DayNumber - today.DayNumber) switch
        {
            0 => $"today, {full}",
            1 => $"tomorrow, {full}",
            _ => full,
        };
    }

    /// <inheritdoc/>
    public override string Moment(DateTimeOffset moment, DateOnly today) =>
        $"{Date(DateOnly.FromDateTime(moment.DateTime), today)} at {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    public override string Part(DayPart part) => part switch
    {
        DayPart.Morning => "in the morning",
        DayPart.Noon => "at noon",
        DayPart.Afternoon => "in the afternoon",
        DayPart.Evening => "in the evening",
        DayPart.Night => "at night",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part of the day."),
    };

    /// <inheritdoc/>
    public override string Channel(string name) => name switch
    {
        ChannelNames.WhatsApp => "WhatsApp",
        ChannelNames.Telegram => "Telegram",
        ChannelNames.Teams => "Teams",
        ChannelNames.Web => "web chat",
        _ => Name(name),
    };

    /// <inheritdoc/>
    public override string List(IEnumerable<string> things) => Joined([.. things], " and ");

    /// <inheritdoc/>
    public override string Either(IEnumerable<string> things) => Joined([.. things], " or ");

    /// <summary>So many of a thing: "1 order", "3 orders".</summary>
    internal string Counted(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static bool IsRightToLeft(char letter) =>
        letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static string Joined(List<string> things, string last) => things switch
    {
        [] => "",
        [var only] => only,
        _ => string.Join(", ", things[..^1]) + last + things[^1],
    };
}
