using Abtamim.Domain.Conversations;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.LanguageModels;

namespace Abtamim.Infrastructure.Messaging.Preparing;

/// <summary>Asks the language model about what the grammar left open in a message.</summary>
internal sealed class ProposalPreparer(ILanguageModel model, LanguageOptions options) : IPreparer
{
    public PreparationKind Kind => PreparationKind.Proposal;

    public int Parallel => options.Parallel;

    public TimeSpan Longest => options.Timeout;

    // Counted from when it was wanted: however many wait, none waits longer than one question may take.
    public DateTimeOffset Deadline(DateTimeOffset wantedAt, DateTimeOffset now) => wantedAt + options.Timeout;

    public async Task<Prepared> PrepareAsync(PreparationTask task, CancellationToken cancellationToken) => task.Wanted switch
    {
        PreparationWanted.Proposal wanted => task.Message.Prepared with
        {
            Proposal = await model.ProposeAsync(wanted.Request, task.Party.Code, task.Deadline, cancellationToken),
        },
        _ => throw new InvalidOperationException($"Not a question for a language model: {task.Wanted.Kind}."),
    };
}
