using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Messaging.Inbox;
using Abtamim.Infrastructure.Messaging.Preparing;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Turns;

/// <summary>What became of a batch.</summary>
/// <param name="Handled">How many messages have had their effect.</param>
/// <param name="More">Conversations in which more is waiting.</param>
/// <param name="Held">Conversations that another holds just now.</param>
/// <param name="Saved">What was saved.</param>
/// <param name="Preparing">The kinds of preparation that messages now wait for.</param>
internal sealed record BatchResult(
    int Handled, IReadOnlySet<string> More, IReadOnlySet<string> Held, Saved? Saved, IReadOnlySet<PreparationKind> Preparing);

/// <summary>
/// One transaction over some conversations. They are handled in rounds of one message each; the first round that
/// changes aggregates is the last, so that every decision sees what is stored, and nothing that is about to be.
/// </summary>
internal sealed class TurnBatch(
    Session session,
    ReferenceData.Snapshot reference,
    Surroundings surroundings,
    RecipientResolver recipients,
    NumberedAnswers numbers,
    PreparationKinds prepared,
    TimeProvider time)
{
    private const string UpdateConversation = """
        UPDATE conversations SET state = $2, last_inbound_at = $3, party_role = COALESCE($4, party_role), party_code = COALESCE($5, party_code),
            version = version + 1
        WHERE id = $1
        """;

    private const string UpdateInbox =
        "UPDATE inbox SET status = $2, seq = $3, handled_at = $4, error = NULL WHERE id = $1";

    private const string UpdateWanted = "UPDATE inbox SET preparing = $2, preparing_since = $3 WHERE id = $1";

    private static readonly InboxStatus AfterHandled = MessageTransitions.Inbox.Next(InboxStatus.Pending, InboxEvent.Handled);

    private readonly List<Decided> _decided = [];
    private readonly List<PendingMessage> _handled = [];
    private readonly Dictionary<long, string> _chosen = [];
    private readonly List<(long Message, PreparationKind Kind)> _wanted = [];
    private readonly Dictionary<string, Claim> _written = new(StringComparer.Ordinal);

    public async Task<BatchResult> RunAsync(
        IReadOnlyList<string> conversations, int messagesPerConversation, CancellationToken cancellationToken)
    {
        var claims = await new Claims(session, reference, surroundings.Now)
            .TakeAsync(conversations, messagesPerConversation, cancellationToken);
        var held = conversations.Except(claims.Select(claim => claim.Id), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var mayGoOn = true;
        while (mayGoOn)
            mayGoOn = await RoundAsync(claims, cancellationToken);

        // Behind a message that must wait, all wait.
        var more = claims.Where(claim => claim.Waiting.Count > 0 ? claim.Next is not null : claim.HasMore)
            .Select(claim => claim.Id)
            .ToHashSet(StringComparer.Ordinal);
        var preparing = _wanted.Select(wanted => wanted.Kind).ToHashSet();
        if (_handled.Count + _wanted.Count == 0)
            return new BatchResult(0, more, held, null, preparing);
        var saved = _handled.Count > 0 ? await SaveAsync(cancellationToken) : null;
        await MarkWantedAsync(cancellationToken);
        await session.CommitAsync(cancellationToken);
        return new BatchResult(_handled.Count, more, held, saved, preparing);
    }

    /// <summary>One message of each conversation. Answers whether another round may follow.</summary>
    private async Task<bool> RoundAsync(List<Claim> claims, CancellationToken cancellationToken)
    {
        await numbers.ReadAsync(session.Sql, claims, _chosen, cancellationToken);

        // Of a party with several conversations one at a time: what it decides in one shows in the other.
        var turns = claims.Where(claim => claim.Next is not null)
            .DistinctBy(claim => claim.Party?.ToString() ?? claim.Id, StringComparer.Ordinal)
            .Select(claim => (Claim: claim, Message: claim.Waiting.Peek(), Reading: Read(claim)))
            .Where(turn => !IsToBePrepared(turn.Claim, turn.Message, turn.Reading))
            .ToList();
        if (turns.Count == 0)
            return claims.Exists(claim => claim.Next is not null);
        var strangers = await Strangers.LoadAsync(
            session.Sql, [.. turns.Select(turn => (turn.Claim, Incoming(turn.Message)))], surroundings.Now, cancellationToken);
        var wanted = turns.Select(turn => new FactsWanted(turn.Claim.Party ?? default, turn.Reading.Needs)).ToList();
        var facts = await new FactLoader(session, surroundings).LoadAsync(wanted, cancellationToken);

        var changedOrders = new HashSet<long>();
        var changed = false;
        for (var index = 0; index < turns.Count; index++)
        {
            // Its facts were loaded before an earlier turn of this round changed one of these orders: another time.
            if (facts[index].Orders.Any(file => changedOrders.Contains(file.Order.Number)))
                continue;
            var (claim, message, reading) = turns[index];
            claim.Waiting.Dequeue();
            var decision = Decide(claim, message, reading, facts[index], strangers.GetValueOrDefault(message.Id, StrangerFacts.None));
            _decided.Add(new Decided(decision, message.Id, message.Place is null ? new PlaceWanted(claim.Id, message.Id) : null));
            _handled.Add(message);
            _written[claim.Id] = claim;
            if (!Changes(decision, facts[index]))
                continue;
            changed = true;
            changedOrders.UnionWith(facts[index].Orders.Select(file => file.Order.Number));
            TakeOver(claims, decision);
        }

        return !changed;
    }

    private Reading Read(Claim claim)
    {
        var next = Incoming(claim.Waiting.Peek());
        return claim.Party is { } party && !ReceptionDesk.Takes(next, party, claim.IsStopped)
            ? reference.Desk.Read(next, party, claim.State, surroundings)
            : new Reading(null, FactsNeeded.None);
    }

    // In a conversation that staff have taken over nobody waits for a machine's reading; but a recording is kept, and
    // whoever has it reads the words sooner than they could listen.
    private bool IsToBePrepared(Claim claim, PendingMessage message, Reading reading)
    {
        if (reading.Wanted is not { Kind: var kind } || (claim.TakenOverBy is not null && kind != PreparationKind.Speech) || message.Prepared.Has(kind) || !prepared.Contains(kind))
            return false;
        _wanted.Add((message.Id, kind));
        claim.IsPreparing = true;
        return true;
    }

    private Task<int[]> MarkWantedAsync(CancellationToken cancellationToken) => session.Sql.ExecuteEachAsync(
        [.. _wanted.Select(wanted => new SqlStatement(UpdateWanted, [wanted.Message, wanted.Kind, time.GetUtcNow()]))], cancellationToken);

    private Decision Decide(Claim claim, PendingMessage message, Reading reading, Facts facts, StrangerFacts stranger)
    {
        var incoming = Incoming(message);
        var (state, decision) = claim.Party is { } party && !ReceptionDesk.Takes(incoming, party, claim.IsStopped)
            ? reference.Desk.Decide(new Turn(incoming, party, claim.State, claim.TakenOverBy, reading, facts, surroundings))
            : ReceptionDesk.Decide(new ReceptionTurn(incoming, claim.Party, claim.State, claim.IsStopped, stranger, surroundings));
        claim.State = state;
        return decision;
    }

    // Aggregates that were loaded may have been changed; whether they were is known for certain only when saving.
    private static bool Changes(Decision decision, Facts facts) =>
        facts.Orders.Count + facts.Tasks.Count > 0
        || !decision.Admissions.IsEmpty
        || decision.Orders.Count + decision.Requests.Count + decision.PurchaseOrders.Count + decision.Invoices.Count
            + decision.Entries.Count + decision.Tasks.Count + decision.Work.Count + decision.Takeovers.Count > 0;

    private static void TakeOver(List<Claim> claims, Decision decision)
    {
        foreach (var (party, staffName) in decision.Takeovers)
        {
            foreach (var claim in claims.Where(claim => claim.Party == party))
                claim.TakenOverBy = staffName;
        }
    }

    private async Task<Saved> SaveAsync(CancellationToken cancellationToken)
    {
        await SilentConversations.HearAsync(
            session.Sql, _written.Values.Where(claim => claim.IsBlocked).Select(claim => claim.Id), cancellationToken);
        var saved = await new DecisionSaver(session, reference, recipients, time).SaveAsync(_decided, cancellationToken);
        var now = time.GetUtcNow();
        var received = _handled.GroupBy(message => message.Conversation, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(message => message.ReceivedAt), StringComparer.Ordinal);
        var statements = _written.Values
            .Select(claim => new SqlStatement(
                UpdateConversation, [claim.Id, StoredJson.Write(claim.State), received[claim.Id], claim.Party?.Role, claim.Party?.Code]))
            .Concat(_handled.Select(message => new SqlStatement(
                UpdateInbox, [message.Id, AfterHandled, message.Place ?? saved.Places[message.Id], now])));
        await session.Sql.ExecuteEachAsync([.. statements], cancellationToken);
        return saved;
    }

    private IncomingMessage Incoming(PendingMessage message) => _chosen.TryGetValue(message.Id, out var value)
        ? new IncomingMessage(message.Id, new ConversationId(message.Conversation), null, value)
        : StoredInbound.ToIncoming(message.Id, message.Conversation, message.Text, message.Button, message.Content, message.Prepared);
}
