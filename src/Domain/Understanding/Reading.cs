using Abtamim.Domain.Understanding.Acts;
using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Text;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding;

/// <summary>A message on its way to its meaning.</summary>
internal sealed class Reading
{
    public required Utterance Utterance { get; init; }

    public required NormalisedText Text { get; init; }

    public required List<Word> Words { get; init; }

    public required ProductMatcher Matcher { get; init; }

    /// <summary>The varieties that the message shows; none where it shows nothing.</summary>
    public Varieties Varieties { get; set; }

    /// <summary>Whether its Latin words are English, not Arabic in Latin letters.</summary>
    public bool IsEnglish { get; init; }

    public DeliveryWish? Delivery { get; set; }

    public decimal? Money { get; set; }

    public string? OrderNumber { get; set; }

    /// <summary>What it shows apart from its words, once its act has been weighed.</summary>
    public Signs Signs { get; set; }

    /// <summary>Whether it asks: by a mark, or by a word that asks without one.</summary>
    public bool IsQuestion => Concepts.Has(Concept.Asking) || Words.Exists(word => word.IsMark('?'));

    public UtteranceContext Context => Utterance.Context;

    /// <summary>The lines that it was cut into, for whoever asks why.</summary>
    public IReadOnlyList<RawLine> Lines { get; set; } = [];

    /// <summary>All concepts that the message touches.</summary>
    public ConceptSet Concepts { get; set; }
}
