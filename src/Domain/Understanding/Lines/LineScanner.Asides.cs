using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>What stands among the goods and is none: what the order is like, events, rooms, destinations, places by name.</summary>
internal sealed partial class LineScanner
{
    // «طلبية صغيرة: ...»: the order is small, not what is ordered.
    private bool IsSaidOfTheOrder(int i) => (_names.IsModifier(i) || (IsQuality(i) && !Words[i].HasArticle)) && i > 0 && Words[i - 1].Is(Concept.OrderNoun) && !Words[i].HasAnd;

    // «بدل العربية خليها نسكافيه»: behind "instead of" what something is like stands for what it is.
    private bool IsRefusedByQuality(Word word) => (_instead || _negating) && word.HasArticle && word.Is(Concept.Goods);

    // «عندنا عزيمة كبيرة»
    private bool IsOfAnEvent(int i) => i > 0 && Words[i - 1].Is(Concept.Event) && _names.IsModifier(i);

    // «لمطبخ الفندق»: a room of a place is where it goes.
    private int RoomEnd(int i)
    {
        if ((Words[i].Preposition != 'ل' && !(Words[i].Text is ['ل', _, _, _, ..] && Words[i].Lexemes.Count == 0)) || Words[i].HasAnd)
            return 0;
        var of = i + 1 < Words.Count && Words[i + 1].Is(Concept.Of) ? i + 2 : i + 1;
        return of < Words.Count && Words[of].Is(Concept.Place) && !Words[of].Is(Concept.Goods) && !Words[of].HasAnd ? of + 1 : 0;
    }

    // «للـ meeting rooms», "for the kids table", «لل kitchen:»: whom or what it is for, where nobody sells such a thing.
    private int DestinationEnd(int i)
    {
        if (PlaceEnd(i) is > 0 and var afterPlace)
            return afterPlace;
        if (i == 0 || !(Words[i - 1].Text == "لل" || (i > 1 && Words[i - 1].Text is "the" or "our" or "my" && Words[i - 2].Text == "for")) || _reading.Concepts.Has(Concept.Change))
            return 0;
        var end = i;
        while (end < Words.Count && Words[end] is { Kind: WordKind.Word, Role: WordRole.Unread, Terms.Count: 0 } called && (called.Lexemes.Count == 0 || called.Lexemes is [{ Concept: Concept.Filler }]))
            end++;
        return end > i && !(end < Words.Count && _names.IsContent(end)) ? end : end == i && i + 1 < Words.Count && Words[i + 1].IsMark(':') && Words[i].Is(Concept.Filler) ? i + 1 : 0;
    }

    // "skip the tea bags": the unit's word belongs to the name that is refused.
    private bool IsLonePlural(int i) => Words[i].Terms.Count > 0 && AmountReader.At(Words, i) is { Number: null, Unit.IsPlural: true, HasAnd: false };

    private bool IsTheOne(int i) => Words[i].HasArticle || Words[i].Text is ['ا', 'ل', _, _, ..] || (i > 0 && Words[i - 1].Text is "el" or "al" or "il" or "l" or "the" or "le" or "la");

    // «الدجاج ديرو ليا 8», "el djaj dirou 8": to make it so many.
    private static bool IsMaking(Word word) => word.Text.StartsWith("دير", StringComparison.Ordinal) || word.Text.StartsWith("dir", StringComparison.Ordinal);

    // "for Pearl View Hotel", "from Al Noor Cafe": what a place is called.
    private int PlaceEnd(int i)
    {
        if (i == 0 || Words[i - 1].Text is not ("for" or "from"))
            return 0;
        for (var end = i; end < Words.Count && end < i + 5 && Words[end] is { Kind: WordKind.Word, Role: WordRole.Unread }; end++)
        {
            if (Words[end].Is(Concept.Place) && (!Words[end].Is(Concept.Goods) || (end > i && !(end + 1 < Words.Count && _names.IsContent(end + 1)))))
                return end + 1;
        }

        return 0;
    }

    // «رز ابو كاس», «حليب ابو قوس», «قفازات مقاس كبير»: what a make is called by, and which of them, right behind its good.
    private int OnNickname(int i)
    {
        if (!Words[i].Is(Concept.SizeMarker) || _open is not { Sizes.Count: 0, Name.Count: > 0 } named || (named.Amount is { } amount && amount.Start > named.Name[0]) || _separated || _pending is not null || _lastEnd != i
            || i + 1 >= Words.Count || Words[i + 1] is not { Kind: WordKind.Word, Role: WordRole.Unread, HasAnd: false } || AmountReader.At(Words, i + 1) is not null)
            return 0;
        if (!_names.IsModifier(i + 1) && !(Words[i].Text is "ابو" or "بو" or "abu" or "abo" or "abou" && _names.IsContent(i + 1)))
            return 0;
        named.Name.Add(i + 1);
        return named.End = _lastEnd = i + 2;
    }

    // «بهارات: فلفل كيسين وكمون ٣», «خضار: طماط ٥ صناديق»: what heads a list and does not say what follows more closely, as in «بيبسي: علب ٥».
    private bool IsKindOfWhatFollows(RawLine title, int mark)
    {
        if (_pending is not null || title.Sizes.Count > 0 || title.Name.Count != 1 || mark != title.End || mark + 1 >= Words.Count)
            return false;
        var first = mark + 1;
        if (AmountReader.At(Words, first) is { } amount)
        {
            // «طماط: ٥ صناديق خيار»: an amount behind a name that is sold is its own.
            if (FitOf(title.Name) is Fit.Exact or Fit.Contained || !HasNameAfter(amount.End))
                return false;
            first = amount.End;
        }

        while (first < Words.Count && Words[first].Is(Concept.Of) && !Words[first].Is(Concept.Goods))
            first++;
        return first < Words.Count && _names.IsContent(first) && !IsQuality(first) && Words[first].Terms.Count > 0 && FitOf([title.Name[0], first]) is Fit.None or Fit.Partial;
    }

    // «المويه ٣٠ والسكر شيلوه»: the good in front, with the article, and the pronoun behind the verb are one.
    private void OnRemove(int i)
    {
        if (_open is { Amount: null, Act: null or Concept.Set, Name.Count: > 0 } named && _lines.Count > 1 && _lastEnd == i && !Words[i].HasAnd && IsTheOne(named.Name[0]) && Array.Exists(Pronouns, Words[i].Text.EndsWith))
            named.Act = Concept.Remove;
        StartAct(Concept.Remove);
    }

    // «مي صغيرة، الكبيرة لا تبعتها», «رز مصري، البسمتي موجود عندنا»: what is not wanted is not more of what was named.
    private bool IsRefusedAt(int i) => OwnStock.IsSaidAt(Words, i) || (i < Words.Count && (Words[i].Is(Concept.NotWant) || Words[i].Is(Concept.Without) || (Words[i].Is(Concept.No) && i + 1 < Words.Count && Words[i + 1].Is(Concept.NotWant))));

    // «لو مفيش حلوم حط فيتا», «لو الحلوم خلصان هات فيتا»: what may be out is asked for no more than what comes for it.
    private bool IsConditionOfLack(int i) => IsCondition(i - 1) || (_open is { Amount: null, Name.Count: > 0 } && !_separated && _lastEnd == i && IsCondition(_open.Start - 1));

    private bool IsCondition(int i) => i >= 0 && Words[i].Text is "لو" or "اذا" or "ان" or "ايلا" or "الا" or "كان" or "if" or "iza" or "eza" or "ila" or "law";

    private void OnLack(int i)
    {
        if (IsCondition(i - 1))
            (_background, _open) = (true, null);
        else
            (_open!.IsBackground, _open) = (true, null);
    }

    // «نزلوا الكريمة لكرتونة», «طلع السكر لست شوالات»: up or down to so many.
    private bool IsMadeSoMany(RawLine line) => line is { Amount: { Number: not null, IsMeasure: false } amount, Name.Count: > 0 } && line.Name[0] < amount.Start && IsTheOne(line.Name[0]) && Words[amount.Start].Preposition == 'ل';
}
