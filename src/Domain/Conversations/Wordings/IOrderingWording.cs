using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>
/// What the desk says about drafts and orders, to the customer who places them. A message may carry out several acts:
/// what there is to say of each is a sentence, and <see cref="Answer"/> makes one message of them.
/// </summary>
public interface IOrderingWording
{
    /// <summary>The one answer: what there is to say, the draft as it stands, and the question that is asked next.</summary>
    /// <param name="notes">What there is to say, each on its line.</param>
    /// <param name="draft">The draft, or null where there is nothing in it.</param>
    /// <param name="question">What is asked, or null: then the draft may be confirmed.</param>
    /// <param name="open">How many questions there are that the order waits for.</param>
    /// <param name="surroundings">Catalogue and time.</param>
    OutboundMessage Answer(IReadOnlyList<string> notes, PricedDraft? draft, Question? question, int open, Surroundings surroundings);

    /// <summary>A product was added to a draft that was shown before.</summary>
    string Added(DraftLine line, Surroundings surroundings);

    /// <summary>The quantity of a product in the draft is another now.</summary>
    string QuantityIsNow(DraftLine line, Surroundings surroundings);

    /// <summary>A product was taken out of the draft.</summary>
    string Removed(Sku sku, Surroundings surroundings);

    /// <summary>What was to be taken out or changed is not in the draft.</summary>
    string NotInDraft(string text);

    /// <summary>We do not sell what was named.</summary>
    string NotSold(string text);

    /// <summary>What was asked about is left out of the order.</summary>
    string LeftOut(string text);

    /// <summary>What was asked about is left out of the order.</summary>
    string LeftOut(Sku sku, Surroundings surroundings);

    /// <summary>The product is not sold by the unit that was named, only by <paramref name="unit"/>, which was taken.</summary>
    string SoldByOnly(Sku sku, string named, string unit, Surroundings surroundings);

    /// <summary>Weight or volume was counted as so many units.</summary>
    string ComesTo(Sku sku, MeasuredAmount measured, decimal quantity, string unit, Surroundings surroundings);

    /// <summary>The product is not sold by weight or volume but by <paramref name="unit"/>, and nobody can tell how many that is.</summary>
    string NotSoldByMeasure(Sku sku, string measure, string unit, Surroundings surroundings);

    /// <summary>Nobody can order so many: none, less than none, or more than a line can have.</summary>
    string NotAQuantity(Sku sku, decimal quantity, Surroundings surroundings);

    /// <summary>The draft is full; this product was left out.</summary>
    string TooManyLines(Sku sku, Surroundings surroundings);

    /// <summary>So much is open that no more can be asked now.</summary>
    string TooManyQuestions();

    /// <summary>The customer wants a change but does not say of what.</summary>
    string ChangeWhat();

    /// <summary>The customer wants something taken out but does not say what.</summary>
    string RemoveWhat();

    /// <summary>The answer to a question was not understood: it is asked again.</summary>
    string NotClear();

    /// <summary>The answer was not understood once more: it is asked again, and a person offered.</summary>
    string NotClearAgain();

    /// <summary>The product that was asked about is not meant: what is, then?</summary>
    string WhatThen(string text);

    /// <summary>Whether the draft is really to be given up.</summary>
    string CancelIsMeant();

    /// <summary>The customer does not want the draft as it is: it stays as it is until they say what to change.</summary>
    string NotConfirmed();

    /// <summary>To who has to think: there is no hurry, and nothing is placed.</summary>
    string DraftWaits();

    /// <summary>To who asks when the goods of a draft would come, and has named no day.</summary>
    string DayIsToldLater();

    /// <summary>The draft is emptied, as the customer wished.</summary>
    string StartedOver();

    /// <summary>There is no draft, and nothing to confirm or change.</summary>
    string NothingYet();

    /// <summary>Before the order can be confirmed, so many questions want an answer.</summary>
    string FirstAnswer(int open);

    /// <summary>The button is of a question that is answered or gone.</summary>
    string QuestionIsOver();

    /// <summary>The button is of an older version of the draft: this is how it stands.</summary>
    string DraftHasChanged();

    /// <summary>The draft was put together on another day: this is how it stands.</summary>
    string DraftIsFrom(DateOnly day, Surroundings surroundings);

    /// <summary>A draft of another day was put aside for a new order.</summary>
    string OldDraftPutAside(int lines, DateOnly day, Surroundings surroundings);

    /// <summary>A product of a draft or of an older order is no longer sold, or not by that unit.</summary>
    string NoLongerSold(Sku sku, Surroundings surroundings);

    /// <summary>A price is no longer the one that was shown.</summary>
    string PriceHasChanged(DraftLine line, PricedLine now, Surroundings surroundings);

    /// <summary>When the goods are wanted is noted.</summary>
    string DeliveryNoted(DeliveryWish wish, Surroundings surroundings);

    /// <summary>The day that was named is over.</summary>
    string DayIsOver(DateOnly day, Surroundings surroundings);

    /// <summary>The day that was named is further ahead than can be planned.</summary>
    string DayIsTooFar(DateOnly day, int mostDays, Surroundings surroundings);

    /// <summary>What was said of the place goes to staff with the order; goods go to the address that is known.</summary>
    string AddressNoted(string knownAddress);

    /// <summary>What was said of the delivery of an order under way was put before staff.</summary>
    string DeliveryPassedOn(Order order);

    /// <summary>What the customer wants changed in an order that is placed was put before staff.</summary>
    string ChangePassedOn(Order order);

    /// <summary>What is there is taken; that the rest is wanted once it comes was put before staff.</summary>
    string RestPassedOn(Order order);

    /// <summary>That one thing is wanted of one product that is short and another of another was put before staff.</summary>
    string ShortagePassedOn(Order order);

    /// <summary>The draft was made of an order that was placed before.</summary>
    string Repeated(Order order);

    /// <summary>The customer has not ordered anything yet.</summary>
    string NothingToRepeat();

    /// <summary>The customer has no order of that number.</summary>
    string NoSuchOrder(string number);

    /// <summary>The order is placed; over the credit limit, it waits for staff.</summary>
    OutboundMessage Confirmed(Order order, Surroundings surroundings);

    /// <summary>The draft became this order before.</summary>
    OutboundMessage AlreadyConfirmed(Order order);

    /// <summary>The draft that a button names is gone.</summary>
    OutboundMessage DraftIsOver();

    /// <summary>How a draft is changed: in the customer's own words.</summary>
    OutboundMessage HowToChange();

    /// <summary>The draft is given up.</summary>
    OutboundMessage DraftCancelled();

    /// <summary>There is neither a draft nor an order under way.</summary>
    OutboundMessage NothingToCancel();

    /// <summary>Which of these orders is to be given up?</summary>
    OutboundMessage CancelWhich(IReadOnlyList<Order> orders, Surroundings surroundings);

    /// <summary>The order is given up.</summary>
    OutboundMessage OrderCancelled(Order order);

    /// <summary>The order is bought already: whether it can still be stopped is put before staff.</summary>
    OutboundMessage CancelPassedOn(Order order);

    /// <summary>The order is over, one way or another.</summary>
    OutboundMessage TooLateToCancel(Order order);

    /// <summary>What was short is decided, or nothing of it can be had.</summary>
    OutboundMessage ShortageIsDecided(Order order);
}
