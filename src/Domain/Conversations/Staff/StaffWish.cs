using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>What a member of staff wants, as far as a message tells.</summary>
internal abstract record StaffWish
{
    private StaffWish()
    {
    }

    /// <summary>Whether its message says so clearly enough to be taken for a command while a chat is held.</summary>
    public bool IsClear { get; init; } = true;

    /// <summary>How the day goes.</summary>
    public sealed record Summary : StaffWish;

    /// <summary>What is under way.</summary>
    public sealed record PendingOrders : StaffWish;

    /// <summary>All about one order; null where its number is missing.</summary>
    public sealed record OrderDetails(long? Number) : StaffWish;

    /// <summary>The goods of an order have come; null where its number is missing.</summary>
    public sealed record Delivered(long? Number) : StaffWish
    {
        /// <summary>Whether only a part of them came.</summary>
        public bool IsPart { get; init; }
    }

    /// <summary>What waits for staff.</summary>
    public sealed record Tasks : StaffWish;

    /// <summary>One task, to look at.</summary>
    public sealed record ShowTask(long Number) : StaffWish;

    /// <summary>To write down what was said in the recording of a task: with the next message, or with this one.</summary>
    public sealed record WriteDown(long Task) : StaffWish
    {
        /// <summary>What was said, or null where the next message says it.</summary>
        public string? Text { get; init; }
    }

    /// <summary>A decision, on a task or on what an order waits for.</summary>
    /// <param name="Accept">Yes or no.</param>
    /// <param name="Task">The task that is named, or null.</param>
    /// <param name="Number">A number that may be an order's or a task's, or null.</param>
    public sealed record Decide(bool Accept, long? Task, long? Number) : StaffWish
    {
        /// <summary>Whether it was asked back and confirmed.</summary>
        public bool IsMeant { get; init; }
    }

    /// <summary>A customer has paid.</summary>
    /// <param name="Amount">How much, in major units, or null.</param>
    /// <param name="Customers">Who fits what was written: one, several that fit equally well, or none.</param>
    public sealed record RecordPayment(decimal? Amount, IReadOnlyList<Customer> Customers) : StaffWish;

    /// <summary>Whose payment was meant, of one that was reported before.</summary>
    public sealed record AssignPayment(long Cause, Customer? Customer) : StaffWish;

    /// <summary>What was reported was no payment, or not another one.</summary>
    public sealed record DropPayment(long Cause) : StaffWish;

    /// <summary>To undo an entry of the books.</summary>
    /// <param name="Entry">Its number; null: the last payment.</param>
    /// <param name="Customer">Whose last payment; null: anybody's.</param>
    public sealed record Reverse(long? Entry, Customer? Customer) : StaffWish
    {
        /// <summary>Whether it was asked and confirmed, or declined; null where it is still to be asked.</summary>
        public bool? IsMeant { get; init; }
    }

    /// <summary>What a customer owes, and what was booked for it last.</summary>
    public sealed record CustomerBalance(IReadOnlyList<Customer> Customers) : StaffWish;

    /// <summary>To talk to somebody in place of the desk.</summary>
    public sealed record TakeOver(IReadOnlyList<PartyRef> Parties) : StaffWish;

    /// <summary>To leave a chat to the desk again; nobody named is the current one.</summary>
    public sealed record Release(IReadOnlyList<PartyRef> Parties) : StaffWish;

    /// <summary>To go on with one of several chats that are held; nobody named asks which.</summary>
    public sealed record PickChat(IReadOnlyList<PartyRef> Parties) : StaffWish;

    /// <summary>Who is late with paying.</summary>
    public sealed record Overdue : StaffWish;

    /// <summary>What sells best.</summary>
    /// <param name="Days">In how many days up to today.</param>
    public sealed record TopProducts(int Days) : StaffWish;

    /// <summary>How well suppliers answer and deliver.</summary>
    public sealed record SupplierScores : StaffWish;

    /// <summary>What will probably be ordered.</summary>
    public sealed record Forecast : StaffWish;

    /// <summary>What a customer means by words of its own; several customers that fit equally well, or none.</summary>
    public sealed record CustomerWords(IReadOnlyList<Customer> Customers) : StaffWish
    {
        /// <summary>From which of them on, counted from 0.</summary>
        public int First { get; init; }
    }

    /// <summary>To take back one of a customer's own words.</summary>
    public sealed record DropWord(long Id) : StaffWish;

    /// <summary>To remove a customer's recordings, as the customer has asked; several that fit equally well, or none.</summary>
    public sealed record Forget(IReadOnlyList<Customer> Customers) : StaffWish
    {
        /// <summary>Whether it was asked and confirmed.</summary>
        public bool IsMeant { get; init; }
    }

    /// <summary>What can be asked.</summary>
    public sealed record Help : StaffWish;

    /// <summary>Thanks or a greeting.</summary>
    public sealed record Politeness : StaffWish;

    /// <summary>A button that is not known, or over.</summary>
    public sealed record Nothing : StaffWish;

    /// <summary>Words that are no command: for whoever's chat is held.</summary>
    public sealed record Words : StaffWish;
}
