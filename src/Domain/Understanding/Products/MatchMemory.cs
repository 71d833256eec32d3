using System.Runtime.InteropServices;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>
/// What the queries of one reading found: the same words are asked about several times on the way to a line. Keeps a
/// few, so that no message makes it grow.
/// </summary>
internal sealed class MatchMemory
{
    private const int Most = 256;

    private readonly Dictionary<int, (int[] Query, MatchResult Result)> _results = [];
    private readonly List<int> _asked = [];
    private int _hash;

    /// <summary>What <paramref name="parts"/> found when they were asked before, or null.</summary>
    public MatchResult? Find(IReadOnlyList<QueryPart> parts)
    {
        Ask(parts);
        return _results.TryGetValue(_hash, out var known) && known.Query.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(_asked)) ? known.Result : null;
    }

    /// <summary>Keeps what the parts found that were asked for last.</summary>
    public void Keep(MatchResult result)
    {
        if (_results.Count >= Most)
            _results.Clear();
        _results[_hash] = ([.. _asked], result);
    }

    // A part is its terms and their qualities, closed by a number that no term has and that tells what kind of part it is.
    private void Ask(IReadOnlyList<QueryPart> parts)
    {
        _asked.Clear();
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = 0; j < parts[i].Terms.Count; j++)
            {
                _asked.Add(parts[i].Terms[j].Term);
                _asked.Add((int)(parts[i].Terms[j].Quality * 1000));
            }

            _asked.Add(-1 - (parts[i].IsOptional ? 1 : 0) - (parts[i].IsLatin ? 2 : 0));
        }

        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_asked)));
        _hash = hash.ToHashCode();
    }
}
