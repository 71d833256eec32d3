using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Text;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>
/// What the smallest unit of a product weighs or holds, as its name says: «عدس أحمر 10 كجم», "UHT milk 1 L". So many kilos
/// or litres of it are so many bags or bottles, or they are not.
/// </summary>
/// <param name="Kind">The smallest measure of its kind: <c>g</c> or <c>ml</c>.</param>
/// <param name="Value">How many of them, above zero.</param>
internal readonly record struct PackSize(string Kind, decimal Value)
{
    private static readonly WordAnalyser Analyser = new(Lexicon.Shared, new Vocabulary(Lexicon.Shared, null));

    /// <summary>The size that the names of <paramref name="product"/> say; null where they say none, or two that differ.</summary>
    public static PackSize? Of(Product product)
    {
        PackSize? known = null;
        foreach (var size in Sizes(product.NameAr).Concat(Sizes(product.NameEn)))
        {
            if (known is { } other && other != size)
                return null;
            known = size;
        }

        return known;
    }

    /// <summary>How many of <see cref="Kind"/> so many <paramref name="measure"/> are; null where that weighs or holds nothing.</summary>
    public static PackSize? Of(decimal quantity, string measure) =>
        Measures.Of(measure) is { Kind: "g" or "ml" } named && quantity > 0 ? new(named.Kind, quantity * named.Factor) : null;

    private static IEnumerable<PackSize> Sizes(string name)
    {
        var words = Tokeniser.Cut(NormalisedText.Of(name), form => Lexicon.Shared.Lookup.ContainsKey(form.Span));
        foreach (var word in words)
            Analyser.Read(word, spelling: false);
        NumberReader.Join(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordKind.Number && SizeReader.At(words, i) is { Measure: "g" or "ml", Value: > 0 } size)
                yield return new(size.Measure, size.Value);
        }
    }
}
