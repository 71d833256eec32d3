using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Acts;
using Abtamim.Domain.Understanding.Explaining;
using Abtamim.Domain.Understanding.Lines;
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
    private readonly ListedWords _listed;
    private readonly WordAnalyser _analyser;

    /// <summary>A grammar for messages about <paramref name="catalogue"/>.</summary>
    public OrderGrammar(ProductCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _index = new ProductIndex(catalogue, Lexicon.Shared);
        _listed = new ListedWords(_index);
        _analyser = new WordAnalyser(Lexicon.Shared, new Vocabulary(Lexicon.Shared, _index.Terms));
    }

    internal ProductIndex Index => _index;

    /// <inheritdoc/>
    public Meaning Read(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return Read(Analyse(utterance));
    }

    /// <summary>Reads <paramref name="utterance"/> and says which of its words became what, and why.</summary>
    public Explanation Explain(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var reading = Analyse(utterance);
        var meaning = Read(reading);
        return Explainer.Explain(reading, meaning, _index.Terms);
    }

    private static Meaning Read(Reading reading)
    {
        var meaning = reading.Utterance.Role switch
        {
            SpeakerRole.Customer => new CustomerReader(reading).Read(),
            SpeakerRole.Supplier => new SupplierReader(reading).Read(),
            SpeakerRole.Staff => new StaffReader(reading).Read(),
            var role => throw new ArgumentOutOfRangeException(nameof(reading), role, "No such role."),
        };
        return meaning with { Language = LanguageReader.Of(reading.Words) };
    }

    internal Reading Analyse(Utterance utterance)
    {
        var text = NormalisedText.Of(utterance.Text);
        var words = Tokeniser.Cut(text, form => _analyser.IsKnown(form.Span));
        var isEnglish = ScriptReader.IsEnglish(words, Lexicon.Shared);
        foreach (var word in words)
            _analyser.Read(word, arabizi: !isEnglish);
        Gibberish.Read(words);
        Phrases.Join(words, Lexicon.Shared);
        Blessings.Read(words);
        Homographs.Resolve(words);
        Negations.Read(words);
        var varieties = VarietyReader.Of(words);
        NumberReader.Join(words, number => _index.Terms.OfNumber(number).Count > 0);
        if (utterance.Role == SpeakerRole.Customer)
            CellReader.Read(words);
        var reading = new Reading { Utterance = utterance, Text = text, Words = words, Matcher = new ProductMatcher(_index), Varieties = varieties, IsEnglish = isEnglish };
        FactReader.Read(reading);
        if (utterance.Role == SpeakerRole.Customer)
            HeadingReader.Read(words);
        reading.Delivery = WhenReader.Read(words, utterance.Now);
        _listed.Read(reading);
        if (utterance.Role == SpeakerRole.Customer)
            UnitSizes.Read(reading);
        return reading;
    }
}
