using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>«خل الكتشب وشيل الباقي», "only ketchup, remove the rest": what is named stays, and all else of the draft goes.</summary>
internal sealed class KeptAlone(Reading reading, DraftLines draft)
{
    // How many small words may stand between the rest and the verb that takes it away.
    private const int Reach = 3;

    private static readonly ConceptSet Taking = ConceptSet.Of(Concept.Remove, Concept.Cancel, Concept.NotWant);

    private static readonly ConceptSet Staying = ConceptSet.Of(Concept.Keep, Concept.Set, Concept.Only);

    private static readonly ConceptSet Small = ConceptSet.Of(Concept.Of, Concept.Filler, Concept.This, Concept.All, Concept.Full, Concept.Product, Concept.OrderNoun, Concept.Stuff, Concept.Please);

    private List<Word> Words => reading.Words;

    /// <summary>The lines that stay, where the message says of all others that they go; none where it says no such thing.</summary>
    public List<RawLine> Of(List<RawLine> raw)
    {
        if (reading.Context.Draft.Count < 2)
            return [];
        if (IsOnlyKept(raw))
            return raw;
        if (!(reading.Concepts.HasAny(Taking) || reading.Concepts.Has(Concept.Want)) || !SaysSo())
            return [];
        return raw.FindAll(line => (!line.IsBackground || reading.Concepts.Has(Concept.Keep)) && draft.Of(line).Count > 0);
    }

    // «خل السكر بس», «خل بس السكر»: without an amount, there is nothing else that it could say. «بس خل المويه بارده» is another.
    private bool IsOnlyKept(List<RawLine> raw)
    {
        if (raw.Count == 0 || !reading.Concepts.Has(Concept.Only) || !(reading.Concepts.Has(Concept.Set) || reading.Concepts.Has(Concept.Keep)) || reading.Concepts.Has(Concept.Add)
            || !raw.TrueForAll(line => line is { Amount: null, IsNegated: false } && draft.Of(line).Count > 0 && line.Name.TrueForAll(i => Words[i].Is(Concept.Goods))))
            return false;
        var only = Words.FindIndex(word => word.Is(Concept.Only));
        return (only > 0 && (Words[only - 1].Is(Concept.Set) || Words[only - 1].Is(Concept.Keep)) && only + 1 == raw[0].Start) || (only == raw[^1].End && (only + 1 == Words.Count || Words[only + 1].IsSeparator));
    }

    private bool SaysSo()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if ((IsRest(i) && (IsTakenBefore(i) || IsTakenBehind(i))) || IsNothingBut(i))
                return true;
        }

        return false;
    }

    // «الباقي», and «الكل» where something is said to stay. «باقي الكتشب» is of one good.
    private bool IsRest(int i)
    {
        var word = Words[i];
        if (word.Is(Concept.Rest) || word.Text == "others")
            return !IsOfOneGood(i);
        return IsRestNot(word) || (word.Is(Concept.All) && (reading.Concepts.HasAny(Staying) || IsBut(i + 1)) && !IsOfThem(word));
    }

    // «الباقي ما ابيه»: elsewhere the two words together say that something is still to be done.
    private static bool IsRestNot(Word word) => word.Text is "الباقي ما" or "باقي ما";

    private bool IsOfOneGood(int i)
    {
        var of = i + 1;
        while (of < Words.Count && Words[of].Is(Concept.Of) && !Words[of].Is(Concept.Goods))
            of++;
        return of < Words.Count && Words[of].Is(Concept.Goods) && !Words[of].HasAnd && (of > i + 1 || Words[i].Text == "باقي");
    }

    // «كلهم»: of those that were named.
    private static bool IsOfThem(Word word) => word.Text is "كلهم" or "كلها" or "كلهن" or "جميعهم" or "كلياتهم" or "كلو" or "kollo" or "kulhum";

    private bool IsTakenBefore(int i)
    {
        if (Words[i].HasAnd)
            return false;
        var at = i - 1;
        while (at > 0 && at > i - Reach && IsSmall(at))
            at--;
        return at >= 0 && Words[at].Concepts.HasAny(Taking);
    }

    // «الباقي كله شيلوه», «الباقي ما ابيه». «الباقي تمام» stays.
    private bool IsTakenBehind(int i)
    {
        var at = i + 1;
        if (IsRestNot(Words[i]))
            return at < Words.Count && Words[at].Is(Concept.Want);
        while (at < Words.Count && at < i + Reach && IsSmall(at))
            at++;
        return at < Words.Count && !Words[at].HasAnd && Words[at].Concepts.HasAny(Taking);
    }

    private bool IsSmall(int i) =>
        Words[i] is { Kind: WordKind.Word, HasAnd: false } word && word.Concepts.HasAny(Small) && !word.Concepts.HasAny(Taking) && !word.Is(Concept.Okay) && !word.Is(Concept.Confirm) && !word.Is(Concept.Goods);

    // «ما ابي شي غير الكتشب», «لا أريد إلا الكاتشب»
    private bool IsNothingBut(int i)
    {
        if (!Words[i].Is(Concept.NotWant))
            return false;
        var at = i + 1;
        while (at < Words.Count && at <= i + 2 && Words[at].Text is "شي" or "شيء" or "حاجه" or "اشي" or "اي")
            at++;
        return IsBut(at);
    }

    private bool IsBut(int i) => i < Words.Count && Words[i].Text is "غير" or "الا" or "سوي" or "but" or "except";
}
