using System.Numerics;
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

/// <summary>Finds the products that words name. Serves one reading: it keeps what it has found, and room to work in.</summary>
internal sealed class ProductMatcher(ProductIndex index)
{
    private const int MostCandidates = 12;

    // Of words this common only the rarer ones beside them tell what is near.
    private const int MostForNearest = 500;

    private readonly QueryTerms _query = new();
    private readonly Intersection _intersection = new(index);
    private readonly MatchMemory _memory = new();

    public ProductIndex Index => index;

    /// <summary>How many products were weighed so far: the work done, free of clocks.</summary>
    public long Weighed { get; private set; }

    /// <summary>The products that have all parts that are not optional, by how well they fit.</summary>
    public MatchResult Match(IReadOnlyList<QueryPart> parts, IReadOnlyList<int>? among = null)
    {
        var rarest = Rarest(parts);
        if (rarest < 0)
            return MatchResult.Nothing;
        if (among is not null)
            return Weigh(parts, rarest, Ascending(among));
        if (_memory.Find(parts) is { } known)
            return known;
        var result = Weigh(parts, rarest, among: null);
        _memory.Keep(result);
        return result;
    }

    /// <summary>The products that have the most of <paramref name="parts"/>, a few.</summary>
    public List<Sku> Nearest(IReadOnlyList<QueryPart> parts)
    {
        var scores = new Dictionary<int, double>();
        foreach (var part in parts)
        {
            foreach (var term in part.Terms)
            {
                var count = index.CountWith(term.Term);
                if (count > MostForNearest)
                    continue;
                Weighed += count;
                foreach (var product in index.With(term.Term).Span)
                    scores[product] = scores.GetValueOrDefault(product) + (term.Quality / Math.Log(2 + count));
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
        for (var i = 0; i < Math.Min(parts.Count, QueryTerms.MostParts); i++)
        {
            if (parts[i].IsOptional)
                continue;
            var count = 0;
            for (var j = 0; j < parts[i].Terms.Count; j++)
                count += index.CountWith(parts[i].Terms[j].Term);
            if (count == 0)
                return -1;
            if (count < fewest)
                (rarest, fewest) = (i, count);
        }

        return rarest;
    }

    private static IReadOnlyList<int> Ascending(IReadOnlyList<int> products)
    {
        for (var i = 1; i < products.Count; i++)
        {
            if (products[i] <= products[i - 1])
                return [.. products.Distinct().Order()];
        }

        return products;
    }

    private MatchResult Weigh(IReadOnlyList<QueryPart> parts, int rarest, IReadOnlyList<int>? among)
    {
        _query.Read(parts);
        var best = Fit.None;
        var bestQuality = 0d;
        var products = new List<int>();
        var terms = parts[rarest].Terms;
        for (var t = 0; t < terms.Count; t++)
        {
            _intersection.Open(parts, rarest);
            var having = index.With(terms[t].Term);
            if (among is not null && among.Count < having.Length)
            {
                var cursor = new PostingCursor(having);
                for (var i = 0; i < among.Count; i++)
                {
                    if (cursor.Has(among[i]))
                        Consider(among[i], t);
                }
            }
            else if (among is not null)
            {
                var cursor = new PostingCursor(among as int[] ?? [.. among]);
                foreach (var product in having.Span)
                {
                    if (cursor.Has(product))
                        Consider(product, t);
                }
            }
            else
            {
                foreach (var product in having.Span)
                    Consider(product, t);
            }
        }

        return new MatchResult(best, products);

        void Consider(int product, int term)
        {
            Weighed++;
            if (!_intersection.Has(product))
                return;
            for (var earlier = 0; earlier < term; earlier++)
            {
                if (index.Entries[product].Has(terms[earlier].Term))
                    return;
            }

            var (fit, isOtherScript) = FitOf(product, best);
            if (fit > best)
                return;

            // «مويه كبيره» is the alias that is written so, before "big water".
            var quality = (_query.Quality ?? QualityOf(index.Entries[product], parts)) - (fit == Fit.Exact && isOtherScript ? 0.06 : 0);
            if (fit < best || quality > bestQuality + 0.05)
            {
                products.Clear();
                (best, bestQuality) = (fit, quality);
            }
            else if (quality < bestQuality - 0.05)
            {
                return;
            }

            products.Add(product);
        }
    }

    private static double QualityOf(ProductEntry entry, IReadOnlyList<QueryPart> parts)
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

            quality += partQuality;
        }

        return quality / required;
    }

    // How well a product that has all required parts fits. Fits below what has been found already are not told apart.
    private (Fit Fit, bool IsOtherScript) FitOf(int product, Fit known)
    {
        var best = Fit.Partial;
        var isOtherScript = true;
        foreach (var phrase in index.PhrasesOf(product))
        {
            if (phrase.Length <= _query.PartCount)
            {
                var parts = _query.PartsOf(phrase.Terms);
                if (BitOperations.PopCount(parts) >= phrase.Length && (parts & _query.Required) is not 0 and var required)
                {
                    var fit = required == _query.Required ? Fit.Exact : Fit.Contained;
                    if (fit < best)
                        (best, isOtherScript) = (fit, true);
                    if (fit == best && phrase.IsLatin == _query.IsLatin)
                        isOtherScript = false;
                }
            }

            if (best > Fit.Head && known >= Fit.Head && IsNamedByHead(phrase))
                best = Fit.Head;
        }

        return (best, isOtherScript);
    }

    private bool IsNamedByHead(Phrase phrase)
    {
        var parts = _query.PartsOf(phrase.Head);
        return parts != 0 && ((parts & _query.Required) != 0 || (_query.PartsOf(phrase.Terms) & _query.Required) != 0);
    }
}
