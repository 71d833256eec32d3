using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding.Proposals;

/// <summary>A message, what the grammar reads in it, and what a model would be asked about it.</summary>
internal sealed class Asked
{
    public static readonly OrderGrammar Grammar = new(DemoCatalogue.Products);
    public static readonly ProposalReader Reader = new(Grammar);

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));

    public Asked(string text, UtteranceContext? context = null)
    {
        Utterance = new Utterance(SpeakerRole.Customer, text, Now, context ?? UtteranceContext.Empty);
        Meaning = Grammar.Read(Utterance);
        Question = Reader.Question(Utterance, Meaning);
    }

    public static UtteranceContext Draft(params (string Sku, decimal Quantity, string Unit)[] items) =>
        new() { Draft = [.. items.Select(item => new DraftItem(new Sku(item.Sku), item.Quantity, item.Unit))] };

    public Utterance Utterance { get; }

    public Meaning Meaning { get; }

    public ProposalRequest? Question { get; }

    /// <summary>The number of the part that says <paramref name="words"/>.</summary>
    public int Part(string words) =>
        Question!.Parts.Single(part => part.Text.Contains(words, StringComparison.Ordinal)).Number;

    public Meaning With(params ProposedLine[] lines) => With(new Proposal { Lines = lines });

    public Meaning With(Proposal proposal) => Reader.Merge(Utterance, Meaning, Question!.Answered(proposal));

    public static ProposedLine Line(int part, string sku, decimal? quantity = null, string? unit = null, double confidence = 0.9) =>
        new() { Part = part, Skus = [sku], Quantity = quantity, Unit = unit, Confidence = confidence };
}
