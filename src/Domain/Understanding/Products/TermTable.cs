using System.Globalization;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>
/// The words of a catalogue as numbers. Words of one meaning in the language of orders («ماء», «مويه», "water") are one
/// term; so are sizes that are equal («1 لتر», "1000 ml").
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _surfaces = [];
    private readonly Dictionary<string, int> _meanings = [];
    private readonly Dictionary<(string Measure, decimal Value), int> _sizes = [];
    private readonly Dictionary<decimal, List<int>> _byNumber = [];
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public IEnumerable<string> Surfaces => _surfaces.Keys;

    public string NameOf(int term) => _names[term];

    public int SurfaceOrNone(ReadOnlySpan<char> form) => _surfaces.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var term) ? term : -1;

    public int MeaningOrNone(string name) => _meanings.GetValueOrDefault(name, -1);

    public int SizeOrNone(string measure, decimal value) => _sizes.GetValueOrDefault((measure, value), -1);

    /// <summary>The sizes and numbers of the catalogue that are written with <paramref name="number"/>.</summary>
    public IReadOnlyList<int> OfNumber(decimal number) => _byNumber.TryGetValue(number, out var terms) ? terms : [];

    public int AddSurface(string form) => Add(_surfaces, form, form);

    public int AddMeaning(string name) => Add(_meanings, name, name);

    /// <summary>Makes <paramref name="form"/> a known word whose term is <paramref name="term"/>.</summary>
    public void Alias(string form, int term) => _surfaces.TryAdd(form, term);

    /// <summary>A size; <paramref name="measure"/> is empty for a bare number, and <paramref name="written"/> the number it is written with, if it is found by that.</summary>
    public int AddSize(string measure, decimal value, decimal? written)
    {
        if (_sizes.TryGetValue((measure, value), out var term))
        {
            AddNumber(written, term);
            return term;
        }

        term = _names.Count;
        _names.Add(value.ToString(CultureInfo.InvariantCulture) + measure);
        _sizes[(measure, value)] = term;
        AddNumber(written, term);
        return term;
    }

    private void AddNumber(decimal? number, int term)
    {
        if (number is not { } written)
            return;
        if (!_byNumber.TryGetValue(written, out var terms))
            _byNumber[written] = terms = [];
        if (!terms.Contains(term))
            terms.Add(term);
    }

    private int Add(Dictionary<string, int> table, string key, string name)
    {
        if (table.TryGetValue(key, out var term))
            return term;
        term = _names.Count;
        _names.Add(name);
        table[key] = term;
        return term;
    }
}
