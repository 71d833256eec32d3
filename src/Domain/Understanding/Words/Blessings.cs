namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Reads what is said of God as courtesy: «الله لا يهينك», «ربنا يوسع عليك». Whatever verb follows, it is no good and no act.
/// </summary>
internal static class Blessings
{
    private const int Longest = 3;

    public static void Read(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text is not ("الله" or "ربنا" or "allah" or "rabena"))
                continue;
            words[i].Know([]);
            words[i].Role = WordRole.Background;
            for (var j = i + 1; j < words.Count && j <= i + Longest && words[j].Kind == WordKind.Word; j++)
            {
                if (words[j].Lexemes.Count == 0 || words[j].IsGuess || (words[j].Is(Concept.No) && j + 1 < words.Count && IsWishedFor(words[j + 1])) || IsWishedFor(words[j]))
                    words[j].Know([]);
                else
                    break;
                words[j].Role = WordRole.Background;
            }
        }
    }

    // «يهينك», «يعطيك», «يكثر»: a verb in the third person that no lexicon has.
    private static bool IsWishedFor(Word word) => word.Kind == WordKind.Word && word.Text is ['ي', _, _, ..] && (word.Lexemes.Count == 0 || word.IsGuess || word.Text[^1] == 'ك');
}
