using System.Collections.Frozen;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Benchmarks.Understanding;

/// <summary>
/// The least that any reader of orders does, to measure ours by: cut the text at its spaces and look each word up among
/// the words of the price list. Understands nothing.
/// </summary>
internal sealed class WordLookup
{
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _products;

    public WordLookup(ProductCatalogue catalogue)
    {
        var products = new Dictionary<string, List<int>>();
        for (var i = 0; i < catalogue.Products.Count; i++)
        {
            var product = catalogue.Products[i];
            foreach (var word in product.Aliases.Append(product.NameAr).Append(product.NameEn).SelectMany(name => name.Split(' ')).Distinct())
            {
                if (!products.TryGetValue(word, out var having))
                    products[word] = having = [];
                having.Add(i);
            }
        }

        _products = products.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many products have a word of <paramref name="text"/>, those with several counted for each.</summary>
    public int Read(string text)
    {
        var found = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (_products.TryGetValue(text.AsSpan()[range], out var having))
                found += having.Length;
        }

        return found;
    }
}
