using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>Gives amounts to names, and tells amounts from sizes.</summary>
internal sealed partial class LineScanner
{
    // «١٠ كراتين اسباجتي وقدهم قلم»: what was said last is wanted of what follows too.
    private bool OnAsMany(int i)
    {
        if (_lines.FindLast(line => line is { Amount: not null, IsNegated: false, IsBackground: false }) is not { Amount: { } same } || !HasNameAfter(i + 1))
            return false;
        (_open, _pending) = (null, same with { Start = i, End = i + 1 });
        return true;
    }

    private int OnAmount(Amount amount)
    {
        amount = WithDual(amount);
        if (_negating || _instead)
        {
            // «خل المويه 30 مو 20», «٣ بدل ٥»: the number that is not meant.
            // Its unit still tells what is counted: «بدل ٥ كراتين تونة خليها ٨».
            // "5 not 3 for the milk": a number against a number, and the name is wanted.
            if (_instead || !HasNameAfter(amount.End) || (_pending is { Number: not null } && _lines.Count == 0))
                _negating = _instead = false;
            _spokenUnit = amount.Unit;
            return amount.End;
        }

        // «لا لا اربعة اربعة وسكر», «عشر ربطات يعني عشرة»: the same number said again, of nothing that follows.
        if (amount is { Number: { } again, Unit: null, IsDozen: false, IsCount: false, HasAnd: false } && again < 100 && _pending is null && _lines.Count > 0 && _lines[^1] is { Amount: { Number: { } said } before } && said == again && before.End <= amount.Start && !HasNameAfter(amount.End) && IsOnSameLine(before.End, amount.Start))
        {
            // «بيبسي وسفن خمسه خمسه»: of each.
            if (before.End == amount.Start)
                GiveToEach(before);
            return amount.End;
        }

        // «كيس كيس»: one of each.
        if (amount is { Number: null, Unit: not null } && _lines.Count > 0 && amount.End < Words.Count && Words[amount.End].Text == Words[amount.Start].Text)
        {
            GiveToEach(amount);
            return amount.End + 1;
        }

        // «من كل واحد كرتون: بيبسي وسفن»
        if (_isOfEach)
        {
            (_ofEach, _isOfEach) = (amount, false);
            return amount.End;
        }

        if (_eachFollows)
        {
            GiveToEach(amount);
            _eachFollows = false;
            return amount.End;
        }

        if (NameAsUnit(amount) is { } number)
        {
            Place(number, _separated || number.HasAnd);
            return OnName(amount.End - 1);
        }

        var separated = _separated || amount.HasAnd;
        if (OnSizeAndAmount(amount, separated) is > 0 and var afterBoth)
            return afterBoth;
        if (OnSizeOfTheSame(amount, separated) is > 0 and var afterSame)
            return afterSame;
        if (OnUnitAndSize(amount, separated) is > 0 and var afterUnit)
            return afterUnit;
        if (OnPackOfTheSame(amount, separated))
            return amount.End;
        if (OnSizeInPlace(amount) is > 0 and var afterOther)
            return afterOther;
        if (OnFurtherSize(amount, separated) is > 0 and var afterSize)
            return afterSize;
        if (_open is not null && !separated && AbsorbAsSize(_open, amount))
        {
            _open.End = _lastEnd = amount.End;
            return amount.End;
        }

        if (_open is not null && !separated && AbsorbNumberAsSize(_open, amount) is > 0 and var afterNumber)
            return afterNumber;
        if (IsBehindSize(amount) is { } told)
        {
            _open!.AddSize(told);
            Give(_open, amount);
            return amount.End;
        }

        if (!separated && amount is { Number: null, Unit: { Concept: Concept.Unit, Name: "carton>box" } } && _open is { Amount: { Number: null, Unit: { Concept: Concept.Unit, Name: not "carton>box" } } ahead, Name.Count: > 0 } && ahead.Start < _open.Name[0])
        {
            // «رول مطبخ كرتون»: the carton is the unit, and the roll is what is in it.
            _open.Name.InsertRange(0, Enumerable.Range(ahead.Start, ahead.End - ahead.Start));
            Give(_open, amount);
            return amount.End;
        }

        if (amount.Unit is { IsPlural: true } && amount.Number is null || amount.Number is null && !separated && UnitIsName(amount))
            return OnLonePlural(amount, separated);
        if (_correcting && _lines.Count > 0 && !HasNameAfter(amount.End))
        {
            // «فراخ ٩٠٠ سبع كراتين.. قصدي ١١٠٠»: which of them, and not how many.
            if (_open is { Sizes.Count: > 0, Amount: not null } sized && amount is { Unit: null, Size: { } size } && IsSizeOf(GoodsOf(sized), size))
            {
                sized.Sizes.Clear();
                sized.AddSize(size);
                sized.End = _lastEnd = amount.End;
                _correcting = false;
                return amount.End;
            }

            // «عفوا الكلوركس ٤»: what was just named again, else what was said last.
            Correct(_corrected ?? (_lastEnd == amount.Start && _open is not null ? _open : _lines[^1]), amount);
            return amount.End;
        }

        if (_separated && _lines.Count > 0 && _lines[^1].IsStock && !HasNameAfter(amount.End))
        {
            _lines[^1].IsStock = false;
            Correct(_lines[^1], amount);
            return amount.End;
        }

        Place(amount, separated);
        return amount.End;
    }

    // «٣ شوالين رز»: the number is said, and the dual stands for a plural; not where it is a size («سكر خمسين شوالين»).
    private Amount WithDual(Amount amount)
    {
        if (amount is not { Number: { } number, Unit: null, IsDozen: false, Size: { } size } || amount.End >= Words.Count || Words[amount.End] is not { Role: WordRole.Unread, HasAnd: false } word || word.Find(Concept.Unit) is not { Dual: true } unit)
            return amount;
        var isOfOpen = _open is { Name.Count: > 0 } && !_separated && !amount.HasAnd;
        return isOfOpen && (number >= 100 || IsSizeOf(_open!, size)) ? amount : amount with { Unit = unit, Size = null, End = amount.End + 1 };
    }

    private void Give(RawLine line, Amount amount)
    {
        line.Amount = amount;
        line.End = _lastEnd = amount.End;
    }

    private bool IsOnSameLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Words[i].Kind == WordKind.Break || _names.IsContent(i))
                return false;
        }

        return true;
    }

    // «رز بسمتي ٤٠ - ٣ شوالات»: an amount with a unit behind a bare number tells that the number was the size.
    private SizeFound? IsBehindSize(Amount amount)
    {
        if (amount is not { Number: not null, Unit.Concept: Concept.Unit, HasAnd: false } || _pending is not null || _open is not { Name.Count: > 0, Amount: { Number: not null, Unit: null, IsDozen: false, IsCount: false, Size: { } size } bare })
            return null;
        // "330 water 5 cartons"
        if (bare.Start < _open.Name[0])
            return bare.Number >= 100 && !_separated && _lastEnd == amount.Start && !HasNameAfter(amount.End) && IsSizeOf(_open, size) ? size : null;
        for (var i = bare.End; i < amount.Start; i++)
        {
            if (!Words[i].IsMark('-') && !Words[i].IsMark(':') && !Words[i].IsMark('='))
                return null;
        }

        return amount.Start > bare.End && IsSizeOf(_open, size) ? size : null;
    }

    // «كرتونة ليمون ونص»: the half belongs to the amount in front of the name.
    private bool AddFraction(int i)
    {
        if (Words[i].Find(Concept.Fraction) is not { } half || _pending is not null || _open is not { Name.Count: > 0, Amount: { Unit: not null, IsDozen: false } known } || known.Start > _open.Name[0] || _lastEnd != i
            || (i + 1 < Words.Count && (AmountReader.IsUnit(Words[i + 1]) || Words[i + 1].Is(Concept.Of) || _names.IsContent(i + 1))))
            return false;
        _open.Amount = known with { Number = (known.Number ?? 1) + half.Value };
        _open.End = _lastEnd = i + 1;
        return true;
    }

    private void Place(Amount amount, bool separated)
    {
        if (_open is { Amount: null } unnamed && _lines.Count == 1
            && ((IsUnknownVerb(unnamed) && HasNameAfter(amount.End)) || (IsUnknown(unnamed) && IsKnownNameAt(amount.End))))
            Forget(unnamed);
        if (_open is { Amount: { Number: not null } old } && IsNewTotalAfter(old, amount))
        {
            Give(_open, Corrected(old, amount));
        }
        else if (_open is { Amount: { Number: null } bare } && _pending is null && amount.Number is not null && _open.Name.Count > 0 && bare.Start == _open.Name[^1] + 1
            && Words[bare.Start].Terms.Count > 0 && Words[amount.Start - 1].IsMark(',') && !HasNameAfter(amount.End))
        {
            // "kitchen roll, 2 cartons": what looked like its unit is its name.
            Give(_open, amount);
        }
        else if (_open is { Amount: null } && _pending is null && (!(separated || IsForExchange(amount)) || !HasNameAfter(amount.End)))
        {
            Give(_open, amount);
        }
        else if (_open is { Amount: { } known } && !separated && _pending is null && Merge(known, amount) is { } merged && !HasNameAfter(amount.End))
        {
            if (merged.Unit != known.Unit && known.Unit is not null && known.Number is null)
                _open.Name.AddRange(Enumerable.Range(known.Start, known.End - known.Start));
            Give(_open, merged);
        }
        else if (_pending is not null && (amount.IsMeasure || IsSizeBehindUnit(_pending, amount)) && !amount.HasAnd && !_separated)
        {
            _pendingSizes.Add(amount.Size!.Value);
        }
        else if (_pending is { IsMeasure: true, Size: { } each } && amount is { IsCount: true, HasAnd: false } && !_separated)
        {
            // "10kg x 2 sugar": so many of that size.
            _pendingSizes.Add(each);
            _pending = amount;
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

    // "3 ctn of the 1100 chicken": which of them, behind how many.
    private bool IsSizeBehindUnit(Amount waiting, Amount amount) =>
        waiting is { Number: not null, Unit.Concept: Concept.Unit } && amount is { Unit: null, IsDozen: false, IsCount: false, Number: >= 100, Size: not null } && HasNameAfter(amount.End);

    // «من عشرة لسبعة», "from 10 to 7": the second is what it becomes.
    private bool IsNewTotalAfter(Amount old, Amount amount) =>
        ((old.Start > 0 && Words[old.Start - 1].Text is "من" or "from") || _reading.Concepts.Has(Concept.Change)) && _reading.Context.Draft.Count > 0 && (Words[amount.Start].Preposition == 'ل' || Words[amount.Start - 1].Text is "الي" or "ل" or "to");

    // «كيس هيل واحد»: a unit here, its number there. A numbered amount outdoes a bare unit.
    private static Amount? Merge(Amount first, Amount second)
    {
        // «حبتين كرتون»: pieces of a unit that is named after them.
        if (first is { Number: not null, Unit: { } pieces } && pieces.Name!.StartsWith("piece", StringComparison.Ordinal) && second is { Number: null, Unit: not null })
            return second with { Number = first.Number, Start = first.Start };
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
        if (_open.Amount is not null)
            return true;
        return _open.Amount is null && AmountReader.At(Words, Math.Min(amount.End, Words.Count - 1)) is { Number: not null, HasAnd: false } && amount.End < Words.Count;
    }

    // «رول سلك ٢.٥», "a box of screws 35": the unit stands in front, so the number behind the name is no amount.
    private static bool IsUnitAhead(RawLine line) => line.Amount is { Number: null, Unit: not null } unit && unit.Start < line.Name[0];

    // «كم سعر سخان ٨٠؟»: who asks for a price or whether there is any names no amount.
    private bool IsAskedAbout => _reading.Concepts.Has(Concept.ForHowMuch) || (_reading.Concepts.Has(Concept.PriceWord) && (_reading.Concepts.Has(Concept.What) || _reading.Concepts.Has(Concept.HowMuch)));

    // «٢٠ ماسورة ٤ انش»: what is a unit elsewhere is the good itself where no other good is named.
    private Amount? NameAsUnit(Amount amount)
    {
        if (amount is not { Number: not null, Unit.Concept: Concept.Unit } || amount.End - amount.Start != 2 || !Words[amount.End - 1].Is(Concept.Goods) || Words[amount.End - 1].Terms.Count == 0 || HasNameAfter(amount.End))
            return null;
        return AmountReader.At([Words[amount.Start]], 0) is { } bare ? bare with { Start = amount.Start, End = amount.Start + 1, HasAnd = amount.HasAnd } : null;
    }
}
