using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about drafts and orders, in English.</summary>
internal sealed class EnglishOrderingWording(EnglishFormat format) : OrderingWording(format), IOrderingWording
{
    /// <inheritdoc/>
    public string Added(DraftLine line, Surroundings surroundings) =>
        $"Added {Format.Quantity(line.Quantity.Value, line.Unit)} of {Product(line.Sku, surroundings)}.";

    /// <inheritdoc/>
    public string QuantityIsNow(DraftLine line, Surroundings surroundings) =>
        $"Changed: {Product(line.Sku, surroundings)}, now {Format.Quantity(line.Quantity.Value, line.Unit)}.";

    /// <inheritdoc/>
    public string Removed(Sku sku, Surroundings surroundings) => $"Took {Product(sku, surroundings)} off the order.";

    /// <inheritdoc/>
    public string NotInDraft(string text) => $"I could not find {Format.Quote(text)} in your order.";

    /// <inheritdoc/>
    public string NotSold(string text) => $"Sorry, we do not have {Format.Quote(text)}.";

    /// <inheritdoc/>
    public string LeftOut(string text) => $"All right, without {Format.Quote(text)}.";

    /// <inheritdoc/>
    public string LeftOut(Sku sku, Surroundings surroundings) => $"All right, I did not add {Product(sku, surroundings)}.";

    /// <inheritdoc/>
    public string SoldByOnly(Sku sku, string named, string unit, Surroundings surroundings) =>
        $"We sell {Product(sku, surroundings)} by the {Format.Unit(unit)}, not by the {Format.Unit(named)}, so I put it down like that.";

    /// <inheritdoc/>
    public string ComesTo(Sku sku, MeasuredAmount measured, decimal quantity, string unit, Surroundings surroundings) =>
        $"{Format.Quantity(measured.Quantity, measured.Unit)} of {Product(sku, surroundings)} comes to {Format.Quantity(quantity, unit)}.";

    /// <inheritdoc/>
    public string NotSoldByMeasure(Sku sku, string measure, string unit, Surroundings surroundings) =>
        $"We sell {Product(sku, surroundings)} by the {Format.Unit(unit)}, not by the {Format.Unit(measure)}.";

    /// <inheritdoc/>
    public string NotAQuantity(Sku sku, decimal quantity, Surroundings surroundings) => quantity switch
    {
        <= 0 => $"The quantity of {Product(sku, surroundings)} cannot be right.",
        > Quantity.Largest => $"That is more {Product(sku, surroundings)} than I can put down; the most is {Format.Number(Quantity.Largest)}.",
        _ => $"The quantity of {Product(sku, surroundings)} is finer than we can sell.",
    };

    /// <inheritdoc/>
    public string TooManyLines(Sku sku, Surroundings surroundings) =>
        $"The order is full ({DraftBench.MostLines} products), so I did not add {Product(sku, surroundings)}. Please confirm this one and send the rest as a new order.";

    /// <inheritdoc/>
    public string TooManyQuestions() => "Some more products were not clear to me. Let us settle these first; then please send the others again.";

    /// <inheritdoc/>
    public string ChangeWhat() => "Which product would you like to change, and to how many?";

    /// <inheritdoc/>
    public string RemoveWhat() => "Which product should I take off?";

    /// <inheritdoc/>
    public string NotClear() => "Sorry, I did not quite get that.";

    /// <inheritdoc/>
    public string NotClearAgain() => "Sorry, I did not get that either. If you would rather talk to one of us, write: agent.";

    /// <inheritdoc/>
    public string WhatThen(string text) => $"All right. What do you mean by {Format.Quote(text)}? Write it the way you know it and I will look for it.";

    /// <inheritdoc/>
    public string CancelIsMeant() => "Do you mean to cancel the whole order? If so, press “Cancel” or write: cancel the order.";

    /// <inheritdoc/>
    public string NotConfirmed() => "All right, I have not confirmed it. What would you like to change?";

    /// <inheritdoc/>
    public string DraftWaits() => "Take your time: the order waits, and nothing is placed until you say so.";

    /// <inheritdoc/>
    public string DayIsToldLater() => "The day is set once you confirm the order, and we let you know. If you want it on a certain day, write the day and I note it.";

    /// <inheritdoc/>
    public string StartedOver() => "All right, the order is cleared and we start over. What would you like?";

    /// <inheritdoc/>
    public string NothingYet() => "There is no open order right now. Write what you need and how many, for example: 3 cartons of Pepsi cans.";

    /// <inheritdoc/>
    public string FirstAnswer(int open) => open == 1 ? "One question before I can confirm:" : "A few short questions before I can confirm:";

    /// <inheritdoc/>
    public string QuestionIsOver() => "That question is settled already; nothing has changed.";

    /// <inheritdoc/>
    public string DraftHasChanged() => "That button belongs to an earlier version of your order. This is how it stands now:";

    /// <inheritdoc/>
    public string DraftIsFrom(DateOnly day, Surroundings surroundings) =>
        $"You began this order on {Day(day, surroundings)} and have not confirmed it yet. Please have a look:";

    /// <inheritdoc/>
    public string OldDraftPutAside(int lines, DateOnly day, Surroundings surroundings) =>
        $"You had an unconfirmed order from {Day(day, surroundings)} with {format.Counted(lines, "product", "products")}. I put it aside and began a new one.";

    /// <inheritdoc/>
    public string NoLongerSold(Sku sku, Surroundings surroundings) => $"Sorry, {(surroundings.Catalogue.Find(sku) is null ? "product " : "")}{Product(sku, surroundings)} is no longer available, so I took it off.";

    /// <inheritdoc/>
    public string PriceHasChanged(DraftLine line, PricedLine now, Surroundings surroundings) =>
        $"The price of {Product(line.Sku, surroundings)} has changed: it is now {PerUnit(now.Price.UnitPrice, line.Unit)}.";

    /// <inheritdoc/>
    public string DeliveryNoted(DeliveryWish wish, Surroundings surroundings) =>
        $"Delivery noted: {Format.When(wish.Date, wish.Part, surroundings.Today)}.";

    /// <inheritdoc/>
    public string DayIsOver(DateOnly day, Surroundings surroundings) => $"{Day(day, surroundings)} is over. When would you like the delivery?";

    /// <inheritdoc/>
    public string DayIsTooFar(DateOnly day, int mostDays, Surroundings surroundings) =>
        $"{Day(day, surroundings)} is a long way off; we plan at most {mostDays} days ahead. When would you like the delivery?";

    /// <inheritdoc/>
    public string AddressNoted(string knownAddress) =>
        $"I noted what you wrote about the delivery; our team will see it with the order. The address we have for you: {Format.Name(knownAddress)}.";

    /// <inheritdoc/>
    public string DeliveryPassedOn(Order order) =>
        $"I passed on what you wrote about the delivery of order {Format.Reference(order.Number)}; our team will get back to you soon.";

    /// <inheritdoc/>
    public string ChangePassedOn(Order order) =>
        $"Your order {Format.Reference(order.Number)} is placed already, so I passed on what you wrote about changing it; our team will get back to you soon. Nothing in it has changed yet.";

    /// <inheritdoc/>
    public string RestPassedOn(Order order) =>
        $"I also told our team that you want the rest of order {Format.Reference(order.Number)} once it is available; they will get back to you.";

    /// <inheritdoc/>
    public string ShortagePassedOn(Order order) =>
        $"I passed on what you wrote about what is short in order {Format.Reference(order.Number)}; our team will arrange it and get back to you soon.";

    /// <inheritdoc/>
    public string Repeated(Order order) => $"Here are the products of order {Format.Reference(order.Number)} again, at today's prices.";

    /// <inheritdoc/>
    public string NothingToRepeat() => "You have no earlier order that I could repeat. Write what you need and I will put it together.";

    /// <inheritdoc/>
    public string NoSuchOrder(string number) => $"I could not find an order {Format.Name(number)} of yours.";

    /// <inheritdoc/>
    public OutboundMessage Confirmed(Order order, Surroundings surroundings)
    {
        var delivery = order.WantedDate is null && order.WantedPart is null
            ? ""
            : $" {Delivery(Format.When(order.WantedDate, order.WantedPart, surroundings.Today))}.";
        var opening = $"Done: your order {Format.Reference(order.Number)} is placed, {Format.Money(order.Total)} including VAT.{delivery}";
        return order.Status == OrderStatus.AwaitingApproval
            ? new($"{opening}\nIt goes over your credit limit, so our team has to approve it; we will get back to you soon.")
            : new($"{opening}\nWe are checking availability and will tell you what comes when. Thank you!");
    }

    /// <inheritdoc/>
    public OutboundMessage AlreadyConfirmed(Order order) => order.Status is OrderStatus.Cancelled or OrderStatus.Rejected
        ? new($"Your order {Format.Reference(order.Number)} was cancelled. If you want it again, write: repeat order {Format.Reference(order.Number)}.")
        : new($"No worries, your order {Format.Reference(order.Number)} is placed already, {Format.Money(order.Total)} in all; it was not placed twice.");

    /// <inheritdoc/>
    public OutboundMessage DraftIsOver() => new("That order is no longer open. Write what you need and I will begin a new one.");

    /// <inheritdoc/>
    public OutboundMessage HowToChange() =>
        new("Sure, write the change in your own words. For example: “add 2 cartons of Pepsi”, “make the rice 5”, “remove the sugar” or “deliver tomorrow afternoon”.");

    /// <inheritdoc/>
    public OutboundMessage DraftCancelled() => new("The order is cancelled and nothing was booked. I am here whenever you need something.");

    /// <inheritdoc/>
    public OutboundMessage NothingToCancel() => new("You have no open order to cancel.");

    /// <inheritdoc/>
    public OutboundMessage CancelWhich(IReadOnlyList<Order> orders, Surroundings surroundings) =>
        new("Which order should I cancel?\n" + string.Join('\n', orders.Select(order =>
            $"• {Format.Reference(order.Number)}: {Format.Money(order.Total)}, {Format.Date(DateOnly.FromDateTime(order.PlacedAt.DateTime), surroundings.Today)}")))
        {
            Buttons = [.. orders.Select(order => new Button($"Cancel {Format.Reference(order.Number)}", CancelValue(order.Number)))],
        };

    /// <inheritdoc/>
    public OutboundMessage OrderCancelled(Order order) => new($"Your order {Format.Reference(order.Number)} is cancelled.");

    /// <inheritdoc/>
    public OutboundMessage CancelPassedOn(Order order) =>
        new($"Your order {Format.Reference(order.Number)} is bought and on its way, so I asked our team whether it can still be stopped; they will get back to you soon.");

    /// <inheritdoc/>
    public OutboundMessage TooLateToCancel(Order order) => order.Status is OrderStatus.Cancelled or OrderStatus.Rejected
        ? new($"Your order {Format.Reference(order.Number)} is cancelled already.")
        : new($"Your order {Format.Reference(order.Number)} has been delivered and invoiced, so it cannot be cancelled. If something is wrong with it, write to me and I will pass it on.");

    /// <inheritdoc/>
    public OutboundMessage ShortageIsDecided(Order order) => order.Status == OrderStatus.AwaitingCustomer
        ? new($"Nothing of your order {Format.Reference(order.Number)} is available right now. You can wait for it or cancel it with the buttons above.")
        : new($"Your choice for order {Format.Reference(order.Number)} is noted already; nothing has changed.");

    /// <inheritdoc/>
    protected override (string Confirm, string Change, string Cancel) DraftButtons => ("Confirm", "Change", "Cancel");

    /// <inheritdoc/>
    protected override (string Meant, string Yes, string NotMeant, string Without, string NoThanks) AnswerButtons =>
        ("Yes, that is right", "Yes", "No", "Leave it out", "No, thanks");

    /// <inheritdoc/>
    protected override string Heading(bool isUnfinished) => isUnfinished ? "Your order so far:" : "Your order:";

    /// <inheritdoc/>
    protected override string ConfirmIt() => "Shall I confirm it?";

    /// <inheritdoc/>
    protected override IEnumerable<string> Totals(OrderTotals totals)
    {
        yield return $"Before VAT: {Format.Amount(totals.Net)}";
        foreach (var vat in totals.Vat.Where(vat => !vat.Vat.IsZero))
            yield return $"VAT {Format.Percent(vat.Rate)}{(vat.Net == totals.Net ? "" : $" on {Format.Amount(vat.Net)}")}: {Format.Amount(vat.Vat)}";
        yield return $"Total: {Format.Money(totals.Total)}";
    }

    /// <inheritdoc/>
    protected override string Delivery(string when) => $"Delivery: {when}";

    /// <inheritdoc/>
    protected override string PerUnit(Money price, string unit) => $"{Format.Money(price)} per {Format.Unit(unit)}";

    /// <inheritdoc/>
    protected override string ByTheirWords(string said) => $"what you call {Format.Quote(said)}";

    /// <inheritdoc/>
    protected override string AsUsual() => "as you usually order";

    /// <inheritdoc/>
    protected override string WhichOne(Question.WhichProduct question) =>
        question.IsOffer ? $"The nearest we have to {Format.Quote(question.Text)}; would one of these do?" : $"Which one do you mean by {Format.Quote(question.Text)}?";

    /// <inheritdoc/>
    protected override string Whether(string text, Sku sku, Surroundings surroundings) => $"{Format.Quote(text)}: do you mean {Product(sku, surroundings)}?";

    /// <inheritdoc/>
    protected override string WhichAmount(Question.WhichAmount question, Surroundings surroundings) =>
        $"We cannot sell {Format.Quantity(question.Named, question.NamedUnit)} of {Product(question.Sku, surroundings)}. Do you mean {Format.Either(question.Amounts.Select(line => Format.Quantity(line.Quantity.Value, line.Unit)))}?";

    /// <inheritdoc/>
    protected override string IsItMeant(Question.UnusualQuantity question, Surroundings surroundings) =>
        $"You wrote {Format.Quantity(question.Quantity, question.Unit)} of {Product(question.Sku, surroundings)}, {(question.IsBeyondHabit ? "much more than you usually order" : "which is a lot")}. Is that right?";

    /// <inheritdoc/>
    protected override string HowMany(Question.HowMany question, Surroundings surroundings) =>
        $"How many {Product(question.Sku, surroundings)} would you like? Write the number (sold by the {Format.Unit(question.Unit)}).";

    /// <inheritdoc/>
    protected override string AndMore(int more) => $"(then {format.Counted(more, "more question", "more questions")})";
}
