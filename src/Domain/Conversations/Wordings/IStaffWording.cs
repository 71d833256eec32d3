using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, to staff.</summary>
public interface IStaffWording
{
    /// <summary>A customer's order goes over its credit limit: accept it?</summary>
    /// <param name="task">The task.</param>
    /// <param name="order">The order.</param>
    /// <param name="customer">Whose it is.</param>
    /// <param name="credit">What the customer owed and had on order before it.</param>
    /// <param name="surroundings">Catalogue and time.</param>
    OutboundMessage CreditTask(StaffTask task, Order order, Customer customer, CreditPosition credit, Surroundings surroundings);

    /// <summary>A customer wants to give up an order that is bought already: can it be stopped?</summary>
    OutboundMessage CancelTask(StaffTask task, Order order, Customer customer, Surroundings surroundings);

    /// <summary>What a customer says of the delivery of an order, which the desk cannot see to.</summary>
    OutboundMessage DeliveryTask(StaffTask task, Order order, Customer customer);

    /// <summary>A customer whose conversation has been taken over has written.</summary>
    OutboundMessage CustomerSaid(Customer customer, string text);

    /// <summary>A customer says that it has paid: has the money come?</summary>
    OutboundMessage PaymentTask(StaffTask task, Customer customer);

    /// <summary>A customer wants a person, or complains.</summary>
    OutboundMessage ConversationTask(StaffTask task, Customer customer, bool isComplaint);
}
