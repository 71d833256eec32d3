using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Text;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>Tells the words that name products, and makes queries of them.</summary>
internal sealed class NameReader(Reading reading)
{
    private static readonly ConceptSet Soft = ConceptSet.Of(
        Concept.Goods, Concept.Big, Concept.Small, Concept.Middle, Concept.Regular, Concept.Note, Concept.Number, Concept.Unit, Concept.Name, Concept.Filler, Concept.Place,
        Concept.Dozen, Concept.Measure, Concept.DayPart, Concept.Section, Concept.Top, Concept.Full, Concept.Fraction);

    // Words that hold a sentence together, whatever the price list calls by them.
    private static readonly ConceptSet Hard = ConceptSet.Of(
        Concept.And, Concept.Of, Concept.Not, Concept.No, Concept.NotWant, Concept.Without, Concept.Mean, Concept.Instead, Concept.Only, Concept.Want, Concept.Send, Concept.Add,
        Concept.Remove, Concept.Each, Concept.More, Concept.Unit, Concept.Measure, Concept.Number, Concept.Filler, Concept.Please, Concept.Deliver, Concept.Set);

    private static readonly ConceptSet Modifiers = ConceptSet.Of(Concept.Big, Concept.Small, Concept.Middle, Concept.Regular, Concept.Note);

    // What «صحيح» (yes, whole) and «عربية» (car, Arabic) say by themselves; only behind a name are they qualities.
    private static readonly ConceptSet Acts = ConceptSet.Of(Concept.Yes, Concept.Okay, Concept.Driver, Concept.Damaged, Concept.SoldOut);

    private const int MostQualities = 6;

    private List<Word> Words => reading.Words;

    /// <summary>Whether the word names a product or a stranger, or part of one.</summary>
    public bool IsContent(int i)
    {
        var word = Words[i];
        if (word.Kind != WordKind.Word || word.Role != WordRole.Unread)
            return false;
        // «طلبيه صغيره», «كميات كبيره»: the size of no good.
        if (i > 0 && (word.Is(Concept.Big) || word.Is(Concept.Small)) && !word.HasAnd && (Words[i - 1].Is(Concept.OrderNoun) || Words[i - 1].Is(Concept.Stuff) || Words[i - 1].Is(Concept.Event) || (Words[i - 1].Is(Concept.Place) && !Words[i - 1].Is(Concept.Goods))))
            return false;
        if (word.Is(Concept.Goods))
            return !IsQualityOrAct(word) || (BeforeQualities(i) is >= 0 and var name && IsContent(name));
        if (word.Terms.Count > 0 && i > 0 && !word.HasAnd && !word.Concepts.HasAny(Hard) && Words[i - 1] is { Kind: WordKind.Word, Role: WordRole.Unread } named && named.Is(Concept.Goods))
            return true;
        // «up» is no good by itself, though the price list has "7 up".
        if (word.Is(Concept.Filler) && !(i > 0 && Words[i - 1] is { Kind: WordKind.Word, Role: WordRole.Unread } before && (before.Is(Concept.Goods) || (before.Terms.Count > 0 && before.Lexemes.Count == 0))))
            return false;
        if (word.Is(Concept.Full) && !IsBesideGoods(i))
            return false;
        if (word.Terms.Count > 0)
            return word.Concepts.Except(Soft).IsEmpty && !(word.Is(Concept.Unit) && word.Concepts.Except(ConceptSet.Of(Concept.Unit)).IsEmpty);
        return (word.Lexemes.Count == 0 || word.Lexemes is [{ Concept: Concept.Section }]) && word.Stem.Length > 1;
    }

    // "full cream milk", «حليب كامل الدسم». "the full price list" is whole, and no milk.
    private bool IsBesideGoods(int i) =>
        (i > 0 && (Words[i - 1].Is(Concept.Goods) || Words[i - 1].Terms.Count > 0)) || (i + 1 < Words.Count && !Words[i + 1].HasAnd && (Words[i + 1].Is(Concept.Goods) || Words[i + 1].Terms.Count > 0));

    private static bool IsQualityOrAct(Word word) => word.Concepts.HasAny(Acts) && word.Find(Concept.Goods) is { Value: Lexeme.Quality };

    // The word in front of those before i that are qualities only behind a name; -1 where there is none, or too many of them.
    private int BeforeQualities(int i)
    {
        for (var at = i - 1; at >= Math.Max(0, i - MostQualities); at--)
        {
            if (!IsQualityOrAct(Words[at]))
                return at;
        }

        return -1;
    }

    /// <summary>Whether the word only says more of a product: «الكبيره», «عادي», «طازه».</summary>
    public bool IsModifier(int i) => Words[i] is { Kind: WordKind.Word, Role: WordRole.Unread } word && word.Concepts.HasAny(Modifiers);

    /// <summary>The query that a line's words make.</summary>
    public List<QueryPart> Query(RawLine line)
    {
        var count = Math.Min(line.Name.Count, RawLine.MostNameWords);
        var parts = new List<QueryPart>(count + line.Sizes.Count + 2);
        for (var at = 0; at < count; at++)
        {
            var i = line.Name[at];
            var word = Words[i];
            var optional = IsModifier(i) || (word.Is(Concept.Unit) && !word.Is(Concept.Goods));
            if (optional && word.Terms.Count == 0)
                continue;
            parts.Add(new QueryPart(word.Terms, optional, word.Find(Concept.Goods) is { Value: not Lexeme.Quality }, IsUnit: word.Is(Concept.Unit), IsLatin: reading.IsEnglish && Letters.IsLatin(word.Stem[0]), IsQuality: optional || word.Find(Concept.Goods) is { Value: Lexeme.Quality }));
        }

        if (line.Amount is { Unit: { Concept: Concept.Unit } unit } && reading.Matcher.Index.Terms.MeaningOrNone("unit " + unit.Name) is >= 0 and var term)
            parts.Add(new QueryPart([new TermMatch(term, 1)], true, false, IsUnit: true, IsAmount: true));
        foreach (var size in line.Sizes)
            parts.Add(Part(size, isOptional: false));
        return parts;
    }

    /// <summary>The parts that the catalogue or the language knows; where the draft decides, a stray word hides nothing.</summary>
    public static List<QueryPart> Known(List<QueryPart> query) =>
        query.Exists(part => part.Terms.Count > 0 && !part.IsOptional) ? query.FindAll(part => part.Terms.Count > 0 || part.IsGood || part.IsQuality) : query;

    public QueryPart Part(SizeFound size, bool isOptional)
    {
        var terms = reading.Matcher.Index.Terms;
        var found = new List<TermMatch>(2);
        if (size.Measure.Length == 0)
        {
            foreach (var term in terms.OfNumber(size.Value))
                found.Add(new TermMatch(term, 1));
        }
        else if (size.Measure == PhraseReader.Content)
        {
            Add(terms.SizeOrNone(PhraseReader.Content, size.Value));
            foreach (var term in terms.OfNumber(size.Value))
                found.Add(new TermMatch(term, 1));
        }
        else
        {
            Add(terms.SizeOrNone(size.Measure, size.Value));
            Add(terms.SizeOrNone(string.Empty, size.Written));
        }

        return new QueryPart(found, isOptional, false);

        void Add(int term)
        {
            if (term >= 0)
                found.Add(new TermMatch(term, 1));
        }
    }
}
