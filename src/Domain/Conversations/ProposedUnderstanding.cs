using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;

namespace Abtamim.Domain.Conversations;

/// <summary>
/// Reads one message as <paramref name="grammar"/> does, with what a model has proposed for it; and knows what a model
/// is to be asked where it has not been.
/// </summary>
internal sealed class ProposedUnderstanding(IUnderstanding grammar, ProposalReader proposals, IncomingMessage message) : IUnderstanding
{
    private (Utterance Utterance, Meaning Meaning)? _last;

    public Meaning Read(Utterance utterance)
    {
        var meaning = grammar.Read(utterance);

        // The desk reads a message in other lights too; a proposal is for its own words.
        if (utterance.Text != message.Text)
            return meaning;
        if (message.Prepared.Proposal is ProposalOutcome.Made made)
            meaning = proposals.Merge(utterance, meaning, made);
        _last = (utterance, meaning);
        return meaning;
    }

    /// <summary>The question for a model; null where there is none, was one, or the desk reads something else in the message than the grammar.</summary>
    /// <param name="decided">What the desk took the message to mean.</param>
    public PreparationWanted? Wanted(Meaning? decided) =>
        message.Prepared.Proposal is null && _last is var (utterance, meaning) && ReferenceEquals(meaning, decided)
        && proposals.Question(utterance, meaning) is { } question
            ? new PreparationWanted.Proposal(question)
            : null;
}
