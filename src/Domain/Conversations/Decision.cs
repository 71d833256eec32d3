using Abtamim.Domain.Accounting;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations;

/// <summary>
/// What a turn or a job decided, beyond the changes it made to what was loaded: new things, messages and due work,
/// saved in one transaction. Numbers are given when it is saved, new things first, in the order they were added;
/// messages are worded after that, so that they can name them.
/// </summary>
public sealed class Decision
{
    private readonly List<Order> _orders = [];
    private readonly List<SourcingRequest> _requests = [];
    private readonly List<PurchaseOrder> _purchaseOrders = [];
    private readonly List<Invoice> _invoices = [];
    private readonly List<JournalEntry> _entries = [];
    private readonly List<StaffTask> _tasks = [];
    private readonly List<DueWork> _work = [];
    private readonly List<(PartyRef Party, string? StaffName)> _takeovers = [];
    private readonly List<Lesson> _lessons = [];
    private readonly List<(KeptWord Word, string Actor)> _takenBack = [];
    private readonly List<WrittenDown> _writtenDown = [];
    private readonly List<PartyRef> _forgotten = [];
    private readonly List<PlannedMessage> _messages = [];

    /// <summary>New orders.</summary>
    public IReadOnlyList<Order> Orders => _orders;

    /// <summary>New requests to suppliers.</summary>
    public IReadOnlyList<SourcingRequest> Requests => _requests;

    /// <summary>New purchase orders.</summary>
    public IReadOnlyList<PurchaseOrder> PurchaseOrders => _purchaseOrders;

    /// <summary>New invoices.</summary>
    public IReadOnlyList<Invoice> Invoices => _invoices;

    /// <summary>New journal entries.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>New tasks for staff.</summary>
    public IReadOnlyList<StaffTask> Tasks => _tasks;

    /// <summary>New due work.</summary>
    public IReadOnlyList<DueWork> Work => _work;

    /// <summary>Conversations that pass from the desk to staff, or back (no name): applied to all of the party's conversations.</summary>
    public IReadOnlyList<(PartyRef Party, string? StaffName)> Takeovers => _takeovers;

    /// <summary>Who is who from now on, and who wants to hear from the desk.</summary>
    public Admissions Admissions { get; } = new();

    /// <summary>What was learned of customers' own words.</summary>
    public IReadOnlyList<Lesson> Lessons => _lessons;

    /// <summary>Customers' own words that somebody took back.</summary>
    public IReadOnlyList<(KeptWord Word, string Actor)> TakenBack => _takenBack;

    /// <summary>What people listened to and wrote down: goes on in the speaker's conversation.</summary>
    public IReadOnlyList<WrittenDown> WrittenDown => _writtenDown;

    /// <summary>Whose recordings, and what was heard in them, are removed.</summary>
    public IReadOnlyList<PartyRef> Forgotten => _forgotten;

    /// <summary>What is said, in order.</summary>
    public IReadOnlyList<PlannedMessage> Messages => _messages;

    /// <summary>Adds a new order.</summary>
    public void Add(Order order) => _orders.Add(order);

    /// <summary>Adds a new request to a supplier.</summary>
    public void Add(SourcingRequest request) => _requests.Add(request);

    /// <summary>Adds a new purchase order.</summary>
    public void Add(PurchaseOrder purchaseOrder) => _purchaseOrders.Add(purchaseOrder);

    /// <summary>Adds a new invoice.</summary>
    public void Add(Invoice invoice) => _invoices.Add(invoice);

    /// <summary>Adds a new journal entry.</summary>
    public void Add(JournalEntry entry) => _entries.Add(entry);

    /// <summary>Adds a new task for staff.</summary>
    public void Add(StaffTask task) => _tasks.Add(task);

    /// <summary>Adds due work.</summary>
    public void Add(DueWork work) => _work.Add(work);

    /// <summary>Passes the conversations with <paramref name="party"/> to <paramref name="staffName"/>, or back to the desk (null).</summary>
    public void HandOver(PartyRef party, string? staffName) => _takeovers.Add((party, staffName));

    /// <summary>Learns what a customer means by words of their own.</summary>
    public void Learn(Lesson lesson) => _lessons.Add(lesson);

    /// <summary>Takes back what was learned, in the name of <paramref name="actor"/>.</summary>
    public void TakeBack(KeptWord word, string actor) => _takenBack.Add((word, actor));

    /// <summary>Removes the recordings of <paramref name="party"/>, and what was heard in them.</summary>
    public void Forget(PartyRef party) => _forgotten.Add(party);

    /// <summary>Goes on with a recording as if <paramref name="words"/> had been heard in it.</summary>
    public void Add(WrittenDown words) => _writtenDown.Add(words);

    /// <summary>Says something to <paramref name="recipient"/>, wherever they are reached, in their language.</summary>
    public void Say(PartyRef recipient, Func<Wording, OutboundMessage> message) =>
        _messages.Add(new PlannedMessage(recipient, null, null, message));

    /// <summary>Answers in <paramref name="conversation"/>, in <paramref name="language"/>.</summary>
    public void Reply(ConversationId conversation, Language language, Func<Wording, OutboundMessage> message) =>
        _messages.Add(new PlannedMessage(null, conversation, language, message));

    /// <summary>Changes how the first answer in <paramref name="conversation"/> is worded; nothing happens where there is none.</summary>
    public void Preface(ConversationId conversation, Func<Wording, OutboundMessage, OutboundMessage> change)
    {
        var place = _messages.FindIndex(message => message.Conversation == conversation);
        if (place < 0)
            return;
        var first = _messages[place];
        _messages[place] = first with { Message = wording => change(wording, first.Message(wording)) };
    }

    /// <summary>Says something to every member of staff, each in their language.</summary>
    public void TellStaff(PartyDirectory parties, Func<Wording, OutboundMessage> message)
    {
        ArgumentNullException.ThrowIfNull(parties);
        foreach (var member in parties.Staff)
            Say(member.Ref, message);
    }

    /// <summary>
    /// Says something about whoever wrote, given their name: to the colleague who has taken the conversation over, or else to
    /// every member of staff.
    /// </summary>
    internal void TellColleagues(Turn turn, Func<Wording, string, OutboundMessage> message)
    {
        var parties = turn.Surroundings.Parties;
        if (turn.TakenOverBy is { } colleague)
            Say(PartyRef.Staff(colleague), Word);
        else
            TellStaff(parties, Word);

        OutboundMessage Word(Wording wording) => message(wording, parties.NameOf(turn.Party, wording.Language));
    }
}

/// <summary>What was said in a recording, written down by somebody who listened.</summary>
/// <param name="Recording">The id of the received message with the recording.</param>
/// <param name="Text">The words.</param>
/// <param name="Actor">Who listened: <c>staff:Sara</c>.</param>
public sealed record WrittenDown(long Recording, string Text, string Actor);

/// <summary>Something to be said, worded when numbers are known.</summary>
/// <param name="Recipient">To whom, wherever they are reached; null where the conversation is given.</param>
/// <param name="Conversation">In which conversation; null where the recipient is given.</param>
/// <param name="Language">In which language; null for the recipient's own.</param>
/// <param name="Message">Words it.</param>
public sealed record PlannedMessage(
    PartyRef? Recipient,
    ConversationId? Conversation,
    Language? Language,
    Func<Wording, OutboundMessage> Message);
