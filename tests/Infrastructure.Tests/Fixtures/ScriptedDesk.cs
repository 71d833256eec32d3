using System.Collections.Concurrent;
using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>A desk that does what the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedDesk : IDesk
{
    /// <summary>What each message needs.</summary>
    public Func<IncomingMessage, FactsNeeded> Needs { get; set; } = _ => FactsNeeded.None;

    /// <summary>Another desk that reads in its place, or null.</summary>
    public IDesk? Reads { get; set; }

    /// <summary>What each message wants to have prepared.</summary>
    public Func<IncomingMessage, PreparationWanted?> Wants { get; set; } = _ => null;

    /// <summary>What is decided on a message, beyond the answer «n: text».</summary>
    public Action<Turn, Decision> OnTurn { get; set; } = (_, _) => { };

    /// <summary>What is decided on due work.</summary>
    public Action<WorkKind, OrderFile, long?, Facts, Decision> OnWork { get; set; } = (_, _, _, _, _) => { };

    /// <summary>Every message that was decided on, in order, failed attempts included.</summary>
    public ConcurrentQueue<IncomingMessage> Decided { get; } = new();

    /// <summary>Whether messages are answered.</summary>
    public bool Answers { get; set; } = true;

    public Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings) =>
        Reads?.Read(message, party, state, surroundings) ?? new(null, Needs(message)) { Wanted = Wants(message) };

    public TurnResult Decide(Turn turn)
    {
        Decided.Enqueue(turn.Message);
        var decision = new Decision();
        OnTurn(turn, decision);
        if (Answers)
            decision.Reply(turn.Message.Conversation, Language.English, _ => new Domain.Messaging.OutboundMessage($"re: {turn.Message.Text}"));
        return new TurnResult(turn.State with { Language = Language.English }, decision);
    }

    public Decision Perform(WorkKind kind, OrderFile file, long? requestNumber, Facts facts, Surroundings surroundings)
    {
        var decision = new Decision();
        OnWork(kind, file, requestNumber, facts, decision);
        return decision;
    }

    public Wording WordingIn(Language language) => Wording.In(language);
}
