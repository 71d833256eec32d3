using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>What stands among the goods and is none: what the order is like, events, rooms, destinations, places by name.</summary>
internal sealed partial class LineScanner
{
    // «طلبية صغيرة: ...»: the order is small, not what is ordered.
    private bool IsSaidOfTheOrder(int i) => _names.IsModifier(i) && i > 0 && Words[i - 1].Is(Concept.OrderNoun) && !Words[i].HasAnd;

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
        while (end < Words.Count && Words[end] is { Kind: WordKind.Word, Role: WordRole.Unread, Terms.Count: 0, Lexemes.Count: 0 })
            end++;
        return end > i && !(end < Words.Count && _names.IsContent(end)) ? end : end == i && i + 1 < Words.Count && Words[i + 1].IsMark(':') && Words[i].Is(Concept.Filler) ? i + 1 : 0;
    }

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
}
