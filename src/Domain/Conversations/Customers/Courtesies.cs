using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Politeness: greetings, help, and what is said where nothing was understood.</summary>
internal static class Courtesies
{
    /// <summary>Greets; whoever writes for the first time also learns how to order.</summary>
    public static void Greet(CustomerTalk talk)
    {
        var isFirst = !talk.State.IsIntroduced;
        var isSalam = SaysSalam(talk.Text);
        talk.State = talk.State with { IsIntroduced = true };
        talk.Reply(wording => wording.Service.Greeting(talk.Customer, isSalam, isFirst, talk.Surroundings));
    }

    /// <summary>Says what can be done, with examples to copy.</summary>
    public static void Help(CustomerTalk talk)
    {
        talk.State = talk.State with { IsIntroduced = true };
        talk.Reply(wording => wording.Service.Help(talk.Surroundings));
    }

    /// <summary>Asks again; after several in a row, offers a person. A question about what is short is shown again.</summary>
    public static void NotUnderstood(CustomerTalk talk)
    {
        var isAgain = talk.CountMisunderstood() == ActVerdict.HandOver;
        talk.Reply(wording => wording.Service.NotUnderstood(isAgain, talk.Surroundings));
        Shortages.TryAskAgain(talk);
    }

    /// <summary>
    /// Says how to stop and to start messages. The wish itself is kept where messages are sent; whatever keeps it is
    /// called from here.
    /// </summary>
    public static void OptOut(CustomerTalk talk) => talk.Reply(wording => wording.Service.OptedOut());

    // «السلام عليكم» wants its own answer, in any spelling.
    private static bool SaysSalam(string text) =>
        text.Contains("سلام", StringComparison.Ordinal)
        || text.Contains("salam", StringComparison.OrdinalIgnoreCase)
        || text.Contains("salaam", StringComparison.OrdinalIgnoreCase)
        || text.Contains("slam ", StringComparison.OrdinalIgnoreCase);
}
