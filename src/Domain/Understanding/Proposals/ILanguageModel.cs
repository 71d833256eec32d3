namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>A language model that can be asked about what the grammar left open in a message.</summary>
public interface ILanguageModel
{
    /// <summary>
    /// Asks about <paramref name="request"/> on behalf of <paramref name="customer"/>. Does not throw for what can go
    /// wrong on the way or at the other end: that is the answer.
    /// </summary>
    /// <param name="request">What is open.</param>
    /// <param name="customer">The code of who writes, for the limit per customer and day; the model does not see it.</param>
    /// <param name="deadline">When the answer is no longer of use.</param>
    /// <param name="cancellationToken">Gives up; the only thing that throws.</param>
    Task<ProposalOutcome> ProposeAsync(
        ProposalRequest request, string customer, DateTimeOffset deadline, CancellationToken cancellationToken);
}

/// <summary>What came of asking a model.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    /// <summary>It proposed something, not yet checked.</summary>
    /// <param name="Parts">The texts of the parts that it was asked about, in their order.</param>
    /// <param name="Proposal">What it proposed.</param>
    public sealed record Made(IReadOnlyList<string> Parts, Proposal Proposal) : ProposalOutcome;

    /// <summary>There is no proposal: the grammar's reading stands.</summary>
    public sealed record None(NoProposal Reason) : ProposalOutcome;
}

/// <summary>Why there is no proposal.</summary>
public enum NoProposal
{
    /// <summary>This host asks no model.</summary>
    NotConfigured,

    /// <summary>No answer came in time.</summary>
    TooLate,

    /// <summary>The model could not be reached, or the connection broke.</summary>
    Unreachable,

    /// <summary>The endpoint refused or failed.</summary>
    Refused,

    /// <summary>It failed so often of late that it is not asked for a while.</summary>
    CircuitOpen,

    /// <summary>The customer's questions of the day are used up.</summary>
    LimitReached,

    /// <summary>The answer was not of the agreed shape.</summary>
    Malformed,

    /// <summary>The message was taken up too often without an end.</summary>
    GaveUp,
}
