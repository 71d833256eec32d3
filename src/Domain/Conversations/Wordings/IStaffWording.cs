using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, to staff.</summary>
public interface IStaffWording
{
    /// <summary>How the day goes.</summary>
    OutboundMessage Summary(DaySummary day, Surroundings surroundings);

    /// <summary>The orders under way, oldest first; possibly none.</summary>
    OutboundMessage PendingOrders(IReadOnlyList<OrderFile> files, Surroundings surroundings);

    /// <summary>All about one order: lines and who delivers them why, requests, purchase orders, invoice, margin, history.</summary>
    OutboundMessage OrderFile(OrderFile file, Surroundings surroundings);

    /// <summary>An order's number is missing.</summary>
    OutboundMessage WhichOrder();

    /// <summary>There is no such order.</summary>
    OutboundMessage NoSuchOrder(long number);

    /// <summary>The delivery of all of an order is noted.</summary>
    OutboundMessage DeliveryNoted(Order order);

    /// <summary>Only a part of an order came: that cannot be noted, and nothing was.</summary>
    OutboundMessage PartNotNoted(Order order);

    /// <summary>Nothing of the order is on its way.</summary>
    OutboundMessage NothingToDeliver(Order order);

    /// <summary>What waits for staff, oldest first; possibly nothing.</summary>
    OutboundMessage Tasks(IReadOnlyList<StaffTask> tasks, Surroundings surroundings);

    /// <summary>One open task, with its buttons.</summary>
    OutboundMessage Task(StaffTask task, Surroundings surroundings);

    /// <summary>There is no such task.</summary>
    OutboundMessage NoSuchTask(long number);

    /// <summary>The order waits for no decision.</summary>
    OutboundMessage NothingToDecide(Order order);

    /// <summary>Which of these is approved or rejected?</summary>
    OutboundMessage WhichTask(IReadOnlyList<StaffTask> tasks, bool accept, Surroundings surroundings);

    /// <summary>The decision is noted and carried out.</summary>
    OutboundMessage Decided(StaffTask task, Surroundings surroundings);

    /// <summary>The task was decided before, by whom and when; or it is no longer needed.</summary>
    OutboundMessage AlreadyDecided(StaffTask task, Surroundings surroundings);

    /// <summary>The order can no longer be given up, and why.</summary>
    OutboundMessage CannotCancel(StaffTask task, OrderFile file);

    /// <summary>A payment is booked.</summary>
    /// <param name="customer">Who paid.</param>
    /// <param name="amount">How much.</param>
    /// <param name="balance">What the customer owes now; below nothing where it has paid ahead.</param>
    /// <param name="claim">The task that is settled by it, or null.</param>
    OutboundMessage PaymentRecorded(Customer customer, Money amount, Money balance, StaffTask? claim);

    /// <summary>A payment without an amount that can be booked.</summary>
    OutboundMessage HowMuchPaid(IReadOnlyList<Customer> customers);

    /// <summary>A payment without a customer, or with several that fit.</summary>
    OutboundMessage WhoPaid(UnassignedPayment payment, IReadOnlyList<Customer> candidates);

    /// <summary>An amount that cannot be meant.</summary>
    OutboundMessage AmountRefused(Money most);

    /// <summary>The same amount of the same customer is booked today already: is this another payment?</summary>
    OutboundMessage PaymentIsRepeated(Customer customer, Money amount, JournalEntry same, string yes, string no);

    /// <summary>The payment is larger than what the customer owes: is it meant?</summary>
    OutboundMessage PaymentIsMoreThanOwed(Customer customer, Money amount, Money owed, string yes, string no);

    /// <summary>The payment that was reported is not booked.</summary>
    OutboundMessage PaymentDropped(Money amount);

    /// <summary>Which entry is to be reversed, and whether that is meant.</summary>
    OutboundMessage ReverseIsMeant(JournalEntry entry, Surroundings surroundings);

    /// <summary>The entry is reversed.</summary>
    OutboundMessage EntryReversed(JournalEntry entry, JournalEntry reversal, Surroundings surroundings);

    /// <summary>The entry stays as it is.</summary>
    OutboundMessage EntryKept(JournalEntry entry);

    /// <summary>The entry was reversed before, by the entry with this number.</summary>
    OutboundMessage ReversedAlready(JournalEntry entry, long reversal);

    /// <summary>The entry is no payment: only payments are reversed in chat.</summary>
    OutboundMessage NotReversible(JournalEntry entry);

    /// <summary>There is no such entry; null: no payment is booked.</summary>
    OutboundMessage NoSuchEntry(long? number);

    /// <summary>Whose balance? Several customers fit.</summary>
    OutboundMessage WhoseBalance(IReadOnlyList<Customer> candidates);

    /// <summary>What a customer owes and has on order, and what was booked for it last, newest first.</summary>
    OutboundMessage CustomerBalance(Customer customer, CreditPosition credit, IReadOnlyList<BookedEntry> entries, Surroundings surroundings);

    /// <summary>The chat is the member of staff's now.</summary>
    OutboundMessage ChatTaken(PartyRef party, Surroundings surroundings);

    /// <summary>A colleague has the chat.</summary>
    OutboundMessage HeldByOther(PartyRef party, string staffName, Surroundings surroundings);

    /// <summary>Whose chat? Several fit, or none.</summary>
    OutboundMessage WhomToTakeOver(IReadOnlyList<PartyRef> candidates, Surroundings surroundings);

    /// <summary>Which of the chats is given back?</summary>
    OutboundMessage WhichToRelease(IReadOnlyList<PartyRef> held, Surroundings surroundings);

    /// <summary>No such chat is held.</summary>
    OutboundMessage NothingHeld();

    /// <summary>The chat is the desk's again; what is still held.</summary>
    OutboundMessage ChatReleased(PartyRef party, IReadOnlyList<PartyRef> left, Surroundings surroundings);

    /// <summary>What is written now goes to this party.</summary>
    OutboundMessage ChatPicked(PartyRef party, Surroundings surroundings);

    /// <summary>Which of the chats that are held?</summary>
    OutboundMessage WhichChat(IReadOnlyList<PartyRef> held, Surroundings surroundings);

    /// <summary>The words were passed on.</summary>
    OutboundMessage PassedOn(PartyRef party, Surroundings surroundings);

    /// <summary>The words are too many, or none.</summary>
    OutboundMessage NotPassedOn();

    /// <summary>What a supplier says whose chat is held.</summary>
    OutboundMessage SupplierSaid(Supplier supplier, string text);

    /// <summary>Invoices past due, by customer; possibly none.</summary>
    OutboundMessage Overdue(IReadOnlyList<OverdueInvoice> invoices, Surroundings surroundings);

    /// <summary>What sold best in the last days; possibly nothing.</summary>
    OutboundMessage TopProducts(IReadOnlyList<BestSeller> products, int days, Surroundings surroundings);

    /// <summary>How suppliers answer and deliver; possibly none.</summary>
    OutboundMessage SupplierScores(IReadOnlyList<SupplierScore> scores, Surroundings surroundings);

    /// <summary>What a usual week asks for; null where there are too few weeks to tell.</summary>
    OutboundMessage Forecast(WeeklyDemand? demand, Surroundings surroundings);

    /// <summary>What a customer means by words of its own, each with a button to take it back.</summary>
    OutboundMessage CustomerWords(WordPage page, Surroundings surroundings);

    /// <summary>Whose words? Several customers fit, or none.</summary>
    OutboundMessage WhoseWords(IReadOnlyList<Customer> candidates);

    /// <summary>The word is taken back.</summary>
    OutboundMessage WordDropped(KeptWord kept, Surroundings surroundings);

    /// <summary>To thanks and greetings.</summary>
    OutboundMessage Welcome();

    /// <summary>A button that is over.</summary>
    OutboundMessage ButtonIsOver();

    /// <summary>What can be asked.</summary>
    /// <param name="isAsked">Whether it was asked for; otherwise what was written was not understood.</param>
    OutboundMessage Help(bool isAsked);

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

    /// <summary>What a customer wants changed in an order that is placed.</summary>
    OutboundMessage OrderChangeTask(StaffTask task, Order order, Customer customer);

    /// <summary>A customer whose conversation has been taken over has written.</summary>
    OutboundMessage CustomerSaid(Customer customer, string text);

    /// <summary>A customer says that it has paid: has the money come?</summary>
    OutboundMessage PaymentTask(StaffTask task, Customer customer);

    /// <summary>A customer wants a person, or complains.</summary>
    OutboundMessage ConversationTask(StaffTask task, Customer customer, bool isComplaint);
}
