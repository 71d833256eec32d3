using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Customers' own words, which staff look at and take back.</summary>
internal static class WordDesk
{
    // Each has a button; more than a list holds are few customers', and come up as others go.
    private const int MostShown = 9;

    /// <summary>The words of a customer, or of whom they are wanted.</summary>
    public static void Show(StaffTalk talk, IReadOnlyList<Customer> customers)
    {
        if (customers is not [var customer])
        {
            talk.Reply(wording => wording.WhoseWords(customers));
            return;
        }

        var words = talk.Surroundings.Words.KeptOf(customer.Code);
        talk.Reply(wording => wording.CustomerWords(customer, [.. words.Take(MostShown)], words.Count, talk.Surroundings));
    }

    /// <summary>Takes a word back: from now on it means what its letters say.</summary>
    public static void Drop(StaffTalk talk, long id)
    {
        if (talk.Surroundings.Words.Find(id) is not { } kept)
        {
            talk.Reply(wording => wording.ButtonIsOver());
            return;
        }

        talk.Decision.TakeBack(kept, talk.Actor);
        talk.Reply(wording => wording.WordDropped(kept, talk.Surroundings));
    }
}
