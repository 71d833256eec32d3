using Abtamim.Domain.Understanding.Products;

namespace Abtamim.Domain.Understanding;

/// <summary>
/// How sure each way of reading is. The figures are shares of labelled messages that were read right so, on the development
/// set and on messages seen for the first time; <c>docs/understanding.md</c> has the table, and how it is computed again.
/// </summary>
internal static class Confidences
{
    /// <summary>An act that no rule speaks for.</summary>
    public const double NoAct = 0.6;

    /// <summary>An answer to the desk's own question.</summary>
    public const double Chosen = 0.97;

    /// <summary>One of several products, taken because this customer has ordered it before.</summary>
    public const double Usual = 0.85;

    /// <summary>That several products fit equally well, and so are to be asked about.</summary>
    public const double Ambiguous = 0.9;

    /// <summary>That goods by a known name are not sold.</summary>
    public const double KnownStranger = 0.9;

    /// <summary>That words nobody knows are goods.</summary>
    public const double UnknownStranger = 0.65;

    /// <summary>An amount that cannot be one: none, or less.</summary>
    public const double NoAmount = 0.2;

    /// <summary>An act by what it has ahead of the next one.</summary>
    public static double OfAct(double margin) => margin switch
    {
        >= 3 => 0.98,
        >= 2 => 0.92,
        >= 1 => 0.8,
        >= 0.5 => 0.7,
        _ => 0.65,
    };

    /// <summary>A product by how its name fits; a word known by a spelling near it, or no amount, make it less sure.</summary>
    public static double OfProduct(Fit fit, bool isGuess, bool hasAmount) =>
        (fit switch
        {
            Fit.Exact => 0.99,
            Fit.Contained => 0.97,
            Fit.Head => 0.95,
            _ => 0.88,
        }) - (isGuess ? 0.12 : 0) - (hasAmount ? 0 : 0.04);
}
