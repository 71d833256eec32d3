using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>Reads the answer to "which one?": by place, by size, by name, all of them.</summary>
internal sealed class ChoiceReader(Reading reading, NameReader names)
{
    private readonly List<int> _candidates =
    [
        .. reading.Context.Candidates.Select(reading.Matcher.Index.PlaceOf).Where(product => product >= 0),
    ];

    private bool? _hasThe;

    private List<Word> Words => reading.Words;

    /// <summary>The candidates that the message chooses; empty where it chooses none.</summary>
    public List<MeantLine> Read(List<RawLine> lines)
    {
        if (_candidates.Count == 0 || reading.Concepts.Has(Concept.NoneOf))
            return [];
        // «العلبة الصغيرة», "the small bag", «ابو شوال»: a unit without a number that is spoken of, not counted.
        var amount = lines.Find(line => line.Amount is { IsCount: true } or { Unit.Concept: Concept.Unit } && !IsSpokenOf(line.Amount))?.Amount ?? LooseAmount();
        if (reading.Concepts.Has(Concept.Each) && lines.TrueForAll(line => line.Name.Count == 0))
            return _candidates.ConvertAll(candidate => Line(candidate, UnitOfEach()));
        if (Several() is { Count: > 1 } several)
            return several;
        var named = ByName(0, Words.Count);
        if (named is null && Words.Exists(IsPair))
            return _candidates.ConvertAll(candidate => Line(candidate, amount));
        if ((named ?? ByPlace(0, Words.Count, amount) ?? BySizeWord(0, Words.Count)) is { } one)
            return [Line(one, amount ?? BareAmount(one, isNamed: named is not null))];
        if (Words.Exists(word => word.Is(Concept.All) || word.Is(Concept.Both) || word.Is(Concept.Each)) && !lines.Exists(line => IsElsewhere(line)))
            return _candidates.ConvertAll(candidate => Line(candidate, amount ?? UnitOfEach()));
        return [];
    }

    // «خد الاتنين»: of two, both, never a Monday; «الثلاثة» of three.
    private bool IsPair(Word word) => _candidates.Count switch
    {
        2 => word.Text is "الاتنين" or "الاثنين" or "التنين",
        3 => word.Text is "التلاته" or "الثلاثه" or "ثلاثتهم" or "تلاتتهم" or "تلاتتهن" or "ثلاثتها" or "تلاتتن",
        4 => word.Text is "الاربعه" or "اربعتهم" or "اربعتهن" or "اربعتها",
        _ => false,
    };

    private bool IsSpokenOf(Amount amount) => amount.Number is null && (Words[amount.Start].HasArticle || (amount.Start > 0 && Words[amount.Start - 1].Is(Concept.SizeMarker)) || (_hasThe ??= Words.Exists(word => word.Text == "the")) == true);

    private bool IsElsewhere(RawLine line) => reading.Matcher.Match(names.Query(line), _candidates).Fit == Fit.None;

    private Amount? LooseAmount()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (AmountReader.At(Words, i) is { Unit.Concept: Concept.Unit } amount && (amount.Number is not null || (reading.Concepts.Has(Concept.Ordinal) && !IsSpokenOf(amount)) || (amount.End < Words.Count && Words[amount.End].Text == Words[i].Text)))
                return amount;
        }

        return null;
    }

    // «الاول عطني منه خمسه», "the 25 kg one, make it 6": a number that is neither the place nor a size is how many.
    private Amount? BareAmount(int chosen, bool isNamed)
    {
        var set = isNamed ? Words.FindIndex(word => word.Is(Concept.Set)) : -1;
        if (set < 0 && !Words.Exists(word => word.Is(Concept.Ordinal) || word.Is(Concept.Big) || word.Is(Concept.Small) || word.Is(Concept.Middle)))
            return null;
        for (var i = Math.Max(set, 0); i < Words.Count; i++)
        {
            // "the 40 kg one"
            if (i > 0 && Words[i].Text == "one" && set < 0)
                continue;
            if (Words[i] is { Kind: WordKind.Number, Role: WordRole.Unread, Number: > 0 } && SizeReader.At(Words, i) is { Measure.Length: 0 } number
                && !(i > 0 && Words[i - 1].Is(Concept.SizeMarker)) && !names.Part(number, isOptional: false).Terms.Any(term => reading.Matcher.Index.Entries[chosen].Has(term.Term)))
                return new Amount { Number = Words[i].Number, Start = i, End = i + 1 };
        }

        return null;
    }

    // «الكبيرة والصغيرة», «الاول والثالث», «اثنين برتقال وثلاثة مانجو»: each part chooses one.
    private List<MeantLine>? Several()
    {
        if (FirstOrLastFew() is { } few)
            return few.ConvertAll(candidate => Line(candidate, null));
        List<MeantLine>? lines = null;
        for (var start = 0; start < Words.Count;)
        {
            var end = start + 1;
            while (end < Words.Count && !IsJoint(end))
                end++;
            if (ChosenIn(start, end) is { } line)
            {
                if (lines?.Exists(other => other.Sku == line.Sku) == true)
                    return null;
                (lines ??= []).Add(line);
            }
            else if (start > 0 && Words.GetRange(start, end - start).Exists(word => word.Kind == WordKind.Number || word.Is(Concept.Not) || word.Is(Concept.No)))
            {
                return null; // «الاول وعطني منه خمسه»: more of the one that was chosen.
            }

            start = end;
        }

        return lines;
    }

    private bool IsJoint(int i) =>
        (Words[i].HasAnd && !Words[i].Is(Concept.Fraction)) || Words[i].Is(Concept.And) || Words[i].Kind == WordKind.Break || (Words[i].Kind == WordKind.Mark && Words[i].Text[0] is ',' or '+' or '&');

    private MeantLine? ChosenIn(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Words[i].Is(Concept.Not) || Words[i].Is(Concept.No) || Words[i].Is(Concept.NotWant) || Words[i].Is(Concept.Without) || Words[i].Is(Concept.Instead))
                return null;
        }

        Amount? amount = null;
        for (var i = start; i < end && amount is null; i++)
        {
            if (AmountReader.At(Words, i) is { IsMeasure: false } said && (said.Number is not null || !IsSpokenOf(said)) && said.End <= end && Words[i].Find(Concept.Ordinal) is null && !Words[i].HasArticle)
                amount = said;
        }

        if ((ByName(start, end) ?? BySizeWord(start, end)) is { } named)
            return Line(named, amount is { Unit: null } && IsSizeOf(named, amount.Start) ? null : amount);
        var place = ByPlace(start, end, amount is { Unit: null } ? null : amount);
        return place is { } chosen ? Line(chosen, amount is { Unit: null } ? null : amount) : null;
    }

    private bool IsSizeOf(int candidate, int i) =>
        (i > 0 && Words[i - 1].Is(Concept.SizeMarker)) || (SizeReader.At(Words, i) is { } size && names.Part(size, isOptional: false).Terms.Any(term => reading.Matcher.Index.Entries[candidate].Has(term.Term)));

    // «اول ثنتين», «الاخيرين»
    private List<int>? FirstOrLastFew()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            var count = i + 1 < Words.Count && Words[i + 1] is { Kind: WordKind.Number, HasAnd: false, Number: >= 2 and var number } ? (int)Math.Min(number, _candidates.Count) : 2;
            var isPair = word.Text is "الاخيرين" or "الاخيرتين" or "الاولين" or "الاوليين" or "الاولتين" or "الاولانيين" or "الاخرانيين";
            if (!isPair && !(word.Text is "اول" or "اخر" && i + 1 < Words.Count && Words[i + 1] is { Kind: WordKind.Number, HasAnd: false, Number: >= 2 }))
                continue;
            if (count > _candidates.Count)
                return null;
            return word.Text.Contains("اخ", StringComparison.Ordinal) ? _candidates[^count..] : _candidates[..count];
        }

        return null;
    }

    // «من كل نوع كرتونة»
    private Amount? UnitOfEach()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (AmountReader.At(Words, i) is { IsMeasure: false } amount)
                return amount;
        }

        return null;
    }

    private int? ByPlace(int start, int end, Amount? amount)
    {
        for (var i = start; i < end; i++)
        {
            var word = Words[i];
            if (word.Find(Concept.Ordinal) is { } ordinal && Place((int)ordinal.Value) is { } place)
                return place;
            if (word.Is(Concept.LastOne))
                return _candidates[^1];
            if (word.Kind == WordKind.Number && word.Role == WordRole.Unread && !(amount is not null && i >= amount.Start && i < amount.End)
                && word.Number <= _candidates.Count && word.Number == decimal.Truncate(word.Number) && Place((int)word.Number) is { } numbered)
                return numbered;
        }

        return null;
    }

    private int? Place(int place) => place >= 1 && place <= _candidates.Count ? _candidates[place - 1] : null;

    private int? BySizeWord(int start, int end)
    {
        var entries = reading.Matcher.Index.Entries;
        var sizes = _candidates.ConvertAll(candidate => entries[candidate].Size);
        if (sizes.Count < 2 || sizes.Contains(0) || sizes.Distinct().Count() < sizes.Count)
            return null;
        if (Says(Concept.Big, start, end))
            return _candidates[sizes.IndexOf(sizes.Max())];
        if (Says(Concept.Small, start, end))
            return _candidates[sizes.IndexOf(sizes.Min())];
        return Says(Concept.Middle, start, end) ? _candidates[sizes.IndexOf(sizes.Order().ElementAt(sizes.Count / 2))] : null;
    }

    private bool Says(Concept concept, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Words[i].Is(concept))
                return true;
        }

        return false;
    }

    private int? ByName(int start, int end)
    {
        var scores = new double[_candidates.Count];
        var entries = reading.Matcher.Index.Entries;
        var negated = false;
        for (var i = start; i < end; i++)
        {
            var word = Words[i];
            if (word.Is(Concept.Not) || word.Is(Concept.NotWant) || word.Is(Concept.Without) || (word.Is(Concept.No) && reading.Concepts.Has(Concept.Only)))
                negated = true;
            else if (word.Kind == WordKind.Mark || word.HasAnd || word.Is(Concept.Want) || word.Is(Concept.Mean))
                negated = false;
            IReadOnlyList<TermMatch> terms;
            var weight = 1.0;
            if (SizeReader.At(Words, i) is { } size && word.Role == WordRole.Unread)
            {
                terms = names.Part(size, isOptional: false).Terms;
                weight = size.Measure.Length > 0 || size.Value >= 100 ? 3 : 1.5;
                if (size.Measure.Length == 0 && size.Value <= _candidates.Count && !(i > 0 && Words[i - 1].Is(Concept.SizeMarker)))
                    continue;
                i = size.End - 1;
            }
            else
            {
                terms = word.Terms;
            }

            for (var candidate = 0; candidate < _candidates.Count; candidate++)
            {
                if (terms.Any(term => entries[_candidates[candidate]].Has(term.Term)))
                    scores[candidate] += negated ? -weight : weight;
            }
        }

        var best = scores.Max();
        return best > 0 && scores.Count(score => score == best) == 1 ? _candidates[Array.IndexOf(scores, best)]
            : best <= 0 && scores.Min() < 0 && scores.Count(score => score == 0) == 1 ? _candidates[Array.IndexOf(scores, 0)]
            : null;
    }

    private MeantLine Line(int candidate, Amount? amount)
    {
        var product = reading.Matcher.Index.Entries[candidate].Product;
        if (amount?.Number is <= 0 and var impossible)
            return new MeantLine(reading.Utterance.Text, product.Sku, [], null, null) { ImpossibleQuantity = impossible, Confidence = Confidences.Chosen };
        string? unit = null;
        if (amount?.Unit is { Concept: Concept.Unit } named)
            unit = named.Name!.Split('>', '|').FirstOrDefault(code => product.UnitOrNull(code) is not null);
        return new MeantLine(reading.Utterance.Text, product.Sku, [], amount?.Number ?? (amount is null ? null : 1), unit) { Measured = unit is null ? amount?.Measured : null, Confidence = Confidences.Chosen };
    }
}
