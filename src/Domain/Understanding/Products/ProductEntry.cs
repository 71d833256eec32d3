using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>A product as its words.</summary>
internal sealed class ProductEntry
{
    /// <summary>Reads <paramref name="product"/> and adds its names and aliases to <paramref name="phrases"/>.</summary>
    public ProductEntry(Product product, PhraseReader reader, List<Phrase> phrases)
    {
        Product = product;
        var terms = new List<int>();
        foreach (var name in product.Aliases.Prepend(product.NameEn).Prepend(product.NameAr))
        {
            if (reader.Read(name) is not { } read)
                continue;
            phrases.Add(read.Phrase);
            terms.AddRange(read.Phrase.Terms);
            Size = Math.Max(Size, read.Size);
        }

        foreach (var unit in product.Units)
        {
            if (unit.Content > 1)
                terms.Add(reader.ContentTerm(unit.Content));
        }

        terms.Sort();
        Terms = [.. terms.Distinct()];
    }

    public Product Product { get; }

    /// <summary>The terms of all phrases and of what its units hold, ordered.</summary>
    public int[] Terms { get; }

    /// <summary>The largest size in its names, in the smallest of its kind; 0 where they have none.</summary>
    public decimal Size { get; }

    public bool Has(int term) => Array.BinarySearch(Terms, term) >= 0;

    public bool HasAny(IReadOnlyList<TermMatch> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (Has(terms[i].Term))
                return true;
        }

        return false;
    }
}

/// <summary>A name or alias: its terms and their number, which of them says what kind of thing it is, and its script.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Phrase(int[] Terms, short Length, int Head, bool IsLatin);
