using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Phrases that say something to the desk itself, which understanding has no act for; in any spelling.</summary>
internal sealed class PhraseBook
{
    private readonly string[] _phrases;

    /// <summary>A book of <paramref name="phrases"/>.</summary>
    public PhraseBook(params string[] phrases) => _phrases = [.. phrases.Select(Spelled)];

    /// <summary>Whether <paramref name="text"/> has one of the phrases in it, and at most <paramref name="mostWords"/> words in all.</summary>
    public bool IsIn(string text, int mostWords)
    {
        // Much longer than so many words is not worth spelling out.
        if (text.Length > mostWords * 20)
            return false;
        var spelled = Spelled(text);
        return spelled.Count(letter => letter == ' ') <= mostWords + 1 && Array.Exists(_phrases, phrase => spelled.Contains(phrase, StringComparison.Ordinal));
    }

    private static string Spelled(string text) =>
        $" {string.Join(' ', NormalisedText.Of(text).Text.Split([' ', '\n', ',', '.', '!', ':', '،'], StringSplitOptions.RemoveEmptyEntries))} ";
}
