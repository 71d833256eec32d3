using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// Walks through a message and puts names and amounts together into lines, from left to right, with what is said of
/// them on the way: not that one, I mean this one, one of each.
/// </summary>
internal sealed class LineScanner
{
    private readonly Reading _reading;
    private readonly NameReader _names;
    private readonly List<RawLine> _lines = [];
    private readonly List<SizeFound> _pendingSizes = [];
    private RawLine? _open;
    private Amount? _pending;
    private bool _separated;
    private bool _negating;
    private bool _correcting;
    private bool _background;
    private bool _instead;
    private bool _eachFollows;
    private bool _called;
    private Concept? _act;
    private int _lastEnd;

    public LineScanner(Reading reading, NameReader names)
    {
        _reading = reading;
        _names = names;
    }

    private List<Word> Words => _reading.Words;

    public List<RawLine> Scan()
    {
        for (var i = 0; i < Words.Count;)
            i = Math.Max(Step(i), i + 1);
        GiveBackPending();
        return _lines;
    }

    private int Step(int i)
    {
        var word = Words[i];
        if (word.Role != WordRole.Unread)
            return i + 1;
        if (word.Kind is WordKind.Break or WordKind.Mark)
        {
            Mark(word);
            if (word.Kind == WordKind.Break || !word.IsMark('*'))
                return i + 1;
        }

        if (word.Is(Concept.SizeMarker) && ReadMarkedSize(i) is > 0 and var afterSize)
            return afterSize;
        if (AmountReader.At(Words, i) is { } amount)
            return OnAmount(amount);
        if (_names.IsContent(i) && !IsCueFirst(word))
            return OnName(i);
        if (_names.IsModifier(i) && _open is not null && !_separated && !word.HasAnd)
        {
            if (!_negating)
                _open.Name.Add(i);
            _open.End = i + 1;
            return i + 1;
        }

        Cue(i);
        return i + 1;
    }

    private static bool IsCueFirst(Word word) => word.Is(Concept.Not) && !word.Is(Concept.Goods);

    private void Mark(Word word)
    {
        if (word.Kind == WordKind.Break || word.Text[0] is '.' or '!' or '?' or ';')
        {
            _separated = true;
            _negating = false;
            _background = false;
            _instead = false;
        }
        else if (word.Text[0] is ',' or '+' or '&' or '/' or '|')
        {
            _separated = true;
            _negating = false;
            _instead = false;
        }
        else if (word.Text[0] is '-' && _open is { Amount: not null })
        {
            _separated = true;
        }
    }

    private void Cue(int i)
    {
        var word = Words[i];
        if (word.HasAnd || word.Is(Concept.And))
        {
            _separated = true;
            _instead = false;
            if (_negating && word.Is(Concept.And) && word.Lexemes.Count == 1)
                return;
        }

        if (word.Is(Concept.Each))
            OnEach();
        else if (word.Is(Concept.Mean) || word.Is(Concept.Wait))
            StartCorrection();
        else if (word.Is(Concept.NotWant) || word.Is(Concept.Without))
            _negating = true;
        else if (word.Is(Concept.Not))
            _negating = NegatesWhatFollows(i);
        else if (word.Is(Concept.No))
            OnNo(i);
        else if (word.Is(Concept.Instead))
            _instead = true;
        else if (word.Is(Concept.Past) || word.Is(Concept.LastTime))
            OnPast(word);
        else if (word.Is(Concept.Remove) || word.Is(Concept.Cancel))
            StartAct(Concept.Remove);
        else if (word.Is(Concept.Set) || word.Is(Concept.Change))
            OnSet(i);
        else if (word.Is(Concept.Add))
            StartAct(Concept.Add);
        else if (word.Is(Concept.Want) || word.Is(Concept.Send) || word.Is(Concept.OrderVerb))
            OnWant(i);
        else if (word.Is(Concept.Have) || word.Is(Concept.Exists) || word.Is(Concept.PriceWord) || word.Is(Concept.ForHowMuch) || word.Is(Concept.HowMuch))
            _called = true;
    }

    private void OnPast(Word word)
    {
        if (_lines.Count == 0 || _separated || word.Is(Concept.LastTime))
            _background = true;
    }

    private void StartAct(Concept act)
    {
        _act = act;
        _called = true;
        _negating = false;
        _background = false;
        if (act == Concept.Add)
            _separated = true;
    }

    private void OnWant(int i)
    {
        _called = true;
        if (i > 0 && (Words[i - 1].Is(Concept.Not) || Words[i - 1].Is(Concept.No)) && !Words[i].HasAnd)
        {
            _negating = true;
            return;
        }

        // «كنت طلبت امبارح» stays told; «عايز» asks.
        if (!(_background && Words[i].Is(Concept.OrderVerb)))
            _background = false;
        if (_lines.Count > 0)
            _separated = true;
        _negating = false;
        if (_act is not null && _lines.Count > 0)
            _act = Concept.Add;
    }

    private void OnSet(int i)
    {
        _called = true;
        _negating = false;
        if (_lines.Count == 0 || i == 0)
        {
            _act ??= Concept.Set;
            return;
        }

        if (Words[i].HasAnd && _lines[^1].Act is not null)
        {
            _act = Concept.Set;
            return;
        }

        // «الحليب خليه كرتونتين» sets the line that was named; after amounts it corrects them.
        if (_lines[^1].Amount is null && _lines.Count == 1)
            _lines[^1].Act = _act = Concept.Set;
        else
            StartCorrection();
    }

    private void OnNo(int i)
    {
        var next = i + 1 < Words.Count ? Words[i + 1] : null;
        if (next is null)
            return;
        if (_lines.Count > 0 && (AmountReader.At(Words, i + 1) is not null || next.Is(Concept.Set) || next.Is(Concept.No) || next.Is(Concept.Wait) || next.Is(Concept.Mean)) && !IsLatin(Words[i]))
            StartCorrection();
        else if (next.Is(Concept.Set) || next.Is(Concept.No) || next.Is(Concept.Mean) || next.Is(Concept.Wait) || next.Kind is WordKind.Mark or WordKind.Break)
            _correcting = _lines.Count > 0;
        else if (NegatesWhatFollows(i))
            _negating = true;
    }

    private static bool IsLatin(Word word) => Text.Letters.IsLatin(word.Text[0]);

    private bool NegatesWhatFollows(int i)
    {
        for (var j = i + 1; j < Words.Count && j <= i + 3; j++)
        {
            if (Words[j].Role != WordRole.Unread)
                return false;
            if (Words[j].Is(Concept.Want) || _names.IsContent(j) || AmountReader.At(Words, j) is not null || _names.IsModifier(j))
                return true;
            if (!Words[j].Is(Concept.Of) && !Words[j].Is(Concept.This) && !Words[j].Is(Concept.Want) && !Words[j].Is(Concept.Filler) && !Words[j].Is(Concept.Have))
                return false;
        }

        return false;
    }

    private void StartCorrection()
    {
        _correcting = _lines.Count > 0;
        _negating = false;
        _separated = true;
    }

    private void OnEach()
    {
        if (_lines.Count == 0)
            return;
        var amount = _pending ?? _lines[^1].Amount;
        if (amount is null)
        {
            _eachFollows = true;
            return;
        }

        foreach (var line in _lines)
            line.Amount ??= amount;
        _pending = null;
    }

    private int OnAmount(Amount amount)
    {
        if (_negating || _instead)
        {
            // «خل المويه 30 مو 20», «٣ بدل ٥»: the number that is not meant.
            if (_instead || !HasNameAfter(amount.End))
            {
                _negating = _instead = false;
                return amount.End;
            }

            return amount.End;
        }

        if (_eachFollows)
        {
            foreach (var line in _lines)
                line.Amount ??= amount;
            _eachFollows = false;
            return amount.End;
        }

        var separated = _separated || amount.HasAnd;
        if (_open is not null && !separated && AbsorbAsSize(_open, amount))
        {
            _open.End = _lastEnd = amount.End;
            return amount.End;
        }

        if (_open is not null && !separated && AbsorbNumberAsSize(_open, amount) is > 0 and var afterNumber)
            return afterNumber;
        if (amount.Unit is { IsPlural: true } && amount.Number is null || amount.Number is null && !separated && UnitIsName(amount))
            return OnLonePlural(amount, separated);
        if (_correcting && _lines.Count > 0 && !HasNameAfter(amount.End))
        {
            Correct(_lines[^1], amount);
            return amount.End;
        }

        Place(amount, separated);
        return amount.End;
    }

    private void Place(Amount amount, bool separated)
    {
        if (_open is { Amount: null } && _pending is null && (!separated || !HasNameAfter(amount.End)))
        {
            _open.Amount = amount;
            _open.End = _lastEnd = amount.End;
        }
        else if (_open is { Amount: { } known } && !separated && _pending is null && Merge(known, amount) is { } merged && !HasNameAfter(amount.End))
        {
            if (merged.Unit != known.Unit && known.Unit is not null && known.Number is null)
                _open.Name.AddRange(Enumerable.Range(known.Start, known.End - known.Start));
            _open.Amount = merged;
            _open.End = _lastEnd = amount.End;
        }
        else if (_pending is not null && amount.IsMeasure && !amount.HasAnd && !_separated)
        {
            _pendingSizes.Add(amount.Size!.Value);
        }
        else if (_pending is { } waiting && !amount.HasAnd && Merge(waiting, amount) is { } both)
        {
            _pending = both;
        }
        else
        {
            GiveBackPending();
            _pending = amount;
            _separated = false;
        }
    }

    // «كيس هيل واحد»: a unit here, its number there. A numbered amount outdoes a bare unit.
    private static Amount? Merge(Amount first, Amount second)
    {
        if (first.Number is null && second.Number is not null)
            return second.Unit is null && !second.IsDozen ? first with { Number = second.Number, End = second.End } : second;
        if (first.Number is not null && second.Number is null && first.Unit is null && !first.IsDozen)
            return second with { Number = first.Number };
        return null;
    }

    private int OnLonePlural(Amount amount, bool separated)
    {
        if (_open is not null && !separated && _pending is null)
        {
            _open.Name.Add(amount.Start);
            _open.End = amount.End;
            return amount.End;
        }

        // «اكياس زباله»: it may belong to the name that follows.
        NewLine(amount.Start, amount.End);
        _open!.Name.Add(amount.Start);
        return amount.End;
    }

    // «بيبسي علب», «شاي اكياس كرتون»: the unit's word is part of a name where name and word together are a name and the
    // name alone is not, or where the line has its amount already.
    private bool UnitIsName(Amount amount)
    {
        if (_open is null)
            return false;
        if (_open.Amount is { Number: not null })
            return true;
        return _open.Amount is null && AmountReader.At(Words, Math.Min(amount.End, Words.Count - 1)) is { Number: not null, HasAnd: false } && amount.End < Words.Count;
    }

    private bool AbsorbAsSize(RawLine line, Amount amount)
    {
        if (amount.Size is not { } size || amount.IsCount || line.Name.Count == 0)
            return false;
        var next = amount.End < Words.Count ? AmountReader.At(Words, amount.End) : null;
        var others = line.Amount is { Number: not null } || next is { HasAnd: false };
        if (!amount.IsMeasure && size.Value < 100 && !others)
            return false;
        var query = _names.Query(line);
        query.Add(_names.Part(size, isOptional: false));
        var match = _reading.Matcher.Match(query);
        if (match.Fit == Fit.None)
            return false;
        if (amount.IsMeasure && !others && match.Products.TrueForAll(product => _reading.Matcher.Index.Entries[product].Product.UnitOrNull(size.Unit) is not null))
            return false;
        line.Sizes.Add(size);
        return true;
    }

    // «مويه 330 كرتون 10»: the first number is a size although a unit follows it.
    private int AbsorbNumberAsSize(RawLine line, Amount amount)
    {
        if (amount.Number is not { } number || amount.Unit is null || amount.IsMeasure || amount.IsCount || line.Amount is not null || number < 100 || line.Name.Count == 0
            || Words[amount.Start].Kind != WordKind.Number)
            return 0;
        var query = _names.Query(line);
        query.Add(_names.Part(new SizeFound(string.Empty, number, number, amount.Start + 1, null), isOptional: false));
        if (_reading.Matcher.Match(query).Fit == Fit.None)
            return 0;
        line.Sizes.Add(new SizeFound(string.Empty, number, number, amount.Start + 1, null));
        return amount.Start + 1;
    }

    private int ReadMarkedSize(int i)
    {
        var at = i + 1;
        while (at < Words.Count && (Words[at].Is(Concept.Of) || Words[at].Is(Concept.Size) || Words[at].Is(Concept.SizeMarker)))
            at++;
        if (at >= Words.Count || SizeReader.At(Words, at) is not { } size)
            return 0;
        if (size.Measure.Length == 0 && size.End < Words.Count && Words[size.End].Is(Concept.Unit))
        {
            size = size with { Measure = PhraseReader.Content, End = size.End + 1 };
        }

        if (_open is not null)
            _open.Sizes.Add(size);
        else
            _pendingSizes.Add(size);
        return size.End;
    }

    private int OnName(int i)
    {
        var end = i + 1;
        while (end < Words.Count && (IsNamePart(end) || IsJoint(end)))
            end++;
        var separated = _separated || Words[i].HasAnd;
        var name = Enumerable.Range(i, end - i).Where(at => !Words[at].Is(Concept.Of) || Words[at].Is(Concept.Goods)).ToList();
        if (_negating || _instead)
        {
            Negate(name, i, end);
            return end;
        }

        if (_correcting && _lines.Count > 0)
        {
            CorrectName(name, i, end);
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

    private bool OnlyPlural(RawLine line) => line.Name.TrueForAll(i => Words[i].Is(Concept.Unit));

    private bool IsNamePart(int i) => !Words[i].HasAnd && (_names.IsContent(i) || _names.IsModifier(i)) && !(AmountReader.At(Words, i) is not null && !Words[i].Is(Concept.Goods));

    private bool IsJoint(int i) => Words[i].Is(Concept.Of) && i + 1 < Words.Count && IsNamePart(i + 1);

    private void NewLine(int start, int end)
    {
        _open = new RawLine { Start = start, End = end, Act = _act, IsBackground = _background, IsCalledFor = _called };
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
        line.Sizes.AddRange(_pendingSizes);
        _pendingSizes.Clear();
        if (line.Amount is not { IsMeasure: true, Size: { } size } amount)
            return;

        // «50kg sugar»: a size in front of the name, where products have it and are not sold by it.
        var without = new RawLine();
        without.Name.AddRange(line.Name);
        var query = _names.Query(without);
        query.Add(_names.Part(size, isOptional: false));
        var match = _reading.Matcher.Match(query);
        if (match.Fit == Fit.None || match.Products.TrueForAll(product => _reading.Matcher.Index.Entries[product].Product.UnitOrNull(size.Unit) is not null))
            return;
        line.Sizes.Add(size);
        line.Amount = null;
        line.Start = amount.Start;
    }

    private void Negate(List<int> name, int start, int end)
    {
        var line = new RawLine { Start = start, End = end, IsNegated = true, Act = _act };
        line.Name.AddRange(name);
        var query = _names.Query(line);
        var match = _reading.Matcher.Match(query);

        // «مو صامولي»: what was said before is taken back.
        var taken = _instead ? -1 : _lines.FindLastIndex(said => !said.IsNegated && said.Name.Count > 0 && match.Fit != Fit.None && SameProducts(said, match));
        if (taken >= 0)
        {
            _lines.RemoveAt(taken);
            _open = _lines.Count > 0 ? _lines[^1] : null;
            _correcting = false;
            _separated = true;
        }
        else if (!_instead)
        {
            _lines.Add(line);
        }

        _pending = null;
        _instead = false;

        // «من غير تونة»: one name, and those listed with it, until the sentence turns.
        if (end < Words.Count && !Words[end].HasAnd && !Words[end].Is(Concept.And))
            _negating = false;
    }

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
        var same = _lines.FindLastIndex(said => !said.IsNegated && _reading.Matcher.Match(_names.Query(line)) is { Fit: not Fit.None } match && SameProducts(said, match));
        var replaced = same >= 0 ? same : _lines.FindLastIndex(said => !said.IsNegated);
        if (replaced >= 0)
        {
            line.Amount = line.Amount is { } amount ? Corrected(_lines[replaced].Amount, amount) : _lines[replaced].Amount;
            _lines[replaced] = line;
        }
        else
        {
            _lines.Add(line);
        }

        _open = line;
        _separated = false;
        _lastEnd = end;
        _correcting = true;
    }

    private void Correct(RawLine line, Amount amount)
    {
        line.Amount = Corrected(line.Amount, amount);
        line.End = _lastEnd = amount.End;
        _correcting = false;
    }

    private static Amount Corrected(Amount? before, Amount amount) =>
        amount.Unit is null && !amount.IsDozen && before is { Unit: { } unit } ? amount with { Unit = unit } : amount;

    private void GiveBackPending()
    {
        if (_pending is not null && _open is { Amount: null })
            _open.Amount = _pending;
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
