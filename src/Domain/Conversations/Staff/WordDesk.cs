using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Customers' own words, which staff look at and take back.</summary>
internal static class WordDesk
{
    // Each has a button, and the next page has one: ten, what the narrowest list of a channel holds.
    private const int MostOnPage = 9;

    /// <summary>The words of a customer from place <paramref name="first"/> on, counted from 0; or of whom they are wanted.</summary>
    public static void Show(StaffTalk talk, IReadOnlyList<Customer> customers, int first)
    {
        if (customers is not [var customer])
        {
            talk.Reply(wording => wording.WhoseWords(customers));
            return;
        }

        var words = talk.Surroundings.Words.KeptOf(customer.Code);
        if (first >= words.Count)
            first = 0;
        var page = new WordPage(customer, [.. words.Skip(first).Take(MostOnPage)], first, words.Count);
        talk.Reply(wording => wording.CustomerWords(page, talk.Surroundings));
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

/// <summary>A page of a customer's own words.</summary>
/// <param name="Customer">Whose words.</param>
/// <param name="Words">The words on the page; none where there are none at all.</param>
/// <param name="First">The place of the first of them among all, from 0.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record WordPage(Customer Customer, IReadOnlyList<KeptWord> Words, int First, int Count)
{
    /// <summary>Up to which of them it shows, counted from 1.</summary>
    public int Last => First + Words.Count;

    /// <summary>Whether there are others on other pages.</summary>
    public bool IsOneOfSeveral => Words.Count < Count;

    /// <summary>Where the next page begins; null on the last.</summary>
    public int? Next => Last < Count ? Last : null;
}
