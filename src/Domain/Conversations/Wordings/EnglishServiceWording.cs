using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about status, prices, balance, invoices, payments and politeness, in English.</summary>
internal sealed class EnglishServiceWording(EnglishFormat format) : ServiceWording(format), IServiceWording
{
    private static readonly Button Catalogue = List("Price list");
    private static readonly Button Orders = Desk("My orders", "status");
    private static readonly Button Account = Desk("My balance", "balance");
    private static readonly Button LastInvoice = Desk("Last invoice", "invoice");
    private static readonly Button HowTo = Desk("How do I order?", "help");
    private static readonly Button Person = Desk("Talk to a person", "person");

    /// <inheritdoc/>
    protected override string Comma => ", ";

    /// <inheritdoc/>
    public OutboundMessage Greeting(Customer customer, bool isSalam, bool isFirst, Surroundings surroundings)
    {
        var hello = $"{(isSalam ? "Wa alaikum assalam" : "Hello")}, {Format.Name(customer.Name)}!";
        return isFirst
            ? new OutboundMessage(
                $"{hello}\nThis is the order desk of {Format.Name(surroundings.Company.Name)}. Write your order in your own words and we take care of it, for example:\n"
                + $"“{SampleOrder(surroundings)}”\nYou see the prices before you confirm. You can also ask about any price, order or invoice.")
            {
                Buttons = [Catalogue, HowTo, Orders],
            }
            : new OutboundMessage($"{hello} What can we do for you today? Write your order, or choose:") { Buttons = [Catalogue, Orders, Account] };
    }

    /// <inheritdoc/>
    public OutboundMessage Help(Surroundings surroundings) =>
        new($"Write to us as you would to a colleague. Here are some examples to copy:\n{Samples(surroundings)}\n"
            + "• what is my balance?\n• send me the last invoice\n• I transferred 500 SAR\n"
            + "You can name several products in one message, and change your order before you confirm it.")
        {
            Buttons = [Catalogue, Orders, Account, LastInvoice, Person],
        };

    /// <inheritdoc/>
    public OutboundMessage YouAreWelcome() => new("You're welcome. Always glad to help!");

    /// <inheritdoc/>
    public OutboundMessage NotUnderstood(bool isAgain, Surroundings surroundings) => isAgain
        ? new("Sorry, we did not understand this one either. Would you like to talk to one of our people?") { Buttons = [Person, HowTo, Catalogue] }
        : new($"Sorry, we did not understand that. Try something like:\n{Samples(surroundings)}") { Buttons = [Catalogue, Orders, Person] };

    /// <inheritdoc/>
    public OutboundMessage ButtonIsOver() => new("This button is no longer in use, and nothing has changed. Write what you need and we will gladly help.");

    /// <inheritdoc/>
    public OutboundMessage OptedOut() =>
        new("All right, we will send you no offers and no advertising. You only hear from us about your own orders and invoices; to stop these too, please tell one of our people.")
        {
            Buttons = [Person],
        };

    /// <inheritdoc/>
    public OutboundMessage Categories(IReadOnlyList<string> categories) => categories.Count == 0
        ? new("Our price list is being updated. Write what you need, and one of our people will answer you.") { Buttons = [Person] }
        : new("This is our price list. Choose a section to see its products and prices, or write the name of a product:")
        {
            Buttons = [.. categories.Select((category, index) => Page(CategoryNames.Of(category, Language.English), index, 1))],
        };

    /// <inheritdoc/>
    public OutboundMessage CategoryPage(PriceListPage page)
    {
        var place = page.Pages > 1 ? $" (page {Format.Number(page.Number)} of {Format.Number(page.Pages)})" : "";
        return new OutboundMessage(
            $"{Format.Name(CategoryNames.Of(page.Category, Language.English))}{place}:\n{Lines(page.Products)}\n{VatNote(page.Products)}")
        {
            Buttons = [.. page.Number < page.Pages ? [Page("More", page.Index, page.Number + 1)] : Array.Empty<Button>(), List("All sections")],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Prices(IReadOnlyList<AskedProduct> asked) =>
        new($"{string.Join('\n', asked.Select(PriceOf))}{Note(asked, isVatTold: true)}")
        {
            Buttons = [.. OrderIt("Add to my order", asked), Catalogue],
        };

    /// <inheritdoc/>
    public OutboundMessage Availability(IReadOnlyList<AskedProduct> asked, Surroundings surroundings)
    {
        var promise = asked.Any(one => one.Products.Count > 0) ? "\nWe confirm quantity and day once you order." : "";
        return new OutboundMessage($"{Available("Yes, we can get for you:", asked, surroundings)}{Note(asked, isVatTold: false)}{promise}")
        {
            Buttons = [.. OrderIt("Add to my order", asked), Catalogue],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Status(TrackedOrder order, Surroundings surroundings) => order.Order.Status == OrderStatus.AwaitingCustomer
        ? Wording.In(Language.English).Sourcing.RanShort(order.Order, surroundings)
        : new($"{Standing(order, surroundings)}{Schedule(order, surroundings)}") { Buttons = InvoiceOf(order) };

    /// <inheritdoc/>
    public OutboundMessage Statuses(IReadOnlyList<TrackedOrder> orders, int count, Surroundings surroundings) =>
        new($"You have {format.Counted(count, "order", "orders")} under way{(count > orders.Count ? "; the newest are" : "")}:\n"
            + string.Join('\n', orders.Select(order => $"• {Standing(order, surroundings)}"))
            + "\nChoose an order to see more:")
        {
            Buttons = [.. orders.Select(order => About($"Order {Format.Reference(order.Order.Number)}", "status", order.Order.Number))],
        };

    /// <inheritdoc/>
    public OutboundMessage NothingUnderWay(TrackedOrder last, Surroundings surroundings) =>
        new($"You have no order under way at the moment. {Standing(last, surroundings)}") { Buttons = [.. InvoiceOf(last), Catalogue] };

    /// <inheritdoc/>
    public OutboundMessage NoOrders() => new("You have no orders with us yet. Write what you need and we start the first one.") { Buttons = [Catalogue, HowTo] };

    /// <inheritdoc/>
    public OutboundMessage NoSuchOrder(string number) =>
        new($"We find no order {Format.Name(number)} of yours. Please check the number, or press “My orders”.") { Buttons = [Orders] };

    /// <inheritdoc/>
    public OutboundMessage Balance(CreditPosition credit, Money limit)
    {
        var owed = credit.Receivable switch
        {
            { IsZero: true } => "You owe us nothing at the moment.",
            { IsNegative: true } => $"You have a credit of {Format.Money(-credit.Receivable)} with us.",
            _ => $"You owe: {Format.Money(credit.Receivable)}.",
        };
        var overdue = credit.Overdue is { IsZero: false } late ? $"\nOf this past its due date: {Format.Money(late)}." : "";
        var onOrder = credit.OnOrder.IsZero ? "" : $"\nOrders under way: {Format.Money(credit.OnOrder)}.";
        var left = limit.IsZero ? "" : $"\nCredit left: {Format.Money((limit - credit.Exposure).OrZeroIfNegative())} of {Format.Money(limit)}.";
        return new OutboundMessage($"{owed}{overdue}{onOrder}{left}") { Buttons = [LastInvoice] };
    }

    /// <inheritdoc/>
    public OutboundMessage InvoiceAgain(Invoice invoice, Customer customer, Surroundings surroundings) =>
        new($"Here is your invoice {Invoicing.Name(invoice.Number)} of {Format.Money(invoice.Total)} for order {Format.Reference(invoice.OrderNumber)}.\n"
            + $"Due: {Day(invoice.DueOn, surroundings)}.")
        {
            Documents = [InvoiceDocument.Render(invoice, customer, surroundings.Company, Language.English)],
        };

    /// <inheritdoc/>
    public OutboundMessage NotInvoicedYet(Order order) => new(order.Status is OrderStatus.Cancelled or OrderStatus.Rejected
        ? $"Your order {Format.Reference(order.Number)} was not carried out, so there is no invoice for it."
        : $"Your order {Format.Reference(order.Number)} has no invoice yet. We send it as soon as the order is delivered.");

    /// <inheritdoc/>
    public OutboundMessage NoSuchInvoice(string number) =>
        new($"We find no invoice or order {Format.Name(number)} of yours. Please check the number, or press “Last invoice”.") { Buttons = [LastInvoice] };

    /// <inheritdoc/>
    public OutboundMessage NoInvoices() => new("You have no invoices yet. You get one as soon as an order is delivered.");

    /// <inheritdoc/>
    public OutboundMessage PaymentNoted(Money amount) =>
        new($"Thank you. We noted that you paid {Format.Money(amount)}; our accounts team will check that it has arrived before it goes on your account.");

    /// <inheritdoc/>
    public OutboundMessage PaymentNotedAlready(Money amount) =>
        new($"We noted already that you paid {Format.Money(amount)}; there is no need to tell us again. If this is another payment, please tell one of our people.")
        {
            Buttons = [Person],
        };

    /// <inheritdoc/>
    public OutboundMessage HowMuchPaid() => new("Thank you. How much did you pay?");

    /// <inheritdoc/>
    public OutboundMessage PaidTooMuch() => new("Something seems to be wrong with the amount. Please write how much you paid, in digits.");

    /// <inheritdoc/>
    public OutboundMessage PaidTooFine(decimal amount) =>
        new($"You wrote {Format.Name(amount.ToString(CultureInfo.InvariantCulture))}, which has more decimals than money has. How much did you pay exactly?");

    /// <inheritdoc/>
    public OutboundMessage ComplaintTaken(Order? order)
    {
        var about = order is null ? "" : $" about order {Format.Reference(order.Number)}";
        return new OutboundMessage($"We are sorry about this. Our team has your complaint{about}, and one of our people will write to you here soon to put it right.");
    }

    /// <inheritdoc/>
    public OutboundMessage PersonCalled() => new("We have told our people; one of them will write to you here soon. You can already write what it is about.");

    /// <inheritdoc/>
    public OutboundMessage PersonCalledAlready() => new("Our people know already; one of them will write to you here soon. Thank you for your patience.");

    /// <inheritdoc/>
    protected override string PerUnit(Money price, string unit) => $"{Format.Money(price)} per {Format.Unit(unit)}";

    /// <inheritdoc/>
    protected override string VatNote(IReadOnlyList<decimal> rates) => rates switch
    {
        [] => "",
        [0] => "No VAT on these prices.",
        [var rate] => $"Prices without VAT ({Format.Percent(rate)}).",
        _ => "Prices without VAT.",
    };

    /// <inheritdoc/>
    protected override string Amount(decimal quantity, Product product) => $"{Format.QuantityOf(quantity, product.DefaultUnit.Code)} of {Name(product)}";

    private string SampleOrder(Surroundings surroundings) => $"{Format.List(Examples(surroundings, 2, 3))} tomorrow morning";

    private string Samples(Surroundings surroundings) =>
        $"• {SampleOrder(surroundings)}\n• how much is {string.Join("", surroundings.Catalogue.Products.Take(1).Select(Name))}?\n• where is my order?";

    private string PriceOf(AskedProduct asked) => asked switch
    {
        { Products: [var sold], Quantity: > 1 } => $"{PriceLine(sold.Product, UnitOf(sold.Product, asked).Code)}\n{Total(sold.Product, asked)}",
        { Products: [var sold] } => $"{PriceLine(sold.Product, asked.Unit)}{WithVat(sold.Product, asked)}",
        { Products: [_, _, ..], IsVatAsked: true } => $"{SeveralFit(asked)}\n{string.Join('\n', asked.Products.Select(sold => PriceLine(sold.Product, asked.Unit) + WithVat(sold.Product, asked)))}",
        { Products: [_, _, ..] } => $"{SeveralFit(asked)}\n{Lines(asked.Products.Select(sold => sold.Product))}",
        _ => Unknown(asked),
    };

    /// <inheritdoc/>
    protected override string SeveralFit(AskedProduct asked) => $"For {Format.Quote(asked.Text)} we have:";

    /// <inheritdoc/>
    protected override string Unknown(AskedProduct asked)
    {
        var nearest = asked.Nearest.Count > 0 ? $" The nearest we have:\n{Lines(asked.Nearest.Select(sold => sold.Product))}" : "";
        return $"Sorry, {Format.Quote(asked.Text)} is not in our price list.{nearest}";
    }

    private string Total(Product product, AskedProduct asked)
    {
        var unit = UnitOf(product, asked);
        return $"{Format.Quantity(asked.Quantity, unit.Code)} including VAT: {Format.Money(Gross(product, unit, asked.Quantity))}.";
    }

    private string WithVat(Product product, AskedProduct asked)
    {
        var unit = UnitOf(product, asked);
        return product.VatRate == 0
            ? "\nNo VAT on it."
            : $"\nIncluding {Format.Percent(product.VatRate)} VAT: {PerUnit(Gross(product, unit, 1), unit.Code)}.";
    }

    /// <inheritdoc/>
    protected override string Earliest(SoldProduct sold, Surroundings surroundings) =>
        sold.Earliest is { } day ? $"Expected at the earliest {Day(day, surroundings)}." : "We look into the day when you order, and tell you.";

    private string Standing(TrackedOrder order, Surroundings surroundings)
    {
        var number = Format.Reference(order.Order.Number);
        return order.Order.Status switch
        {
            OrderStatus.AwaitingApproval => $"Your order {number} goes over your credit limit and waits for our approval; we will tell you soon.",
            OrderStatus.Sourcing => $"Your order {number} is being prepared: we are making sure of the goods and will send you the delivery days.",
            OrderStatus.AwaitingCustomer => $"Your order {number} waits for your decision: something in it is short.",
            OrderStatus.Scheduled => $"Your order {number} is arranged{Expected(order, surroundings)}.",
            OrderStatus.Delivered => $"Your order {number} has been delivered; the invoice is on its way.",
            OrderStatus.Invoiced => $"Your order {number} has been delivered and invoiced{(order.Invoice is { } invoice ? $": {Invoicing.Name(invoice.Number)}, {Format.Money(invoice.Total)}" : "")}.",
            OrderStatus.Cancelled => $"Your order {number} is cancelled.",
            OrderStatus.Rejected => $"We are sorry, your order {number} was not approved.",
            _ => throw new InvalidOperationException($"No such status: {order.Order.Status}."),
        };
    }

    private string Expected(TrackedOrder order, Surroundings surroundings) =>
        LastDay(order) is { } last ? $" and will be complete {Day(last, surroundings)}" : "";

    private string Schedule(TrackedOrder order, Surroundings surroundings) => order.Order.Status == OrderStatus.Scheduled
        ? "\n" + string.Join('\n', order.Lines.Select(line => $"• {Product(line.Line.Sku, surroundings)}: {When(line, surroundings)}"))
        : "";

    private string When(TrackedLine line, Surroundings surroundings) => Format.List(line.Arrivals.Select(arrival =>
        $"{Format.Quantity(arrival.Quantity, line.Line.Unit)} ({(arrival.IsThere ? "delivered" : arrival.Day is { } day ? Day(day, surroundings) : "we will tell you the day")})"));

    private static IReadOnlyList<Button> InvoiceOf(TrackedOrder order) =>
        order.Invoice is null ? [] : [About("Send the invoice", "invoice", order.Order.Number)];
}
