namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// What a verb means that is denied: «ما استلمت», «مو قادرين», «مجاش». What is listed as a phrase is not touched; a
/// request that is denied («ما ابي») stays with those who read lines.
/// </summary>
internal static class Negations
{
    // How many small words may stand between: «ما راح نقدر».
    private const int Apart = 2;

    // How far from the denial a name is looked for.
    private const int Reach = 48;

    private static readonly (Concept Said, Concept Meant)[] Opposites =
    [
        (Concept.Able, Concept.Unable), (Concept.Exists, Concept.NotExist), (Concept.Have, Concept.NotExist), (Concept.Received, Concept.NotArrived),
        (Concept.Arrive, Concept.NotArrived), (Concept.Pay, Concept.Overdue), (Concept.Approve, Concept.Reject),
    ];

    // «كل ما عندكم», «متى ما وصل», «زي ما وصل»: here it denies nothing.
    private static readonly string[] Relating = ["كل", "متي", "زي", "مثل", "متل", "كيف", "قبل", "بعد", "اول", "وقت", "حسب", "شو", "ايش", "وش", "علي", "قد"];

    public static void Read(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text == "لا" && i + 1 < words.Count && words[i + 1] is { HasAnd: false, Text: ['ت', _, _, ..] } forbidden && IsRequest(forbidden) && IsLastSaid(words, i, i + 1))
                forbidden.Know([forbidden.Lexemes[0] with { Concept = Concept.NotWant }]);
            if (!words[i].Is(Concept.Not) || words[i].Text.Contains(' ') || (i > 0 && Relating.Contains(words[i - 1].Text)))
                continue;
            var verb = i + 1;
            while (verb < words.Count && verb <= i + Apart && words[verb].Is(Concept.Filler))
                verb++;
            if (verb >= words.Count || words[verb] is not { Kind: WordKind.Word, HasAnd: false } word)
                continue;
            if (MeantBy(word.Lexemes) is { } meant)
                word.Know([meant]);
            else if (IsRequest(word) && IsLastSaid(words, i, verb))
                word.Know([word.Lexemes[0] with { Concept = Concept.NotWant }]);
        }
    }

    /// <summary>Whether a verb asks for something to come.</summary>
    public static bool IsRequest(Word verb) => verb.Is(Concept.Want) || verb.Is(Concept.Send) || verb.Is(Concept.Add) || verb.Is(Concept.Deliver);

    // «البيض ما تصيفطوهش»: what is not to come was named in front.
    private static bool IsLastSaid(List<Word> words, int not, int verb) =>
        words.FindIndex(Math.Max(0, not - Reach), Math.Min(not, Reach), word => word.Is(Concept.Goods)) >= 0
        && words.FindIndex(verb, Math.Min(Reach, words.Count - verb), word => word.Is(Concept.Goods) || word.Is(Concept.Unit) || word.Kind == WordKind.Number || word.Is(Concept.Number)) < 0;

    /// <summary>What the senses of a verb become by «ما … ش»; null where there is no verb to deny.</summary>
    public static Lexeme? MeantBy(IReadOnlyList<Lexeme> senses)
    {
        foreach (var (said, meant) in Opposites)
        {
            foreach (var sense in senses)
            {
                if (sense.Concept == said)
                    return sense with { Concept = meant };
            }
        }

        return null;
    }
}
