using Abtamim.Domain.Understanding.Lines;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds what a list says about itself, and what is said beside an amount: totals, counts of its lines, what a carton
/// holds, what something costs. None of their numbers is an amount.
/// </summary>
internal static class ListingReader
{
    private const int Near = 5;

    public static void Read(List<Word> words, SpeakerRole role)
    {
        ReadBullets(words, role);
        if (role != SpeakerRole.Customer)
            return;
        SerialReader.Read(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Is(Concept.Total) && !words[i].Is(Concept.Goods))
                ReadTotal(words, i);
            else if (words[i].Kind != WordKind.Number || words[i].Role != WordRole.Unread)
                continue;
            else if (IsCountOfLines(words, i))
                words[i].Role = words[i + 1].Role = WordRole.Background;
            else if (IsContent(words, i))
                words[i].Role = words[i + 1].Role = WordRole.Background;
            else if (IsContentBehind(words, i))
                words[i - 1].Role = words[i].Role = WordRole.Background;
            else if (IsPriced(words, i))
                MarkPrice(words, i);
        }
    }

    // «1- رز: 6 شوالات / 2- زيت: 10 صفائح»: what counts the lines of a list is no amount.
    private static void ReadBullets(List<Word> words, SpeakerRole role)
    {
        var bullets = new List<int>();
        var amounts = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordKind.Number && words[i].Number == bullets.Count + 1 && (IsBullet(words, i) || IsBulletInLine(words, i, bullets) || IsFirstCell(words, i) || IsHashed(words, i) || IsCalledNumber(words, i)))
                bullets.Add(i);
            else if (bullets.Count > 0 && (words[i].Kind == WordKind.Number || words[i].Is(Concept.Unit)))
                amounts++;
        }

        // «١) تونة ٢) فول»: a customer's list that begins so needs no amounts to be one.
        var beginsSo = role == SpeakerRole.Customer && bullets is [0, ..] && words[1].IsMark(')');
        if (bullets.Count < 2 || (amounts < bullets.Count && !beginsSo))
            return;
        foreach (var i in bullets)
        {
            words[i].Role = WordRole.Background;
            for (var before = i - 1; before >= 0 && before >= i - 2; before--)
            {
                if (words[before].Is(Concept.NumberWord))
                    words[before].Concepts = ConceptSet.Of(Concept.NumberWord);
            }
        }
    }

    private static bool IsBullet(List<Word> words, int i)
    {
        var start = i > 0 && words[i - 1].IsMark('(') ? i - 1 : i;
        return words[i].Kind == WordKind.Number && FactReader.StartsLine(words, start)
            && i + 1 < words.Count && words[i + 1].Kind == WordKind.Mark && words[i + 1].Text[0] is '-' or '.' or ')' or ':' or '/' && words[i + 1].Start == words[i].End;
    }

    // «١ | تونة | ٥ كراتين»: the first column of a table.
    private static bool IsFirstCell(List<Word> words, int i) =>
        i + 2 < words.Count && words[i + 1].IsMark('|') && words[i + 2].Kind == WordKind.Word
        && (FactReader.StartsLine(words, i) || (i > 0 && words[i - 1].IsMark('|') && FactReader.StartsLine(words, i - 1)));

    // "#1 tuna - 5 ctn #2 butter - 2 ctn"
    private static bool IsHashed(List<Word> words, int i) => i > 0 && words[i - 1].IsMark('#') && words[i - 1].End == words[i].Start;

    // "No. 1 nuggets 3 ctn"
    private static bool IsCalledNumber(List<Word> words, int i) =>
        i > 0 && (words[i - 1].Is(Concept.NumberWord) || (i > 1 && words[i - 1].IsMark('.') && words[i - 2].Is(Concept.NumberWord)))
        && i + 1 < words.Count && words[i + 1].Kind == WordKind.Word && !words[i + 1].Is(Concept.Unit);

    // «الطلب: 1) رز 3 شوال 2) سكر 2 شوال»: the list may stand in one line.
    private static bool IsBulletInLine(List<Word> words, int i, List<int> bullets) =>
        i + 2 < words.Count && words[i + 1].Kind == WordKind.Mark && words[i + 1].Text[0] is '-' or ')' && words[i + 1].Start == words[i].End && words[i + 2].Kind == WordKind.Word
        && (bullets.Count > 0 ? words[bullets[^1] + 1].Text == words[i + 1].Text : i > 0 && words[i - 1].IsMark(':'));

    // «المجموع ١٥ كرتون», «اجمالي الطلب: ٢٠ كرتون»: counts what is listed, unless a good is named right behind it.
    private static void ReadTotal(List<Word> words, int i)
    {
        for (var at = i + 1; at < words.Count && at <= i + Near; at++)
        {
            if (words[at].Kind == WordKind.Break || words[at].Is(Concept.Goods))
                return;
            if (words[at].Kind != WordKind.Number)
                continue;
            if (at + 1 < words.Count && words[at + 1].Is(Concept.Currency))
                return;
            var end = at + 1 < words.Count && (AmountReader.IsUnit(words[at + 1]) || words[at + 1].Is(Concept.Product) || words[at + 1].Is(Concept.Stuff)) ? at + 1 : at;
            if (end + 1 < words.Count && words[end + 1] is { Kind: WordKind.Word, HasAnd: false } behind && behind.Is(Concept.Goods))
                return;
            for (var mark = at; mark <= end; mark++)
                words[mark].Role = WordRole.Background;
            return;
        }
    }

    // «المطلوب ثلاثة أصناف: …», «عندي 3 حاجات عايزهم»
    private static bool IsCountOfLines(List<Word> words, int i) =>
        i + 1 < words.Count && words[i].Number is >= 2 and <= 100 && words[i + 1] is { HasAnd: false, Role: WordRole.Unread } counted
        && (counted.Is(Concept.Product) || counted.Text is "حاجات" or "اغراض" or "غراض" or "شغلات" or "اشيا" or "اشياء") && !counted.Is(Concept.Goods)
        && !(i + 2 < words.Count && words[i + 2] is { HasAnd: false } named && (named.Is(Concept.Of) || (named.Is(Concept.Goods) && !HasAmountOfItsOwn(words, i + 3))));

    // «٣ اصناف بيض ٥ اطباق وحليب ٤»
    private static bool HasAmountOfItsOwn(List<Word> words, int i)
    {
        for (var at = i; at < words.Count && at < i + 3 && !words[at].HasAnd && words[at].Kind != WordKind.Break; at++)
        {
            if (words[at].Kind == WordKind.Number || AmountReader.IsUnit(words[at]))
                return true;
        }

        return false;
    }

    // «حليب ١٢×١ لتر ٤ كراتين», «مياه 6×1.5 لتر - 3 كراتين»: how many are in a carton, where cartons are counted behind it.
    private static bool IsContent(List<Word> words, int i)
    {
        // «مويه ٣٣٠ ٤٠حبه ١٠ كراتين»
        if (i + 3 < words.Count && words[i + 1].Find(Concept.Unit) is { Dual: false } piece && piece.Name!.StartsWith("piece", StringComparison.Ordinal) && words[i + 2] is { Kind: WordKind.Number, HasAnd: false }
            && words[i + 3].Find(Concept.Unit) is { } outer && !outer.Name!.StartsWith("piece", StringComparison.Ordinal))
            return true;

        // «دجاج 900 جم (10 × 900) - 6 كراتين»
        if (i > 0 && i + 3 < words.Count && words[i - 1].IsMark('(') && words[i + 1].IsMark('*') && words[i + 2].Kind == WordKind.Number && words[i + 3].IsMark(')'))
            return true;
        if (i + 3 >= words.Count || !(words[i + 1].IsMark('*') || words[i + 1].Is(Concept.Times)) || words[i + 2].Kind != WordKind.Number || !words[i + 3].Is(Concept.Measure))
            return false;
        for (var at = i + 4; at < words.Count && at <= i + 4 + Near && words[at].Kind != WordKind.Break; at++)
        {
            if (words[at].HasAnd || words[at].Is(Concept.Goods))
                return false;
            if (words[at].Kind == WordKind.Number || words[at].Is(Concept.Unit))
                return true;
        }

        return false;
    }

    // «زيت 1.5 لتر ×6 - كرتونتين»
    private static bool IsContentBehind(List<Word> words, int i) =>
        i > 1 && words[i - 1].IsMark('*') && words[i - 2].Is(Concept.Measure) && i + 2 < words.Count && (words[i + 1].IsMark('-') || words[i + 1].IsMark(':'))
        && AmountReader.At(words, i + 2) is { Unit.Concept: Concept.Unit };

    // «شاي فتلة كرتونة ب312», «الكرتون بـ٦٦»: what it costs, behind an amount that is told already.
    private static bool IsPriced(List<Word> words, int i)
    {
        if (i < 2 || !(words[i - 1] is { Text: "ب", Role: WordRole.Unread } || words[i - 1].IsMark('@')) || words[i].Number < 2)
            return false;
        if (i + 1 < words.Count && AmountReader.IsUnit(words[i + 1]) && !words[i + 1].HasArticle && words[i + 1].Preposition != 'ل')
            return false;
        var (hasGood, hasAmount) = (false, false);
        for (var at = i - 2; at >= 0 && at >= i - 2 - Near && words[at].Kind != WordKind.Break && !(hasGood && hasAmount); at--)
        {
            if (words[at].Is(Concept.Set) || words[at].Is(Concept.Change) || words[at].Is(Concept.Remove) || words[at].Is(Concept.Instead) || words[at].Is(Concept.Only))
                return false;
            hasGood |= words[at].Is(Concept.Goods);
            hasAmount |= AmountReader.IsUnit(words[at]) || words[at].Kind == WordKind.Number;
        }

        return hasGood && hasAmount;
    }

    private static void MarkPrice(List<Word> words, int i)
    {
        words[i - 1].Role = words[i].Role = WordRole.Money;
        if (i + 1 < words.Count && AmountReader.IsUnit(words[i + 1]))
            words[i + 1].Role = WordRole.Money;
        if (AmountReader.IsUnit(words[i - 2]) && words[i - 2].HasArticle)
            words[i - 2].Role = WordRole.Money;
    }
}
