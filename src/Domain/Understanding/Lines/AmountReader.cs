using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>Reads amounts.</summary>
internal static class AmountReader
{
    /// <summary>The amount that begins at <paramref name="i"/>, or null.</summary>
    public static Amount? At(List<Word> words, int i)
    {
        var start = i;
        var hasAnd = words[i].HasAnd;
        var isCount = false;
        if (words[i].Is(Concept.CountMarker) || words[i].IsMark('*') || words[i].Is(Concept.Times))
        {
            if (i + 1 >= words.Count || words[i + 1] is not { Kind: WordKind.Number, Role: WordRole.Unread })
                return null;
            isCount = true;
            i++;
        }

        var word = words[i];
        if (word.Role != WordRole.Unread)
            return null;
        if (word.Kind == WordKind.Number)
            return FromNumber(words, start, i, word.Number, isCount, hasAnd);
        if (word.Find(Concept.Fraction) is { } fraction && i + 1 < words.Count)
        {
            var next = SkipOf(words, i + 1);
            if (next < words.Count && IsUnit(words[next]))
                return WithUnit(words, start, next, fraction.Value, isCount, hasAnd);
            if (words[i + 1].Find(Concept.Fraction) is null && !words[i + 1].HasAnd && words[i + 1].Terms.Count > 0)
                return new Amount { Number = fraction.Value, Start = start, End = i + 1, HasAnd = hasAnd };
            return null;
        }

        if (!IsUnit(word))
            return null;
        return WithUnit(words, start, i, null, isCount, hasAnd);
    }

    public static bool IsUnit(Word word) => word.Kind == WordKind.Word && word.Role == WordRole.Unread && (word.Is(Concept.Unit) || word.Is(Concept.Measure) || word.Is(Concept.Dozen));

    // "corn oil ctn-2": written as one, the number belongs to the unit.
    private static bool IsDashBetween(List<Word> words, int i) =>
        words[i].Kind == WordKind.Mark && words[i].Text[0] is '-' or '=' && words[i].Start == words[i - 1].End && i + 1 < words.Count && words[i + 1].Kind == WordKind.Number && words[i + 1].Start == words[i].End;

    // «كرتون ونص علب فلين»: half of many is of what was counted before; of one («نص علبة») it is half of that.
    private static bool IsPlural(Word word) => word.Find(Concept.Unit) is { IsPlural: true };

    private static Amount FromNumber(List<Word> words, int start, int i, decimal number, bool isCount, bool hasAnd)
    {
        var next = i + 1;
        // «3 ونص كرتون»; of as many as «تسعميه ونص كرتونه» nobody adds a half.
        if (next < words.Count && number < 100 && words[next].HasAnd && words[next].Find(Concept.Fraction) is { } half)
        {
            number += half.Value;
            next++;
        }
        else if (AndHalf(words, next) is { } said)
        {
            number += said.Value;
            next = said.End;
        }

        // "8 of the 5 gallon bottles": eight, of those that hold five.
        if (next + 2 < words.Count && words[next].Text == "of" && words[next + 1].Text == "the" && words[next + 2].Kind == WordKind.Number)
            return new Amount { Number = number, IsCount = true, Start = start, End = next + 2, HasAnd = hasAnd };

        if (next < words.Count && (words[next].Is(Concept.Times) || words[next].IsMark('*')) && words[next].Start == words[next - 1].End)
        {
            isCount = true;
            next++;
        }

        // "3 more cartons"
        if (next + 1 < words.Count && words[next].Is(Concept.More) && !words[next].Is(Concept.Number) && !words[next].HasAnd && IsUnit(words[next + 1]))
            next++;
        var unit = SkipOf(words, next);

        // «سكر خمسين شوالين»: two sacks of fifty; a dual is counted already.
        var isCounted = number > 2 && unit < words.Count && words[unit].Find(Concept.Unit) is { Dual: true };
        if (!isCounted && unit < words.Count && IsUnit(words[unit]) && !words[unit].HasAnd && (unit == next || !words[unit].Is(Concept.Measure) || words[next].Text is "د" or "ديال"))
            return WithUnit(words, start, unit, number, isCount, hasAnd);
        return new Amount
        {
            Number = number,
            IsCount = isCount,
            Start = start,
            End = next,
            HasAnd = hasAnd,
            Size = isCount ? null : new SizeFound(string.Empty, number, number, next, null),
        };
    }

    // "one and a half cartons": said in words of their own.
    private static (decimal Value, int End)? AndHalf(List<Word> words, int i)
    {
        if (i + 1 >= words.Count || !words[i].Is(Concept.And) || words[i].Text != "and")
            return null;
        var at = words[i + 1].Text is "a" ? i + 2 : i + 1;
        return at + 1 < words.Count && words[at].Find(Concept.Fraction) is { Value: < 1 } half && (at == i + 2 || IsUnit(words[at + 1])) ? (half.Value, at + 1) : null;
    }

    private static int SkipOf(List<Word> words, int i) =>
        i < words.Count && words[i].Is(Concept.Of) && i + 1 < words.Count && IsUnit(words[i + 1]) ? i + 1 : i;

    private static Amount WithUnit(List<Word> words, int start, int i, decimal? number, bool isCount, bool hasAnd)
    {
        var word = words[i];
        var lexeme = (word.Find(Concept.Dozen) ?? word.Find(Concept.Unit) ?? word.Find(Concept.Measure))!;
        var isMeasure = lexeme.Concept == Concept.Measure;
        if (number is null && lexeme.Dual)
            number = 2;
        var end = i + 1;
        if (end < words.Count && words[end].HasAnd && words[end].Find(Concept.Fraction) is { } half
            && !(end + 1 < words.Count && IsUnit(words[end + 1]) && !words[end + 1].HasAnd && words[end + 1].Find(lexeme.Concept)?.Name != lexeme.Name && !IsPlural(words[end + 1])))
        {
            // «كرتونا ونصف الكرتون» says its unit twice.
            number = (number ?? 1) + half.Value;
            end += end + 1 < words.Count && words[end + 1].HasArticle && words[end + 1].Find(lexeme.Concept)?.Name == lexeme.Name ? 2 : 1;
        }
        else if (number is null && lexeme.Concept != Concept.Dozen)
        {
            // «كرتون 2», «شوال عدد 2», «كرتون واحد»: the number stands behind its unit, and no other unit behind that.
            var behind = end;
            if (behind < words.Count && (words[behind].Is(Concept.CountMarker) || words[behind].IsMark('*') || IsDashBetween(words, behind)))
                behind++;
            if (behind < words.Count && words[behind] is { Kind: WordKind.Number, Role: WordRole.Unread, HasAnd: false } && words[behind].Preposition == '\0'
                && !(behind + 1 < words.Count && IsUnit(words[behind + 1]) && !words[behind + 1].HasAnd)
                && (behind > end || !isMeasure))
            {
                number = words[behind].Number;
                end = behind + 1;
            }
        }

        // "2 dozen bottles": twelve of what is named after them.
        if (lexeme.Concept == Concept.Dozen && SkipOf(words, end) is var counted && counted < words.Count && words[counted].Kind == WordKind.Word && !words[counted].HasAnd && words[counted].Find(Concept.Unit) is { } unit && !words[counted].Is(Concept.Goods))
        {
            return new Amount { Number = (number ?? 1) * 12, Unit = unit, IsCount = isCount, Start = start, End = counted + 1, HasAnd = hasAnd };
        }

        SizeFound? size = null;
        if (isMeasure)
        {
            var (kind, factor) = Measures.Of(lexeme.Name!);
            size = new SizeFound(kind, Math.Min(number ?? 1, 1_000_000_000_000m) * factor, number ?? 1, end, lexeme.Name);
        }

        return new Amount
        {
            Number = lexeme.Concept == Concept.Dozen ? (number ?? 1) * 12 : number,
            Unit = lexeme.Concept == Concept.Dozen ? null : lexeme,
            IsDozen = lexeme.Concept == Concept.Dozen,
            IsMeasure = isMeasure,
            IsCount = isCount && !isMeasure, // "2 x 40kg": what each of them has.
            Size = size,
            Start = start,
            End = end,
            HasAnd = hasAnd,
        };
    }
}
