namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>Words as they are compared: without the signs around them.</summary>
internal static class WordTrimming
{
    /// <summary><paramref name="word"/> without punctuation and spaces at its ends.</summary>
    public static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        return word[start..end];
    }

    /// <summary>The words of <paramref name="text"/>, bare, in order.</summary>
    public static string[] WordsOf(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0),
    ];
}
