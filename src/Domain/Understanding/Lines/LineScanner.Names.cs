using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>Opens lines by names, takes them back, replaces them.</summary>
internal sealed partial class LineScanner
{
    private int OnName(int i)
    {
        var end = i + 1;
        while (end < Words.Count && (IsNamePart(end) || IsJoint(end)))
            end++;
        var verbs = i;
        while (verbs + 1 < end && _lines.Count == 0 && _pending is null && (_called ? IsWantedVerb(verbs) && Words[verbs + 1].HasArticle : IsUnknownVerb(verbs)) && Words[verbs + 1].Terms.Count > 0)
            verbs++;
        i = verbs;
        if (_instead && end - i > 1 && Words[i].HasArticle)
            end = EndOfFirst(i, end);
        else if (_negating && !_instead && end < Words.Count && IsLonePlural(end))
            end++;
        if (IsInExchange(i) && _open is not null)
        {
            (_open.IsNegated, _open.IsReplaced) = (true, true);
            _separated = true;
            _act = Concept.Add;
        }

        var separated = _separated || Words[i].HasAnd;
        var name = new List<int>(end - i);
        for (var at = i; at < end; at++)
        {
            if (!(Words[at].Is(Concept.Of) || Words[at].Text == "in") || Words[at].Is(Concept.Goods))
                name.Add(at);
        }

        // «بدلوا المويه الوسط بالصغيره»: water too.
        if (_open is { IsReplaced: true, Name.Count: > 0 } gone && name.TrueForAll(IsQuality) && IsInExchange(i))
            name.InsertRange(0, gone.Name.Where(at => !IsQuality(at)));

        // «خلي السفن بيبسي»: the first, which is there, becomes the second.
        var becomes = !_negating && !_instead && !_correcting && _lines.Count == 0 && _pending is null && (_reading.Concepts.Has(Concept.Set) || _reading.Concepts.Has(Concept.Change)) ? SecondGood(name) : 0;
        if (becomes > 0)
        {
            NewLine(i, name[becomes]);
            _open!.Name.AddRange(name[..becomes]);
            (_open.IsNegated, _open.IsReplaced) = (true, true);
            (_separated, _act) = (true, Concept.Add);
            return name[becomes];
        }

        if (_negating || _instead)
        {
            var second = SecondGood(name);
            if (second > 0)
                end = name[second];
            Negate(second > 0 ? name[..second] : name, i, end);
            if (second > 0)
                (_negating, _separated) = (false, true);
            return end;
        }

        if (_correcting && _lines.Count > 0)
        {
            CorrectName(name, i, end);
            return end;
        }

        // «البلاستيك» alone in its line, above others: what they have in common.
        if (_open is not null && _pending is null && i > 0 && Words[i].HasArticle && !Words[i].HasAnd && name.TrueForAll(IsQuality) && Words[i - 1].Kind == WordKind.Break
            && EndOfTitle(end) is > 0 and var below && _names.IsContent(below) && !IsQuality(below))
            return end;

        // «دقيق شوالين، الأبيض», "flour, the white one": more of what was named.
        if (_open is not null && _pending is null && !Words[i].HasAnd && !(i > 0 && (Words[i - 1].HasAnd || Words[i - 1].Is(Concept.And)) && Words[i - 1].Is(Concept.Of)) && name.TrueForAll(IsQuality) && (Words[i].HasArticle || (i > 0 && Words[i - 1].Text == "the") || IsBehindItsUnit(i) || IsBehindItsNumber(i)) && !IsRefusedAt(end))
        {
            _open.Name.AddRange(name);
            _lastEnd = end;
            return end;
        }

        if (_open is not null && !separated && _pending is null && (_open.Amount is null || OnlyPlural(_open)) && _lastEnd == i)
        {
            _open.Name.AddRange(name);
            _open.End = _lastEnd = end;
        }
        else
        {
            NewLine(i, end);
            _open!.Name.AddRange(name);
            TakePendingSizes(_open);
        }

        _lastEnd = end;
        return end;
    }

    // The first word below a title that stands alone in its line, with or without a colon.
    private int EndOfTitle(int end)
    {
        if (end < Words.Count && Words[end].IsMark(':'))
            end++;
        return end + 1 < Words.Count && Words[end].Kind == WordKind.Break ? end + 1 : 0;
    }

    // «بدال البيبسي سفن»: two names, where the list has both and not the two together.
    private int EndOfFirst(int start, int end)
    {
        // «بدل الزبادي لبن»: one with the article and one without are two, where nothing else is named that comes instead.
        if (end == start + 2 && Words[end - 1] is { HasArticle: false } second && second.Find(Concept.Goods) is { Value: not Lexeme.Quality } && !HasNameAfter(end) && FitOf(start, start + 1) != Fit.None && FitOf(start + 1, end) is Fit.Exact or Fit.Contained)
            return end - 1;
        if (FitOf(start, end) is Fit.Exact or Fit.Contained)
            return end;
        for (var cut = Math.Min(end - 1, start + RawLine.MostNameWords / 4); cut > start; cut--)
        {
            if (FitOf(start, cut) != Fit.None && FitOf(cut, end) != Fit.None)
                return cut;
        }

        return end;
    }

    private Fit FitOf(int start, int end) => FitOf(Enumerable.Range(start, Math.Min(end - start, RawLine.MostNameWords)));

    private Fit FitOf(IEnumerable<int> name) => _reading.Matcher.Match(_names.Query(RawLine.Named(name))).Fit;

    // «حليب للكرك», «ماي حال الكولر», «سكر حق الحلو»: what a good is for.
    private bool IsForWhat(int i) =>
        !Words[i].HasAnd && ((Words[i].Text is ['ل', 'ل', _, _, ..] && (Words[i].Preposition == 'ل' || Words[i].Lexemes.Count == 0 || Words[i].Find(Concept.Goods) is { Value: Lexeme.Quality })) || (i > 0 && Words[i - 1].Text is "حق" or "حال" or "لزوم" or "عشان" or "علشان" or "مشان" or "منشان" or "كرمال" or "لاجل"));

    // Part of the name where the list has it so («كريمه للطبخ»), else no good of its own.
    private bool OnPurpose(int i)
    {
        if (_open is not { Name.Count: > 0 } named || _pending is not null || _separated || _negating || _instead || _correcting || _reading.Concepts.Has(Concept.Change) || _reading.Concepts.Has(Concept.Instead))
            return false;
        var query = _names.Query(named);
        if (_reading.Matcher.Match(query).Fit == Fit.None)
            return false;
        named.Name.Add(i);
        if (Words[i].Terms.Count == 0 || _reading.Matcher.Match(_names.Query(named)).Fit is Fit.None or Fit.Partial)
            named.Name.RemoveAt(named.Name.Count - 1);
        named.End = _lastEnd = i + 1;
        return true;
    }

    // «بصل ٤ أكياس كبيرة»
    private bool IsBehindItsUnit(int i) => !_separated && _lastEnd == i && _open is { Amount.Unit: not null } && AmountReader.IsUnit(Words[i - 1]);

    // "water: 20 small 10 medium": each number stands in front of what says which.
    private bool IsBehindItsNumber(int i) => !_separated && _open is { Amount: { Number: not null, Unit: null } said, Name: var name } && said.End == i && Words[said.Start - 1].IsMark(':') && !name.Exists(IsQuality);

    private bool IsQuality(int i) => Words[i].Find(Concept.Goods) is { Value: Lexeme.Quality } || (_names.IsModifier(i) && !Words[i].Is(Concept.Goods));

    // A first word that nobody knows, with the ending of a verb, asks for what follows it: «كترلي البندورة».
    private bool IsUnknownVerb(int i)
    {
        var word = Words[i];
        return word.Lexemes.Count == 0 && word.Terms.Count == 0 && !word.HasArticle && word.Stem.Length >= 4
            && Array.Exists(VerbEndings, ending => word.Stem.EndsWith(ending, StringComparison.Ordinal));
    }

    // «ودنا نجرب القهوة»: the verb that is wanted, in the first person.
    private bool IsWantedVerb(int i) => Words[i] is { Lexemes.Count: 0, Terms.Count: 0, HasArticle: false, Stem: ['ن' or 'ا' or 'ي' or 'ت', _, _, _, ..] };

    // «طلبية مكونة من خمسة كراتين زبدة», "refill: 5 cartons water": nobody sells the first, and the amount has a name that is known.
    private bool IsUnknown(RawLine line) => line.Name.TrueForAll(i => (Words[i].Lexemes.Count == 0 && Words[i].Terms.Count == 0) || (Words[i].IsGuess && !Words[i].HasArticle));

    private bool IsKnownNameAt(int i)
    {
        while (i < Words.Count && Words[i].Is(Concept.Of) && !Words[i].Is(Concept.Goods))
            i++;
        return i < Words.Count && _names.IsContent(i) && Words[i] is { IsGuess: false, Terms.Count: > 0, HasAnd: false };
    }

    private bool IsUnknownVerb(RawLine line) => line.Name.TrueForAll(IsUnknownVerb);

    private static readonly string[] VerbEndings = ["لي", "لنا", "وا", "و", "ونا", "ها", "هم", "هن", "ني", "ين", "ون", "لكم", "li", "ly", "lna", "lina", "liya", "lia"];

    private void Forget(RawLine line)
    {
        _lines.Remove(line);
        _shared = 0;
        _open = null;
        _called = true;
    }

    // «بدلوا الذرة بتونة», "swap the corn for tuna": what goes, and what comes for it.
    private bool IsInExchange(int i) => i > 0 && ((_pending is { } amount && amount.End == i && IsForExchange(amount)) || (Words[i].Is(Concept.Goods) && (Words[i].Preposition == 'ب' || (Words[i] is { Preposition: 'ل', HasArticle: false } && _open is { Name.Count: > 0 }) || Words[i > 1 && Words[i - 1].Text == "the" ? i - 2 : i - 1].Text is "for" or "with" or "by" or "to" or "الي" or "ل" or "b" or "bi" or "par") && _reading.Concepts.Has(Concept.Change)));

    // "swap the 7up for 2 cartons of pepsi": how much is wanted of what comes for it.
    private bool IsForExchange(Amount amount) => amount.Start > 0 && _reading.Context.Draft.Count > 0 && _reading.Concepts.Has(Concept.Change)
        && (Words[amount.Start].Preposition is 'ل' or 'ب' || Words[amount.Start - 1].Text is "for" or "with" or "by" or "to" or "الي" or "ل")
        && HasNameAfter(amount.End) && Words.FindIndex(amount.End, word => word.Kind == WordKind.Number) < 0;

    private bool OnlyPlural(RawLine line) => line.Name.TrueForAll(i => Words[i].Is(Concept.Unit));

    private bool IsNamePart(int i) => !Words[i].HasAnd && !IsForWhat(i) && RoomEnd(i) == 0 && !IsInExchange(i) && (_names.IsContent(i) || _names.IsModifier(i)) && !(AmountReader.At(Words, i) is not null && !Words[i].Is(Concept.Goods));

    // "tuna in oil": what a good lies in is of its kind.
    private bool IsJoint(int i) => i + 1 < Words.Count && ((Words[i].Is(Concept.Of) && !Words[i].Is(Concept.And)) || (Words[i].Text == "in" && Words[i - 1].Is(Concept.Goods) && Words[i + 1].Is(Concept.Goods))) && IsNamePart(i + 1);

    private void NewLine(int start, int end)
    {
        _open = new RawLine { Start = start, End = end, Act = _act, IsBackground = _background, IsCalledFor = _called, IsStock = _stock };
        _stock = false;
        if (_takenBack is not null)
        {
            _open.Inherited = _takenBack.Amount;
            _open.StandInFor(_takenBack);
            _takenBack = null;
        }

        if (_pending is not null)
        {
            _open.Amount = _pending;
            _open.Start = Math.Min(_pending.Start, start);
            _pending = null;
        }

        _lines.Add(_open);
        _separated = false;
        _lastEnd = end;
    }

    private void TakePendingSizes(RawLine line)
    {
        foreach (var pending in _pendingSizes)
            line.AddSize(pending);
        _pendingSizes.Clear();
        // "the 1.5 water": no bare number that is not whole is an amount where something is sold in that size.
        if (line.Amount is not { Size: { } size } amount || !(amount.IsMeasure || (amount is { Unit: null, IsCount: false } && (amount.Number != decimal.Truncate(amount.Number ?? 0) || IsPointedAt(amount)))))
            return;

        // «50kg sugar»: a size in front of the name, where products have it and are not sold by it.
        var query = _names.Query(RawLine.Named(line.Name));
        query.Add(_names.Part(size, isOptional: false));
        var match = _reading.Matcher.Match(query);
        if (match.Fit is Fit.None or Fit.Partial || _reading.Matcher.Index.AreSoldBy(match.Products, size.Unit))
            return;
        line.AddSize(size);
        line.Amount = null;
        line.Start = amount.Start;
    }

    // "the 1100 chicken": which of them, where it is no small number.
    private bool IsPointedAt(Amount amount) => amount.Number >= 100 && amount.Start > 0 && Words[amount.Start - 1].Text == "the";

    // «مو كتشب مايونيز»: where two goods side by side are no name but each is one, the second comes for the first.
    private int SecondGood(List<int> name)
    {
        if (name.Count is < 2 or > 6 || _reading.Context.Draft.Count == 0 || FitOf(name) != Fit.None)
            return 0;
        for (var at = 1; at < name.Count; at++)
        {
            if (Words[name[at]].Is(Concept.Goods) && FitOf(name[..at]) != Fit.None && FitOf(name[at..]) != Fit.None)
                return at;
        }

        return 0;
    }

    private void Negate(List<int> name, int start, int end)
    {
        var line = new RawLine { Start = start, End = end, IsNegated = true, IsReplaced = _instead, Act = _act };
        line.Name.AddRange(name);
        var query = _names.Query(line);
        var match = _reading.Matcher.Match(query);

        // «مو صامولي»: what was said before is taken back.
        var taken = _instead ? -1 : LastLine(said => !said.IsNegated && said.Name.Count > 0 && match.Fit != Fit.None && SameProducts(said, match));
        if (taken >= 0)
        {
            _takenBack = _lines[taken];
            _lines.RemoveAt(taken);
            _shared = Math.Min(_shared, taken);
            _open = _lines.Count > 0 ? _lines[^1] : null;
            _correcting = false;
            _separated = true;
        }
        else if (!_instead || _pending is null)
        {
            _lines.Add(line);
        }

        _pending = null;
        _instead = false;

        // «من غير تونة»: one name, and those listed with it, until the sentence turns.
        if (end < Words.Count && !Words[end].HasAnd && !Words[end].Is(Concept.And))
            _negating = false;
    }

    private int LastLine(Predicate<RawLine> isIt) => _lines.FindLastIndex(_lines.Count - 1, Math.Min(_lines.Count, Reach), isIt);

    private bool SameProducts(RawLine said, MatchResult match)
    {
        var other = _reading.Matcher.Match(_names.Query(said));
        return other.Fit != Fit.None && other.Products.Count <= 6 && other.Products.Exists(match.Products.Contains);
    }

    private void CorrectName(List<int> name, int start, int end)
    {
        var last = _lines[^1];
        var line = new RawLine { Start = start, End = end, Act = last.Act, IsCalledFor = last.IsCalledFor, Amount = _pending };
        line.Name.AddRange(name);
        _pending = null;
        var match = _reading.Matcher.Match(_names.Query(line));
        var same = match.Fit == Fit.None ? -1 : LastLine(said => !said.IsNegated && SameProducts(said, match));
        var replaced = same >= 0 ? same : LastLine(said => !said.IsNegated);
        if (replaced >= 0)
        {
            line.Amount = line.Amount is { } amount ? Corrected(_lines[replaced].Amount, amount) : _lines[replaced].Amount;
            line.StandInFor(_lines[replaced]);
            if (same >= 0 && IsSaidShort(name, _lines[same]) && IsNarrower(_lines[same], match))
                KeepName(line, _lines[same]);
            _lines[replaced] = line;
        }
        else
        {
            _lines.Add(line);
        }

        _open = _corrected = line;
        _separated = false;
        _lastEnd = end;
        _correcting = true;
    }

    // «حليب عفوا لبن»: laban may be milk, but it is not the word that was said before.
    private bool IsSaidShort(List<int> name, RawLine said) => name.TrueForAll(i => said.Name.Exists(at => Words[at].Stem == Words[i].Stem));

    // «10 كراتين بيبسي علب، لا خلها 15 البيبسي»: named again in short, it is still what was said at length.
    private bool IsNarrower(RawLine said, MatchResult match) =>
        _reading.Matcher.Match(_names.Query(said)) is { Fit: not Fit.None } other && other.Products.Count < match.Products.Count && other.Products.TrueForAll(match.Products.Contains);

    private static void KeepName(RawLine line, RawLine said)
    {
        line.Name.Clear();
        line.Name.AddRange(said.Name);
        foreach (var size in said.Sizes)
            line.AddSize(size);
    }

    private void Correct(RawLine line, Amount amount)
    {
        line.IsReset = line.Amount is null;
        Give(line, Corrected(line.Amount, amount));
        _correcting = false;
        _corrected = null;
    }

    private static Amount Corrected(Amount? before, Amount amount) =>
        amount.Unit is null && !amount.IsDozen && before is { Unit: { } unit } ? amount with { Unit = unit } : amount;

    private void GiveBackPending()
    {
        if (_pending is not null && _open is { Amount: null })
            _open.Amount = _pending;
        else if (_pending is { Unit: null, IsDozen: false } number && _open is { Amount: { Number: null, Unit: not null } unit })
            _open.Amount = Merge(unit, number) ?? unit; // «كيس الرز ابو ٢٥، هات منه ٤»
        _pending = null;
    }

    // Whether a name follows before the next boundary, so that an amount belongs to it.
    private bool HasNameAfter(int i)
    {
        for (; i < Words.Count; i++)
        {
            var word = Words[i];
            if (word.Kind is WordKind.Break || (word.Kind == WordKind.Mark && word.Text[0] is ',' or '.' or '?' or '!' or '+' or ';' or ')' or '/'))
                return false;
            if (word.Role != WordRole.Unread)
                continue;
            if (word.HasAnd || word.Is(Concept.And) || word.Is(Concept.No))
                return false;
            if (_names.IsContent(i))
                return true;
            if (word.Is(Concept.Want) || word.Is(Concept.Add) || word.Is(Concept.Set) || word.Is(Concept.Not) || word.Is(Concept.Mean) || AmountReader.At(Words, i) is not null)
                return false;
        }

        return false;
    }
}
