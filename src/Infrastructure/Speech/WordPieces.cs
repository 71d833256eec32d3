namespace Abtamim.Infrastructure.Speech;

/// <summary>
/// Makes words of what servers call words. whisper.cpp and OpenAI's newer models tell of tokens: pieces of words, of which
/// the first of each word begins with a space, and which may end within a letter of Arabic, so that their own text is
/// broken. Others tell of whole words, with the space or without. The text of the segment says what the words are.
/// </summary>
internal static class WordPieces
{
    /// <summary>The words of <paramref name="text"/>; each is as sure as the least sure of its pieces.</summary>
    public static IReadOnlyList<SpeechWord> Join(string text, IReadOnlyList<(string Text, double? Sure)> pieces)
    {
        if (pieces.Count == 0)
            return [];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isWhole = pieces.Count == words.Length || !pieces.Any(BeginsWord);
        var groups = new List<(string Text, double? Sure)>();
        foreach (var piece in pieces)
        {
            if (isWhole || groups.Count == 0 || BeginsWord(piece))
                groups.Add(piece);
            else
                groups[^1] = (groups[^1].Text + piece.Text, Least(groups[^1].Sure, piece.Sure));
        }

        return groups.Count == words.Length
            ? [.. groups.Zip(words, (group, word) => new SpeechWord(word, group.Sure))]
            : [.. groups.Select(group => new SpeechWord(group.Text.Trim(), group.Sure)).Where(word => word.Text.Length > 0)];
    }

    private static bool BeginsWord((string Text, double? Sure) piece) => piece.Text.Length > 0 && char.IsWhiteSpace(piece.Text[0]);

    private static double? Least(double? one, double? other) => one is null ? other : other is null || one < other ? one : other;
}
