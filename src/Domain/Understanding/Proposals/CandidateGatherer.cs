using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Products;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>Narrows the price list to the few dozen products that the open parts of a message can be.</summary>
internal sealed class CandidateGatherer(ProductIndex index)
{
    // A word that so many products have says little.
    private const int TooCommon = 2_000;

    private readonly NearWords _near = new(index.Terms);

    // The first products of each family, by their rank in it: enough to fill up with, however long the list is.
    private readonly Lazy<(string Key, int Rank, int Product)[]> _families = new(() =>
    [
        .. index.Entries.Select((entry, place) => (entry.Product.Category, Place: place))
            .GroupBy(row => row.Category, StringComparer.Ordinal)
            .SelectMany(family => family.Take(ProposalPolicy.MostCandidates).Select((row, rank) => (family.Key, rank, row.Place))),
    ]);

    /// <summary>The products, part by part in turn, so that none is crowded out by another.</summary>
    public IReadOnlyList<ProposalCandidate> For(OpenReading open, Meaning meaning)
    {
        var entries = index.Entries;
        if (entries.Length <= ProposalPolicy.MostCandidates)
            return [.. entries.Select(entry => Candidate(entry.Product))];

        var queues = open.Spots.Select(spot => new Queue<int>(For(open, spot, meaning))).ToList();
        var chosen = new List<int>();
        var seen = new HashSet<int>();
        while (chosen.Count < ProposalPolicy.MostCandidates && queues.Exists(queue => queue.Count > 0))
        {
            foreach (var queue in queues)
            {
                if (chosen.Count < ProposalPolicy.MostCandidates && queue.TryDequeue(out var product) && seen.Add(product))
                    chosen.Add(product);
            }
        }

        AddFamilies(chosen, seen);
        return [.. chosen.Select(product => Candidate(entries[product].Product))];
    }

    private IEnumerable<int> For(OpenReading open, OpenSpot spot, Meaning meaning)
    {
        var scores = new Dictionary<int, double>();
        foreach (var i in spot.Words)
        {
            var word = open.Reading.Words[i];
            var terms = word.Terms.Count > 0 ? word.Terms : _near.Of(word.Stem);
            foreach (var term in terms)
            {
                var having = index.CountWith(term.Term);
                if (having > TooCommon)
                    continue;
                foreach (var product in index.With(term.Term).Span)
                    scores[product] = scores.GetValueOrDefault(product) + (term.Quality / Math.Log(2 + having));
            }
        }

        var known = spot.Act < 0 ? [] : Known(meaning.Further.Prepend(meaning).ElementAt(spot.Act).Lines[spot.Line]);
        var drafted = open.Reading.Context.Draft.Select(item => item.Sku);
        return known.Select(index.PlaceOf)
            .Concat(scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Select(score => score.Key))
            .Concat(drafted.Select(index.PlaceOf))
            .Where(product => product >= 0);
    }

    private static IEnumerable<Sku> Known(MeantLine line) => line.Candidates.Concat(line.Nearest);

    // Where a word is near one product, another of its family may be meant; where it is near none, one of any family.
    private void AddFamilies(List<int> chosen, HashSet<int> seen)
    {
        var near = chosen.Select(product => index.Entries[product].Product.Category).ToHashSet(StringComparer.Ordinal);
        foreach (var product in _families.Value.OrderByDescending(family => near.Contains(family.Key)).ThenBy(family => family.Rank).Select(family => family.Product))
        {
            if (chosen.Count >= ProposalPolicy.MostCandidates)
                return;
            if (seen.Add(product))
                chosen.Add(product);
        }
    }

    private static ProposalCandidate Candidate(Product product) =>
        new(product.Sku, product.NameAr, product.NameEn, [.. product.Units.Select(unit => unit.Code)]);
}
