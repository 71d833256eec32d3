using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About chats that staff take over, and about the desk itself.</summary>
internal sealed partial class EnglishStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage ChatTaken(PartyRef party, Surroundings surroundings) =>
        new($"You talk to {PartyName(party, surroundings)} now; the desk is silent there. What you write goes to them, unless it starts with “/”.")
        {
            Buttons = [new("Hand back", StaffButtons.Release(party))],
        };

    /// <inheritdoc/>
    public OutboundMessage HeldByOther(PartyRef party, string staffName, Surroundings surroundings) =>
        new($"{Format.Name(staffName)} is talking to {PartyName(party, surroundings)} already.");

    /// <inheritdoc/>
    public OutboundMessage WhomToTakeOver(IReadOnlyList<PartyRef> candidates, Surroundings surroundings) => candidates.Count == 0
        ? new("Whose chat? Write the code or the name: “take over CUS-001”.")
        : new("Whose chat do you mean?") { Buttons = Parties(candidates, StaffButtons.Take, surroundings) };

    /// <inheritdoc/>
    public OutboundMessage WhichToRelease(IReadOnlyList<PartyRef> held, Surroundings surroundings) =>
        new("Which chat do you hand back?") { Buttons = Parties(held, StaffButtons.Release, surroundings) };

    /// <inheritdoc/>
    public OutboundMessage NothingHeld() => new("No such chat is taken over at the moment.");

    /// <inheritdoc/>
    public OutboundMessage ChatReleased(PartyRef party, IReadOnlyList<PartyRef> left, Surroundings surroundings) =>
        new($"The desk answers {PartyName(party, surroundings)} again.{(left.Count == 0 ? "" : $" You still talk to {Format.List(left.Select(other => PartyName(other, surroundings)))}.")}")
        {
            Buttons = left.Count > 1 ? Parties(left, StaffButtons.Pick, surroundings) : [],
        };

    /// <inheritdoc/>
    public OutboundMessage ChatPicked(PartyRef party, Surroundings surroundings) => new($"What you write goes to {PartyName(party, surroundings)} now.");

    /// <inheritdoc/>
    public OutboundMessage WhichChat(IReadOnlyList<PartyRef> held, Surroundings surroundings) =>
        new("Whom do you write to? You hold these chats:") { Buttons = Parties(held, StaffButtons.Pick, surroundings) };

    /// <inheritdoc/>
    public OutboundMessage PassedOn(PartyRef party, Surroundings surroundings) => new($"Sent to {PartyName(party, surroundings)}.");

    /// <inheritdoc/>
    public OutboundMessage NotPassedOn() => new($"Not sent: a message has between 1 and {Format.Number(ChatDesk.LongestText)} characters.");

    /// <inheritdoc/>
    public OutboundMessage SupplierSaid(Supplier supplier, string text) =>
        new($"{Format.Name(supplier.NameEn)}:\n{Format.Words(text)}")
        {
            Buttons = [new("Reply", StaffButtons.Pick(supplier.Ref)), new("Hand back", StaffButtons.Release(supplier.Ref))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage Welcome() => new("Always glad to help.");

    /// <inheritdoc/>
    public OutboundMessage ButtonIsOver() =>
        new("This button is over; nothing has changed.") { Buttons = [new("Open tasks", StaffButtons.Tasks), new("Open orders", StaffButtons.Orders)] };

    /// <inheritdoc/>
    public OutboundMessage Help(bool isAsked) =>
        new((isAsked ? "This is what you can write:" : "Sorry, I did not understand. This is what you can write:") + """

            • daily summary
            • pending orders, order 1004, 1004 delivered
            • tasks, approve T3, reject 1004
            • CUS-001 paid 500
            • take over CUS-001, hand back
            • overdue invoices, top products, supplier scores, forecast
            """)
        {
            Buttons = [new("Open tasks", StaffButtons.Tasks), new("Open orders", StaffButtons.Orders)],
        };
}
