using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// Walks through a message and puts names and amounts together into lines, from left to right, with what is said of
/// them on the way: not that one, I mean this one, one of each.
/// </summary>
internal sealed partial class LineScanner
{
    // How many lines back a correction is looked for: who takes something back has just said it.
    private const int Reach = 64;

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
    private Amount? _ofEach;
    private bool _isOfEach;
    private bool _called;
    private bool _stock;
    private Concept? _act;
    private int _lastEnd;
    private RawLine? _takenBack;
    private RawLine? _corrected;
    private Lexeme? _spokenUnit;

    // How many lines from the first are known to have amounts, so that «من كل واحد» again and again looks at none twice.
    private int _shared;

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
        foreach (var line in _lines)
        {
            line.IsMade |= IsMadeSoMany(line);
            line.Amount ??= line.Inherited ?? _ofEach;
            if (_spokenUnit is not null && line.Amount is { Unit: null, IsDozen: false } amount && _lines.Count == 1)
                line.Amount = amount with { Unit = _spokenUnit };
        }

        OwnStock.Withdraw(_lines, Words);
        Noughts.Withdraw(_lines, Words);
        return _lines;
    }

    private int Step(int i)
    {
        var word = Words[i];
        if (word.Role != WordRole.Unread)
            return i + 1;
        if (word.IsSeparator)
        {
            Mark(i);
            if (word.Kind == WordKind.Break || !word.IsMark('*'))
                return i + 1;
        }

        if (word.Is(Concept.SizeMarker) && ReadMarkedSize(i) is > 0 and var afterSize)
            return afterSize;
        if (OnNickname(i) is > 0 and var afterNickname)
            return afterNickname;
        if (word is { HasAnd: true, HasArticle: true } && ReadNamedSize(i) is > 0 and var afterNamed)
            return afterNamed;
        if (word.HasAnd && AddFraction(i))
            return i + 1;
        if (word.Is(Concept.AsMany) && OnAsMany(i))
            return i + 1;
        if (AmountReader.At(Words, i) is { } amount)
            return OnAmount(amount);
        if (IsSaidOfTheOrder(i) || IsOfAnEvent(i))
            return i + 1;
        if (RoomEnd(i) is > 0 and var afterRoom)
            return afterRoom;
        if (DestinationEnd(i) is > 0 and var afterDestination)
            return afterDestination;
        if ((_names.IsContent(i) || IsRefusedByQuality(word)) && !IsCueFirst(word))
            return IsForWhat(i) && OnPurpose(i) ? i + 1 : OnName(i);
        if (_names.IsModifier(i) && _open is not null && _pending is null && !_separated && !word.HasAnd)
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

    private void Mark(int i)
    {
        var word = Words[i];
        // «هذا طلبنا: سكر شوالين»: what follows is asked for, whenever it was ordered before.
        if (word.IsMark(':'))
            _background = false;

        // «طلبات الورشه: رز ٥ شوالات»: what heads a list and nobody sells is its title.
        if (word.IsMark(':') && _open is { Amount: null } && (IsHeading(_open, i) || IsKindOfWhatFollows(_open, i) || ((IsUnknown(_open) || _open.Name.TrueForAll(IsQuality)) && IsListBehind(i + 1))))
            Forget(_open);
        // «المنظفات» alone in its line, and nobody sells it by that name.
        if (word.Kind == WordKind.Break && _open is { Amount: null, Name.Count: 1 } title && i == title.End && Words[title.Start] is { HasArticle: true, Terms.Count: 0 }
            && (title.Start == 0 || Words[title.Start - 1].Kind == WordKind.Break) && i + 1 < Words.Count && _names.IsContent(i + 1) && Words[i + 1].Terms.Count > 0)
            Forget(title);

        // "Veg:" alone on its line, over a list that has its amounts in front: what all of it is.
        if (word.IsMark(':') && _lines.Count == 1 && _open is { Amount: null } && _pending is null && i + 2 < Words.Count && Words[i + 1].Kind == WordKind.Break
            && AmountReader.At(Words, i + 2) is { Number: not null } first && HasNameAfter(first.End))
            Forget(_open);
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
        else if (word.Text[0] is '-' or ':' && _open is { Amount: not null })
        {
            _separated = true;
        }
    }

    // «الخضار:» above «طماطم ٢ قفص»: what heads the lines below it, each with a name of its own.
    private bool IsHeading(RawLine line, int mark)
    {
        var first = line.Start;
        if (line.Sizes.Count > 0 || !Words[first].HasArticle || mark + 2 >= Words.Count || Words[mark + 1].Kind != WordKind.Break || (first > 0 && Words[first - 1].Kind != WordKind.Break))
            return false;
        return _names.IsContent(mark + 2) && !IsQuality(mark + 2);
    }

    private bool IsListBehind(int i) => HasNameAfter(i < Words.Count && AmountReader.At(Words, i) is { } amount ? amount.End : i);

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
            OnEach(i);
        else if (word.Is(Concept.Rest) && IsOwnStock(i))
            _stock = true;
        else if (word.Is(Concept.Mean) || word.Is(Concept.Wait))
            StartCorrection();
        else if ((word.Is(Concept.NotWant) || word.Is(Concept.Without)) && IsOfNameBefore(i))
            (_open!.IsNegated, _open) = (true, null);
        else if (word.Is(Concept.NotWant) || word.Is(Concept.Without))
            _negating = true;
        else if (word.Is(Concept.Not))
            _negating = NegatesWhatFollows(i);
        else if (word.Is(Concept.No))
            OnNo(i);
        else if (word.Is(Concept.Instead) && (IsOfWhatWasSaid(word) || (word.Text == "بداله" && _lines.Count > 0 && i + 1 < Words.Count && !Words[i + 1].HasArticle)))
            StartAct(Concept.Add);
        else if (word.Is(Concept.Instead))
            _instead = true;
        else if (word.Is(Concept.Keep) && (_act == Concept.Remove || (_lines.Count == 0 && _reading.Concepts.Has(Concept.Remove))))
            (_background, _open) = (true, null);
        else if ((word.Is(Concept.NotExist) || word.Is(Concept.SoldOut)) && IsConditionOfLack(i))
            OnLack(i);
        else if (word.Is(Concept.Past) || word.Is(Concept.LastTime))
            OnPast(i);
        else if (word.Is(Concept.Remove) || word.Is(Concept.Cancel))
            OnRemove(i);
        else if (word.Is(Concept.Set) || word.Is(Concept.Change))
            OnSet(i);
        else if (word.Is(Concept.Add))
            StartAct(Concept.Add);
        else if (word.Is(Concept.Want) || word.Is(Concept.Send) || word.Is(Concept.OrderVerb))
            OnWant(i);
        else if (word.Is(Concept.Have) || word.Is(Concept.Exists) || word.Is(Concept.PriceWord) || word.Is(Concept.ForHowMuch) || word.Is(Concept.HowMuch))
            OnAsking();
    }

    // «الملح بلاش», «زيت القلي لا ما بدنا ياه»: refused behind its name, where nothing else is named before the sentence turns.
    private bool IsOfNameBefore(int i) =>
        _open is { Amount: null, IsNegated: false, Name.Count: > 0 } && _pending is null && !_negating && (!_separated || Words[i].HasAnd) && !HasNameAfter(i + 1) && AmountReader.At(Words, Math.Min(i + 1, Words.Count - 1)) is null;

    // «حط بدالها خيار»: in place of what was named; what follows is wanted.
    private static bool IsOfWhatWasSaid(Word word) => word.Text.Length > word.Stem.Length && Array.Exists(Pronouns, word.Text.EndsWith);

    private static readonly string[] Pronouns = ["ها", "هم", "هن", "ه"];

    // «ودي اعرف سعر كرتون الزبده»: what stood in front of the question and nobody knows was no good.
    private void OnAsking()
    {
        if (_open is { Amount: null } open && open.Name.TrueForAll(i => Words[i].Lexemes.Count == 0 && Words[i].Terms.Count == 0))
            Forget(open);
        _called = true;
    }

    // «وان كان الهامور موجود»: a condition, and nothing of the past.
    private void OnPast(int i)
    {
        var isCondition = i > 0 && Words[i - 1].Stem is "ان" or "اذا" or "لو" && !Words[i].Is(Concept.LastTime);
        // «ضيفلي على اللي فات كريمه», "on top of what i ordered": added to what was, and nothing of it.
        if (i > 0 && Words[i - 1].Text is "علي" or "ع" or "فوق" or "on" or "to" or "of" or "with" && _act == Concept.Add)
            return;
        if (!isCondition && (_lines.Count == 0 || _separated || Words[i].Is(Concept.LastTime)))
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

    // «باقيين ليا غير زوج كراطن»: what the customer still has is no amount of an order.
    private bool IsOwnStock(int i) =>
        !Words[i].HasArticle && i + 1 < Words.Count && Words[i + 1].Text is "ليا" or "لي" or "لينا" or "لنا" or "عندي" or "عندنا" or "liya" or "lia" or "lina" or "3andi" or "3andna" or "3ndi" or "3ndna";

    private void OnWant(int i)
    {
        if (_open is { Amount: null, Name.Count: > 0 } named && IsMaking(Words[i]) && IsTheOne(named.Name[0]))
            named.IsMade = true;
        _called = true;
        if (i > 0 && (Words[i - 1].Is(Concept.Not) || Words[i - 1].Is(Concept.No) || Words[i - 1].Is(Concept.NotWant)) && !Words[i].HasAnd)
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

        if ((Words[i].HasAnd || Words[i - 1].Is(Concept.And)) && _lines[^1].Act is not null)
        {
            _act = Concept.Set;
            return;
        }

        // «الحليب خليه كرتونتين» sets the line that was named; after amounts it corrects them.
        if (_lines[^1].Amount is null && (_lines.Count == 1 || (_lines[^1].Act == Concept.Remove && !Words[i].HasAnd)))
            _lines[^1].Act = _act = Concept.Set;
        else
            StartCorrection();
    }

    private void OnNo(int i)
    {
        if (IsRefusedBehind(i))
        {
            (_open!.IsNegated, _open) = (true, null);
            return;
        }

        // «لا والله خلي القهوة ٣»: what is said in between means nothing.
        var at = i + 1;
        while (at < Words.Count && at <= i + 2 && Words[at] is { Lexemes: [{ Concept: Concept.Filler }] })
            at++;
        var next = at < Words.Count ? Words[at] : null;
        if (next is null || (Words[i].IsLatin && next.Role is WordRole.Time or WordRole.Address))
            return; // "la bukra": until then.
        if (_open is { IsNegated: false } named && _pending is null && !_separated && new Contrasts(_reading, _names).Refuses(named, i))
            _negating = true;
        // «وكرتونة لا كرتونتين جبنة»: the amount that waits for its name is taken back.
        else if (_pending is not null && AmountReader.At(Words, i + 1) is { } better && HasNameAfter(better.End))
            _pending = null;
        else if (_lines.Count > 0 && (AmountReader.At(Words, i + 1) is not null || next.Is(Concept.Set) || next.Is(Concept.No) || next.Is(Concept.Wait) || next.Is(Concept.Mean)) && !Words[i].IsLatin)
            StartCorrection();
        else if (next.Is(Concept.Set) || next.Is(Concept.No) || next.Is(Concept.Mean) || next.Is(Concept.Wait) || next.IsSeparator)
            _correcting = _lines.Count > 0;
        else if ((Words[i].IsLatin || Words[i].HasAnd) && NegatesWhatFollows(i) && !IsNamedAgainst(i))
            _negating = true;
        else
            _correcting = _lines.Count > 0;
    }

    // "no the pepsi, not the 7up": the second refuses, the first puts right.
    private bool IsNamedAgainst(int i)
    {
        for (var j = i + 2; Words[i + 1].Text == "the" && j < Words.Count && j <= i + 8; j++)
        {
            if (Words[j].Is(Concept.Not))
                return true;
        }

        return false;
    }

    // «الدجاج لا، الباقي واه»: refused behind its name, and the rest is said to be right.
    private bool IsRefusedBehind(int i) =>
        _open is { Amount: null, IsNegated: false, Name.Count: > 0 } && _pending is null && !_separated && !_negating && _lastEnd == i && IsTheOne(_open.Name[0])
        && (i + 1 == Words.Count || (i + 2 < Words.Count && Words[i + 1].Kind == WordKind.Mark && (Words[i + 2].Is(Concept.Rest) || Words[i + 2].Is(Concept.All))));

    private bool NegatesWhatFollows(int i)
    {
        for (var j = i + 1; j < Words.Count && j <= i + 3; j++)
        {
            if (Words[j].Role != WordRole.Unread)
                return false;
            if (Words[j].Is(Concept.Want) || _names.IsContent(j) || (Words[j].HasArticle && Words[j].Is(Concept.Goods)) || AmountReader.At(Words, j) is not null || _names.IsModifier(j))
                return true;
            if (!Words[j].Is(Concept.Of) && !Words[j].Is(Concept.This) && !Words[j].Is(Concept.Have))
                return false;
        }

        return false;
    }

    private void StartCorrection()
    {
        // Where «مو صامولي» has taken a line back, what is meant instead is a line of its own.
        _correcting = _lines.Count > 0 && _takenBack is null;
        _corrected = null;
        _negating = false;
        _separated = true;
    }

    private void OnEach(int i)
    {
        // «كرتون من كل نوع: صلصة، تونة»: of all that follows.
        if (_lines.Count == 0)
        {
            (_ofEach, _pending, _isOfEach) = (_pending, null, _pending is null);
            return;
        }

        var amount = _pending ?? _lines[^1].Amount;
        if (amount is null || (_pending is null && AmountReader.At(Words, Math.Min(i + 1, Words.Count - 1)) is { Unit: not null }))
        {
            _eachFollows = true;
            return;
        }

        GiveToEach(amount);
        _pending = null;
    }

    private void GiveToEach(Amount amount)
    {
        for (var i = Math.Min(_shared, _lines.Count); i < _lines.Count; i++)
        {
            // «مناديل ورول مطبخ، من كل واحد كرتونين»: the roll was no amount.
            if (_lines[i].Amount is null || (_eachFollows && _lines[i].Amount is { Number: null }))
                _lines[i].Amount = amount;
        }

        _shared = _lines.Count;
    }
}
