using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about buying and bringing goods, in English.</summary>
internal sealed class EnglishSourcingWording(EnglishFormat format) : SourcingWording(format), ISourcingWording
{
    /// <inheritdoc/>
    public OutboundMessage Request(SourcingRequest request, DateOnly? wanted, Surroundings surroundings)
    {
        var day = wanted is { } known ? $"\nWanted by: {Day(known, surroundings)}." : "";
        return new OutboundMessage(
            $"Hello, we need (request {Format.Reference(request.Number)}):\n{Asked(request, surroundings)}{day}\n"
            + $"Can you supply it? You may also write another quantity, price or day.\nPlease answer by: {Deadline(request, surroundings)}.")
        {
            Purpose = MessagePurpose.SupplierRequest,
            Buttons = Buttons(request),
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Reminder(SourcingRequest request, Surroundings surroundings) =>
        new($"A kind reminder of request {Format.Reference(request.Number)}:\n{Asked(request, surroundings)}\nWe are still waiting for your answer. Please answer by: {Deadline(request, surroundings)}.")
        {
            Purpose = MessagePurpose.SupplierRequest,
            Buttons = Buttons(request),
        };

    /// <inheritdoc/>
    public OutboundMessage HowMany(SourcingRequest request, RequestLine line, Surroundings surroundings) =>
        new($"How many {EnglishFormat.Units(line.Unit)} of {Product(line.Sku, surroundings)} can you supply? We need {Format.QuantityOf(line.Quantity, line.Unit)}. Write the number, or choose:")
        {
            Buttons = Answers(request, line, "All of it", "Not available"),
        };

    /// <inheritdoc/>
    public OutboundMessage AskAgain(SourcingRequest request, bool isOneOfSeveral, Surroundings surroundings)
    {
        var opening = isOneOfSeveral
            ? "You have several open requests; please name the one you mean by its number, or use its buttons."
            : "Sorry, we did not quite understand your answer.";
        return new OutboundMessage($"{opening}\nRequest {Format.Reference(request.Number)}:\n{Asked(request, surroundings)}\nCan you supply it?")
        {
            Buttons = [.. Buttons(request), Colleague],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage AnswerNoted(SourcingRequest request, bool isCapped, Surroundings surroundings)
    {
        if (request.Lines.All(line => line.Offered == 0))
            return new OutboundMessage($"Thank you for telling us. We noted that request {Format.Reference(request.Number)} is not available at the moment.");
        var lines = request.Lines.Select(line => line.Offered is > 0 and var offered
            ? $"• {Product(line.Sku, surroundings)}: {Format.Quantity(offered, line.Unit)}{Price(line)}{Eta(line, surroundings)}"
            : $"• {Product(line.Sku, surroundings)}: not available");
        var capped = isCapped ? "\nWe noted the quantity we asked for, no more." : "";
        var next = request.Status == RequestStatus.UnderReview
            ? "The price is higher than usual; we will review it and get back to you."
            : "The purchase order follows once everything is arranged.";
        return new OutboundMessage($"Thank you, we noted your answer to request {Format.Reference(request.Number)}:\n{string.Join('\n', lines)}{capped}\n{next}");
    }

    /// <inheritdoc/>
    public OutboundMessage AlreadyAnswered(SourcingRequest request) =>
        new($"Thank you, your answer to request {Format.Reference(request.Number)} is noted already; nothing has changed.");

    /// <inheritdoc/>
    public OutboundMessage RequestClosed() =>
        new("Thank you for your answer. This request is no longer open; we look forward to the next one.");

    /// <inheritdoc/>
    public OutboundMessage PriceDecided(SourcingRequest request, RequestLine line, bool isAccepted, Surroundings surroundings) => isAccepted
        ? new($"We accept your price of {Money(line)} per {Format.Unit(line.Unit)} of {Product(line.Sku, surroundings)}. The purchase order follows once everything is arranged.")
        : new($"Thank you for your offer. We cannot take the price of {Product(line.Sku, surroundings)} this time, and look forward to the next request.");

    /// <inheritdoc/>
    public OutboundMessage NotNeeded(SourcingRequest request) =>
        new($"Sorry, we no longer need what request {Format.Reference(request.Number)} asked for. Thank you for your help.");

    /// <inheritdoc/>
    public OutboundMessage PurchasePlaced(PurchaseOrder purchaseOrder, Surroundings surroundings)
    {
        var lines = purchaseOrder.Lines.Select(line =>
            $"• {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)} at {Format.Money(line.UnitCost)}");
        var net = purchaseOrder.Lines.Select(line => line.Net).Total(purchaseOrder.Lines[0].UnitCost.Currency);
        var eta = purchaseOrder.Eta is { } day ? $"\nDelivery: {Day(day, surroundings)}." : "";
        return new OutboundMessage(
            $"Purchase order {Format.Reference(purchaseOrder.Number)}:\n{string.Join('\n', lines)}\nTotal before VAT: {Format.Money(net)}.{eta}\nPlease press “Delivered” when you have delivered.")
        {
            Purpose = MessagePurpose.PurchaseOrder,
            Buttons = [new("Delivered", Value("po", purchaseOrder.Number, "delivered"))],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage DeliveryNoted(PurchaseOrder purchaseOrder) =>
        new($"Thank you, we noted the delivery of purchase order {Format.Reference(purchaseOrder.Number)}.");

    /// <inheritdoc/>
    public OutboundMessage AlreadyDelivered(PurchaseOrder purchaseOrder) =>
        new($"Thank you, the delivery of purchase order {Format.Reference(purchaseOrder.Number)} was noted before.");

    /// <inheritdoc/>
    public OutboundMessage NothingToDeliver() => new("Thank you. No purchase order of yours awaits delivery any more; what you reported before is noted.");

    /// <inheritdoc/>
    public OutboundMessage WhichDelivered(IReadOnlyList<PurchaseOrder> purchaseOrders, Surroundings surroundings) =>
        new("Thank you. Which purchase order was delivered?\n" + string.Join('\n', purchaseOrders.Select(purchaseOrder =>
            $"Purchase order {Format.Reference(purchaseOrder.Number)}:\n{Lines(purchaseOrder, surroundings)}")))
        {
            Buttons = [.. purchaseOrders.Select(purchaseOrder =>
                new Button($"Order {Format.Reference(purchaseOrder.Number)}", Value("po", purchaseOrder.Number, "delivered")))],
        };

    /// <inheritdoc/>
    public OutboundMessage EtaNoted(PurchaseOrder purchaseOrder, DateOnly eta, Surroundings surroundings) =>
        new($"Thank you, we noted the delivery of purchase order {Format.Reference(purchaseOrder.Number)} for {Day(eta, surroundings)}.");

    /// <inheritdoc/>
    public OutboundMessage EtaNotedAskStock(SourcingRequest request, DateOnly eta, Surroundings surroundings) =>
        new($"Thank you, we noted {Day(eta, surroundings)}. Is all of it available?\n{Asked(request, surroundings)}")
        {
            Buttons = Buttons(request),
        };

    /// <inheritdoc/>
    public OutboundMessage WhichEta(
        DateOnly eta, IReadOnlyList<SourcingRequest> requests, IReadOnlyList<PurchaseOrder> purchaseOrders, Surroundings surroundings) =>
        new($"Thank you. Which one comes {Day(eta, surroundings)}?")
        {
            Buttons =
            [
                .. purchaseOrders.Select(purchaseOrder =>
                    new Button($"Order {Format.Reference(purchaseOrder.Number)}", EtaValue("po", purchaseOrder.Number, eta))),
                .. requests.Select(request => new Button($"Request {Format.Reference(request.Number)}", EtaValue("rfq", request.Number, eta))),
            ],
        };

    /// <inheritdoc/>
    public OutboundMessage NothingOpen() =>
        new("Hello, and thank you for your message. No request is waiting for your answer at the moment.") { Buttons = [Colleague] };

    /// <inheritdoc/>
    public OutboundMessage QuestionPassedOn() => new("We have your message; a colleague will answer you soon.");

    /// <inheritdoc/>
    public OutboundMessage PartDeliveryPassedOn() =>
        new("Thank you. As we read it, not all of it came, so no delivery is noted yet. A colleague has your message and will sort it out with you.");

    /// <inheritdoc/>
    public OutboundMessage OfferPassedOn() => new("We passed the rest of your message on; a colleague will answer you about it soon.");

    /// <inheritdoc/>
    public OutboundMessage NotAskedFor(IReadOnlyList<Sku> products, Surroundings surroundings) =>
        new($"Thank you. {Format.List(products.Select(sku => Product(sku, surroundings)))}: we have not asked you for that at the moment, so nothing is noted.");

    /// <inheritdoc/>
    public OutboundMessage Scheduled(Order order, Surroundings surroundings)
    {
        var lines = order.Lines.Where(line => line.Quantity > 0).Select(line => $"• {Product(line.Sku, surroundings)}: {When(line, surroundings)}");
        return new OutboundMessage(
            $"Your order {Format.Reference(order.Number)} is arranged. This is what comes when:\n{string.Join('\n', lines)}\nTotal including VAT: {Format.Money(order.Total)}.");
    }

    /// <inheritdoc/>
    public OutboundMessage RanShort(Order order, Surroundings surroundings)
    {
        var lines = order.Lines.Where(line => line.Quantity > 0).Select(line => line switch
        {
            { Missing: 0 } => $"• {Product(line.Sku, surroundings)}: all of it, {Format.Quantity(line.Quantity, line.Unit)}",
            { Awarded: 0 } => $"• {Product(line.Sku, surroundings)}: not available now (you ordered {Format.QuantityOf(line.Quantity, line.Unit)})",
            _ => $"• {Product(line.Sku, surroundings)}: {Format.Quantity(line.Awarded, line.Unit)} available, {Format.Quantity(line.Missing, line.Unit)} short",
        });
        var canTake = order.Lines.Any(line => line.Awarded > 0);
        return new OutboundMessage($"Something is short in your order {Format.Reference(order.Number)}:\n{string.Join('\n', lines)}\nWhat would you like?")
        {
            Buttons =
            [
                .. canTake ? [new Button("Take what there is", Value("short", order.Number, "take"))] : Array.Empty<Button>(),
                new("Wait for the rest", Value("short", order.Number, "wait")),
                new(canTake ? "Drop short items" : "Cancel the order", Value("short", order.Number, "drop")),
            ],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage WillAskAgain(Order order, DateOnly day, Surroundings surroundings) =>
        new($"Very well. We will look again for what is short in your order {Format.Reference(order.Number)} ({Day(day, surroundings)}) and tell you.");

    /// <inheritdoc/>
    public OutboundMessage NothingLeft(Order order) =>
        new($"Your order {Format.Reference(order.Number)} is cancelled: nothing in it is available. We are sorry, and glad to help with another order.");

    /// <inheritdoc/>
    public OutboundMessage Delayed(Order order, PurchaseOrder purchaseOrder, DateOnly eta, Surroundings surroundings)
    {
        var products = Format.List(purchaseOrder.Lines.Select(line => line.Sku).Distinct().Select(sku => Product(sku, surroundings)));
        return new OutboundMessage(
            $"Sorry, {products} of your order {Format.Reference(order.Number)} will come later than planned: {Day(eta, surroundings)}.");
    }

    /// <inheritdoc/>
    public OutboundMessage Invoiced(Invoice invoice, Customer customer, Surroundings surroundings) =>
        new($"Your order {Format.Reference(invoice.OrderNumber)} has been delivered, thank you. Your invoice {Invoicing.Name(invoice.Number)} of {Format.Money(invoice.Total)} "
            + $"comes with this message.\nDue: {Day(invoice.DueOn, surroundings)}.")
        {
            Purpose = MessagePurpose.Invoice,
            Documents = [InvoiceDocument.Render(invoice, customer, surroundings.Company, Language.English)],
        };

    /// <inheritdoc/>
    public OutboundMessage PriceTask(StaffTask task, Order order, SourcingRequest request, RequestLine line, Surroundings surroundings)
    {
        var supplier = surroundings.Parties.FindSupplier(request.SupplierCode)?.NameEn ?? request.SupplierCode;
        var ordered = SourcingRound.OrderLineOf(order, line);
        return new OutboundMessage(
            $"Task T{task.Number}: accept a price\n"
            + $"{Format.Name(supplier)} wants {Money(line)} per {Format.Unit(line.Unit)} of {Product(line.Sku, surroundings)} instead of {Format.Money(line.Cost)}.\n"
            + $"Quantity: {Format.Quantity(line.Offered ?? 0, line.Unit)}. Sales price: {Format.Money(ordered.UnitPrice)} per {Format.Unit(ordered.Unit)}. "
            + $"Margin: {Format.Percent(Margin(ordered, line, surroundings))}.\n"
            + $"Order {Format.Reference(order.Number)}. Accept it?")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("Yes, accept", Value("task", task.Number, "yes")), new("No, ask another", Value("task", task.Number, "no"))],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage SupplierQuestion(StaffTask task, Supplier supplier, string? text) =>
        new($"Task T{task.Number}: {Format.Name(supplier.NameEn)} {(text is null ? "wants to talk to a person." : $"asks: {Format.Quote(text)}")}")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("Done", Value("task", task.Number, "yes"))],
        };

    /// <inheritdoc/>
    public OutboundMessage PartDelivery(StaffTask task, Supplier supplier, string text) =>
        new($"Task T{task.Number}: {Format.Name(supplier.NameEn)} reports a delivery that is not complete. Nothing is noted. It wrote: {Format.Quote(text, LongestQuote)}")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("Done", Value("task", task.Number, "yes"))],
        };

    /// <inheritdoc/>
    public OutboundMessage SupplierOffer(StaffTask task, Supplier supplier, string text) =>
        new($"Task T{task.Number}: {Format.Name(supplier.NameEn)} offers something beside its answer. It wrote: {Format.Quote(text, LongestQuote)}")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("Done", Value("task", task.Number, "yes"))],
        };

    private static Button Colleague { get; } = new("Talk to a person", "desk:person");

    private static IReadOnlyList<Button> Buttons(SourcingRequest request) => Answers(request, "All available", "Some of it", "Not available");

    private string Asked(SourcingRequest request, Surroundings surroundings) =>
        string.Join('\n', request.Lines.Select(line =>
            $"• {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)} at {Format.Money(line.Cost)} per {Format.Unit(line.Unit)}"));

    private string Money(RequestLine line) => Format.Money(line.OfferedCost ?? line.Cost);

    private string Price(RequestLine line) => line.OfferedCost is { } cost ? $" at {Format.Money(cost)}" : "";

    private string Eta(RequestLine line, Surroundings surroundings) => line.Eta is { } eta ? $", delivered {Day(eta, surroundings)}" : "";

    private string When(OrderLine line, Surroundings surroundings) =>
        Format.List(Arrivals(line).Select(arrival =>
            $"{Format.Quantity(arrival.Quantity, line.Unit)} ({(arrival.Day is { } day ? Day(day, surroundings) : "we will tell you the day")})"));
}
