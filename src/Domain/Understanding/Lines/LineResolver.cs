using System.Globalization;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// Decides which product a line means: one that clearly fits, several that fit equally, or none.
/// </summary>
internal sealed class LineResolver(Reading reading, NameReader names)
{
    private List<int> _topic = [];
    private QueryPart? _head;

    private ProductMatcher Matcher => reading.Matcher;

    /// <summary>Takes it that <paramref name="product"/> is spoken of, so that what only says which one is said of its kind.</summary>
    public void SpeakOf(int product)
    {
        if (Matcher.Index.PhrasesOf(product) is [var name, ..])
            _head ??= new QueryPart([new TermMatch(name.Head, 1)], false, true);
    }

    /// <summary>The line as meant, or null where its words are not about goods at all.</summary>
    public MeantLine? Resolve(RawLine line, IReadOnlyList<int>? draft = null)
    {
        var wording = WordingOf(line);
        if (line.Amount is null && !line.IsCalledFor && line.Name.TrueForAll(i => reading.Words[i].IsGuess))
            return null;
        if (line.InPlaceOf is { } before)
            _ = Resolve(before);
        var query = names.Query(line);
        var match = Find(line, query, draft);
        var text = reading.Text.OriginalBetween(reading.Words[line.Start].Start, reading.Words[line.End - 1].End);
        var basis = LineBasis.Named;
        var products = match.Products;
        if (products.Count > 1)
            products = Narrow(line, query, products);
        if (products.Count == 1 && draft is null && reading.Context.Draft.Count == 0 && IsOfAnotherSize(line, products[0]))
            (products, match) = ([], MatchResult.Nothing);
        if (match.Fit != Fit.None && IsOfAnotherPacking(line, products))
            match = MatchResult.Nothing;
        if ((match.Fit != Fit.Exact || products.Count != 1) && Learned(wording, products) is { } learned)
            (products, basis, match) = ([learned], LineBasis.Learned, match with { Fit = Fit.Contained });
        else if (match.Fit == Fit.None)
            return Stranger(line, query, text) is { } stranger ? stranger with { Wording = wording } : null;
        else if (products.Count > 1 && Usual(products) is { } usual)
            (products, basis) = ([usual], LineBasis.Usual);

        _topic = products;
        if (query.Find(part => part is { IsGood: true, IsOptional: false }) is { Terms: not null } head)
            _head = head;
        var entry = products.Count == 1 ? Matcher.Index.Entries[products[0]] : null;
        var (quantity, unit) = QuantityOf(line, products);
        return new MeantLine(text, entry?.Product.Sku, entry is null ? Matcher.Skus(products) : [], quantity, unit)
        {
            Measured = unit is null ? Measured(line) : null,
            Confidence = basis == LineBasis.Usual ? Confidences.Usual : Confidence(match.Fit, line, products.Count),
            ImpossibleQuantity = Impossible(line),
            UnsoldUnit = unit is null && line.Amount is { } amount && NamedUnit(line, amount) is { Concept: Concept.Unit } named ? named.Name!.Split('>', '|')[0] : null,
            Basis = basis,
            Wording = wording,
        };
    }

    // The stems of the name, and its sizes: «القهوة حقتنا», «قهوه» and «٥ كراتين القهوه» are one wording.
    private string WordingOf(RawLine line) => string.Join(
        ' ',
        line.Name.Where(i => !reading.Words[i].Is(Concept.Unit)).Select(i => reading.Words[i].Stem)
            .Concat(line.Sizes.Select(size => size.Value.ToString("0.###", CultureInfo.InvariantCulture) + size.Measure)));

    // Their own words decide between several products and where nothing is named by them; never against a plain name.
    private int? Learned(string wording, List<int> products)
    {
        if (wording.Length == 0 || reading.Context.Learned.Find(wording) is not { } word)
            return null;
        var product = Matcher.Index.PlaceOf(word.Sku);
        return product >= 0 && (products.Count <= 1 || products.Contains(product)) ? product : null;
    }

    private int? Usual(List<int> products)
    {
        if (reading.Context.Usual.Count == 0)
            return null;
        var places = reading.Context.Usual.Select(Matcher.Index.PlaceOf).ToHashSet();
        var usual = products.FindAll(places.Contains);
        return usual.Count == 1 ? usual[0] : null;
    }

    private MatchResult Find(RawLine line, List<QueryPart> query, IReadOnlyList<int>? draft)
    {
        // A unit's word alone names nothing, though it stands in names: «كرتون بيض».
        if (query.Count > 0 && query.TrueForAll(part => part.IsUnit) && _topic.Count == 0)
            return MatchResult.Nothing;

        // «٥ كراتين كانز» after «بيبسي»: what only says more of something says it of what was spoken of.
        if (query.Count > 0 && query.TrueForAll(part => part.IsOptional))
        {
            // "a big event": by itself it is said of nothing that is sold.
            if (_topic.Count == 0 && _head is null && line is { Amount: null, Sizes.Count: 0 } && draft is null && reading.Context.Draft.Count == 0)
                return MatchResult.Nothing;
            query = query.ConvertAll(part => part with { IsOptional = part.IsAmount });
            if (OfTheSame(query) is { } same)
                return same;
            if (_topic.Count > 0 && Matcher.Match(query, _topic) is { Fit: not Fit.None } spoken)
                return spoken;

            // «البيبسي الكبير ومن الصغير»: what has no such size is still the kind of thing that was named.
            if (_head is { } head && Matcher.Match([head]) is { Fit: not Fit.None } kind)
                return kind;
            if (draft is not { Count: > 0 } && line is { Amount: null, Sizes.Count: 0 } && _topic.Count == 0)
                return MatchResult.Nothing;
        }

        if (draft is { Count: > 0 } && Matcher.Match(NameReader.Known(query), draft) is { Fit: not Fit.None } drafted)
            return drafted;
        var match = Matcher.Match(query);
        if (match.Fit == Fit.Partial)
        {
            // «برتقان» after «عصير مانجا» is juice too, but no kilo of it; alone, a good of its own is no product named after it.
            var carried = OfSameKind(match.Products);
            if (carried.Count > 0 && (line.Amount?.Unit is not { Concept: Concept.Measure } measured || Matcher.Index.AreSoldBy(carried, measured.Name!)))
                return match with { Products = carried };
            // «بالاجل»: one word of a longer name, said of nothing and without an amount, names nothing.
            if (query.Count == 1 && line is { Amount: null, Sizes.Count: 0, InPlaceOf: null } && _topic.Count == 0 && draft is null && reading.Context.Draft.Count == 0 && reading.Context.Awaiting == Awaiting.Nothing)
                return MatchResult.Nothing;
            if (query.TrueForAll(part => part.IsQuality || part.IsUnit))
                return OfTheSame(query) ?? MatchResult.Nothing;
            if (query.Exists(part => part is { IsGood: true, IsOptional: false }))
                return line.InPlaceOf is not null && OfTheSame(query) is { } other ? other : MatchResult.Nothing;
        }

        return match.Fit == Fit.None ? WithoutSurplus(line, query, match) : match;
    }

    // "paper bags 3 ctn", "sugar sachets": bags behind a name and beside an amount of their own are what the good is, unless
    // the list has them in its name or sells it so.
    private bool IsOfAnotherPacking(RawLine line, List<int> products)
    {
        if (line.Amount is not { } amount)
            return false;
        for (var at = 1; at < line.Name.Count; at++)
        {
            var word = reading.Words[line.Name[at]];
            if (!word.IsLatin || (line.Name[at] >= amount.Start && line.Name[at] < amount.End) || word.Find(Concept.Unit) is not { } packing)
                continue;
            string[] codes = packing.Name switch
            {
                "bag|sack>pack" when word.Text[^1] == 's' => ["bag", "sack"],
                "tray" => ["tray"],
                _ => [],
            };
            if (codes.Length > 0 && !products.Exists(product => Matcher.Index.Entries[product].HasAny(word.Terms) || Array.Exists(codes, code => Matcher.Index.AreSoldBy([product], code))))
                return true;
        }

        return false;
    }

    // «٦ وسط» after «مويه صغيره», «دوار الشمس» in place of «زيت ذره»: the kind of thing is the one that was named before.
    private MatchResult? OfTheSame(List<QueryPart> query) =>
        _head is { } head && Matcher.Match([head, .. query]) is { Fit: not Fit.None } match ? match : null;

    // A surplus size or a word that nobody sells does not hide a name that is there; only where the rest is a whole name.
    private MatchResult WithoutSurplus(RawLine line, List<QueryPart> query, MatchResult match)
    {
        if (line.Sizes.Count > 0)
        {
            var loose = query.Select((part, at) => at >= query.Count - line.Sizes.Count ? part with { IsOptional = true } : part).ToList();
            if (Matcher.Match(loose) is { Fit: Fit.Exact or Fit.Contained } named && named.Products.TrueForAll(product => Matcher.Index.Entries[product].Size == 0))
                return named;
        }

        return match;
    }

    // Those of the products that are named after the same kind of thing as one that was spoken of.
    private List<int> OfSameKind(List<int> products)
    {
        if (_topic.Count == 0)
            return [];
        var kinds = new HashSet<int>();
        foreach (var spoken in _topic)
        {
            foreach (var phrase in Matcher.Index.PhrasesOf(spoken))
                kinds.Add(phrase.Head);
        }

        kinds.Remove(-1);
        return products.FindAll(IsOfKind);

        bool IsOfKind(int product)
        {
            foreach (var phrase in Matcher.Index.PhrasesOf(product))
            {
                if (kinds.Contains(phrase.Head))
                    return true;
            }

            return false;
        }
    }

    private List<int> Narrow(RawLine line, List<QueryPart> query, List<int> products)
    {
        var narrowed = products;
        if (line.Amount?.Unit is { } unit && ByUnit(narrowed, unit) is { Count: > 0 } sold)
            narrowed = sold;
        if (narrowed.Count > 1 && query.Exists(part => part.IsOptional))
            narrowed = ByOptional(query, narrowed);
        if (narrowed.Count > 1)
            narrowed = BySizeWord(line, narrowed);
        return narrowed;
    }

    private List<int> ByUnit(List<int> products, Lexeme unit)
    {
        foreach (var rank in unit.Name!.Split('>'))
        {
            var units = Matcher.Index.UnitSet(rank.Split('|'));
            var sold = products.FindAll(product => Matcher.Index.IsSoldByAny(product, units));
            if (sold.Count > 0)
                return sold;
        }

        return [];
    }

    private List<int> ByOptional(List<QueryPart> query, List<int> products)
    {
        var wishes = query.FindAll(part => part is { IsOptional: true, IsUnit: false });
        if (wishes.Count == 0)
            return products;
        var most = 0;
        var best = products;
        foreach (var product in products)
        {
            var fulfilled = 0;
            foreach (var wish in wishes)
                fulfilled += Matcher.Index.Entries[product].HasAny(wish.Terms) ? 1 : 0;
            if (fulfilled > most)
                (most, best) = (fulfilled, []);
            if (fulfilled == most && most > 0)
                best.Add(product);
        }

        return best;
    }

    // «الكبير» of products that differ by size alone is the largest of them.
    private List<int> BySizeWord(RawLine line, List<int> products)
    {
        if (!line.Name.Exists(i => reading.Words[i].Is(Concept.Big) || reading.Words[i].Is(Concept.Small) || reading.Words[i].Is(Concept.Middle)))
            return products;
        var sizes = products.ConvertAll(product => Matcher.Index.Entries[product].Size);
        if (sizes.Contains(0) || sizes.Distinct().Count() != sizes.Count)
            return products;
        if (line.Name.Exists(i => reading.Words[i].Is(Concept.Big)))
            return [products[sizes.IndexOf(sizes.Max())]];
        if (line.Name.Exists(i => reading.Words[i].Is(Concept.Small)))
            return [products[sizes.IndexOf(sizes.Min())]];
        if (products.Count == 3 && line.Name.Exists(i => reading.Words[i].Is(Concept.Middle)))
            return [products[sizes.IndexOf(sizes.Order().ElementAt(1))]];
        return products;
    }

    // «قفازات مقاس كبير», where only medium ones are sold.
    private bool IsOfAnotherSize(RawLine line, int product)
    {
        if (line.Sizes.Count > 0)
            return false;
        var isAnother = false;
        foreach (var (concept, name) in SizeNames)
        {
            var has = Matcher.Index.Terms.MeaningOrNone(name) is >= 0 and var term && Matcher.Index.Entries[product].Has(term);
            var isAsked = line.Name.Exists(i => reading.Words[i].Is(concept));
            if (has && isAsked)
                return false;
            isAnother |= has;
        }

        return isAnother && line.Name.Exists(i => SizeNames.Any(size => reading.Words[i].Is(size.Concept)));
    }

    private static readonly (Concept Concept, string Name)[] SizeNames = [(Concept.Big, "large"), (Concept.Small, "small"), (Concept.Middle, "medium")];

    private MeantLine? Stranger(RawLine line, List<QueryPart> query, string text)
    {
        if (query.Count == 0 || !(line.Amount is not null || line.IsCalledFor || query.Exists(part => part.IsGood || part.Terms.Count > 0)))
            return null;
        if (line.Amount is null && !query.Exists(part => part.IsGood || part.Terms.Count > 0) && !(line.IsCalledFor && IsCalledByName(line)))
            return null;
        if (query.TrueForAll(part => part.IsQuality || part.IsUnit) && (line.Amount?.Number is null || query.TrueForAll(part => part.IsUnit)))
            return null;
        var (quantity, unit) = QuantityOf(line, []);
        return new MeantLine(text, null, [], quantity, unit)
        {
            ImpossibleQuantity = Impossible(line),
            Nearest = Matcher.Nearest(query.FindAll(part => !part.IsUnit)),
            Confidence = query.Exists(part => part.IsGood) ? Confidences.KnownStranger : Confidences.UnknownStranger,
        };
    }

    // «عندكم كيمتشي؟», «رز، كيمتشي، سكر», «وكيمتشي»: what nobody knows is a good right behind what calls for one, or in a list.
    private bool IsCalledByName(RawLine line)
    {
        var words = reading.Words;
        var at = line.Start - 1;
        while (at >= 0 && words[at] is { Kind: WordKind.Word } small && small.Concepts.Except(Small).IsEmpty && small.Lexemes.Count > 0)
            at--;
        return words[line.Start].HasAnd || (at >= 0 && words[at].Concepts.HasAny(Calls)) || (at >= 0 && words[at].IsSeparator && line.End < words.Count && words[line.End].IsSeparator);
    }

    private static readonly ConceptSet Small = ConceptSet.Of(Concept.Filler, Concept.Of, Concept.Please, Concept.This, Concept.Vocative, Concept.Greeting);

    private static readonly ConceptSet Calls = ConceptSet.Of(
        Concept.Want, Concept.Send, Concept.Add, Concept.Remove, Concept.Set, Concept.Change, Concept.Instead, Concept.OrderVerb, Concept.NotWant, Concept.Not, Concept.Have, Concept.Sell,
        Concept.Exists, Concept.NotExist, Concept.PriceWord, Concept.HowMuch, Concept.ForHowMuch, Concept.And, Concept.No, Concept.Unit, Concept.Asking, Concept.Product);

    private (decimal? Quantity, string? Unit) QuantityOf(RawLine line, List<int> products)
    {
        if (line.Amount is not { } amount)
            return IsTwo(line) ? (2, UnitOf(Piece, products)) : (null, LooseUnit(line, products));
        decimal? number = Impossible(line) is null ? amount.Number ?? 1 : null;
        if (amount.IsDozen)
            return (number, products.Count == 0 ? "piece" : PieceUnit(products[0]));
        return (number, NamedUnit(line, amount) is { } named ? UnitOf(named, products) : LooseUnit(line, products));
    }

    // «٦٠ بيضة»: pieces, where «بيض» is by whichever unit it is sold.
    private Lexeme? NamedUnit(RawLine line, Amount amount) =>
        amount is { Unit: null, IsDozen: false, IsCount: false } && amount.End < reading.Words.Count && line.Name.Contains(amount.End) && reading.Words[amount.End].Is(Concept.Single)
            ? Piece
            : amount.Unit;

    private static readonly Lexeme Piece = new(Concept.Unit, 0, "piece", Varieties.Any);

    // «بيضتين»
    private bool IsTwo(RawLine line) =>
        line.Name.Exists(i => reading.Words[i] is { Stem: var stem } word && word.Is(Concept.Single) && word.Text.Length > stem.Length && word.Text.EndsWith("تين", StringComparison.Ordinal));

    // «صفر كرتون», «-5 كراتين».
    private static decimal? Impossible(RawLine line) => line.Amount?.Number is <= 0 and var number ? number : null;

    // «١٠ كيلو هيل», where it is sold by the bag. «كيلو سكر» names the kilo's bag and is one kilo all the same, and no carton of
    // them; "2 litre pepsi" only says which.
    private static MeasuredAmount? Measured(RawLine line) => line switch
    {
        { Amount: { } amount } => amount.Measured,
        { Sizes: [{ Measure: "g", Unit: { } weight } size], Name: [var first, ..] } when size.End <= first => Measures.Amount(size.Written, weight),
        _ => null,
    };

    private string? LooseUnit(RawLine line, List<int> products)
    {
        if (products.Count != 1)
            return null;
        var entry = Matcher.Index.Entries[products[0]];
        foreach (var i in line.Name)
        {
            if (reading.Words[i].Find(Concept.Unit) is not { } unit || reading.Words[i].Is(Concept.Goods))
                continue;
            var named = UnitOf(unit, products);
            if ((named == entry.Product.DefaultUnit.Code && unit.Name!.Split('>')[0].Split('|').Contains(named)) || !reading.Words[i].Terms.Any(term => entry.Has(term.Term)))
                return named;
        }

        return null;
    }

    private string? UnitOf(Lexeme unit, List<int> products)
    {
        foreach (var rank in unit.Name!.Split('>'))
        {
            foreach (var code in rank.Split('|'))
            {
                if (products.Count == 0 || Matcher.Index.AreSoldBy(products, code))
                    return code;
            }
        }

        return null;
    }

    private string? PieceUnit(int product) => Matcher.Index.Entries[product].Product.Units.MinBy(unit => unit.Content)?.Code;

    private double Confidence(Fit fit, RawLine line, int count)
    {
        if (Impossible(line) is not null)
            return Confidences.NoAmount;
        return count > 1 ? Confidences.Ambiguous : Confidences.OfProduct(fit, line.Name.Exists(i => reading.Words[i].IsGuess), line.Amount is not null);
    }
}
