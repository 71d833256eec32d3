using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;

namespace Abtamim.Infrastructure.Messaging.Preparing;

/// <summary>
/// Does one kind of work for messages before their turns: slow, outside of any transaction, several at once. What it
/// does may be done twice, when a host dies in the middle.
/// </summary>
internal interface IPreparer
{
    PreparationKind Kind { get; }

    /// <summary>How many messages are prepared at once in this host.</summary>
    int Parallel { get; }

    /// <summary>The longest that one may take: for so long, and a little more, a host has it to itself.</summary>
    TimeSpan Longest { get; }

    /// <summary>When the work for a message is of no more use, given when it was wanted and that it is <paramref name="now"/>.</summary>
    DateTimeOffset Deadline(DateTimeOffset wantedAt, DateTimeOffset now);

    /// <summary>Does the work and answers all that is now prepared for the message. Ends by itself at the deadline.</summary>
    Task<Prepared> PrepareAsync(PreparationTask task, CancellationToken cancellationToken);
}

/// <summary>Work for one message.</summary>
/// <param name="Message">The message, with what was prepared for it before.</param>
/// <param name="Party">Who wrote it.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Deadline">When it is of no more use.</param>
internal sealed record PreparationTask(IncomingMessage Message, PartyRef Party, PreparationWanted Wanted, DateTimeOffset Deadline);

/// <summary>The kinds of work that this host does; what else is wanted, it decides without.</summary>
internal sealed class PreparationKinds(IEnumerable<IPreparer> preparers)
{
    private readonly HashSet<PreparationKind> _kinds = [.. preparers.Select(preparer => preparer.Kind)];

    public bool Contains(PreparationKind kind) => _kinds.Contains(kind);
}
