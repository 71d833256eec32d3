namespace Abtamim.Domain.Understanding;

/// <summary>What to do with a line.</summary>
public enum LineVerdict
{
    /// <summary>It may be put down as read.</summary>
    Book,

    /// <summary>Several products fit equally well: ask which.</summary>
    AskWhich,

    /// <summary>One fits, not surely enough: ask whether it is meant.</summary>
    AskWhether,

    /// <summary>How many is not sure: none was said that can be.</summary>
    AskAmount,

    /// <summary>Nothing fits: say so, and offer the nearest.</summary>
    Unknown,
}

/// <summary>What to do with an act.</summary>
public enum ActVerdict
{
    /// <summary>It may be carried out.</summary>
    Act,

    /// <summary>Ask what is meant.</summary>
    AskBack,

    /// <summary>A person should take over.</summary>
    HandOver,
}

/// <summary>The one place that decides what is sure enough. Confidences are shares from 0 to 1; see <see cref="MeantLine.Confidence"/>.</summary>
public sealed record Thresholds
{
    /// <summary>Those that the desk goes by.</summary>
    public static Thresholds Default { get; } = new();

    /// <summary>From here a product is put down without asking: at most one in twenty of those just above is wrong, and the customer sees the draft.</summary>
    public double Book { get; init; } = 0.8;

    /// <summary>Below this not even the amount is sure.</summary>
    public double Amount { get; init; } = 0.5;

    /// <summary>From here an act is carried out without asking back.</summary>
    public double Act { get; init; } = 0.6;

    /// <summary>From here an act that cannot be taken back (cancel, opt out) is carried out without asking back.</summary>
    public double ActForGood { get; init; } = 0.75;

    /// <summary>After so many messages in a row that were not understood, a person takes over.</summary>
    public int Misunderstood { get; init; } = 2;

    /// <summary>What to do with <paramref name="line"/>.</summary>
    public LineVerdict Judge(MeantLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line switch
        {
            { Sku: not null, ImpossibleQuantity: not null } => LineVerdict.AskAmount,
            { Sku: not null } when line.Confidence < Amount => LineVerdict.AskAmount,
            { Sku: not null } when line.Confidence < Book => LineVerdict.AskWhether,
            { Sku: not null } => LineVerdict.Book,
            { Candidates.Count: > 0 } => LineVerdict.AskWhich,
            _ => LineVerdict.Unknown,
        };
    }

    /// <summary>What to do with <paramref name="meaning"/>, the customer's messages before it not having been understood so many times in a row.</summary>
    public ActVerdict Judge(Meaning meaning, int misunderstoodBefore)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        var isSure = meaning.Confidence >= (meaning.Intent is Intent.Cancel or Intent.OptOut ? ActForGood : Act);
        if (isSure && meaning.Intent != Intent.Other)
            return ActVerdict.Act;
        return misunderstoodBefore + 1 >= Misunderstood ? ActVerdict.HandOver : ActVerdict.AskBack;
    }
}
