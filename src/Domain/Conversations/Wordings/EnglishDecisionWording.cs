using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What customers and suppliers are told of what staff decided and wrote, in English.</summary>
internal sealed class EnglishDecisionWording(EnglishFormat format) : IDecisionWording
{
    /// <inheritdoc/>
    public OutboundMessage OrderAccepted(Order order) =>
        new($"Good news: your order {format.Reference(order.Number)} is accepted. We are asking our suppliers now and will tell you what comes when.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage OrderRefused(Order order) =>
        new($"We are sorry, we cannot take your order {format.Reference(order.Number)} at the moment because of your account's credit limit. "
            + "A payment on your balance or a smaller order would help, and we are glad to assist you with either.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage OrderCancelled(Order order) =>
        new($"Your order {format.Reference(order.Number)} is cancelled as you asked. Nothing is owed for it.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage CancelRefused(Order order) =>
        new($"We are sorry, your order {format.Reference(order.Number)} can no longer be cancelled. We will deliver it as arranged.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentReceived(Money amount, Money balance) =>
        new($"Thank you, we received your payment of {format.Money(amount)}. {Balance(balance)}")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentReversed(Money amount, Money balance) =>
        new($"A correction to your account: a payment of {format.Money(amount)} was booked by mistake and has been taken back. We are sorry for that. {Balance(balance)}")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentNotFound(Money? amount) =>
        new($"We looked for your payment{(amount is { } known ? " of " + format.Money(known) : "")} and have not found it yet. "
            + "Could you send us the transfer's date and reference?")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PurchaseCalledOff(PurchaseOrder purchaseOrder, Surroundings surroundings)
    {
        var lines = purchaseOrder.Lines.Select(line =>
            $"• {format.Name(surroundings.Catalogue.Find(line.Sku)?.NameEn ?? line.Sku.Value)}: {format.Quantity(line.Quantity, line.Unit)}");
        return new OutboundMessage(
            $"We are sorry, we have to call off purchase order {format.Reference(purchaseOrder.Number)}; please do not deliver it:\n{string.Join('\n', lines)}\nThank you for your understanding.")
        {
            Purpose = MessagePurpose.Notice,
        };
    }

    /// <inheritdoc/>
    public OutboundMessage WasCalledOff(PurchaseOrder purchaseOrder) =>
        new($"Purchase order {format.Reference(purchaseOrder.Number)} was called off, so its delivery cannot be noted. If the goods are with us already, please talk to a colleague.")
        {
            Buttons = [new("Talk to a colleague", "desk:person")],
        };

    /// <inheritdoc/>
    public OutboundMessage FromStaff(string staffName, string text) => new($"{format.Words(text)}\n— {format.Name(staffName)}")
    {
        Purpose = MessagePurpose.Notice,
    };

    private string Balance(Money balance) =>
        balance.IsZero ? "Your account is settled."
        : balance.IsNegative ? $"You have {format.Money(-balance)} to your credit."
        : $"Your balance due is {format.Money(balance)}.";
}
