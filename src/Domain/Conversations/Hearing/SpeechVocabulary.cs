using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>The names that a customer is likely to say: what a speech engine is told before it listens.</summary>
public static class SpeechVocabulary
{
    /// <summary>The most characters of all names together: an engine's prompt holds 224 tokens, and an Arabic letter may take one.</summary>
    public const int MostCharacters = 400;

    /// <summary>
    /// Names in <paramref name="language"/>, the likeliest first: of the products in <paramref name="usual"/>, then one of each
    /// category in turn, so that a long price list is heard of as a whole.
    /// </summary>
    public static IReadOnlyList<string> Of(ProductCatalogue catalogue, IEnumerable<Sku> usual, Language language)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var own = usual.Select(catalogue.Find).OfType<Product>();
        var others = catalogue.Products
            .GroupBy(product => product.Category, StringComparer.Ordinal)
            .SelectMany(category => category.Select((product, place) => (product, place)))
            .OrderBy(row => row.place)
            .Select(row => row.product);
        var names = new List<string>();
        var left = MostCharacters;
        foreach (var name in own.Concat(others).Select(product => product.NameIn(language)).Distinct(StringComparer.Ordinal))
        {
            if (name.Length + 2 > left)
                break;
            left -= name.Length + 2;
            names.Add(name);
        }

        return names;
    }
}
