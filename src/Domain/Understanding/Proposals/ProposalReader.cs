namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>
/// Says when a language model is asked about a customer's message, what it is asked, and what is taken from its answer.
/// Pure, as the grammar is: asking is done elsewhere, and the same answer to the same message gives the same meaning.
/// </summary>
public sealed class ProposalReader
{
    private readonly OrderGrammar _grammar;
    private readonly Lazy<CandidateGatherer> _candidates;

    /// <summary>For messages that <paramref name="grammar"/> reads.</summary>
    public ProposalReader(OrderGrammar grammar)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        _grammar = grammar;
        _candidates = new(() => new CandidateGatherer(grammar.Index));
    }

    /// <summary>What a model is to be asked about <paramref name="utterance"/>, or null where its meaning is clear.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="meaning">What the grammar read in it.</param>
    public ProposalRequest? Question(Utterance utterance, Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(meaning);
        if (Look(utterance, meaning) is not { } open || !IsOpen(open, meaning))
            return null;
        var request = RequestOf(open, meaning);
        return request.Candidates.Count > 0 || MayNameAct(open, meaning) ? request : null;
    }

    /// <summary>
    /// The meaning with what <paramref name="answer"/> adds to it and stands the check: products from the candidates,
    /// quantities that the message says, units that the product has. What the grammar was sure of is as it was.
    /// </summary>
    /// <param name="utterance">The message.</param>
    /// <param name="meaning">What the grammar reads in it now.</param>
    /// <param name="answer">What a model proposed for it, then.</param>
    public Meaning Merge(Utterance utterance, Meaning meaning, ProposalOutcome.Made answer)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(meaning);
        ArgumentNullException.ThrowIfNull(answer);
        if (Look(utterance, meaning) is not { } open)
            return meaning;
        var request = RequestOf(open, meaning);
        var lines = new ProposalCheck(open, request, meaning, _grammar.Index.Catalogue).Lines(answer);
        return ProposalMerge.Into(meaning, lines, answer.Proposal.Intent);
    }

    private OpenReading? Look(Utterance utterance, Meaning meaning) =>
        utterance is { Role: SpeakerRole.Customer, Text.Length: > 0 and <= ProposalPolicy.LongestText }
        && (ProposalMerge.MayNameAct(meaning) || HasLines(meaning))
            ? OpenReading.Of(_grammar.Analyse(utterance), meaning)
            : null;

    // Products that fit equally well are asked of the customer, who knows; that alone is no question for a model.
    private static bool IsOpen(OpenReading open, Meaning meaning) =>
        open.Spots.Any(spot => spot.Part.Kind != OpenPartKind.Ambiguous) || MayNameAct(open, meaning);

    private static bool MayNameAct(OpenReading open, Meaning meaning) =>
        ProposalMerge.MayNameAct(meaning) && open.Reading.Words.Exists(word => word.Kind == Words.WordKind.Word);

    private static bool HasLines(Meaning meaning) =>
        meaning.Further.Prepend(meaning).Any(act => ProposalPolicy.HasLines(act.Intent));

    private ProposalRequest RequestOf(OpenReading open, Meaning meaning)
    {
        var context = open.Reading.Context;
        return new ProposalRequest(
            open.Reading.Utterance.Text, [.. open.Spots.Select(spot => spot.Part)], _candidates.Value.For(open, meaning))
        {
            Intent = meaning.Intent,
            Awaiting = context.Awaiting,
            Draft = context.Draft,
        };
    }
}
