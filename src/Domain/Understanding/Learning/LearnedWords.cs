using System.Collections.Immutable;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Learning;

/// <summary>What one customer means by words of their own, learned from what they chose, confirmed or corrected.</summary>
/// <param name="Wording">The words as they are compared: <see cref="MeantLine.Wording"/>.</param>
/// <param name="Said">The words as they were said, for people to read.</param>
/// <param name="Sku">The product they mean.</param>
/// <param name="Times">How often the customer has meant it by them since they last meant another.</param>
public sealed record LearnedWord(string Wording, string Said, Sku Sku, int Times);

/// <summary>
/// A customer's own words: «القهوة حقتنا» is the coffee they chose when they were asked which. Immutable; each lesson gives
/// a new one. Staff can see them all and take any of them back.
/// </summary>
public sealed class LearnedWords
{
    /// <summary>How many words are kept for a customer; the least used give way.</summary>
    public const int Most = 400;

    /// <summary>The longest wording that is learned, in characters: what is longer is no name.</summary>
    public const int LongestWording = 80;

    private readonly ImmutableDictionary<string, LearnedWord> _words;

    private LearnedWords(ImmutableDictionary<string, LearnedWord> words) => _words = words;

    /// <summary>Nothing learned.</summary>
    public static LearnedWords Empty { get; } = new(ImmutableDictionary.Create<string, LearnedWord>(StringComparer.Ordinal));

    /// <summary>All that is learned, the most used first.</summary>
    public IEnumerable<LearnedWord> Words => _words.Values.OrderByDescending(word => word.Times).ThenBy(word => word.Wording, StringComparer.Ordinal);

    /// <summary>Words as they were kept.</summary>
    public static LearnedWords Of(IEnumerable<LearnedWord> words) => new(Empty._words.SetItems(words.Take(Most).Select(word => KeyValuePair.Create(word.Wording, word))));

    /// <summary>What <paramref name="wording"/> means for this customer, or null.</summary>
    public LearnedWord? Find(string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return _words.GetValueOrDefault(wording);
    }

    /// <summary>
    /// The lesson that by the words of <paramref name="line"/> the customer means <paramref name="sku"/>. What they meant by
    /// them before gives way: people change what they buy. Words that name nothing teach nothing.
    /// </summary>
    public LearnedWords With(MeantLine line, Sku sku)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Wording.Length is 0 or > LongestWording)
            return this;
        var times = Find(line.Wording) is { } known && known.Sku == sku ? known.Times + 1 : 1;
        var words = _words.SetItem(line.Wording, new LearnedWord(line.Wording, line.Text, sku, times));
        return new(words.Count <= Most ? words : words.Remove(words.Values.Where(word => word.Wording != line.Wording).MinBy(word => word.Times)!.Wording));
    }

    /// <summary>The same without <paramref name="wording"/>: somebody has taken it back.</summary>
    public LearnedWords Without(string wording) => new(_words.Remove(wording));

    /// <summary>The same without what is no longer sold.</summary>
    public LearnedWords Within(ProductCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new(_words.RemoveRange(_words.Values.Where(word => catalogue.Find(word.Sku) is null).Select(word => word.Wording)));
    }
}
