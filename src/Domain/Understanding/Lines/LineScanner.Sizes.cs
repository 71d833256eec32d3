using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>Sizes beside amounts: which number is one, and the same goods again in another size.</summary>
internal sealed partial class LineScanner
{
    // «بليوود ١٨ وخمسة ١٢»: an amount and a size, of what was named before.
    private int OnSizeOfTheSame(Amount amount, bool separated)
    {
        if (!separated || _pending is not null || _open is not { Name.Count: > 0, Amount: not null } before || amount is not { Number: not null, IsDozen: false, IsMeasure: false } || (amount.Unit is null && before.Sizes.Count == 0 && !(before.Amount.Number > amount.Number)) || amount.End >= Words.Count)
            return 0;
        // "and 3 of the 1100", «و3 ديال 1100»
        var at = amount.End;
        while (at < Words.Count - 1 && Words[at].Is(Concept.Of) && !AmountReader.IsUnit(Words[at]))
            at++;
        if (Words[at] is not { Kind: WordKind.Number, Role: WordRole.Unread, HasAnd: false } || SizeReader.At(Words, at) is not { } size || HasNameAfter(size.End) || !IsSizeOf(before, size))
            return 0;
        AddSame(before, size, amount.Start, size.End);
        _open!.Amount = amount;
        return size.End;
    }

    // «كرتونة فراخ ٩٠٠ وكرتونة ١١٠٠»: a unit, and another size of what was named before.
    private int OnUnitAndSize(Amount amount, bool separated)
    {
        if (!separated || _pending is not null || amount is not { Number: >= 100 and var number, Unit.Concept: Concept.Unit } || Words[amount.Start].Kind == WordKind.Number || HasNameAfter(amount.End)
            || _open is not { Sizes.Count: > 0, Amount: not null, Name.Count: > 0 } before)
            return 0;
        var size = new SizeFound(string.Empty, number, number, amount.End, null);
        if (!IsSizeOf(before, size))
            return 0;
        AddSame(before, size, amount.Start, amount.End);
        _open!.Amount = amount with { Number = null };
        return amount.End;
    }

    // «دجاج ٩٠٠ خمس كراتين و١٠٠٠ ثلاث كراتين و١١٠٠ كرتون»: another size of the same, and its amount behind it.
    private int OnSizeAndAmount(Amount amount, bool separated)
    {
        if (!separated || _pending is not null || amount is not { Number: { } number, IsDozen: false, IsCount: false } || _open is not { Sizes.Count: > 0, Amount: not null, Name.Count: > 0 } before || HasNameAfter(amount.End))
            return 0;
        var isCounted = amount is { Unit.Concept: Concept.Unit } && number >= 100 && Words[amount.Start].Kind == WordKind.Number;
        if (!isCounted && (amount.Unit is { Concept: Concept.Unit } || amount.End >= Words.Count || AmountReader.At(Words, amount.End) is not { HasAnd: false } next || (next.Unit is null && !amount.IsMeasure && !Words[amount.Start].HasArticle)))
            return 0;
        var size = isCounted ? new SizeFound(string.Empty, number, number, amount.End, null) : amount.Size;
        if (size is not { } further || !IsSizeOf(before, further))
            return 0;
        AddSame(before, further, amount.Start, amount.End);
        if (isCounted)
            _open!.Amount = amount with { Number = null };
        return amount.End;
    }

    // «بيبسي ١٠ كراتين، ٥ علب و٥ عائلي»: fewer of the same, told by what it is packed in, where that is part of a name.
    private bool OnPackOfTheSame(Amount amount, bool separated)
    {
        if (!separated || _pending is not null || amount is not { Number: { } number, Unit.Concept: Concept.Unit, IsDozen: false } || amount.End - amount.Start != 2 || Words[amount.End - 1].Terms.Count == 0
            || _open is not { Name.Count: > 0, Sizes.Count: 0, Amount: { Unit: { } unit } } before || !(before.Amount.Number > number) || unit.Name == amount.Unit.Name || HasNameAfter(amount.End))
            return false;
        if (FitOf([.. before.Name.Take(RawLine.MostNameWords), amount.End - 1]) is Fit.None or Fit.Partial || FitOf(before.Name.Take(RawLine.MostNameWords)) is not Fit.Head)
            return false;
        NewLine(amount.Start, amount.End);
        _open!.Name.AddRange([.. before.Name.Take(RawLine.MostNameWords), amount.End - 1]);
        _open.Amount = amount with { Unit = null };
        return true;
    }

    // «ما بدي جاج ٩٠٠، بدي ٦ كراتين من الـ١١٠٠»: how many, of the same in another size than the one that is refused.
    private int OnSizeInPlace(Amount amount)
    {
        if (_pending is not { Number: not null, Unit.Concept: Concept.Unit } wanted || amount is not { Unit: null, IsDozen: false, IsCount: false, HasAnd: false, Number: >= 100, Size: { } size }
            || _lines is not [.., { IsNegated: true, Name.Count: > 0 } refused] || HasNameAfter(amount.End) || !IsSizeOf(refused, size))
            return 0;
        AddSame(refused, size, wanted.Start, amount.End);
        return amount.End;
    }

    // «سعر المويه ٢٠٠ و٦٠٠»: another size of the same, where the first had no amount either.
    private int OnFurtherSize(Amount amount, bool separated)
    {
        if (!separated || _pending is not null || amount is not { Unit: null, IsDozen: false, IsCount: false, Size: { } size } || _open is not { Sizes.Count: > 0, Amount: null, Name.Count: > 0 } before)
            return 0;
        if ((size.Value < 100 && !IsAskedAbout) || HasNameAfter(amount.End) || !IsSizeOf(before, size))
            return 0;
        AddSame(before, size, amount.Start, amount.End);
        return amount.End;
    }

    // «المويه الوسط واللتر ونص»: a size with the article, of what was named before.
    private int ReadNamedSize(int i)
    {
        if (_pending is not null || _open is not { Name.Count: > 0 } before || SizeReader.At(Words, i) is not { Measure.Length: > 0 } size || HasNameAfter(size.End) || !IsSizeOf(GoodsOf(before), size))
            return 0;
        AddSame(GoodsOf(before), size, i, size.End);
        return size.End;
    }

    // What it is, without which of them: a further size takes the place of «الوسط».
    private RawLine GoodsOf(RawLine named) => RawLine.Named(named.Name.Where(i => !_names.IsModifier(i)));

    private bool IsSizeOf(RawLine named, SizeFound size)
    {
        var query = _names.Query(RawLine.Named(named.Name.Take(RawLine.MostNameWords)));
        query.Add(_names.Part(size, isOptional: false));
        return _reading.Matcher.Match(query).Fit != Fit.None;
    }

    private void AddSame(RawLine before, SizeFound size, int start, int end)
    {
        NewLine(start, end);
        _open!.Name.AddRange(before.Name.Take(RawLine.MostNameWords));
        _open.AddSize(size);
    }

    private bool AbsorbAsSize(RawLine line, Amount amount)
    {
        if (amount.Size is not { } size || amount.IsCount || line.Name.Count == 0 || line.IsFullOfSizes)
            return false;
        // «مويه ١.٥ - ٢٠ كرتون»
        var behind = amount.Number != decimal.Truncate(amount.Number ?? 0) && amount.End < Words.Count && Words[amount.End].IsMark('-') ? amount.End + 1 : amount.End;
        var next = behind < Words.Count ? AmountReader.At(Words, behind) : null;
        var others = line.Amount is { Number: not null } || next is { HasAnd: false } || (IsUnitAhead(line) && Words[amount.Start].Digits is not null) || IsAskedAbout;
        if (!amount.IsMeasure && size.Value < 100 && !others)
            return false;
        // "water: 20 small 10 medium": so many of what is said behind it.
        if (!amount.IsMeasure && size.Value < 100 && line.Amount is { Number: not null } && amount.End < Words.Count && _names.IsModifier(amount.End) && !Words[amount.End].HasAnd)
            return false;
        var query = _names.Query(line);
        query.Add(_names.Part(size, isOptional: false));
        var match = _reading.Matcher.Match(query);
        // «دجاج ساديا ١١٠٠ كرتونين»: of what nobody sells, too, the number in front of an amount with its unit is which of them.
        if (match.Fit == Fit.None && amount is { IsMeasure: false, Unit: null, Number: >= 100 } && line.Amount is null && next is { Unit.Concept: Concept.Unit, HasAnd: false } && behind == amount.End && FitOf(line.Name.Take(RawLine.MostNameWords)) == Fit.None)
        {
            line.AddSize(size);
            return true;
        }

        if (match.Fit == Fit.None && (_pending is not null || !IsSizeOfNone(line, size, next)))
            return false;
        if (match.Fit != Fit.None && amount.IsMeasure && !others && _reading.Matcher.Index.AreSoldBy(match.Products, size.Unit))
            return false;
        line.AddSize(size);
        return true;
    }

    // «٣ كراتين كاتشب ٥ كيلو»: who says a size wants that one, and it is none of those that are sold in another. About as
    // much is the same («٣٥٠ جرام»), and so is what all of them make together («شوالين سكر ١٠٠ كيلو»).
    private bool IsSizeOfNone(RawLine line, SizeFound size, Amount? next)
    {
        if (size.Measure.Length == 0 || line.Sizes.Count > 0 || (line.Amount ?? next) is not { Number: { } number, Unit.Concept: Concept.Unit, HasAnd: false })
            return false;
        var match = _reading.Matcher.Match(_names.Query(line));
        return match.Fit != Fit.None && !_reading.Matcher.Index.AreSoldBy(match.Products, size.Unit) && match.Products.TrueForAll(IsOther);

        bool IsOther(int product)
        {
            var sold = _reading.Matcher.Index.Entries[product].Size;
            return sold > 0 && !IsAbout(sold) && sold * number != size.Value;
        }

        bool IsAbout(decimal sold) => Math.Abs(sold - size.Value) <= sold * 0.15m;
    }

    // «مويه 330 كرتون 10»: the first number is a size although a unit follows it.
    private int AbsorbNumberAsSize(RawLine line, Amount amount)
    {
        if (amount.Number is not { } number || amount.Unit is null || amount.IsMeasure || amount.IsCount || line.Amount is not null || number < 100 || line.Name.Count == 0 || line.IsFullOfSizes
            || Words[amount.Start].Kind != WordKind.Number)
            return 0;
        var query = _names.Query(line);
        query.Add(_names.Part(new SizeFound(string.Empty, number, number, amount.Start + 1, null), isOptional: false));
        if (_reading.Matcher.Match(query).Fit == Fit.None)
            return 0;
        line.AddSize(new SizeFound(string.Empty, number, number, amount.Start + 1, null));
        return amount.Start + 1;
    }

    private int ReadMarkedSize(int i)
    {
        var at = i + 1;
        while (at < Words.Count && (Words[at].Is(Concept.Of) || Words[at].Is(Concept.Size) || Words[at].Is(Concept.SizeMarker)))
            at++;
        if (at >= Words.Count || SizeReader.At(Words, at) is not { } size)
            return 0;
        if (size.Measure.Length == 0 && size.End < Words.Count && !Words[size.End].HasAnd && Words[size.End].Find(Concept.Unit) is { Dual: false }
            && !(size.End + 1 < Words.Count && Words[size.End + 1] is { Number: 1, Digits: null, Kind: WordKind.Number, HasAnd: false }))
        {
            size = size with { Measure = PhraseReader.Content, End = size.End + 1 };
        }

        // «كيسين بسمتي ابو عشره وشوالين ابو اربعين»: the second amount waits for a name, and the size stands for it.
        if (_open is { Sizes.Count: > 0, Amount: not null, Name.Count: > 0 } before && (_separated || _pending is not null || Words[i].HasAnd) && !HasNameAfter(size.End) && IsSizeOf(before, size))
            AddSame(before, size, i, size.End);
        else if (_open is not null)
            _open.AddSize(size);
        else
            _pendingSizes.Add(size);
        return size.End;
    }
}
