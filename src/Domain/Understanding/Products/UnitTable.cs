using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>By which units each product is sold, a bit a unit, in the order in which products are added.</summary>
internal sealed class UnitTable
{
    // A bit for each known code; a list with a code of its own shares the last one, and no list has so many that it matters.
    private const int LastBit = 63;

    private readonly Dictionary<string, ulong> _bits = [];
    private readonly List<ulong> _products = [];

    public void Add(Product product)
    {
        var units = 0UL;
        foreach (var unit in product.Units)
        {
            if (!_bits.TryGetValue(unit.Code, out var bit))
                _bits[unit.Code] = bit = 1UL << Math.Min(_bits.Count, LastBit);
            units |= bit;
        }

        _products.Add(units);
    }

    public ulong SetOf(ReadOnlySpan<string?> units)
    {
        var set = 0UL;
        foreach (var unit in units)
            set |= unit is null ? 0 : _bits.GetValueOrDefault(unit);
        return set;
    }

    public bool IsSoldByAny(int product, ulong units) => (_products[product] & units) != 0;
}
