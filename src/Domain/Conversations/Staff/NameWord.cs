using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>A word of a name, or of a text that may hold one.</summary>
/// <param name="Text">The word in one spelling, without article or particle.</param>
internal sealed record NameWord(string Text)
{
    private readonly string _consonants = Consonants.Of(Text);

    /// <summary>The words of a text that can be a name's: no numbers, no single letters.</summary>
    public static IReadOnlyList<NameWord> Of(IEnumerable<string> words) =>
        [.. words.Select(Bare).Where(word => word.Length > 1 && !word.All(Letters.IsDigit)).Distinct(StringComparer.Ordinal).Select(word => new NameWord(word))];

    /// <summary>Whether <paramref name="said"/> is this word: the same, or the same consonants in the other script.</summary>
    public bool IsSaidBy(NameWord said) =>
        Text == said.Text || (IsLatin != said.IsLatin && _consonants.Length > 1 && _consonants == said._consonants);

    private bool IsLatin => Letters.IsLatin(Text[0]);

    private static string Bare(string word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["وال", "بال", "لل", "ال"])
        {
            if (word.Length > prefix.Length + 2 && word.StartsWith(prefix, StringComparison.Ordinal))
                return word[prefix.Length..];
        }

        return word;
    }
}
