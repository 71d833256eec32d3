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
        if (_candidates.Count == 0)
            return [];
        // «العلبة الصغيرة», "the small bag": a unit without a number that is spoken of, not counted.
        var amount = lines.Find(line => line.Amount is { IsCount: true } or { Unit.Concept: Concept.Unit } && !IsSpokenOf(line.Amount))?.Amount ?? LooseAmount();
        var named = ByName();
        if ((named ?? ByPlace(amount) ?? BySizeWord()) is { } one)
            return [Line(one, amount ?? BareAmount(one, isNamed: named is not null))];
        if (Words.Exists(word => word.Is(Concept.All) || word.Is(Concept.Both)) && !lines.Exists(line => IsElsewhere(line)))
            return _candidates.ConvertAll(candidate => Line(candidate, amount));
        return [];
    }

    private bool IsSpokenOf(Amount amount) => amount.Number is null && (Words[amount.Start].HasArticle || (_hasThe ??= Words.Exists(word => word.Text == "the")) == true);

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

    private int? ByPlace(Amount? amount)
    {
        for (var i = 0; i < Words.Count; i++)
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

    private int? BySizeWord()
    {
        var entries = reading.Matcher.Index.Entries;
        var sizes = _candidates.ConvertAll(candidate => entries[candidate].Size);
        if (sizes.Count < 2 || sizes.Contains(0) || sizes.Distinct().Count() < sizes.Count)
            return null;
        if (Words.Exists(word => word.Is(Concept.Big)))
            return _candidates[sizes.IndexOf(sizes.Max())];
        if (Words.Exists(word => word.Is(Concept.Small)))
            return _candidates[sizes.IndexOf(sizes.Min())];
        return Words.Exists(word => word.Is(Concept.Middle)) ? _candidates[sizes.IndexOf(sizes.Order().ElementAt(sizes.Count / 2))] : null;
    }

    private int? ByName()
    {
        var scores = new double[_candidates.Count];
        var entries = reading.Matcher.Index.Entries;
        var negated = false;
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            if (word.Is(Concept.Not) || word.Is(Concept.NotWant) || word.Is(Concept.Without))
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
        return new MeantLine(reading.Utterance.Text, product.Sku, [], amount?.Number ?? (amount is null ? null : 1), unit) { Confidence = Confidences.Chosen };
    }
}
