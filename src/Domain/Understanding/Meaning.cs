using System.Collections.Frozen;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding;

/// <summary>Who writes.</summary>
public enum SpeakerRole
{
    /// <summary>Somebody who buys.</summary>
    Customer,

    /// <summary>Somebody the company buys from.</summary>
    Supplier,

    /// <summary>Somebody of the company.</summary>
    Staff,
}

/// <summary>A message to be understood, with what its understanding depends on.</summary>
/// <param name="Role">Who writes.</param>
/// <param name="Text">What was written or transcribed; any length, any characters.</param>
/// <param name="Now">When it was sent, in the company's time zone: «tomorrow» is the day after this one's date.</param>
/// <param name="Context">What the conversation stands at.</param>
public sealed record Utterance(SpeakerRole Role, string Text, DateTimeOffset Now, UtteranceContext Context);

/// <summary>What the conversation stands at when a message comes.</summary>
public sealed record UtteranceContext
{
    /// <summary>A conversation that stands at nothing.</summary>
    public static UtteranceContext Empty { get; } = new();

    /// <summary>The customer's open draft; empty where there is none.</summary>
    public IReadOnlyList<DraftItem> Draft { get; init; } = [];

    /// <summary>What the desk has just asked.</summary>
    public Awaiting Awaiting { get; init; }

    /// <summary>With <see cref="Awaiting.Choice"/>: the products shown, in their order.</summary>
    public IReadOnlyList<Sku> Candidates { get; init; } = [];

    /// <summary>The customer's own words, learned before.</summary>
    public Learning.LearnedWords Learned { get; init; } = Learning.LearnedWords.Empty;

    /// <summary>The products that the customer has ordered before: of several that fit equally well, the one among these is meant.</summary>
    public IReadOnlySet<Sku> Usual { get; init; } = FrozenSet<Sku>.Empty;

    /// <summary>For a supplier: the one line it was asked for, where it was asked for one.</summary>
    public RequestedItem? Request { get; init; }
}

/// <summary>A line of the customer's draft, as far as understanding needs it.</summary>
public sealed record DraftItem(Sku Sku, decimal Quantity, string? Unit);

/// <summary>What a supplier was asked for: so many of a product at a price in major units.</summary>
public sealed record RequestedItem(Sku Sku, decimal Quantity, string? Unit, decimal? UnitPrice);

/// <summary>What the desk has just asked the customer.</summary>
public enum Awaiting
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>To confirm the draft.</summary>
    Confirmation,

    /// <summary>Which of the candidates is meant.</summary>
    Choice,

    /// <summary>How much was paid.</summary>
    Amount,
}

/// <summary>
/// What a message means: the act that the business must carry out, and what it says. A proposal, not yet checked
/// against prices, credit or stock.
/// </summary>
/// <param name="Intent">The main act.</param>
public sealed record Meaning(Intent Intent)
{
    /// <summary>The products named, in order of mention.</summary>
    public IReadOnlyList<MeantLine> Lines { get; init; } = [];

    /// <summary>The day or part of day named, or null.</summary>
    public DeliveryWish? Delivery { get; init; }

    /// <summary>The money named (payments), in major units of the company's currency, or null.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What a supplier says of what it was asked, or null.</summary>
    public SupplierStatement? Supplier { get; init; }

    /// <summary>The order (or task) number named, digits only, or null.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The language that the message is written in; null where it shows none, or two.</summary>
    public Language? Language { get; init; }

    /// <summary>How sure the reading of the main act is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether it is said to put right what was said or read before: «لا، قصدي النسكافيه».</summary>
    public bool IsCorrection { get; init; }

    /// <summary>What the message asks or says of the draft that waits to be confirmed, or null: then nothing is confirmed.</summary>
    public DraftAside? AboutDraft { get; init; }

    /// <summary>
    /// Further acts of the same message, in order: «take the sugar off and add rice» is a removal with a further
    /// order. Empty for most messages.
    /// </summary>
    public IReadOnlyList<Meaning> Further { get; init; } = [];
}

/// <summary>
/// A line of products in a message. Booked where <see cref="Sku"/> is set; to be asked where there are
/// <see cref="Candidates"/>; a stranger where there is neither.
/// </summary>
/// <param name="Text">The customer's own words for the product.</param>
/// <param name="Sku">The one product that fits, or null.</param>
/// <param name="Candidates">The products that fit equally well: none, or two and more.</param>
/// <param name="Quantity">How many; null where the whole line goes (removal) or none is repeated (choice).</param>
/// <param name="Unit">The unit's code, or null where none is named.</param>
public sealed record MeantLine(string Text, Sku? Sku, IReadOnlyList<Sku> Candidates, decimal? Quantity, string? Unit)
{
    /// <summary>For a stranger: the products of the catalogue that come nearest, the best first; possibly none.</summary>
    public IReadOnlyList<Sku> Nearest { get; init; } = [];

    /// <summary>
    /// The amount that was said and cannot be one: none, or less than none. <see cref="Quantity"/> is null then: no line is
    /// ever for so many.
    /// </summary>
    public decimal? ImpossibleQuantity { get; init; }

    /// <summary>Whether no amount was said, and <see cref="Quantity"/> is the one that is assumed then.</summary>
    public bool IsQuantityAssumed { get; init; }

    /// <summary>A unit that is named though the product is not sold by it, or null.</summary>
    public string? UnsoldUnit { get; init; }

    /// <summary>
    /// What was said by weight, volume or length though the product is not sold so, or null. <see cref="Quantity"/> is then the number
    /// that was said, and counts no unit: how many units it comes to is for who books it.
    /// </summary>
    public MeasuredAmount? Measured { get; init; }

    /// <summary>How sure the reading of the line is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How the product was told; a draft shows what was not named outright.</summary>
    public LineBasis Basis { get; init; }

    /// <summary>
    /// The words for the product alone, in one spelling and without amounts: what is learned as this customer's own words.
    /// </summary>
    public string Wording { get; init; } = string.Empty;
}

/// <summary>An amount by weight, volume or length: «١٠ كيلو», "a ton", "20 litres".</summary>
/// <param name="Quantity">How many, above zero.</param>
/// <param name="Unit">The measure's code: <c>kg</c>, <c>ton</c>, <c>litre</c>, <c>metre</c>.</param>
public sealed record MeasuredAmount(decimal Quantity, string Unit);

/// <summary>How a line's product was told.</summary>
public enum LineBasis
{
    /// <summary>By its name.</summary>
    Named,

    /// <summary>By words of this customer's own, learned before.</summary>
    Learned,

    /// <summary>Of several that fit equally well it is the one that this customer has ordered before.</summary>
    Usual,
}

/// <summary>What is said of a draft without deciding on it.</summary>
public enum DraftAside
{
    /// <summary>What it comes to.</summary>
    Total,

    /// <summary>When it would come.</summary>
    Arrival,

    /// <summary>That one has to think, to wait, or finds it dear.</summary>
    Hesitation,

    /// <summary>Discounts, terms of payment, who delivers: what only people can answer.</summary>
    Terms,
}

/// <summary>When the customer wants the goods.</summary>
/// <param name="Date">The day, or null where only a part of day is named.</param>
/// <param name="Part">The part of day, or null.</param>
public sealed record DeliveryWish(DateOnly? Date, DayPart? Part);

/// <summary>A part of the day.</summary>
public enum DayPart
{
    /// <summary>الصباح.</summary>
    Morning,

    /// <summary>الظهر.</summary>
    Noon,

    /// <summary>العصر.</summary>
    Afternoon,

    /// <summary>المغرب والمساء.</summary>
    Evening,

    /// <summary>الليل.</summary>
    Night,
}

/// <summary>What a supplier says: each part null where the message does not say it.</summary>
/// <param name="Quantity">How many it can deliver.</param>
/// <param name="UnitPrice">Its price for one unit, in major units of the company's currency.</param>
/// <param name="Eta">The day it comes.</param>
public sealed record SupplierStatement(decimal? Quantity, decimal? UnitPrice, DateOnly? Eta);
