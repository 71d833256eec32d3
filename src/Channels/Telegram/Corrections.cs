namespace Abtamim.Channels.Telegram;

/// <summary>
/// What is said of a message that was edited. It has had its effect already: the order that stood in it is in the draft.
/// So the new words are handed in as a correction, which the desk reads as what there shall be, not as what comes on top.
/// </summary>
internal static class Corrections
{
    /// <summary>The new <paramref name="words"/> as a correction; null where they are a command, which means nothing when it is edited.</summary>
    public static string? Say(string words) =>
        string.IsNullOrWhiteSpace(words) || words[0] == '/' ? null
        : words.Any(letter => letter is >= '\u0621' and <= '\u06D3') ? $"تصحيح: {words}"
        : $"Change to: {words}";
}
