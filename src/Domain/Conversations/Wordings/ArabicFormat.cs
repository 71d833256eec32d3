using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>How Arabic writes numbers, money, quantities, days and lists; digits as business chat in the Gulf writes them.</summary>
internal sealed class ArabicFormat : Format
{
    private static readonly string[] Days = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] Months =
    [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ];

    /// <inheritdoc/>
    public override Language Language => Language.Arabic;

    /// <inheritdoc/>
    public override string Name(string text) => Isolate(Clean(text));

    /// <inheritdoc/>
    public override string Number(decimal number) => Isolate(Digits(number));

    /// <inheritdoc/>
    public override string Money(Money money) => $"{Amount(money)} {CurrencyName(money.Currency)}";

    /// <inheritdoc/>
    public override string Amount(Money money) => Isolate(Digits(money.Major, money.Currency.Decimals));

    /// <inheritdoc/>
    public override string Percent(decimal fraction) => Isolate(Digits(fraction * 100) + "%");

    /// <inheritdoc/>
    public override string Quantity(decimal quantity, string unit) => Counted(quantity, ArabicNouns.Unit(unit), ArabicCase.Nominative);

    /// <inheritdoc/>
    public override string QuantityOf(decimal quantity, string unit) => Counted(quantity, ArabicNouns.Unit(unit), ArabicCase.Genitive);

    /// <inheritdoc/>
    public override string QuantityAsObject(decimal quantity, string unit) => Counted(quantity, ArabicNouns.Unit(unit), ArabicCase.Accusative);

    /// <inheritdoc/>
    public override string Unit(string unit) => ArabicNouns.Unit(unit).One;

    /// <summary>The name of one unit in the accusative: «ليست كرتونًا».</summary>
    internal static string UnitAsObject(string unit) => ArabicNouns.Unit(unit).OneAsObject;

    /// <inheritdoc/>
    public override string Date(DateOnly date, DateOnly today)
    {
        var year = date.Year == today.Year ? "" : " " + Isolate(date.Year.ToString(CultureInfo.InvariantCulture));
        var day = Isolate(date.Day.ToString(CultureInfo.InvariantCulture));
        var full = $"{Days[(int)date.DayOfWeek]} {day} {Months[date.Month - 1]}{year}";
        return (date.DayNumber - today.DayNumber) switch
        {
            0 => $"اليوم، {full}",
            1 => $"غدًا، {full}",
            _ => full,
        };
    }

    /// <inheritdoc/>
    public override string Moment(DateTimeOffset moment, DateOnly today) =>
        $"{Date(DateOnly.FromDateTime(moment.DateTime), today)} الساعة {Isolate(moment.ToString("HH:mm", CultureInfo.InvariantCulture))}";

    /// <inheritdoc/>
    public override string Part(DayPart part) => part switch
    {
        DayPart.Morning => "صباحًا",
        DayPart.Noon => "ظهرًا",
        DayPart.Afternoon => "عصرًا",
        DayPart.Evening => "مساءً",
        DayPart.Night => "ليلًا",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part of the day."),
    };

    /// <inheritdoc/>
    public override string Channel(string name) => name switch
    {
        ChannelNames.WhatsApp => "واتساب",
        ChannelNames.Telegram => "تيليجرام",
        ChannelNames.Teams => "تيمز",
        ChannelNames.Web => "دردشة الموقع",
        _ => Name(name),
    };

    /// <inheritdoc/>
    public override string List(IEnumerable<string> things) => Joined([.. things], " و");

    /// <inheritdoc/>
    public override string Either(IEnumerable<string> things) => Joined([.. things], " أو ");

    /// <summary>For each of a unit: «للكرتون», «للعلبة»; «لكل متر مربع» where an adjective follows.</summary>
    internal string PerUnit(string unit)
    {
        var noun = Unit(unit);
        if (noun[0] == '\u2068' || noun.Contains(' ', StringComparison.Ordinal))
            return $"لكل {noun}";
        return noun[0] == 'ل' ? $"ل{noun}" : $"لل{noun}";
    }

    // One and two are said by the noun itself; from three on the number stands before it. Units without plural, such as
    // kilos, always have their number.
    internal string Counted(decimal count, ArabicNoun noun, ArabicCase @case = ArabicCase.Nominative) => ArabicPlural.Of(count) switch
    {
        ArabicPlural.Category.One when noun.Inflects && @case == ArabicCase.Accusative => $"{noun.OneAsObject} {(noun.Feminine ? "واحدة" : "واحدًا")}",
        ArabicPlural.Category.One when noun.Inflects => $"{noun.One} {(noun.Feminine ? "واحدة" : "واحد")}",
        ArabicPlural.Category.Two when noun.Inflects => @case == ArabicCase.Nominative ? noun.Two : noun.TwoOf,
        ArabicPlural.Category.Few => $"{Number(count)} {noun.Few}",
        ArabicPlural.Category.Many => $"{Number(count)} {noun.Many}",
        ArabicPlural.Category.Zero or ArabicPlural.Category.One or ArabicPlural.Category.Two or ArabicPlural.Category.Other =>
            $"{Number(count)} {noun.One}",
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, "No such form."),
    };

    private static string CurrencyName(Currency currency) => currency.Code switch
    {
        "SAR" => "ريال",
        "AED" => "درهم",
        "QAR" => "ريال قطري",
        "OMR" => "ريال عُماني",
        "YER" => "ريال يمني",
        "KWD" => "دينار كويتي",
        "BHD" => "دينار بحريني",
        "JOD" => "دينار أردني",
        "TND" => "دينار تونسي",
        "IQD" => "دينار عراقي",
        "LYD" => "دينار ليبي",
        "DZD" => "دينار جزائري",
        "EGP" => "جنيه",
        "MAD" => "درهم مغربي",
        "LBP" => "ليرة لبنانية",
        "SYP" => "ليرة سورية",
        "USD" => "دولار",
        "EUR" => "يورو",
        "GBP" => "جنيه إسترليني",
        var code => Isolate(code),
    };

    private static string Joined(List<string> things, string last) => things switch
    {
        [] => "",
        [var only] => only,
        _ => string.Join("، ", things[..^1]) + last + things[^1],
    };
}
