using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Conversations;

/// <summary>Where a conversation stands between two messages. Kept as JSON; what a newer version adds has a default.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation that has not begun.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>The language last written, or null for the party's own.</summary>
    public Language? Language { get; init; }

    /// <summary>With a customer: what it is putting together, or null.</summary>
    public Draft? Draft { get; init; }

    /// <summary>With a customer: what it was asked and has not answered. The first is being asked; the others wait their turn.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>With a customer: the id of the question that came up last.</summary>
    public long LastQuestion { get; init; }

    /// <summary>With a customer: whether it has been told what the desk can do.</summary>
    public bool IsIntroduced { get; init; }

    /// <summary>With a customer: whether it said that it had paid, not how much, and was just asked.</summary>
    public bool IsAskedForAmount { get; init; }

    /// <summary>With a customer: the payment that it said last that it had made, or null.</summary>
    public ClaimedPayment? LastPayment { get; init; }

    /// <summary>With a customer: the one product that it has just asked about, or null.</summary>
    public Sku? AskedAbout { get; init; }

    /// <summary>With a customer: when it last called for a person, or null.</summary>
    public DateTimeOffset? PersonCalledAt { get; init; }

    /// <summary>With a customer: how many of its messages in a row were not understood.</summary>
    public int NotUnderstood { get; init; }

    /// <summary>With somebody whom nobody knows: where the talk stands, or null.</summary>
    public StrangerTalk? Stranger { get; init; }

    /// <summary>With somebody who wants no messages: whether staff know that they write all the same.</summary>
    public bool IsSilentNoted { get; init; }

    /// <summary>When something last came that the desk cannot read, or null: what comes in one go is answered once.</summary>
    public DateTimeOffset? AttachmentAt { get; init; }

    /// <summary>How many recordings in a row were not heard well.</summary>
    public int UnclearRecordings { get; init; }

    /// <summary>With a supplier: the line of a request that it was just asked about, or null.</summary>
    public AskedLine? AskedLine { get; init; }

    /// <summary>With a supplier: whether it was just asked which of its purchase orders it has delivered.</summary>
    public bool IsAskedWhichDelivered { get; init; }

    /// <summary>With staff: the party (<c>customer:CUS-001</c>) whose chat was picked last among those taken over, or null.</summary>
    public string? CurrentChat { get; init; }

    /// <summary>With staff: the task whose recording the next message writes down, or null.</summary>
    public long? WritingDown { get; init; }

    /// <summary>With staff: what was asked back in the last message, to be answered by «yes» or «no» as by its buttons; or null.</summary>
    public AskedBack? AskedBack { get; init; }

    /// <summary>With staff: a payment of which it was asked whose it is, or null.</summary>
    public UnassignedPayment? UnassignedPayment { get; init; }
}

/// <summary>A payment that a customer says it has made.</summary>
/// <param name="Minor">The amount, in minor units of the company's currency.</param>
/// <param name="At">When it said so.</param>
public sealed record ClaimedPayment(long Minor, DateTimeOffset At);

/// <summary>A line of a request to a supplier.</summary>
/// <param name="Request">The request's number.</param>
/// <param name="Line">The line's position in it.</param>
public sealed record AskedLine(long Request, int Line);

/// <summary>A payment that staff reported without saying clearly whose it is.</summary>
/// <param name="Cause">The id of the received message that reported it: what the payment is booked under.</param>
/// <param name="Amount">How much.</param>
public sealed record UnassignedPayment(long Cause, Money Amount)
{
    /// <summary>The code of the customer of whom it was asked whether the payment is really meant, or null.</summary>
    public string? Doubted { get; init; }
}

/// <summary>A question with a yes and a no.</summary>
/// <param name="Yes">The value of the button that says yes.</param>
/// <param name="No">The value of the button that says no.</param>
public sealed record AskedBack(string Yes, string No);
