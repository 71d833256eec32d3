using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Books what customers paid: as staff report it, or as they confirm a customer's claim.</summary>
internal static class PaymentDesk
{
    /// <summary>More than this in one payment, in major units, is a slip of the finger; a customer cannot claim more either.</summary>
    public const decimal MostAtOnce = PaymentClaims.Largest;

    /// <summary>Staff report a payment: it is booked with their message as its cause.</summary>
    public static void Record(StaffTalk talk, StaffWish.RecordPayment payment)
    {
        var currency = talk.Surroundings.Company.Currency;
        talk.State = talk.State with { UnassignedPayment = null };
        if (payment.Amount is not { } major)
        {
            talk.Reply(wording => wording.HowMuchPaid(payment.Customers));
        }
        else if (major <= 0 || major > MostAtOnce || decimal.Round(major, currency.Decimals) != major)
        {
            talk.Reply(wording => wording.AmountRefused(Money.FromMajor(MostAtOnce, currency)));
        }
        else if (payment.Customers is [var customer])
        {
            BookOrAsk(talk, customer, new UnassignedPayment(talk.Cause, Money.FromMajor(major, currency)));
        }
        else
        {
            var unassigned = new UnassignedPayment(talk.Cause, Money.FromMajor(major, currency));
            talk.State = talk.State with { UnassignedPayment = unassigned };
            talk.Reply(wording => wording.WhoPaid(unassigned, payment.Customers));
        }
    }

    /// <summary>Staff say whose payment it was that they had reported; a second tap finds it booked.</summary>
    public static void Assign(StaffTalk talk, StaffWish.AssignPayment assign)
    {
        if (talk.State.UnassignedPayment is not { } payment || payment.Cause != assign.Cause || assign.Customer is not { } customer)
        {
            talk.Reply(wording => wording.ButtonIsOver());
            return;
        }

        talk.State = talk.State with { UnassignedPayment = null };
        if (payment.Doubted == customer.Code)
            Book(talk, customer, payment.Amount, payment.Cause);
        else
            BookOrAsk(talk, customer, payment);
    }

    /// <summary>Staff say that what they had reported is not to be booked.</summary>
    public static void Drop(StaffTalk talk, long cause)
    {
        if (talk.State.UnassignedPayment is not { } payment || payment.Cause != cause)
        {
            talk.Reply(wording => wording.ButtonIsOver());
            return;
        }

        talk.State = talk.State with { UnassignedPayment = null };
        talk.Reply(wording => wording.PaymentDropped(payment.Amount));
    }

    /// <summary>Staff say whether the money has come that a customer says it paid.</summary>
    public static void DecideClaim(StaffTalk talk, StaffTask task, bool accept, bool isMeant)
    {
        if (!PartyRef.TryParse(task.Party, out var party) || talk.Surroundings.Parties.FindCustomer(party.Code) is not { } customer)
        {
            TaskDecision.Close(talk, task, accept: false);
            return;
        }

        if (accept && (task.Amount is null || task.Amount.Value.Major > MostAtOnce))
        {
            talk.Reply(wording => wording.HowMuchPaid([customer]));
            return;
        }

        if (accept && !isMeant && task.Amount is { } claimed && BookedToday(talk, customer, claimed) is { } same)
        {
            var (yes, no) = (StaffButtons.DecideSurely(task.Number), StaffButtons.Decide(task.Number, accept: false));
            talk.State = talk.State with { AskedBack = new AskedBack(yes, no) };
            talk.Reply(wording => wording.PaymentIsRepeated(customer, claimed, same, yes, no));
            return;
        }

        TaskDecision.Close(talk, task, accept);
        if (!accept)
            talk.Decision.Say(customer.Ref, wording => wording.Decisions.PaymentNotFound(task.Amount));
        else if (task.Amount is { } amount)
            Enter(talk, customer, amount, string.Create(CultureInfo.InvariantCulture, $"payment:T{task.Number}"), task.Cause, talk.Facts.CreditOfTasks.GetValueOrDefault(customer.Code));
    }

    // The same payment, reported by two colleagues or twice by one, is booked once; and more than is owed is often a slip.
    private static void BookOrAsk(StaffTalk talk, Customer customer, UnassignedPayment payment)
    {
        var owed = talk.Facts.Credit?.Receivable ?? Money.Zero(payment.Amount.Currency);
        var repeated = BookedToday(talk, customer, payment.Amount);
        if (repeated is null && (payment.Amount <= owed || ClaimOf(talk, customer, payment.Amount) is not null))
        {
            Book(talk, customer, payment.Amount, payment.Cause);
            return;
        }

        var (yes, no) = (StaffButtons.Pays(payment.Cause, customer), StaffButtons.PaysNot(payment.Cause));
        talk.State = talk.State with { UnassignedPayment = payment with { Doubted = customer.Code }, AskedBack = new AskedBack(yes, no) };
        talk.Reply(wording => repeated is { } same
            ? wording.PaymentIsRepeated(customer, payment.Amount, same, yes, no)
            : wording.PaymentIsMoreThanOwed(customer, payment.Amount, owed, yes, no));
    }

    private static JournalEntry? BookedToday(StaffTalk talk, Customer customer, Money amount) =>
        talk.Facts.Entries.FirstOrDefault(booked =>
            booked is { Entry.Kind: EntryKind.CustomerPayment, ReversedBy: null }
            && booked.Entry.Date == talk.Surroundings.Today
            && booked.Entry.Postings.Any(posting => posting.Party == customer.Code && posting.Amount == -amount))?.Entry;

    private static StaffTask? ClaimOf(StaffTalk talk, Customer customer, Money amount) => talk.Facts.Tasks.FirstOrDefault(task =>
        task is { Kind: TaskKind.PaymentClaim, Status: StaffTaskStatus.Open }
        && task.Party == customer.Ref.ToString()
        && (task.Amount is null || task.Amount == amount));

    // Money that the customer has told of is booked once, whether staff confirm the claim or report the payment.
    private static void Book(StaffTalk talk, Customer customer, Money amount, long cause)
    {
        var claim = ClaimOf(talk, customer, amount);
        claim?.Apply(TaskEvent.Approved, talk.Actor, talk.Surroundings.Now);
        var balance = Enter(talk, customer, amount, string.Create(CultureInfo.InvariantCulture, $"payment:{cause}"), cause, talk.Facts.Credit);
        talk.Reply(wording => wording.PaymentRecorded(customer, amount, balance, claim));
    }

    private static Money Enter(StaffTalk talk, Customer customer, Money amount, string source, long cause, CreditPosition? credit)
    {
        talk.Decision.Add(Bookkeeper.CustomerPayment(customer.Code, amount, source, cause, talk.Surroundings.Today));
        var balance = (credit?.Receivable ?? Money.Zero(amount.Currency)) - amount;
        talk.Decision.Say(customer.Ref, wording => wording.Decisions.PaymentReceived(amount, balance));
        return balance;
    }
}
