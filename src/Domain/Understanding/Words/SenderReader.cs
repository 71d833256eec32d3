namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds who writes, where a message opens with it: «مطبخ السكن يبغى …», "juice bar here", "camp kitchen weekly list:". Marks
/// their words as an address, so that no name of a place is taken for goods.
/// </summary>
internal static class SenderReader
{
    private const int LongestName = 5;

    private static readonly ConceptSet Courtesies = ConceptSet.Of(
        Concept.Greeting, Concept.Blessing, Concept.Filler, Concept.This, Concept.Vocative, Concept.Please, Concept.Asking, Concept.Of, Concept.OrderNoun);

    // What a message goes on with once it has been said who writes.
    private static readonly ConceptSet Goings = ConceptSet.Of(
        Concept.Want, Concept.OrderVerb, Concept.OrderNoun, Concept.Send, Concept.Add, Concept.List, Concept.Filler, Concept.Vocative, Concept.Please, Concept.Greeting, Concept.Repeat,
        Concept.Weekday, Concept.DayOffset, Concept.DayWord);

    private static readonly string[] Presences = ["معكم", "معك", "معاك", "معاكم", "هنا", "here", "again", "speaking", "calling"];

    public static void Read(List<Word> words)
    {
        var start = 0;
        while (start < words.Count && IsOpening(words[start]))
            start++;
        var seat = SeatFrom(words, start);
        if (seat < 0)
            return;
        var end = seat + 1;

        // In Arabic the name of a place follows what it is, in English it leads up to it.
        if (!words[seat].IsLatin)
        {
            if (seat != start)
                return;
            while (end < words.Count && end - start < LongestName && IsOfName(words[end]))
                end++;
        }

        if (end == words.Count || !GoesOn(words, end))
            return;
        for (var i = start; i < end; i++)
            words[i].Role = WordRole.Address;
    }

    private static bool IsOpening(Word word) =>
        word.Kind != WordKind.Number && !word.Is(Concept.Place)
        && (word.Kind != WordKind.Word || Presences.Contains(word.Text) || (word.Lexemes.Count > 0 && word.Concepts.Except(Courtesies).IsEmpty));

    // What kind of place it is, where nothing else than a name stands in front of it.
    private static int SeatFrom(List<Word> words, int start)
    {
        for (var i = start; i < words.Count && i < start + LongestName && IsOfName(words[i]); i++)
        {
            if (words[i].Is(Concept.Place) && (!words[i].IsLatin || i + 1 == words.Count || !words[i + 1].Is(Concept.Place)))
                return i;
        }

        return -1;
    }

    private static bool IsOfName(Word word) =>
        word is { Kind: WordKind.Word, Role: WordRole.Unread, HasAnd: false } && !word.Is(Concept.Unit) && !Presences.Contains(word.Text)
        && (word.Lexemes.Count == 0 || word.IsGuess || word.Is(Concept.Place) || word.Is(Concept.Goods) || word.Is(Concept.Name) || word.Is(Concept.Street) || word.Is(Concept.Event) || word.Is(Concept.Location) || word.Is(Concept.Section));

    // The sentence ends, or the one who writes is said to be there or to want something. «مطبخ كبير» may still be of goods.
    private static bool GoesOn(List<Word> words, int end)
    {
        if (words[end].Kind != WordKind.Word)
            return words[end].Kind is WordKind.Break or WordKind.Emoji || (words[end].Kind == WordKind.Mark && words[end].Text[0] is ':' or ',' or '.' or '!' or '-');
        return Presences.Contains(words[end].Text) || (words[end].Lexemes.Count > 0 && words[end].Concepts.HasAny(Goings)) || LeadsToColon(words, end);
    }

    // "camp kitchen weekly list:"
    private static bool LeadsToColon(List<Word> words, int end)
    {
        for (var i = end; i < words.Count && i < end + 3; i++)
        {
            if (words[i].IsMark(':'))
                return true;
            if (words[i].Kind != WordKind.Word || words[i].Is(Concept.Goods) || words[i].Is(Concept.Unit))
                return false;
        }

        return false;
    }
}
