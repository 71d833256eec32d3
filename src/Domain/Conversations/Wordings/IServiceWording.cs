using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>
/// What the desk says about status, prices, balance, invoices, payments and politeness, to customers. A customer reads
/// nothing of suppliers and costs.
/// </summary>
public interface IServiceWording
{
    /// <summary>A greeting back.</summary>
    /// <param name="customer">Who greets.</param>
    /// <param name="isSalam">Whether the greeting was «السلام عليكم», which has its own answer.</param>
    /// <param name="isFirst">Whether the customer has not been told yet what can be done.</param>
    /// <param name="surroundings">The price list, for examples.</param>
    OutboundMessage Greeting(Customer customer, bool isSalam, bool isFirst, Surroundings surroundings);

    /// <summary>What can be done, with examples to copy.</summary>
    OutboundMessage Help(Surroundings surroundings);

    /// <summary>To thanks.</summary>
    OutboundMessage YouAreWelcome();

    /// <summary>The message was not understood.</summary>
    /// <param name="isAgain">Whether the one before was not either.</param>
    /// <param name="surroundings">The price list, for examples.</param>
    OutboundMessage NotUnderstood(bool isAgain, Surroundings surroundings);

    /// <summary>The button that was pressed is none, or no longer.</summary>
    OutboundMessage ButtonIsOver();

    /// <summary>To somebody who wants no messages.</summary>
    OutboundMessage OptedOut();

    /// <summary>The categories of the price list, to choose from.</summary>
    OutboundMessage Categories(IReadOnlyList<string> categories);

    /// <summary>Products of a category with their prices.</summary>
    OutboundMessage CategoryPage(PriceListPage page);

    /// <summary>What products cost.</summary>
    OutboundMessage Prices(IReadOnlyList<AskedProduct> asked);

    /// <summary>Whether products are sold, for how much, and how soon they can come; no promise.</summary>
    OutboundMessage Availability(IReadOnlyList<AskedProduct> asked, Surroundings surroundings);

    /// <summary>Where one order stands.</summary>
    OutboundMessage Status(TrackedOrder order, Surroundings surroundings);

    /// <summary>Where several orders stand.</summary>
    /// <param name="orders">Those that are told of.</param>
    /// <param name="count">How many are under way in all.</param>
    /// <param name="surroundings">The price list and the day.</param>
    OutboundMessage Statuses(IReadOnlyList<TrackedOrder> orders, int count, Surroundings surroundings);

    /// <summary>No order is under way; this was the last.</summary>
    OutboundMessage NothingUnderWay(TrackedOrder last, Surroundings surroundings);

    /// <summary>The customer has not ordered yet.</summary>
    OutboundMessage NoOrders();

    /// <summary>The customer has no order with this number.</summary>
    OutboundMessage NoSuchOrder(string number);

    /// <summary>What the customer owes, has on order and may still order.</summary>
    OutboundMessage Balance(CreditPosition credit, Money limit);

    /// <summary>An invoice, sent again.</summary>
    OutboundMessage InvoiceAgain(Invoice invoice, Customer customer, Surroundings surroundings);

    /// <summary>The order has no invoice yet.</summary>
    OutboundMessage NotInvoicedYet(Order order);

    /// <summary>The customer has no invoice with this number, and no order.</summary>
    OutboundMessage NoSuchInvoice(string number);

    /// <summary>The customer has no invoice yet.</summary>
    OutboundMessage NoInvoices();

    /// <summary>A payment was noted; people make sure of it.</summary>
    OutboundMessage PaymentNoted(Money amount);

    /// <summary>The same payment was noted a while ago.</summary>
    OutboundMessage PaymentNotedAlready(Money amount);

    /// <summary>How much was paid?</summary>
    OutboundMessage HowMuchPaid();

    /// <summary>The amount cannot be right: how much was paid?</summary>
    OutboundMessage PaidTooMuch();

    /// <summary>The amount that was paid has more decimals than the currency.</summary>
    OutboundMessage PaidTooFine(decimal amount);

    /// <summary>A complaint was taken in, perhaps about an order.</summary>
    OutboundMessage ComplaintTaken(Order? order);

    /// <summary>A person has been called.</summary>
    OutboundMessage PersonCalled();

    /// <summary>A person was called a while ago.</summary>
    OutboundMessage PersonCalledAlready();
}
