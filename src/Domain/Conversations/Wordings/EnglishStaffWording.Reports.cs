using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About the day, orders, money and sales.</summary>
internal sealed partial class EnglishStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage Summary(DaySummary day, Surroundings surroundings) =>
        new($"""
            {Capital(Format.Date(surroundings.Today, surroundings.Today))}:
            • New orders: {Format.Number(day.Orders)} ({Format.Money(day.OrdersTotal)})
            • Invoices: {Format.Number(day.Invoices)} ({Format.Money(day.InvoicesTotal)})
            • Payments: {Format.Money(day.Payments)}
            • Orders under way: {Format.Number(day.OpenOrders)}
            • Tasks waiting for you: {Format.Number(day.OpenTasks)}
            """)
        {
            Buttons = [.. day.OpenTasks > 0 ? [new Button("Open tasks", StaffButtons.Tasks)] : Array.Empty<Button>(), .. day.OpenOrders > 0 ? [new Button("Open orders", StaffButtons.Orders)] : Array.Empty<Button>()],
        };

    /// <inheritdoc/>
    public OutboundMessage PendingOrders(IReadOnlyList<OrderFile> files, Surroundings surroundings) => files.Count == 0
        ? new("No order is under way.")
        : new("Orders under way:\n" + Lines(files.Select(file =>
            $"• {Format.Reference(file.Order.Number)} {CustomerName(file.Order.CustomerCode, surroundings)}: {Status(file.Order.Status)}, {Format.Money(file.Order.Total)}")))
        {
            Buttons = [.. files.Take(MostButtons).Select(file => new Button(Plain(file.Order.Number), StaffButtons.Order(file.Order.Number)))],
        };

    /// <inheritdoc/>
    public OutboundMessage WhichOrder() => new("Which order? Write its number, for example: order 1004.") { Buttons = [new("Open orders", StaffButtons.Orders)] };

    /// <inheritdoc/>
    public OutboundMessage NoSuchOrder(long number) =>
        new($"There is no order {Format.Reference(number)}.") { Buttons = [new("Open orders", StaffButtons.Orders)] };

    /// <inheritdoc/>
    public OutboundMessage DeliveryNoted(Order order) => order.Status == OrderStatus.Invoiced
        ? new($"Noted: order {Format.Reference(order.Number)} is delivered. The invoice has gone to the customer.")
        : new($"Noted: the goods of order {Format.Reference(order.Number)} have come.");

    /// <inheritdoc/>
    public OutboundMessage PartNotNoted(Order order) =>
        new($"Nothing is noted: a part of an order cannot be taken in. When all of order {Format.Reference(order.Number)} has come, write “order {Format.Reference(order.Number)} delivered”. "
            + "A supplier that has brought all of its own purchase order can report it with its button.");

    /// <inheritdoc/>
    public OutboundMessage NothingToDeliver(Order order) =>
        new($"Nothing of order {Format.Reference(order.Number)} is on its way: it is {Status(order.Status)}.");

    /// <inheritdoc/>
    public OutboundMessage OrderFile(OrderFile file, Surroundings surroundings)
    {
        var order = file.Order;
        var wanted = Format.When(order.WantedDate, order.WantedPart, surroundings.Today);
        var blocks = new List<string>
        {
            $"Order {Format.Reference(order.Number)}, {CustomerName(order.CustomerCode, surroundings)} ({Format.Name(order.CustomerCode)}): {Status(order.Status)}\n"
                + $"Placed {Moment(order.PlacedAt, surroundings)}{(wanted.Length > 0 ? $", wanted {wanted}" : "")}.",
            Lines(order.Lines.SelectMany(line => LineText(order, line, surroundings)))
                + $"\nTotal including VAT: {Format.Money(order.Total)}."
                + (Margin(order) is { } margin ? $" Cost {Format.Money(margin.Cost)}, margin {Format.Money(margin.Left)} ({Format.Percent(margin.Margin)})." : ""),
        };
        if (file.Requests.Count > 0)
            blocks.Add("Requests:\n" + Lines(file.Requests.Select(request => $"• {Format.Reference(request.Number)} {SupplierName(request.SupplierCode, surroundings)}: {Status(request)}")));
        if (file.PurchaseOrders.Count > 0)
            blocks.Add("Purchase orders:\n" + Lines(file.PurchaseOrders.Select(purchase => $"• {Format.Reference(purchase.Number)} {SupplierName(purchase.SupplierCode, surroundings)}: {Status(purchase, surroundings)}")));
        if (file.Invoice is { } invoice)
            blocks.Add($"Invoice {Format.Name(Invoicing.Name(invoice.Number))}: {Format.Money(invoice.Total)}, due {Format.Date(invoice.DueOn, surroundings.Today)}.");
        if (order.History.Count > 0)
            blocks.Add("History:\n" + Lines(order.History.Select(step => $"• {Moment(step.At, surroundings)}: {Status(step.To)} ({Actor(step.Actor, "desk", surroundings)}: {Why(step.Reason, Words)})")));
        var open = file.Tasks.Where(task => task.Status == Domain.Tasks.StaffTaskStatus.Open).ToList();
        if (open.Count > 0)
            blocks.Add("Waiting for you:\n" + Lines(open.Select(task => "• " + Line(task, surroundings))));
        return new OutboundMessage(string.Join("\n\n", blocks))
        {
            Buttons =
            [
                .. Shown(open),
                .. file.PurchaseOrders.Any(purchase => purchase.Status == PurchaseStatus.Placed) ? [new Button("All delivered", StaffButtons.Delivered(order.Number))] : Array.Empty<Button>(),
            ],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Overdue(IReadOnlyList<OverdueInvoice> invoices, Surroundings surroundings) => invoices.Count == 0
        ? new("No invoice is overdue.")
        : new("Overdue:\n" + Lines(invoices.GroupBy(invoice => invoice.CustomerCode).Select(group =>
            $"• {CustomerName(group.Key, surroundings)} ({Format.Name(group.Key)}) owes {Format.Money(group.First().Balance)}:\n" + Lines(group.Select(invoice =>
                $"   {Format.Name(Invoicing.Name(invoice.Number))}: {Format.Money(invoice.Total)}, {DaysLate(invoice, surroundings)}")))));

    /// <inheritdoc/>
    public OutboundMessage TopProducts(IReadOnlyList<BestSeller> products, int days, Surroundings surroundings)
    {
        var time = days == 1 ? "today" : $"in the last {Format.Number(days)} days";
        return products.Count == 0
            ? new OutboundMessage($"Nothing was ordered {time}.")
            : new OutboundMessage($"Best sellers {time}:\n" + Lines(products.Select((product, index) =>
                $"{Format.Number(index + 1)}. {Product(product.Sku, surroundings)}: {Format.Money(product.Net)} ({Format.List(product.Quantities.Select(row => Format.Quantity(row.Quantity, row.Unit)))})")));
    }

    /// <inheritdoc/>
    public OutboundMessage SupplierScores(IReadOnlyList<SupplierScore> scores, Surroundings surroundings) => scores.Count == 0
        ? new("No supplier has been asked yet.")
        : new("Suppliers, the most reliable first:\n" + Lines(scores.Select(score =>
            $"• {SupplierName(score.SupplierCode, surroundings)}: answered {Share(score.Record.Answered, score.Record.Asked)}"
            + (score.Delivered > 0 ? $", on time {Share(score.OnTime, score.Delivered)}" : ""))));

    /// <inheritdoc/>
    public OutboundMessage Forecast(WeeklyDemand? demand, Surroundings surroundings) => demand is null
        ? new("Not yet: two weeks of orders are needed before a usual week can be told.")
        : new($"A usual week, from the orders of the last {Format.Number(demand.Weeks)} weeks:\n" + Lines(demand.Products.Select(row =>
            $"• {Product(row.Sku, surroundings)}: about {Format.Quantity(row.Quantity, row.Unit)}")) + "\nThis is the average of past weeks and knows nothing of seasons and holidays.");

    private IEnumerable<string> LineText(Order order, OrderLine line, Surroundings surroundings)
    {
        var missing = !order.IsClosed && line.Quantity > 0 && line.Missing > 0 ? $", {Format.Quantity(line.Missing, line.Unit)} still to be bought" : "";
        yield return line.Quantity == 0
            ? $"{Format.Number(line.Position)}. {Product(line.Sku, surroundings)}: dropped"
            : $"{Format.Number(line.Position)}. {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)} at {Format.Money(line.UnitPrice)} = {Format.Money(line.Net)}{missing}";
        foreach (var award in line.Awards)
            yield return $"   {SupplierName(award.SupplierCode, surroundings)}: {Format.Quantity(award.Quantity, line.Unit)} for {Format.Money(award.UnitCost)} per {Format.Unit(line.Unit)} ({Why(award.Reason, reason => Words(reason, line.Unit, surroundings))})";
    }

    private string Share(int part, int whole) =>
        whole == 0 ? "none so far" : $"{Format.Number(part)} of {Format.Number(whole)} ({Format.Percent(Math.Round((decimal)part / whole, 2))})";

    private string DaysLate(OverdueInvoice invoice, Surroundings surroundings)
    {
        var days = surroundings.Today.DayNumber - invoice.DueOn.DayNumber;
        return $"{format.Counted(days, "day", "days")} late";
    }

    private string Status(PurchaseOrder purchase, Surroundings surroundings) => purchase.Status switch
    {
        PurchaseStatus.Placed => purchase.Eta is { } eta ? $"expected {Format.Date(eta, surroundings.Today)}" : "placed",
        PurchaseStatus.Received => "delivered",
        PurchaseStatus.CalledOff => "called off",
        _ => throw new ArgumentOutOfRangeException(nameof(purchase), purchase.Status, "No such status."),
    };

    private string Status(SourcingRequest request) => request is { Status: RequestStatus.Answered, History: [.., var last] }
        ? $"{Status(request.Status)}, {Why(last.Reason, Words)}"
        : Status(request.Status);

    private static string Status(RequestStatus status) => status switch
    {
        RequestStatus.Open => "asked",
        RequestStatus.Reminded => "asked and reminded",
        RequestStatus.Answered => "answered",
        RequestStatus.UnderReview => "its price waits for a decision",
        RequestStatus.Expired => "did not answer in time",
        RequestStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static string Status(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingApproval => "waiting for approval",
        OrderStatus.Sourcing => "being sourced",
        OrderStatus.AwaitingCustomer => "short, waiting for the customer",
        OrderStatus.Scheduled => "bought, on its way",
        OrderStatus.Delivered => "delivered",
        OrderStatus.Invoiced => "delivered and invoiced",
        OrderStatus.Cancelled => "cancelled",
        OrderStatus.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
