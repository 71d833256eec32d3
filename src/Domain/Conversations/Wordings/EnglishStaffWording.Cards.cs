using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>Tasks as they come up, and what is said in chats that are held.</summary>
internal sealed partial class EnglishStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage CreditTask(StaffTask task, Order order, Customer customer, CreditPosition credit, Surroundings surroundings) =>
        new($"Task T{task.Number}: over the credit limit\n"
            + $"{Format.Name(customer.Name)} placed order {Format.Reference(order.Number)} of {Format.Money(order.Total)}.\n"
            + $"Owed: {Format.Money(credit.Receivable)}; other orders under way: {Format.Money(credit.OnOrder)}.\n"
            + $"With this order: {Format.Money(credit.Exposure + order.Total)}; the limit is {Format.Money(customer.CreditLimit)}.\n"
            + "Accept it?")
        {
            Buttons = [new("Yes, accept", Value("task", task.Number, "yes")), new("No, refuse", Value("task", task.Number, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage CancelTask(StaffTask task, Order order, Customer customer, Surroundings surroundings) =>
        new($"Task T{task.Number}: cancellation wanted\n"
            + $"{Format.Name(customer.Name)} wants to cancel order {Format.Reference(order.Number)} of {Format.Money(order.Total)}, which is bought already. Can it be stopped?")
        {
            Buttons = [new("Yes, stopped", Value("task", task.Number, "yes")), new("No", Value("task", task.Number, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage DeliveryTask(StaffTask task, Order order, Customer customer) =>
        new($"Task T{task.Number}: about a delivery\n"
            + $"{Format.Name(customer.Name)} wrote about order {Format.Reference(order.Number)}: {Format.Quote(task.Note ?? "")}")
        {
            Buttons = [new("Done", Value("task", task.Number, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage OrderChangeTask(StaffTask task, Order order, Customer customer) =>
        new($"Task T{task.Number}: asks to change an order\n"
            + $"{Format.Name(customer.Name)} wrote about order {Format.Reference(order.Number)} ({Status(order.Status)}): {Format.Quote(task.Note ?? "")}")
        {
            Buttons = [new("Done", Value("task", task.Number, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage CustomerSaid(Customer customer, string text) => new($"{Who(customer)}:\n{Format.Words(text)}")
    {
        Buttons = [new("Reply", StaffButtons.Pick(customer.Ref)), new("Hand back", StaffButtons.Release(customer.Ref))],
        Purpose = MessagePurpose.StaffTask,
    };

    /// <inheritdoc/>
    public OutboundMessage PaymentTask(StaffTask task, Customer customer) =>
        new($"Task T{task.Number}: {Who(customer)} says that it has paid{(task.Amount is { } amount ? " " + Format.Money(amount) : "")}."
            + $"{(task.Note is { } note ? $"\n{Format.Quote(note)}" : "")}\nHas the money come?")
        {
            Buttons = [new("It has come", Value("task", task.Number, "yes")), new("It has not", Value("task", task.Number, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage ConversationTask(StaffTask task, Customer customer, bool isComplaint)
    {
        var what = isComplaint ? "complains" : "wants to talk to a person";
        var about = task.OrderNumber is { } order ? $" about order {Format.Reference(order)}" : "";
        return new OutboundMessage(
            $"Task T{task.Number}: {Who(customer)} {what}{about}.{(task.Note is { } note ? $"\n{Format.Quote(note)}" : "")}")
        {
            Buttons = [new("Done", Value("task", task.Number, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };
    }

    private string Who(Customer customer) => $"{Format.Name(customer.Name)} ({Format.Name(customer.Code)})";
}
