using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Tests.Fixtures;

/// <summary>
/// A company in memory that does with decisions what a host does: numbers what is new, words and delivers messages,
/// runs due work when its time comes, and hands each turn the facts that it asked for.
/// </summary>
internal class MemoryCompany
{
    private readonly IDesk _desk;
    private readonly List<DueWork> _work = [];
    private readonly Dictionary<ConversationId, ConversationState> _states = [];
    private readonly Dictionary<long, PartyRef> _senders = [];
    private long _message = 100;
    private long _word;

    public MemoryCompany(IDesk desk, Surroundings surroundings)
    {
        _desk = desk;
        Surroundings = surroundings;
        Store = new MemoryStore(surroundings.Company.Currency);
    }

    public Surroundings Surroundings { get; set; }

    public MemoryStore Store { get; }

    public Ledger Ledger => Store.Ledger;

    /// <summary>Everything that was said by the desk, in order.</summary>
    public List<Said> Said { get; } = [];

    /// <summary>The last decision that was committed.</summary>
    public Decision LastDecision { get; private set; } = new();

    /// <summary>The facts that the last turn asked for.</summary>
    public FactsNeeded LastNeeds { get; private set; } = FactsNeeded.None;

    public IReadOnlyList<DueWork> Work => _work;

    /// <summary>Whether everybody is written to in Arabic, whatever their language.</summary>
    public bool IsAllArabic { get; init; }

    public OrderFile File(Order order) => Store.File(order);

    public ConversationState StateOf(PartyRef party) => _states.GetValueOrDefault(Web(party)) ?? ConversationState.New;

    public IEnumerable<string> To(PartyRef party) => Said.Where(said => said.To == party).Select(said => said.Message.Text);

    public OutboundMessage LastTo(PartyRef party) => Said.Last(said => said.To == party).Message;

    /// <summary>A message or a press of <paramref name="party"/> in the web chat, and all that is due at once after it.</summary>
    /// <returns>What the desk said to the sender because of it.</returns>
    public IReadOnlyList<OutboundMessage> Receive(PartyRef party, string? text, string? button) =>
        Receive(party, new IncomingMessage(++_message, Web(party), text, button));

    /// <summary>A recording of <paramref name="party"/> of which this came.</summary>
    public IReadOnlyList<OutboundMessage> Hear(PartyRef party, SpeechOutcome outcome, string? caption = null) =>
        Receive(party, new IncomingMessage(++_message, Web(party), caption, null)
        {
            Content = new InboundContent.Audio(new MediaReference("note"), true, caption),
            Prepared = new Prepared { Speech = outcome },
        });

    private IReadOnlyList<OutboundMessage> Receive(PartyRef party, IncomingMessage message)
    {
        var conversation = message.Conversation;
        var state = StateOf(party);
        var reading = _desk.Read(message, party, state, Surroundings);
        LastNeeds = reading.Needs;
        var facts = Store.Facts(party, reading.Needs, Surroundings);
        var before = Said.Count;
        var result = _desk.Decide(new Turn(message, party, state, Store.TakenOver.GetValueOrDefault(party), reading, facts, Surroundings));
        _states[conversation] = result.State;
        _senders[message.Id] = party;
        Commit(result.Decision);
        foreach (var words in result.Decision.WrittenDown)
            Hear(_senders[words.Recording], new SpeechOutcome.Heard(words.Text) { WrittenBy = words.Actor });
        RunDue();
        return [.. Said.Skip(before).Where(said => said.To == party).Select(said => said.Message)];
    }

    /// <summary>Lets <paramref name="time"/> pass; what falls due meanwhile is done at its time.</summary>
    public void Advance(TimeSpan time)
    {
        var until = Surroundings.Now + time;
        while (_work.Where(work => work.DueAt <= until).MinBy(work => work.DueAt) is { } next)
        {
            if (next.DueAt > Surroundings.Now)
                Surroundings = Surroundings with { Now = next.DueAt };
            RunDue();
        }

        Surroundings = Surroundings with { Now = until };
    }

    public void Perform(WorkKind kind, Order order, long? request) =>
        Commit(_desk.Perform(kind, File(order), request, new Facts { Suppliers = Store.Records }, Surroundings));

    protected void RunDue()
    {
        while (_work.FirstOrDefault(work => work.DueAt <= Surroundings.Now) is { } work)
        {
            _work.Remove(work);
            Perform(work.Kind, work.Order, work.Request?.Number);
        }
    }

    protected void Add(DueWork work) => _work.Add(work);

    protected long NextMessage() => ++_message;

    protected void Commit(Decision decision)
    {
        LastDecision = decision;
        Store.Save(decision);
        Learn(decision);
        _work.AddRange(decision.Work);
        foreach (var planned in decision.Messages)
        {
            // What is said to strangers is in the decision alone.
            if ((planned.Recipient ?? Surroundings.Parties.WhoIs(planned.Conversation!.Value)) is { } party)
            {
                var language = IsAllArabic ? Language.Arabic : planned.Language ?? Surroundings.Parties.LanguageOf(party);
                Said.Add(new Said(party, planned.Message(_desk.WordingIn(language))));
            }

            // Every message must exist in both languages, whoever reads it.
            foreach (var either in new[] { Language.Arabic, Language.English })
            {
                var message = planned.Message(_desk.WordingIn(either));
                Assert.NotEmpty(message.Text);
                Assert.All(message.Buttons, button =>
                {
                    Assert.InRange(button.Value.Length, 1, 64);
                    Assert.True(System.Text.Ascii.IsValid(button.Value), button.Value);
                    Assert.NotEmpty(button.Text);
                });
            }
        }
    }

    private void Learn(Decision decision)
    {
        var words = Surroundings.Words;
        foreach (var lesson in decision.Lessons)
        {
            var known = words.KeptOf(lesson.CustomerCode).FirstOrDefault(kept => kept.Word.Wording == lesson.Wording);
            var times = known?.Word.Sku == lesson.Sku ? known.Word.Times + 1 : 1;
            var word = new LearnedWord(lesson.Wording, lesson.Said, lesson.Sku, times);
            words = words.With([new KeptWord(known?.Id ?? ++_word, lesson.CustomerCode, word, Surroundings.Now)], []);
        }

        Surroundings = Surroundings with { Words = words.With([], [.. decision.TakenBack.Select(taken => taken.Word.Id)]) };
    }

    protected static ConversationId Web(PartyRef party) => ConversationId.Of(ChannelNames.Web, party.ToString());
}

/// <summary>A message that was said.</summary>
internal sealed record Said(PartyRef To, OutboundMessage Message);
