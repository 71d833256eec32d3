using Abtamim.Domain.Understanding.Products;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// All words that are known where one catalogue is sold: those of the language and those of the catalogue, with ways to
/// find them by sound and by spelling.
/// </summary>
internal sealed class Vocabulary
{
    private readonly TermTable? _terms;
    private readonly Lazy<Speller> _speller;
    private readonly Lazy<Arabizi> _arabizi;

    public Vocabulary(Lexicon lexicon, TermTable? terms)
    {
        _terms = terms;
        _speller = new(() => new Speller(All()));
        _arabizi = new(() => new Arabizi(All().Where(word => !EndsAsOne(lexicon, word)).OrderBy(word => Rank(lexicon, word)).ThenBy(word => word, StringComparer.Ordinal), word => IsSmall(lexicon, word)));
        IEnumerable<string> All() => terms is null ? lexicon.Words : lexicon.Words.Concat(terms.Surfaces).Distinct();
    }

    public Speller Speller => _speller.Value;

    public Arabizi Arabizi => _arabizi.Value;

    public bool Contains(ReadOnlySpan<char> form) => _terms is not null && _terms.SurfaceOrNone(form) >= 0;

    private bool IsSmall(Lexicon lexicon, string word) =>
        !Contains(word) && lexicon.Find(word) is { } lexemes && Array.TrueForAll(lexemes, lexeme => lexeme.Concept is Concept.Filler or Concept.Name or Concept.This or Concept.Vocative);

    // Of words that sound the same, what is ordered is likelier than what is said about it.
    private static int Rank(Lexicon lexicon, string word) => lexicon.Find(word) switch
    {
        null => 2,
        var lexemes when Array.Exists(lexemes, lexeme => lexeme.Concept == Concept.Goods && lexeme.Value != Lexeme.Quality) => 0,
        var lexemes when Array.Exists(lexemes, lexeme => lexeme.Concept is Concept.Goods or Concept.Unit or Concept.Number) => 1,
        _ => 2,
    };

    // Heard, the dual before another noun («تنكتي», «شوالي») is the singular with its last vowel; written in Arabic it is not.
    private static bool EndsAsOne(Lexicon lexicon, string word) =>
        word[^1] == 'ي' && lexicon.Find(word) is { } lexemes && Array.TrueForAll(lexemes, lexeme => lexeme.Dual);
}
