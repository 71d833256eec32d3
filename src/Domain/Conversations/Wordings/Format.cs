using System.Globalization;
using System.Text;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>
/// How one language writes what every message is made of: numbers, money, quantities with their units, days, lists.
/// What runs the other way than the text around it stands in isolates, so that no bracket or number jumps.
/// </summary>
public abstract class Format
{
    /// <summary>The most characters on a button: what the narrowest channel shows.</summary>
    public const int MostOnButton = 20;

    /// <summary>The most characters of what was heard that are quoted.</summary>
    public const int MostHeard = 500;

    private const int MostQuoted = 60;

    /// <summary>The language.</summary>
    public abstract Language Language { get; }

    /// <summary>
    /// A name or a stretch of outside text, in isolates where it could disturb the text around it, and without
    /// control characters of its own.
    /// </summary>
    public abstract string Name(string text);

    /// <summary>A number with at most three decimals: <c>1,250.5</c>.</summary>
    public abstract string Number(decimal number);

    /// <summary>An amount with its currency as people write it.</summary>
    public abstract string Money(Money money);

    /// <summary>An amount without its currency, where the currency stands nearby.</summary>
    public abstract string Amount(Money money);

    /// <summary>A fraction in percent: <c>15%</c>.</summary>
    public abstract string Percent(decimal fraction);

    /// <summary>So many of a unit, the subject of its sentence or in a list: «كرتونان», «11 كرتونًا», "3 cartons".</summary>
    public abstract string Quantity(decimal quantity, string unit);

    /// <summary>So many of a unit as the object of a verb: «كرتونًا واحدًا», «كرتونين»; as <see cref="Quantity"/> in languages without cases.</summary>
    public abstract string QuantityAsObject(decimal quantity, string unit);

    /// <summary>So many of a unit after a preposition or another noun: «كرتون واحد», «كرتونين»; as <see cref="Quantity"/> in languages without cases.</summary>
    public abstract string QuantityOf(decimal quantity, string unit);

    /// <summary>The name of one unit: «كرتون».</summary>
    public abstract string Unit(string unit);

    /// <summary>A day, with «today» and «tomorrow» where it is one of them.</summary>
    public abstract string Date(DateOnly date, DateOnly today);

    /// <summary>A day and an hour.</summary>
    public abstract string Moment(DateTimeOffset moment, DateOnly today);

    /// <summary>A part of the day.</summary>
    public abstract string Part(DayPart part);

    /// <summary>A channel as people call it: «واتساب», "WhatsApp"; one that nobody has named stands for itself.</summary>
    public abstract string Channel(string name);

    /// <summary>Things in a row: «أ، ب وج», "a, b and c".</summary>
    public abstract string List(IEnumerable<string> things);

    /// <summary>Things of which one may be chosen: «أ أو ب», "a or b".</summary>
    public abstract string Either(IEnumerable<string> things);

    /// <summary>The number of an order, a task or a purchase order.</summary>
    public string Reference(long number) => Name(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>When goods are wanted: day, part of the day, or both.</summary>
    public string When(DateOnly? date, DayPart? part, DateOnly today)
    {
        var day = date is { } known ? Date(known, today) : null;
        var time = part is { } named ? Part(named) : null;
        return string.Join(' ', new[] { day, time }.Where(piece => piece is not null));
    }

    /// <summary>Somebody's own words, shortened, in quotation marks.</summary>
    public string Quote(string text) => Quote(text, MostQuoted);

    /// <summary>Somebody's own words in quotation marks, <paramref name="most"/> characters of them.</summary>
    public string Quote(string text, int most)
    {
        var clean = Clean(text).Trim();
        if (clean.Length > most)
            clean = Cut(clean, most - 1) + "…";
        return Language == Language.Arabic ? $"«{Name(clean)}»" : $"“{Name(clean)}”";
    }

    /// <summary>Somebody's own words in full, line by line.</summary>
    public string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join('\n', text.Trim().ReplaceLineEndings("\n").Split('\n').Select(Name));
    }

    /// <summary>A text that fits a button: too long, it keeps its beginning and its end, where names say the size.</summary>
    public static string ForButton(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = Clean(text).Trim();
        if (clean.Length <= MostOnButton)
            return clean;
        var tail = clean[^10..];
        if (char.IsLowSurrogate(tail[0]))
            tail = tail[1..];
        return Cut(clean, MostOnButton - 11).TrimEnd() + "…" + tail.TrimStart();
    }

    /// <summary><paramref name="text"/> without control characters, marks of direction and broken surrogates.</summary>
    protected static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsDirection(rune.Value))
                continue;
            if (Rune.IsControl(rune))
                clean.Append(' ');
            else
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary><paramref name="text"/> in isolates.</summary>
    protected static string Isolate(string text) => $"\u2068{text}\u2069";

    /// <summary>The digits of a number, grouped.</summary>
    protected static string Digits(decimal number, int? decimals = null) =>
        number.ToString(decimals is { } fixedTo ? "N" + fixedTo : "#,0.###", CultureInfo.InvariantCulture);

    private static string Cut(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];

    private static bool IsDirection(int rune) =>
        rune is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
