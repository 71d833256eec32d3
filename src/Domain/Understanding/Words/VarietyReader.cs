namespace Abtamim.Domain.Understanding.Words;

/// <summary>Tells the variety of Arabic by the words that only it has.</summary>
internal static class VarietyReader
{
    /// <summary>The varieties that most of the telling words belong to; all where none tells.</summary>
    public static Varieties Of(List<Word> words)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var word in words)
        {
            foreach (var lexeme in word.Lexemes)
            {
                if (lexeme.Varieties is Varieties.Any || lexeme.Concept == Concept.Goods || IsCommon(word, lexeme.Concept))
                    continue;
                for (var i = 0; i < 4; i++)
                {
                    if (((int)lexeme.Varieties & (1 << i)) != 0)
                        counts[i] += 1;
                }
            }
        }

        var most = 0;
        foreach (var count in counts)
            most = Math.Max(most, count);
        if (most == 0)
            return Varieties.Any;
        var varieties = Varieties.None;
        for (var i = 0; i < 4; i++)
        {
            if (counts[i] == most)
                varieties |= (Varieties)(1 << i);
        }

        return varieties;
    }

    // A word that every variety has tells none, though one of them lists it too.
    private static bool IsCommon(Word word, Concept concept)
    {
        foreach (var lexeme in word.Lexemes)
        {
            if (lexeme.Varieties is Varieties.Any && lexeme.Concept == concept)
                return true;
        }

        return false;
    }
}
