using Abtamim.Domain.Understanding.Text;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Products;

/// <summary>Reads names and aliases into terms. Serves the building of one index.</summary>
internal sealed class PhraseReader(Lexicon lexicon, TermTable terms)
{
    public const string Content = "content";

    // Of a description that somebody put into the name's column the beginning is enough.
    private const int MostTerms = 64;

    private readonly WordAnalyser _analyser = new(lexicon, new Vocabulary(lexicon, null));

    // A list of a hundred thousand products has a few thousand words: each is analysed once.
    private readonly Dictionary<string, Word> _analysed = [];

    /// <summary>The term of a unit that holds so many: «ابو 40 حبه».</summary>
    public int ContentTerm(decimal content) => terms.AddSize(Content, content, written: null);

    /// <summary>The phrase that <paramref name="text"/> is, with the last size in it (0 where there is none); null where it has no words.</summary>
    public (Phrase Phrase, decimal Size)? Read(string text)
    {
        var normalised = NormalisedText.Of(text);
        var words = Tokeniser.Cut(normalised, form => lexicon.Lookup.ContainsKey(form.Span));
        foreach (var word in words)
            Analyse(word);
        NumberReader.Join(words);
        var ids = new List<int>(words.Count);
        int first = -1, last = -1;
        decimal size = 0;
        var isLatin = words.Count > 0 && words[0].IsLatin;
        for (var i = 0; i < words.Count; i++)
        {
            if (SizeReader.At(words, i) is { } found)
            {
                size = found.Value * GallonsOf(words, found);
                Add(terms.AddSize(found.Measure, found.Value, found.Written));
                i = found.End - 1;
                continue;
            }

            if (words[i].Kind != WordKind.Word || words[i].Is(Concept.And) || words[i].Is(Concept.Of))
                continue;
            var denied = DeniedAt(words, i);
            var term = denied ?? TermOf(words[i]);
            Add(term);
            i += denied is null ? 0 : 1;
            if (first < 0)
                first = term;
            if (!words[i].Is(Concept.Unit))
                last = term;
        }

        return ids.Count == 0 ? null : (new Phrase([.. ids], (short)ids.Count, isLatin && last >= 0 ? last : first, isLatin), size);

        void Add(int term)
        {
            if (!ids.Contains(term) && ids.Count < MostTerms)
                ids.Add(term);
        }
    }

    // «زبدة غير مملحة»: what a good is not like is a meaning of its own, and not the one that is denied.
    private int? DeniedAt(List<Word> words, int i)
    {
        if (words[i].Is(Concept.Goods) || i + 1 == words.Count || !words[i + 1].Is(Concept.Goods) || lexicon.PhrasesFrom(words[i].Text)?.Next(words[i + 1].Text)?.Lexemes is not { } joined)
            return null;
        foreach (var lexeme in joined)
        {
            if (lexeme is { Concept: Concept.Goods, Value: Lexeme.Quality })
                return terms.AddMeaning(lexeme.Name!);
        }

        return null;
    }

    // «قارورة 5 جالون», "5-gallon bottle": a unit that is a size here, beside bottles in millilitres.
    private static decimal GallonsOf(List<Word> words, SizeFound found)
    {
        var at = found.End < words.Count && words[found.End].IsMark('-') ? found.End + 1 : found.End;
        return found.Measure.Length == 0 && at < words.Count && words[at].Find(Concept.Unit) is { Name: { } unit } && unit.StartsWith("gallon", StringComparison.Ordinal)
            ? Measures.MillilitresOfGallon
            : 1;
    }

    private void Analyse(Word word)
    {
        if (word.Kind != WordKind.Word)
        {
            _analyser.Read(word, spelling: false);
        }
        else if (_analysed.TryGetValue(word.Text, out var known))
        {
            word.ReadLike(known);
        }
        else
        {
            _analyser.Read(word, spelling: false);
            _analysed.Add(word.Text, word);
        }
    }

    private int TermOf(Word word)
    {
        foreach (var lexeme in word.Lexemes)
        {
            if (lexeme.Concept == Concept.Goods && lexeme.Varieties == Varieties.Any)
                return Known(terms.AddMeaning(lexeme.Name!));
        }

        if (word.Find(Concept.Unit) is { } unit)
            return terms.AddMeaning("unit " + unit.Name);
        return Known(terms.AddSurface(word.Stem.Length > 0 ? word.Stem : word.Text));

        int Known(int term)
        {
            terms.Alias(word.Text, term);
            return term;
        }
    }
}
