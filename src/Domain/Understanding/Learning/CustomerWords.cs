using System.Collections.Immutable;

namespace Abtamim.Domain.Understanding.Learning;

/// <summary>All customers' own words. Immutable, so that turns share it; what changes makes a new one of the customers concerned alone.</summary>
public sealed class CustomerWords
{
    private readonly ImmutableDictionary<long, KeptWord> _words;
    private readonly ImmutableDictionary<string, LearnedWords> _learned;

    private CustomerWords(ImmutableDictionary<long, KeptWord> words, ImmutableDictionary<string, LearnedWords> learned)
    {
        _words = words;
        _learned = learned;
    }

    /// <summary>Nobody has any.</summary>
    public static CustomerWords None { get; } = new(
        ImmutableDictionary<long, KeptWord>.Empty,
        ImmutableDictionary.Create<string, LearnedWords>(StringComparer.Ordinal));

    /// <summary>What messages of <paramref name="customerCode"/> are read with.</summary>
    public LearnedWords Of(string customerCode)
    {
        ArgumentNullException.ThrowIfNull(customerCode);
        return _learned.GetValueOrDefault(customerCode, LearnedWords.Empty);
    }

    /// <summary>The words of <paramref name="customerCode"/>, the most used first.</summary>
    public IReadOnlyList<KeptWord> KeptOf(string customerCode) =>
        [.. _words.Values.Where(kept => kept.CustomerCode == customerCode).OrderByDescending(kept => kept.Word.Times).ThenBy(kept => kept.Id)];

    /// <summary>The word with <paramref name="id"/>, or null where it has been taken back.</summary>
    public KeptWord? Find(long id) => _words.GetValueOrDefault(id);

    /// <summary>The same with words that are new or mean another product now, and without those that were taken back.</summary>
    public CustomerWords With(IReadOnlyCollection<KeptWord> changed, IReadOnlyCollection<long> takenBack)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(takenBack);
        if (changed.Count == 0 && takenBack.Count == 0)
            return this;
        var customers = changed.Select(kept => kept.CustomerCode)
            .Concat(takenBack.Select(Find).OfType<KeptWord>().Select(kept => kept.CustomerCode))
            .ToHashSet(StringComparer.Ordinal);
        var words = _words.RemoveRange(takenBack).SetItems(changed.Select(kept => KeyValuePair.Create(kept.Id, kept)));
        var learned = words.Values
            .Where(kept => customers.Contains(kept.CustomerCode))
            .ToLookup(kept => kept.CustomerCode, kept => kept.Word, StringComparer.Ordinal);
        return new(words, _learned.SetItems(customers.Select(code =>
            KeyValuePair.Create(code, LearnedWords.Of(learned[code].OrderByDescending(word => word.Times))))));
    }
}
