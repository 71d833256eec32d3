using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>What the draft makes of what is named: which of its lines is meant, and what becomes of its amount.</summary>
internal sealed class DraftLines
{
    private readonly Reading _reading;
    private readonly NameReader _names;
    private readonly List<int> _products;
    private decimal? _factor;

    public DraftLines(Reading reading, NameReader names)
    {
        _reading = reading;
        _names = names;
        _products = [.. reading.Context.Draft.Select(item => reading.Matcher.Index.PlaceOf(item.Sku)).Where(product => product >= 0)];
    }

    /// <summary>Whether nothing of the list is in the draft.</summary>
    public bool IsEmpty => _products.Count == 0;

    /// <summary>How many times the draft's amount is wanted: «ضاعف», "halve".</summary>
    public decimal Factor => _factor ??= Words.Select(word => word.Find(Concept.Change)?.Value ?? 0).FirstOrDefault(value => value > 0);

    private List<Word> Words => _reading.Words;

    /// <summary>The draft's products that a line can mean.</summary>
    public List<int> Of(RawLine line)
    {
        if (_products.Count == 0)
            return [];
        return _reading.Matcher.Match(NameReader.Known(_names.Query(line)), _products) is { Fit: not Fit.None } match ? match.Products : [];
    }

    /// <summary>Whether the draft has what is meant, or may be meant.</summary>
    public bool Has(MeantLine line) => _reading.Context.Draft.Any(item => line.Sku == item.Sku || line.Candidates.Contains(item.Sku));

    /// <summary>In changes the draft decides what a bare name means.</summary>
    public MeantLine InDraft(RawLine raw, MeantLine line)
    {
        var drafted = Of(raw);
        return drafted.Count > 0 && new LineResolver(_reading, _names).Resolve(raw, drafted) is { } meant ? meant : line;
    }

    /// <summary>«زيد البيبسي كرتونين»: of those that the name fits, the one that is there already.</summary>
    public bool IsMoreOf(RawLine raw, MeantLine line) => raw.Act == Concept.Add && line.Candidates.Count > 1 && IsTheOne(raw.Name[0]) && Of(raw).Count == 1;

    /// <summary>«شيل نص الطماط»: half of what is there.</summary>
    public MeantLine PartOf(RawLine raw, MeantLine line) =>
        raw.Amount is { Unit: null, Number: > 0 and < 1 and var part } && _reading.Context.Draft.FirstOrDefault(item => item.Sku == line.Sku) is { } item
            ? line with { Quantity = item.Quantity * part, Unit = item.Unit }
            : line;

    /// <summary>«ضاعف الدجاج», "halve the sugar": the draft's amount times what is said.</summary>
    public MeantLine NewTotal(RawLine raw, MeantLine line)
    {
        if (raw.Amount is null && line.Sku is { } sku && _reading.Context.Draft.FirstOrDefault(item => item.Sku == sku) is { } item
            && Factor is > 0 and var factor)
            return line with { Quantity = item.Quantity * factor };
        return AtLeastOne(line);
    }

    /// <summary>«خليها ٧» with one line in the draft: that line.</summary>
    public IEnumerable<MeantLine> NewTotalOfTheOnly()
    {
        if (_products.Count != 1)
            yield break;
        for (var i = 0; i < Words.Count; i++)
        {
            if (AmountReader.At(Words, i) is { Number: > 0 } amount && !(i > 0 && (Words[i - 1].Is(Concept.Not) || Words[i - 1].Is(Concept.Instead))))
            {
                var product = _reading.Matcher.Index.Entries[_products[0]].Product;
                var unit = amount.Unit?.Name?.Split('>', '|').FirstOrDefault(code => product.UnitOrNull(code) is not null);
                yield return Unnamed(_products[0], amount.Number, unit) with { Measured = unit is null ? amount.Measured : null };
                yield break;
            }
        }
    }

    /// <summary>"remove everything except the water": what is excepted stays.</summary>
    public IEnumerable<MeantLine> AllBut(List<RawLine> kept)
    {
        var staying = kept.SelectMany(Of).ToHashSet();
        return _products.Where(product => !staying.Contains(product)).Select(product => Unnamed(product, null, null));
    }

    /// <summary>The line with one of it, where no amount is named.</summary>
    public static MeantLine AtLeastOne(MeantLine line) =>
        line is { Quantity: null, ImpossibleQuantity: null } ? line with { Quantity = 1, IsQuantityAssumed = true } : line;

    // What the draft alone tells: the whole message says it.
    private MeantLine Unnamed(int product, decimal? quantity, string? unit) =>
        new(_reading.Utterance.Text, _reading.Matcher.Index.Entries[product].Product.Sku, [], quantity, unit) { Confidence = Confidences.OfProduct(Fit.Contained, isGuess: false, hasAmount: true) };

    private bool IsTheOne(int i) => Words[i].HasArticle || (i > 0 && Words[i - 1].Text is "ال" or "the");
}
