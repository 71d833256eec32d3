namespace Abtamim.Domain.Understanding.Measuring;

/// <summary>The score of some messages. Shares are from 0 to 1; of nothing, 0 for messages and 1 for lines.</summary>
/// <param name="name">What the messages have in common.</param>
public sealed class Tally(string name)
{
    private int _intents, _hits, _wanted, _got, _whole;

    /// <summary>What the messages have in common: a variety, a role, «all».</summary>
    public string Name { get; } = name;

    /// <summary>How many there are.</summary>
    public int Messages { get; private set; }

    /// <summary>The share whose act was right.</summary>
    public double Intent => Share(_intents, Messages, 0);

    /// <summary>The share of the lines read that were right.</summary>
    public double Precision => Share(_hits, _got, 1);

    /// <summary>The share of the lines labelled that were read right.</summary>
    public double Recall => Share(_hits, _wanted, 1);

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The share of messages that were right in all they say.</summary>
    public double Whole => Share(_whole, Messages, 0);

    /// <summary>The lines labelled.</summary>
    public int Lines => _wanted;

    /// <summary>Lines booked under a product that the label does not allow: the costliest mistake there is.</summary>
    public int WrongPicks { get; private set; }

    internal void Add(bool intent, int hits, int wanted, int got, bool whole, int wrong)
    {
        Messages++;
        _intents += intent ? 1 : 0;
        _hits += hits;
        _wanted += wanted;
        _got += got;
        _whole += whole ? 1 : 0;
        WrongPicks += wrong;
    }

    private static double Share(int part, int of, double ofNothing) => of == 0 ? ofNothing : (double)part / of;
}
