using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Hearing;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>A decision and the received message that it follows from.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Cause">The id of the received message; null for jobs, whose orders name theirs.</param>
/// <param name="Received">The received message, where it has no place in its conversation yet.</param>
internal sealed record Decided(Decision Decision, long? Cause, PlaceWanted? Received);

/// <summary>A received message that wants its place in its conversation.</summary>
internal sealed record PlaceWanted(string Conversation, long InboxId);

/// <summary>What a save made, for those who go on from it once it is committed.</summary>
internal sealed record Saved(IReadOnlyCollection<string> Conversations, bool HasDueWork, IReadOnlyDictionary<long, long> Places)
{
    /// <summary>Conversations that something was put into as if it had been received.</summary>
    public IReadOnlyCollection<string> Received { get; init; } = [];
}

/// <summary>
/// Writes decisions: the part that turns and jobs share. The order of its steps is the same in every transaction, and
/// so is the order of what it locks in each: takeovers, numbers, aggregates, projections, learned words, places in conversations.
/// </summary>
internal sealed class DecisionSaver(
    Session session, ReferenceData.Snapshot reference, RecipientResolver recipients, TimeProvider time)
{
    // Who wants no messages, or keeps the desk out, gets none, whoever decides to write: it is kept all the same, and not sent.
    private static readonly string InsertMessage = $"""
        INSERT INTO outbox (conversation, seq, content, cause, created_at, attempts, next_attempt_at, status, failure, error)
        SELECT $1, $2, $3, $4, $5, 0, $5, CASE WHEN why IS NULL THEN 'Pending' ELSE 'Dead' END, why,
            CASE why WHEN 'OptedOut' THEN '{SilentConversations.Describe(RefusalKind.OptedOut)}'
                WHEN 'Blocked' THEN '{SilentConversations.Describe(RefusalKind.Blocked)}' END
        FROM (SELECT ({SilentConversations.WhyNothingIsSent}) AS why) AS recipient
        """;

    private const string InsertDead = """
        INSERT INTO outbox (conversation, seq, content, cause, created_at, status, attempts, next_attempt_at, error)
        VALUES ($1, $2, $3, $4, $5, 'Dead', 0, $5, $6)
        """;

    private const string InsertWork = """
        INSERT INTO due_work (kind, order_number, request_number, cause, due_at, status, attempts)
        VALUES ($1, $2, $3, $4, $5, 'Pending', 0)
        """;

    private readonly Sql _sql = session.Sql;

    public async Task<Saved> SaveAsync(IReadOnlyList<Decided> all, CancellationToken cancellationToken)
    {
        var decisions = all.Select(decided => decided.Decision).ToList();
        await Takeovers.ApplyAsync(_sql, recipients, reference, decisions, cancellationToken);
        var admissions = new AdmissionSaver(session, time.GetUtcNow());
        await admissions.BeforeMessagesAsync(decisions, cancellationToken);
        await SaveAggregatesAsync(decisions, cancellationToken);
        await LearnedWordStore.SaveAsync(_sql, decisions, time.GetUtcNow(), cancellationToken);
        var due = await SaveWorkAsync(decisions, cancellationToken);
        var written = await WrittenRecordings.SaveAsync(_sql, decisions, time.GetUtcNow(), cancellationToken);
        var saved = (await SaveMessagesAsync(all, due, cancellationToken)) with { Received = written };
        await ForgottenSpeech.ForgetAsync(_sql, decisions.SelectMany(decision => decision.Forgotten), cancellationToken);
        await admissions.AfterMessagesAsync(decisions, cancellationToken);
        return saved;
    }

    private async Task SaveAggregatesAsync(List<Decision> decisions, CancellationToken cancellationToken)
    {
        var context = session.Context;
        var isNew = decisions.Exists(HasNew);
        if (isNew)
            await Numbering.AssignAsync(_sql, decisions, cancellationToken);
        foreach (var decision in decisions)
        {
            context.AddRange(decision.Orders);
            context.AddRange(decision.Requests);
            context.AddRange(decision.PurchaseOrders);
            context.AddRange(decision.Invoices);
            context.AddRange(decision.Entries);
            context.AddRange(decision.Tasks);
        }

        context.ChangeTracker.DetectChanges();
        if (!context.ChangeTracker.HasChanges())
            return;
        OrderGuard.Apply(context);
        var projections = Projections.Of(context, decisions);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.AutoDetectChangesEnabled = true;
        await _sql.ExecuteEachAsync(projections, cancellationToken);
    }

    private static bool HasNew(Decision decision) =>
        decision.Orders.Count + decision.Requests.Count + decision.PurchaseOrders.Count
        + decision.Invoices.Count + decision.Entries.Count + decision.Tasks.Count > 0;

    private async Task<bool> SaveWorkAsync(List<Decision> decisions, CancellationToken cancellationToken)
    {
        var work = decisions.SelectMany(decision => decision.Work).ToList();
        await _sql.ExecuteEachAsync(
            [.. work.Select(item => new SqlStatement(
                InsertWork, [item.Kind, item.Order.Number, item.Request?.Number, item.Order.Cause, item.DueAt]))],
            cancellationToken);
        return work.Exists(item => item.DueAt <= time.GetUtcNow());
    }

    private async Task<Saved> SaveMessagesAsync(IReadOnlyList<Decided> all, bool due, CancellationToken cancellationToken)
    {
        var addresses = await recipients.ResolveAsync(
            _sql, reference, all.SelectMany(decided => decided.Decision.Messages).Select(message => message.Recipient), cancellationToken);

        // In the order in which they were said: a message received, then what the desk says because of it.
        var places = new List<(string Conversation, long? InboxId, OutboundMessage? Content, long? Cause, string? Dead)>();
        foreach (var (decision, cause, received) in all)
        {
            if (received is not null)
                places.Add((received.Conversation, received.InboxId, null, null, null));
            foreach (var planned in decision.Messages)
            {
                var address = planned.Conversation is { } conversation
                    ? new Address(conversation.Value, null)
                    : addresses[planned.Recipient!.Value];
                places.Add((address.Conversation, null, Word(planned), cause, address.Unreachable));
            }
        }

        var counts = places.GroupBy(place => place.Conversation, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(Counters.Chat(group.Key), group.Count()));
        var next = await Counters.TakeAsync(_sql, counts, cancellationToken);
        var now = time.GetUtcNow();
        var statements = new List<SqlStatement>();
        var given = new Dictionary<long, long>();
        foreach (var (conversation, inboxId, content, cause, dead) in places)
        {
            var place = next[Counters.Chat(conversation)]++;
            if (inboxId is { } id)
                given[id] = place;
            else if (dead is null)
                statements.Add(new SqlStatement(InsertMessage, [conversation, place, StoredJson.Write(content), cause, now]));
            else
                statements.Add(new SqlStatement(InsertDead, [conversation, place, StoredJson.Write(content), cause, now, dead]));
        }

        await _sql.ExecuteEachAsync(statements, cancellationToken);
        var written = places.Where(place => place.InboxId is null).Select(place => place.Conversation);
        return new Saved(written.ToHashSet(StringComparer.Ordinal), due, given);
    }

    private OutboundMessage Word(PlannedMessage planned)
    {
        var language = planned.Language
            ?? (planned.Recipient is { } party ? reference.Parties.LanguageOf(party) : Domain.Language.Arabic);
        var message = planned.Message(reference.Desk.WordingIn(language));

        // What is said out of the blue answers nothing.
        var isReply = planned.Recipient is null || message.Purpose != MessagePurpose.Reply;
        return message with { Language = language, Purpose = isReply ? message.Purpose : MessagePurpose.Notice };
    }
}
