namespace Abtamim.Domain.Understanding.Products;

/// <summary>A word, size or number of a message that names a product.</summary>
/// <param name="Terms">The terms of the catalogue that it can stand for; none where the catalogue has nothing like it.</param>
/// <param name="IsOptional">Whether a product may fit without it.</param>
/// <param name="IsGood">Whether it names a good by itself.</param>
/// <param name="IsUnit">Whether it is a unit's word.</param>
/// <param name="IsLatin">Whether it is written in Latin letters.</param>
/// <param name="IsQuality">Whether it only says what another good is like: «أحمر», «مجمد».</param>
/// <param name="IsAmount">Whether it belongs to the amount, not to the name.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct QueryPart(IReadOnlyList<TermMatch> Terms, bool IsOptional, bool IsGood, bool IsUnit = false, bool IsLatin = false, bool IsQuality = false, bool IsAmount = false);

/// <summary>
/// A query turned around: for each term the parts that it can stand for, a bit a part, so that a name is weighed by
/// joining the bits of its terms. Filled again for each query.
/// </summary>
internal sealed class QueryTerms
{
    /// <summary>Parts beyond these are not read; no name has as many (<see cref="Lines.RawLine"/> holds fewer).</summary>
    public const int MostParts = 64;

    private int[] _terms = new int[16];
    private ulong[] _parts = new ulong[16];
    private int _count;

    public int PartCount { get; private set; }

    /// <summary>The parts that a product must have.</summary>
    public ulong Required { get; private set; }

    public bool IsLatin { get; private set; }

    /// <summary>How surely a product with all required parts has them, on average; null where that differs between products.</summary>
    public double? Quality { get; private set; }

    public void Read(IReadOnlyList<QueryPart> parts)
    {
        PartCount = Math.Min(parts.Count, MostParts);
        IsLatin = parts[0].IsLatin;
        Required = 0;
        _count = 0;
        double? quality = 0;
        var required = 0;
        for (var i = 0; i < PartCount; i++)
        {
            var part = parts[i];
            for (var j = 0; j < part.Terms.Count; j++)
                Add(part.Terms[j].Term, 1UL << i);
            if (part.IsOptional)
                continue;
            Required |= 1UL << i;
            required++;
            quality += QualityOf(part);
        }

        Quality = quality / required;
    }

    /// <summary>The parts that <paramref name="term"/> can stand for.</summary>
    public ulong PartsOf(int term)
    {
        var at = _terms.AsSpan(0, _count).IndexOf(term);
        return at < 0 ? 0 : _parts[at];
    }

    public ulong PartsOf(ReadOnlySpan<int> terms)
    {
        var parts = 0UL;
        foreach (var term in terms)
            parts |= PartsOf(term);
        return parts;
    }

    private static double? QualityOf(QueryPart part)
    {
        var quality = part.Terms[0].Quality;
        for (var j = 1; j < part.Terms.Count; j++)
        {
            if (part.Terms[j].Quality != quality)
                return null;
        }

        return quality;
    }

    private void Add(int term, ulong part)
    {
        var at = _terms.AsSpan(0, _count).IndexOf(term);
        if (at >= 0)
        {
            _parts[at] |= part;
            return;
        }

        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, _count * 2);
            Array.Resize(ref _parts, _count * 2);
        }

        _terms[_count] = term;
        _parts[_count++] = part;
    }
}
