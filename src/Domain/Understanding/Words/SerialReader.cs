namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds the column that counts the lines of a table pasted from a sheet: "1 Tuna 5 / 2 Butter 2 / 3 Salt 4". Its numbers are
/// no amounts, as every line has one of its own at its end. What its columns are called is nothing that is ordered.
/// </summary>
internal static class SerialReader
{
    // Two lines that begin with 1 and 2 may as well be amounts.
    private const int Least = 3;

    private const int MostWords = 8;

    private static readonly ConceptSet Titles = ConceptSet.Of(
        Concept.Product, Concept.Stuff, Concept.CountMarker, Concept.NumberWord, Concept.Unit, Concept.Measure, Concept.PriceWord, Concept.Total, Concept.Filler, Concept.Of, Concept.Note);

    public static void Read(List<Word> words)
    {
        ReadTitles(words);
        ReadColumn(words);
    }

    // «م | الصنف | الكمية»: what the columns are called; that «م» is no metre.
    private static void ReadTitles(List<Word> words)
    {
        var end = words.FindIndex(word => word.Kind == WordKind.Break);
        var (hasName, hasCount) = (false, false);
        for (var i = 0; i < end; i++)
        {
            if (words[i].Kind is WordKind.Number or WordKind.Emoji || (words[i].Kind == WordKind.Word && (words[i].Role != WordRole.Unread || !words[i].Concepts.Except(Titles).IsEmpty)))
                return;
            hasCount |= words[i].Is(Concept.CountMarker);
            hasName |= !words[i].Is(Concept.CountMarker) && (words[i].Is(Concept.Product) || words[i].Is(Concept.Stuff));
        }

        for (var i = 0; i < end && hasName && hasCount; i++)
            words[i].Role = words[i].Kind == WordKind.Word ? WordRole.Background : words[i].Role;
    }

    private static void ReadColumn(List<Word> words)
    {
        var serials = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!FactReader.StartsLine(words, i) || words[i].Kind != WordKind.Number)
                continue;
            if (words[i].Role != WordRole.Unread || words[i].Number != serials.Count + 1 || !HasAmountAtEnd(words, i + 1))
                return;
            serials.Add(i);
        }

        if (serials.Count < Least)
            return;
        foreach (var i in serials)
            words[i].Role = WordRole.Background;
    }

    // A name, and behind it a number that ends the line, or whose unit does.
    private static bool HasAmountAtEnd(List<Word> words, int start)
    {
        if (start >= words.Count || words[start].Kind != WordKind.Word || words[start].Is(Concept.Unit))
            return false;
        var end = start;
        while (end < words.Count && end <= start + MostWords && words[end].Kind != WordKind.Break)
            end++;
        if (end < words.Count && words[end].Kind != WordKind.Break)
            return false;
        if (words[end - 1].Is(Concept.Unit))
            end--;
        return end - 1 > start && words[end - 1] is { Kind: WordKind.Number, Number: < 100 };
    }
}
