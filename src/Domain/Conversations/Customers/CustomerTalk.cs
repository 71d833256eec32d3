using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>One message of a customer while it is decided on: what is known, and what is gathered to be saved and said.</summary>
internal sealed class CustomerTalk(Turn turn, Customer customer)
{
    private const int LongestNote = 500;

    public Turn Turn => turn;

    public Customer Customer => customer;

    public Surroundings Surroundings => turn.Surroundings;

    public Facts Facts => turn.Facts;

    public Decision Decision { get; } = new();

    /// <summary>What was written; empty where a button was pressed.</summary>
    public string Text => turn.Message.Text ?? string.Empty;

    /// <summary>What was written, as far as a task keeps it; null where a button was pressed.</summary>
    public string? Note => turn.Message.Text is { Length: > LongestNote } text
        ? text[..(char.IsHighSurrogate(text[LongestNote - 1]) ? LongestNote - 1 : LongestNote)]
        : turn.Message.Text;

    /// <summary>The order files at hand, newest first. They are loaded for this customer alone; that they are its own is made sure of here.</summary>
    public IEnumerable<OrderFile> OwnOrders => turn.Facts.Orders.Where(file => file.Order.CustomerCode == customer.Code);

    /// <summary>Where the conversation stands; replaced as acts are carried out.</summary>
    public ConversationState State { get; set; } = turn.State;

    /// <summary>The id of the received message: the cause of all that follows from it.</summary>
    public long Cause => turn.Message.Id;

    /// <summary>The customer as an actor of state changes: <c>customer:CUS-001</c>.</summary>
    public string Actor => turn.Party.ToString();

    public Language Language => State.Language ?? customer.Language;

    /// <summary>Counts a message that was not understood, and says whether it is one too many.</summary>
    public ActVerdict CountMisunderstood()
    {
        State = State with { NotUnderstood = turn.State.NotUnderstood + 1 };
        return Thresholds.Default.Judge(new Meaning(Intent.Other), turn.State.NotUnderstood);
    }

    /// <summary>The customer's own order with this number, or null.</summary>
    public OrderFile? Order(long number) => OwnOrders.FirstOrDefault(file => file.Order.Number == number);

    /// <summary>Answers in this conversation, in the language it is held in.</summary>
    public void Reply(Func<Wording, OutboundMessage> message) => Decision.Reply(turn.Message.Conversation, Language, message);
}
