namespace Abtamim.Domain.Understanding.Words;

/// <summary>Joins words that mean something together: «بعد بكره», «لو سمحت», "out of stock".</summary>
internal static class Phrases
{
    private const int Longest = 6;

    public static void Join(List<Word> words, Lexicon lexicon)
    {
        var write = 0;
        for (var read = 0; read < words.Count;)
        {
            var length = words[read].Kind is WordKind.Word ? LongestAt(words, read, lexicon, out var lexemes) : Single(out lexemes);
            if (length > 1)
                words[write++] = Merge(words, read, length, lexemes!);
            else if (write > 0 && IsLatinAnd(words[write - 1]) && words[read].Kind == WordKind.Word && (words[read].Is(Concept.Fraction) || words[read].Is(Concept.Number)))
                (words[read].HasAnd, words[write - 1]) = (true, words[read]);
            else
                words[write++] = words[read];
            read += Math.Max(length, 1);
        }

        words.RemoveRange(write, words.Count - write);
    }

    // "kilo w nos", "miye w khamsin": written apart in Latin letters, the «and» is still of the number behind it.
    private static bool IsLatinAnd(Word word) => word is { Kind: WordKind.Word, Text: "w" or "wa" or "ou" or "u" } && word.Is(Concept.And);

    private static int Single(out IReadOnlyList<Lexeme>? lexemes)
    {
        lexemes = null;
        return 1;
    }

    private static int LongestAt(List<Word> words, int at, Lexicon lexicon, out IReadOnlyList<Lexeme>? lexemes)
    {
        lexemes = null;
        var best = 1;
        Walk(lexicon.PhrasesFrom(words[at].Text), at + 1, ref best, ref lexemes);
        if (words[at].Stem != words[at].Text)
            Walk(lexicon.PhrasesFrom(words[at].Stem), at + 1, ref best, ref lexemes);
        if (words[at].Text is ['ا', 'ل', _, _, ..])
            Walk(lexicon.PhrasesFrom(words[at].Text.AsSpan(2)), at + 1, ref best, ref lexemes);
        if (words[at].Text is ['و', _, _, ..])
        {
            var before = best;
            Walk(lexicon.PhrasesFrom(words[at].Text.AsSpan(1)), at + 1, ref best, ref lexemes);
            words[at].HasAnd |= best > before;
        }

        return best;

        void Walk(PhraseNode? node, int next, ref int best, ref IReadOnlyList<Lexeme>? found)
        {
            if (node is null)
                return;
            if (node.Lexemes is { } here && next - at > best)
            {
                best = next - at;
                found = here;
            }

            if (next >= words.Count || next - at >= Longest || words[next].Kind is not (WordKind.Word or WordKind.Number))
                return;
            Walk(node.Next(words[next].Text), next + 1, ref best, ref found);
            if (words[next].Stem.Length > 0 && words[next].Stem != words[next].Text && !words[next].HasAnd)
                Walk(node.Next(words[next].Stem), next + 1, ref best, ref found);
        }
    }

    // «واش كاين عندكم» asks as «واش» does alone.
    private static Lexeme? AsksWithout(Word first, IReadOnlyList<Lexeme> lexemes) =>
        first.Find(Concept.Asking) is { } asking && !lexemes.Contains(asking) ? asking : null;

    private static Word Merge(List<Word> words, int at, int length, IReadOnlyList<Lexeme> lexemes)
    {
        var merged = new Word
        {
            Text = string.Join(' ', words.GetRange(at, length).Select(word => word.Text)),
            Start = words[at].Start,
            End = words[at + length - 1].End,
            Kind = WordKind.Word,
            HasAnd = words[at].HasAnd,
            Preposition = words[at].Preposition,
        };
        merged.Stem = merged.Text;
        merged.Know(AsksWithout(words[at], lexemes) is { } asking ? [.. lexemes, asking] : lexemes);
        return merged;
    }
}
