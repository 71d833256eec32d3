namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Joins number words into numbers: «ثلاثميه وخمسه وعشرين», «تلات تلاف», "two hundred and fifty", "5 thousand".
/// </summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>Joins what belongs together. <paramref name="isSize"/> says which numbers products are told apart by.</summary>
    public static void Join(List<Word> words, Func<decimal, bool>? isSize = null)
    {
        var write = 0;
        for (var read = 0; read < words.Count;)
        {
            var length = 1;
            var word = words[read];
            if (Value(words, read) is { } first)
            {
                var (number, taken) = Read(words, read, first, write > 0 && (words[write - 1].Is(Concept.Goods) || words[write - 1].Is(Concept.SizeMarker)) ? isSize : null, isSize);
                length = taken;
                if (word.Kind != WordKind.Number || taken > 1)
                    word = Merge(words, read, taken, number);
            }

            words[write++] = word;
            read += length;
        }

        words.RemoveRange(write, words.Count - write);
    }

    // The number that the word at this place says, where it says one there: «ميه» is a hundred or water.
    private static decimal? Value(List<Word> words, int at)
    {
        var word = words[at];
        if (word.Kind == WordKind.Number)
            return word.Number;
        if (word.Find(Concept.Number) is not { } lexeme)
            return null;
        if (!word.Is(Concept.Goods))
            return lexeme.Value;
        var next = at + 1 < words.Count ? words[at + 1] : null;
        var before = at > 0 ? words[at - 1] : null;
        var isNumber = next is { HasAnd: true } && next.Find(Concept.Number) is { Value: < 100 }
            || next is { Kind: WordKind.Word, HasAnd: false } && (next.Is(Concept.Currency) || (next.Is(Concept.Measure) && !IsAfterUnit(before)) || (next.Find(Concept.Unit) is { Dual: false } && !IsAfterUnit(before)))
            || (lexeme.Value >= 100 && before?.Find(Concept.Number) is { Value: >= 3 and <= 9 } && !word.HasAnd)
            || (word.HasAnd && before?.Find(Concept.Number) is { Value: >= 1000 });
        return isNumber ? lexeme.Value : null;
    }

    private static bool IsAfterUnit(Word? before) => before is not null && (before.Is(Concept.Unit) || before.Is(Concept.Of));

    private static (decimal Number, int Taken) Read(List<Word> words, int at, decimal first, Func<decimal, bool>? isSize, Func<decimal, bool>? isAnySize)
    {
        decimal total = 0, group = first, last = first;
        if (first >= 1000 && words[at].Kind == WordKind.Word)
            (total, group) = (first, 0);
        var taken = 1;
        if (words[at].Digits is not null && at + 1 < words.Count && words[at + 1] is { Kind: WordKind.Number, Digits: "1" or "3", Number: < 1 } part && part.Start == words[at].End + 1)
            return (first + part.Number, 2);
        var isDigits = words[at].Kind == WordKind.Number;
        while (at + taken < words.Count)
        {
            var and = words[at + taken].HasAnd;
            var skip = 0;
            if (words[at + taken].Is(Concept.And) && !words[at + taken].Is(Concept.Number) && at + taken + 1 < words.Count)
            {
                and = true;
                skip = 1;
            }

            var next = words[at + taken + skip];
            if (next.Kind == WordKind.Number || Value(words, at + taken + skip) is not { } value)
                break;
            var isLatin = next.IsLatin;
            if (!and && value is 1000 or 1_000_000 && group > 0)
                (total, group, last) = (Math.Min(total + (group * value), Largest), 0, value);
            else if (!and && value == 100 && group is > 0 and < 10 && last < 10)
                (group, last) = (group * 100, 100);
            else if (isDigits)
                break;
            else if (isLatin && !and && value == 100 && group is > 10 and < 20 && last == group)
                (group, last) = (group * 100, 100); // "eleven hundred"
            else if (isLatin && !and && value is >= 10 and < 100 && group is >= 1 and < 10 && last == group && total == 0 && isAnySize?.Invoke((group * 100) + value) == true)
                (group, last) = ((group * 100) + value, value); // "three thirty", where something is sold in 330.
            else if (and && value >= 1 && (value <= 10 || (value < 100 && total + group >= 100)) && isSize?.Invoke(total + group) == true && at + taken + skip + 1 < words.Count && (words[at + taken + skip + 1].Is(Concept.Unit) || words[at + taken + skip + 1].Is(Concept.SizeMarker)))
                break; // «مويه ستميه وسبعه كراتين», «دجاج الف وثلاثين طبق»: the size of one, the amount of the next.
            else if (and && value < 100 && last >= 100)
                (group, last) = (group + value, value);
            else if (and && value is >= 100 and < 1000 && last >= 1000)
                (group, last) = (group + value, 100);
            else if (and && value is >= 20 and < 100 && last is >= 1 and < 10)
                (group, last) = (group + value, 0);
            else if (isLatin && !and && last is >= 20 and < 100 && value < 10)
                (group, last) = (group + value, 0);
            else if (isLatin && !and && last == 100 && value < 100)
                (group, last) = (group + value, value);
            else
                break;
            taken += 1 + skip;
        }

        return (total + group, taken);
    }

    private static Word Merge(List<Word> words, int at, int taken, decimal number)
    {
        var first = words[at];
        var merged = new Word
        {
            Text = taken == 1 ? first.Text : string.Join(' ', words.GetRange(at, taken).Select(word => word.Text)),
            Start = first.Start,
            End = words[at + taken - 1].End,
            Kind = WordKind.Number,
            Number = number,
            HasAnd = first.HasAnd,
            Preposition = first.Preposition,
            HasArticle = first.HasArticle,
            Stem = first.Stem,
        };
        merged.Know(taken == 1 ? [.. first.Lexemes.Where(lexeme => lexeme.Concept is not Concept.Goods)] : []);
        return merged;
    }
}
