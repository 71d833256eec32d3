namespace Abtamim.Domain.Understanding.Products;

/// <summary>A walk through an ascending list of products, which leaps over what is not asked for.</summary>
internal struct PostingCursor(ReadOnlyMemory<int> products)
{
    private int _at;

    /// <summary>Whether <paramref name="product"/> is in the list. The products must be asked for in ascending order.</summary>
    public bool Has(int product)
    {
        var list = products.Span;
        if (_at >= list.Length)
            return false;
        if (list[_at] < product)
        {
            // Steps that double find the stretch, halving finds the place: the cost is the logarithm of what is leapt over.
            var step = 1;
            while (_at + step < list.Length && list[_at + step] < product)
                step *= 2;
            var from = _at + (step / 2);
            var to = Math.Min(_at + step + 1, list.Length);
            var found = list[from..to].BinarySearch(product);
            _at = from + (found < 0 ? ~found : found);
        }

        return _at < list.Length && list[_at] == product;
    }
}

/// <summary>
/// The products that have all required parts of a query, one list after the other: those of the first term of the rarest
/// part, then those of its other terms. Costs as much as the rarest part has products, not as the catalogue has.
/// </summary>
internal sealed class Intersection(ProductIndex index)
{
    // The cursors of a part stand together, _ends[i] after those of the i-th part.
    private readonly List<PostingCursor> _cursors = [];
    private readonly List<int> _ends = [];

    /// <summary>Starts again for <paramref name="parts"/>, all required but the one at <paramref name="rarest"/>, which the caller walks.</summary>
    public void Open(IReadOnlyList<QueryPart> parts, int rarest)
    {
        _cursors.Clear();
        _ends.Clear();
        for (var i = 0; i < Math.Min(parts.Count, QueryTerms.MostParts); i++)
        {
            if (i == rarest || parts[i].IsOptional)
                continue;
            for (var j = 0; j < parts[i].Terms.Count; j++)
                _cursors.Add(new PostingCursor(index.With(parts[i].Terms[j].Term)));
            _ends.Add(_cursors.Count);
        }
    }

    /// <summary>Whether <paramref name="product"/> has each part. The products must be asked for in ascending order.</summary>
    public bool Has(int product)
    {
        var cursors = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cursors);
        var at = 0;
        foreach (var end in _ends)
        {
            var found = false;
            for (; at < end && !found; at++)
                found = cursors[at].Has(product);
            if (!found)
                return false;
            at = end;
        }

        return true;
    }
}
