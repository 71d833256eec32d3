using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>Finds which words of the catalogue a word of a message can stand for.</summary>
internal sealed class TermFinder(TermTable terms)
{
    private static readonly IReadOnlyList<TermMatch> None = [];

    public IReadOnlyList<TermMatch> Of(Word word, Varieties varieties)
    {
        if (word.Kind != WordKind.Word)
            return None;
        List<TermMatch>? found = null;
        var quality = word.IsGuess ? 0.8 : 1;

        // «لبن» means what it means in the message's variety; «بانيه» means the same to all, whoever says it.
        var isOneGood = IsOneGood(word);
        foreach (var lexeme in word.Lexemes)
        {
            if (lexeme.Concept == Concept.Goods && (isOneGood || IsOf(lexeme, varieties)))
                Add(terms.MeaningOrNone(lexeme.Name!));
            else if (lexeme.Concept == Concept.Unit)
                Add(terms.MeaningOrNone("unit " + lexeme.Name));
        }

        Add(terms.SurfaceOrNone(word.Stem));
        if (word.Text != word.Stem && !word.IsGuess)
            Add(terms.SurfaceOrNone(word.Text));
        return found ?? None;

        static bool IsOneGood(Word word)
        {
            string? good = null;
            foreach (var lexeme in word.Lexemes)
            {
                if (lexeme.Concept == Concept.Goods && lexeme.Name != (good ??= lexeme.Name))
                    return false;
            }

            return true;
        }

        static bool IsOf(Lexeme lexeme, Varieties varieties) =>
            lexeme.Varieties == Varieties.Any || (lexeme.Varieties & varieties) != Varieties.None;

        void Add(int term)
        {
            if (term >= 0 && found?.Exists(match => match.Term == term) != true)
                (found ??= new List<TermMatch>(1)).Add(new TermMatch(term, quality));
        }
    }
}
