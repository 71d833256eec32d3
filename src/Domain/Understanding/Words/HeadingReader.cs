namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds the headings of a list: «خضار وفواكه», "Fruit &amp; veg", "Dairy:" over lines that have their amounts. What a part of
/// a list is called is nothing that is ordered, whether a colon stands behind it or not.
/// </summary>
internal static class HeadingReader
{
    private static readonly ConceptSet Beside = ConceptSet.Of(
        Concept.Section, Concept.And, Concept.Of, Concept.Filler, Concept.Product, Concept.Stuff, Concept.OrderNoun, Concept.Goods, Concept.List, Concept.Note, Concept.Place, Concept.Want, Concept.Please);

    public static void Read(List<Word> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = EndOfLine(words, start);
            var title = TitleEnd(words, start, end);
            if (title > start && (title < end ? IsListed(words, title + 1, end) || HasAmount(words, end + 1) : HasAmount(words, end + 1)))
                Mark(words, start, title);
            start = end + 1;
        }
    }

    // The end of what stands in the line up to its end or to a colon, where that can be a heading; else its start.
    private static int TitleEnd(List<Word> words, int start, int end)
    {
        var hasSection = false;
        for (var i = start; i < end; i++)
        {
            if (words[i].IsMark(':'))
                return hasSection ? i : start;
            if (words[i].Kind is WordKind.Mark or WordKind.Emoji || IsWhen(words[i]))
                continue;
            if (words[i].Kind != WordKind.Word || words[i].Role != WordRole.Unread || !words[i].Concepts.Except(Beside).IsEmpty)
                return start;
            // «لحوم مجمدة», "frozen items": a good of its own beside it is no heading, what goods are like may be one.
            if (words[i].Find(Concept.Goods) is { Value: not Lexeme.Quality } && !words[i].Is(Concept.Section))
                return start;
            hasSection |= words[i].Is(Concept.Section);
        }

        return hasSection ? end : start;
    }

    // "Fruit & veg for tomorrow": read after the headings, as it leaves no number behind.
    private static bool IsWhen(Word word) => word.Kind == WordKind.Word && (word.Is(Concept.DayOffset) || word.Is(Concept.Weekday) || word.Is(Concept.DayPart));

    // "Veg: tomato 2 boxes, onion 1 sack": the list may begin in the line of its heading.
    private static bool IsListed(List<Word> words, int start, int end)
    {
        var (hasAmount, hasGood) = (false, false);
        for (var i = start; i < end; i++)
        {
            hasAmount |= words[i].Kind == WordKind.Number;
            hasGood |= words[i].Is(Concept.Goods);
        }

        return hasAmount && hasGood;
    }

    // Whether the next line that has words has an amount, and something that it is of.
    private static bool HasAmount(List<Word> words, int start)
    {
        while (start < words.Count && words[start].Kind == WordKind.Break)
            start++;
        return IsListed(words, start, EndOfLine(words, start));
    }

    private static int EndOfLine(List<Word> words, int start)
    {
        var end = start;
        while (end < words.Count && words[end].Kind != WordKind.Break)
            end++;
        return end;
    }

    private static void Mark(List<Word> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsWhen(words[i]))
                words[i].Role = WordRole.Background;
        }
    }
}
