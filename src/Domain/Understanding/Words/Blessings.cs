namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Reads what is said of God as courtesy: «الله لا يهينك», «ربنا يوسع عليك», «بيض الله وجهك», and what a
/// morning is wished to be. Whatever word it is, it is no good and no act.
/// </summary>
internal static class Blessings
{
    private const int Longest = 3;

    private static readonly IReadOnlyList<Lexeme> Blessing = [.. (Lexicon.Shared.Find("دعواتكم") ?? []).Where(lexeme => lexeme.Concept == Concept.Blessing)];

    public static void Read(List<Word> words)
    {
        ReadWishedDay(words);
        ReadSpokenTo(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text is not ("الله" or "ربنا" or "allah" or "rabena"))
                continue;
            words[i].Know([]);
            words[i].Role = WordRole.Background;
            if (i > 0 && BeforeGod.Contains(words[i - 1].Text))
                Silence(words[i - 1]);
            for (var j = i + 1; j < words.Count && j <= i + Longest && words[j].Kind == WordKind.Word; j++)
            {
                if (words[j].Lexemes.Count == 0 || words[j].IsGuess || (words[j].Is(Concept.No) && j + 1 < words.Count && IsWishedFor(words[j + 1])) || IsWishedFor(words[j]) || (j == i + 1 && words[j].Text is ['ي', _, _, _, ..]))
                    words[j].Know([]);
                else
                    break;
                words[j].Role = WordRole.Background;
                if (words[j].Text is ['ي' or 'ت', _, _, ..] && words[i].Lexemes.Count == 0)
                    words[i].Know(Blessing);
            }
        }
    }

    // «بيض الله وجهك», «جزا الله خيركم»: verbs that bless, where «الله» stands behind them.
    private static readonly string[] BeforeGod = ["بيض", "جزا", "جزي", "جزاك", "جزاكم", "رحم", "كثر", "كتر", "سلم", "طول", "حيا", "عافا", "عافاك", "عافاكم", "رعا", "حفظ", "وفق", "قوا", "قواك", "قواكم", "رزق", "ستر", "هدا", "لا", "خلف", "كرم", "اكرمك", "اكرمكم", "ايد"];

    private static void Silence(Word word)
    {
        word.Know([]);
        word.Role = WordRole.Background;
    }

    // «صباحك عسل», «نهاركم لبن»: whatever a morning is wished to be, it is none of the goods.
    private static void ReadWishedDay(List<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text is not ("صباحك" or "صباحكم" or "صباحكن" or "صباحكو" or "مساك" or "مساكم" or "مساكن" or "مساؤك" or "مساؤكم" or "نهارك" or "نهاركم" or "صباحو" or "صباح" or "مساء" or "مسا")
                || words[i + 1] is not { Kind: WordKind.Word, HasAnd: false } next || !(next.Lexemes.Count == 0 || next.IsGuess || next.Is(Concept.Goods)) || IsCountedOff(words, i + 2) || (words[i].Text is "صباح" or "مساء" or "مسا" && !next.HasArticle))
                continue;
            words[i].Know(Lexicon.Shared.Find("مرحبا") ?? []);
            Silence(next);
        }
    }

    // «يا عسل», «يا ورد»: somebody spoken to.
    private static void ReadSpokenTo(List<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text == "يا" && words[i + 1] is { Kind: WordKind.Word, HasAnd: false } next && (next.Lexemes.Count == 0 || next.IsGuess || next.Is(Concept.Goods)) && !IsCountedOff(words, i + 2))
                Silence(next);
        }
    }

    private static bool IsCountedOff(List<Word> words, int i) => i < words.Count && (words[i].Kind == WordKind.Number || words[i].Is(Concept.Unit) || words[i].Is(Concept.Number));

    // «يهينك», «يعطيك», «يكثر»: a verb in the third person that no lexicon has.
    private static bool IsWishedFor(Word word) => word.Kind == WordKind.Word && word.Text is ['ي', _, _, ..] && (word.Lexemes.Count == 0 || word.IsGuess || word.Text[^1] == 'ك');
}
