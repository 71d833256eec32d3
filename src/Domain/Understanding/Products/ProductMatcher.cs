using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>How well products fit the words, the best first.</summary>
internal enum Fit
{
    /// <summary>The words are a name or an alias, whole.</summary>
    Exact,

    /// <summary>A name or an alias is among the words, and the product has the others.</summary>
    Contained,

    /// <summary>The words name the kind of thing that the products are.</summary>
    Head,

    /// <summary>The products have the words, but the words do not say what kind of thing.</summary>
    Partial,

    /// <summary>No product has all of the words.</summary>
    None,
}

/// <summary>The products that fit best.</summary>
internal readonly record struct MatchResult(Fit Fit, List<int> Products)
{
    public static MatchResult Nothing => new(Fit.None, []);
}

/// <summary>A word, size or number of a message that names a product.</summary>
/// <param name="Terms">The terms of the catalogue that it can stand for; none where the catalogue has nothing like it.</param>
/// <param name="IsOptional">Whether a product may fit without it.</param>
/// <param name="IsGood">Whether it names a good by itself.</param>
/// <param name="IsUnit">Whether it is a unit's word.</param>
/// <param name="IsLatin">Whether it is written in Latin letters.</param>
/// <param name="IsAmount">Whether it belongs to the amount, not to the name.</param>
/// <param name="IsQuality">Whether it only says what another good is like: «أحمر», «مجمد».</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct QueryPart(IReadOnlyList<TermMatch> Terms, bool IsOptional, bool IsGood, bool IsUnit = false, bool IsLatin = false, bool IsQuality = false, bool IsAmount = false);

/// <summary>Finds the products that words name.</summary>
internal sealed class ProductMatcher(ProductIndex index)
{
    private const int MostCandidates = 12;

    public ProductIndex Index => index;

    /// <summary>The products that have all parts that are not optional, by how well they fit.</summary>
    public MatchResult Match(IReadOnlyList<QueryPart> parts, IReadOnlyList<int>? among = null)
    {
        var rarest = Rarest(parts);
        if (rarest < 0)
            return MatchResult.Nothing;
        var best = Fit.None;
        var products = new List<int>();
        var bestQuality = 0d;
        HashSet<int>? seen = parts[rarest].Terms.Count > 1 ? [] : null;
        foreach (var term in parts[rarest].Terms)
        {
            foreach (var product in index.With(term.Term))
            {
                if (among is not null && !among.Contains(product) || seen?.Add(product) == false)
                    continue;
                var (fit, quality) = FitOf(index.Entries[product], parts);
                if (fit > best || fit == Fit.None)
                    continue;
                if (fit < best || quality > bestQuality + 0.05)
                {
                    products.Clear();
                    (best, bestQuality) = (fit, quality);
                }
                else if (quality < bestQuality - 0.05)
                {
                    continue;
                }

                products.Add(product);
            }
        }

        return new MatchResult(best, products);
    }

    /// <summary>Whether <paramref name="product"/> has every part that is not optional.</summary>
    public bool Has(int product, IReadOnlyList<QueryPart> parts) => FitOf(index.Entries[product], parts).Fit != Fit.None;

    /// <summary>The products that have the most of <paramref name="parts"/>, a few.</summary>
    public List<Sku> Nearest(IReadOnlyList<QueryPart> parts)
    {
        var scores = new Dictionary<int, double>();
        foreach (var part in parts)
        {
            foreach (var term in part.Terms)
            {
                var having = index.With(term.Term);
                if (having.Count > 500)
                    continue;
                foreach (var product in having)
                    scores[product] = scores.GetValueOrDefault(product) + (term.Quality / Math.Log(2 + having.Count));
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(3).Select(score => index.Entries[score.Key].Product.Sku)];
    }

    public IReadOnlyList<Sku> Skus(IEnumerable<int> products) => [.. products.Take(MostCandidates).Select(product => index.Entries[product].Product.Sku)];

    // The part that the fewest products have; none (-1) where a part that must fit is known to no product.
    private int Rarest(IReadOnlyList<QueryPart> parts)
    {
        var rarest = -1;
        var fewest = int.MaxValue;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsOptional)
                continue;
            var count = 0;
            foreach (var term in parts[i].Terms)
                count += index.With(term.Term).Count;
            if (count == 0)
                return -1;
            if (count < fewest)
                (rarest, fewest) = (i, count);
        }

        return rarest;
    }

    private static (Fit Fit, double Quality) FitOf(ProductEntry entry, IReadOnlyList<QueryPart> parts)
    {
        var quality = 0d;
        var required = 0;
        foreach (var part in parts)
        {
            if (part.IsOptional)
                continue;
            required++;
            var partQuality = 0d;
            foreach (var term in part.Terms)
            {
                if (term.Quality > partQuality && entry.Has(term.Term))
                    partQuality = term.Quality;
            }

            if (partQuality == 0)
                return (Fit.None, 0);
            quality += partQuality;
        }

        var best = Fit.Partial;
        var sameScript = false;
        foreach (var phrase in entry.Phrases)
        {
            var fit = FitOf(phrase, parts, required);
            if (fit < best)
                (best, sameScript) = (fit, false);
            if (fit == best)
                sameScript |= phrase.IsLatin == parts[0].IsLatin;
        }

        // «مويه كبيره» is the alias that is written so, before "big water".
        return (best, (quality / required) - (best == Fit.Exact && !sameScript ? 0.06 : 0));
    }

    private static Fit FitOf(Phrase phrase, IReadOnlyList<QueryPart> parts, int required)
    {
        int matched = 0, requiredMatched = 0;
        var head = false;
        foreach (var part in parts)
        {
            foreach (var term in part.Terms)
            {
                if (Array.IndexOf(phrase.Terms, term.Term) < 0)
                    continue;
                matched++;
                if (!part.IsOptional)
                    requiredMatched++;
                head |= term.Term == phrase.Head;
                break;
            }
        }

        if (matched >= phrase.Terms.Length && requiredMatched > 0)
            return requiredMatched == required ? Fit.Exact : Fit.Contained;
        return head && requiredMatched > 0 ? Fit.Head : Fit.Partial;
    }
}
