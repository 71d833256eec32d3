using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>An amount as said: «خمس كراتين», «نص دستة», «كرتونين», «عدد 2», «كيلو».</summary>
internal sealed record Amount
{
    /// <summary>The number, or null where only a unit is said.</summary>
    public decimal? Number { get; init; }

    /// <summary>The unit's word, or null.</summary>
    public Lexeme? Unit { get; init; }

    public bool IsDozen { get; init; }

    /// <summary>Whether the unit is a measure (kilo, litre), so that the amount may be the size of a product.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>Whether it can only be a count: «عدد 2», "x2".</summary>
    public bool IsCount { get; init; }

    public SizeFound? Size { get; init; }

    /// <summary>The weight, volume or length that it is, or null.</summary>
    public MeasuredAmount? Measured => IsMeasure && Unit is { Name: { } measure } ? Measures.Amount(Number ?? 1, measure) : null;

    public int Start { get; init; }

    public int End { get; init; }

    public bool HasAnd { get; init; }
}

/// <summary>A line of products while it is being put together.</summary>
internal sealed class RawLine
{
    /// <summary>The first words of a name by which it is looked for; no product has a longer one.</summary>
    public const int MostNameWords = 32;

    private const int MostSizes = 8;

    private const int MostChangesOfMind = 8;

    /// <summary>The words of its name, in order, as places in the message.</summary>
    public List<int> Name { get; } = [];

    public List<SizeFound> Sizes { get; } = [];

    /// <summary>Whether it has as many sizes as a line can have; further numbers are none.</summary>
    public bool IsFullOfSizes => Sizes.Count >= MostSizes;

    public Amount? Amount { get; set; }

    /// <summary>The amount of the line that it stands in place of, where it has none of its own.</summary>
    public Amount? Inherited { get; set; }

    /// <summary>The line that was taken back for it.</summary>
    public RawLine? InPlaceOf { get; private set; }

    /// <summary>Whether it was named again to be given another amount: «والصلصه خلها ٤».</summary>
    public bool IsReset { get; set; }

    /// <summary>Whether it is said not to be wanted.</summary>
    public bool IsNegated { get; set; }

    /// <summary>Whether something else is named to come in its place: «بدل السفن بيبسي».</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Whether it is told of the past and not asked for now.</summary>
    public bool IsBackground { get; set; }

    /// <summary>Whether it tells what the customer still has: «باقيين ليا غير زوج كراطن حليب».</summary>
    public bool IsStock { get; set; }

    /// <summary>Whether it is said to be made so many, which changes it where it was ordered before: «الدجاج ديرو ليا 8».</summary>
    public bool IsMade { get; set; }

    /// <summary>The act in whose reach it stands, where it has one of its own.</summary>
    public Concept? Act { get; set; }

    /// <summary>Whether a word of asking, adding or listing leads up to it, so that a stranger is worth a question.</summary>
    public bool IsCalledFor { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Takes the place of <paramref name="before"/>. Of a long row of changes of mind only the last few are kept.</summary>
    public void StandInFor(RawLine before)
    {
        InPlaceOf = before;
        var last = before;
        for (var i = 1; i < MostChangesOfMind && last.InPlaceOf is { } earlier; i++)
            last = earlier;
        last.InPlaceOf = null;
    }

    /// <summary>A line with nothing but <paramref name="name"/>, to be asked about.</summary>
    public static RawLine Named(IEnumerable<int> name)
    {
        var line = new RawLine();
        line.Name.AddRange(name);
        return line;
    }

    public void AddSize(SizeFound size)
    {
        if (!IsFullOfSizes)
            Sizes.Add(size);
    }
}
