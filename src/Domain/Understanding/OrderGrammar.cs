using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Acts;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Text;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding;

/// <summary>
/// Reads orders by rules and lexicons alone: no model, no network. Built once for a catalogue, then immutable and free to
/// use from any thread.
/// </summary>
public sealed class OrderGrammar : IUnderstanding
{
    private readonly ProductIndex _index;
    private readonly TermFinder _terms;
    private readonly WordAnalyser _analyser;

    /// <summary>A grammar for messages about <paramref name="catalogue"/>.</summary>
    public OrderGrammar(ProductCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _index = new ProductIndex(catalogue, Lexicon.Shared);
        _terms = new TermFinder(_index.Terms);
        _analyser = new WordAnalyser(Lexicon.Shared, new Vocabulary(Lexicon.Shared, _index.Terms));
    }

    /// <inheritdoc/>
    public Meaning Read(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var reading = Analyse(utterance);
        var meaning = utterance.Role switch
        {
            SpeakerRole.Customer => new CustomerReader(reading).Read(),
            SpeakerRole.Supplier => new SupplierReader(reading).Read(),
            SpeakerRole.Staff => new StaffReader(reading).Read(),
            _ => throw new ArgumentOutOfRangeException(nameof(utterance), utterance.Role, "No such role."),
        };
        return meaning with { Language = LanguageReader.Of(reading.Words) };
    }

    internal Reading Analyse(Utterance utterance)
    {
        var text = NormalisedText.Of(utterance.Text);
        var words = Tokeniser.Cut(text, form => _analyser.IsKnown(form.Span));
        foreach (var word in words)
            _analyser.Read(word);
        Phrases.Join(words, Lexicon.Shared);
        var varieties = VarietyReader.Of(words);
        NumberReader.Join(words);
        var reading = new Reading { Utterance = utterance, Text = text, Words = words, Matcher = new ProductMatcher(_index), Varieties = varieties };
        FactReader.Read(reading);
        reading.Delivery = WhenReader.Read(words, utterance.Now);
        foreach (var word in words)
        {
            if (word.Role == WordRole.Unread)
                word.Terms = _terms.Of(word, varieties);
            reading.Concepts = reading.Concepts.Union(word.Concepts);
        }

        return reading;
    }
}
