using Abtamim.Domain.Accounting;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>The books, as staff look into them and put right what was booked by mistake.</summary>
internal static class BookDesk
{
    private const int MostShown = 10;

    // In the language of the journal, as the other narratives are.
    private const string Mistake = "booked by mistake";

    /// <summary>What a customer owes, and what was booked for it last.</summary>
    public static void Balance(StaffTalk talk, IReadOnlyList<Customer> customers)
    {
        if (customers is not [var customer])
        {
            talk.Reply(wording => wording.WhoseBalance(customers));
            return;
        }

        var credit = talk.Facts.Credit ?? CreditPosition.None(talk.Surroundings.Company.Currency);
        talk.Reply(wording => wording.CustomerBalance(customer, credit, [.. talk.Facts.Entries.Take(MostShown)], talk.Surroundings));
    }

    /// <summary>Undoes a payment: asked back with what it was, and booked the other way round once that is confirmed.</summary>
    public static void Reverse(StaffTalk talk, StaffWish.Reverse wish)
    {
        var booked = wish.Entry is { } number
            ? talk.Facts.Entries.FirstOrDefault(booked => booked.Entry.Number == number)
            : talk.Facts.Entries.FirstOrDefault(booked => booked.Entry.Kind == EntryKind.CustomerPayment);
        if (booked is not { Entry: var entry })
            talk.Reply(wording => wording.NoSuchEntry(wish.Entry));
        else if (booked.ReversedBy is { } reversal)
            talk.Reply(wording => wording.ReversedAlready(entry, reversal));
        else if (entry.Kind is not (EntryKind.CustomerPayment or EntryKind.SupplierPayment))
            talk.Reply(wording => wording.NotReversible(entry));
        else if (wish.IsMeant is null)
            Ask(talk, entry);
        else if (wish.IsMeant == false)
            talk.Reply(wording => wording.EntryKept(entry));
        else
            Book(talk, entry);
    }

    private static void Ask(StaffTalk talk, JournalEntry entry)
    {
        talk.State = talk.State with { AskedBack = new AskedBack(StaffButtons.Reverse(entry.Number), StaffButtons.Keep(entry.Number)) };
        talk.Reply(wording => wording.ReverseIsMeant(entry, talk.Surroundings));
    }

    private static void Book(StaffTalk talk, JournalEntry entry)
    {
        var reversal = Bookkeeper.Reverse(entry, talk.Cause, talk.Surroundings.Today, Mistake);
        talk.Decision.Add(reversal);
        talk.Reply(wording => wording.EntryReversed(entry, reversal, talk.Surroundings));
        if (entry.Postings.FirstOrDefault(posting => posting.Account == LedgerAccount.Receivables) is not { Party: { } code } posting
            || talk.Surroundings.Parties.FindCustomer(code) is not { } customer)
        {
            return;
        }

        // Whoever was thanked for it must not go on counting on it.
        var amount = -posting.Amount;
        var balance = (talk.Facts.CreditOfTasks.GetValueOrDefault(code)?.Receivable ?? Money.Zero(amount.Currency)) + amount;
        talk.Decision.Say(customer.Ref, wording => wording.Decisions.PaymentReversed(amount, balance));
    }
}
