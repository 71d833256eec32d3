namespace Abtamim.Domain.Understanding.Words;

/// <summary>The varieties of Arabic that change what a word means.</summary>
[Flags]
internal enum Varieties : byte
{
    None = 0,
    Gulf = 1,
    Egyptian = 2,
    Levantine = 4,
    Maghrebi = 8,
    Any = Gulf | Egyptian | Levantine | Maghrebi,
}

/// <summary>One sense of a word.</summary>
/// <param name="Concept">What it is.</param>
/// <param name="Value">Its number, where it has one: 3 for «ثلاثة», 6 for Saturday.</param>
/// <param name="Name">Its name, where it has one: <c>carton</c> for «كرتون», <c>water</c> for «مويه».</param>
/// <param name="Varieties">Where it has this sense.</param>
/// <param name="Dual">Whether the form says «two» by itself: «كرتونين».</param>
internal sealed record Lexeme(Concept Concept, decimal Value, string? Name, Varieties Varieties, bool Dual = false)
{
    /// <summary>The value of a unit's plural form: «كراتين» without a number is no amount.</summary>
    public const decimal Plural = -2;

    /// <summary>The value of a good that only says what another is like: «أحمر», «مجمد».</summary>
    public const decimal Quality = 1;

    public bool IsPlural => Concept == Concept.Unit && Value == Plural;
}

/// <summary>A set of concepts.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ConceptSet(UInt128 Low, UInt128 High)
{
    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        var set = default(ConceptSet);
        foreach (var concept in concepts)
            set = set.With(concept);
        return set;
    }

    public bool Has(Concept concept) => (int)concept < 128
        ? (Low & (UInt128.One << (int)concept)) != 0
        : (High & (UInt128.One << ((int)concept - 128))) != 0;

    public ConceptSet With(Concept concept) => (int)concept < 128
        ? this with { Low = Low | (UInt128.One << (int)concept) }
        : this with { High = High | (UInt128.One << ((int)concept - 128)) };

    public ConceptSet Union(ConceptSet other) => new(Low | other.Low, High | other.High);

    public ConceptSet Except(ConceptSet other) => new(Low & ~other.Low, High & ~other.High);

    public bool HasAll(ConceptSet other) => (Low & other.Low) == other.Low && (High & other.High) == other.High;

    public bool HasAny(ConceptSet other) => (Low & other.Low) != 0 || (High & other.High) != 0;

    public bool IsEmpty => Low == 0 && High == 0;
}
