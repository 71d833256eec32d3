using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Lines;

/// <summary>
/// Goods that the customer says to have still, beside what is ordered: «البصل عندي منه، هات شوال بطاطا», "4 cartons mayo,
/// we still have ketchup". They are told and not asked for.
/// </summary>
internal static class OwnStock
{
    // How far from a name what is said of it is looked for.
    private const int Reach = 12;

    // What is short, asked for or planned is no stock: «عندنا نقص رز», «عندي طلب: رز», «عندنا حفلة».
    private static readonly ConceptSet Others = ConceptSet.Of(
        Concept.Want, Concept.Send, Concept.Add, Concept.Set, Concept.OrderVerb, Concept.OrderNoun, Concept.NotExist, Concept.SoldOut, Concept.Missing, Concept.Not, Concept.No, Concept.Event, Concept.Without,
        Concept.Asking, Concept.Deliver, Concept.Guest);

    /// <summary>Makes background of the lines that have no amount and are said to be there, where other lines are ordered.</summary>
    public static void Withdraw(List<RawLine> lines, List<Word> words)
    {
        if (lines.Count < 2 || !lines.Exists(line => line is { Amount: not null, IsNegated: false }))
            return;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line is not { Amount: null, Inherited: null, IsNegated: false, Sizes.Count: 0 })
                continue;
            var start = Start(words, line.Start, at > 0 ? lines[at - 1].End : 0);
            var end = End(words, line.End, at + 1 < lines.Count ? lines[at + 1].Start : words.Count);
            line.IsBackground |= IsSaid(words, start, end);
        }
    }

    /// <summary>Whether what is said to be there was named right in front: «البسمتي موجود عندنا».</summary>
    public static bool IsSaidAt(List<Word> words, int i) =>
        i < words.Count && IsOfClause(words[i]) && (words[i].Is(Concept.OwnStock) || (words[i].Is(Concept.Have) && i + 1 < words.Count && words[i + 1].Is(Concept.OwnStock)));

    private static bool IsSaid(List<Word> words, int start, int end)
    {
        var isSaid = false;
        for (var i = start; i < end; i++)
        {
            if (words[i].Concepts.HasAny(Others) || words[i].Kind == WordKind.Number)
                return false;
            isSaid |= words[i].Is(Concept.OwnStock);
        }

        return isSaid && !(end < words.Count && words[end].IsMark('?'));
    }

    private static int Start(List<Word> words, int from, int bound)
    {
        for (var least = Math.Max(bound, from - Reach); from > least && IsOfClause(words[from - 1]);)
            from--;
        return from;
    }

    private static int End(List<Word> words, int from, int bound)
    {
        for (var most = from + Reach; from < bound && from < most && IsOfClause(words[from]); from++)
        {
        }

        return from;
    }

    private static bool IsOfClause(Word word) => !word.IsSeparator;
}
