namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// «Delete my voice notes»: what a customer has said goes, with what was written down of it. It is asked once whether that
/// is meant, since it cannot be had back; orders and invoices stay, as the law wants.
/// </summary>
internal static class OwnRecordings
{
    /// <summary>The value of the button that means it.</summary>
    public const string Button = "desk:forget";

    private const int MostWords = 15;

    private static readonly PhraseBook Phrases = new(
        "احذف تسجيلاتي", "احذفوا تسجيلاتي", "امسح تسجيلاتي", "امسحوا تسجيلاتي", "حذف تسجيلاتي", "مسح تسجيلاتي", "انسوا تسجيلاتي", "انسى تسجيلاتي",
        "احذف رسائلي الصوتية", "احذفوا رسائلي الصوتية", "امسح رسائلي الصوتية", "امسحوا رسائلي الصوتية", "حذف رسائلي الصوتية", "مسح رسائلي الصوتية",
        "احذف مقاطعي الصوتية", "امسح مقاطعي الصوتية", "احذف صوتياتي", "امسح صوتياتي", "احذف فويساتي", "امسح فويساتي", "احذف الفويسات", "امسح الفويسات",
        "لا تحتفظوا بتسجيلاتي", "لا تحتفظوا بصوتي", "لا تحتفظ بصوتي", "احذف بياناتي", "احذفوا بياناتي", "امسح بياناتي", "امسحوا بياناتي",
        "delete my recordings", "delete my voice notes", "delete my voice messages", "delete my voice", "remove my recordings", "remove my voice notes",
        "erase my recordings", "erase my voice notes", "forget my recordings", "forget my voice notes", "delete my data", "erase my data", "forget me");

    /// <summary>Whether the customer wants what they have said to be forgotten.</summary>
    public static bool IsAskedFor(string text) => Phrases.IsIn(text, MostWords);

    /// <summary>Asks whether it is meant.</summary>
    public static void Ask(CustomerTalk talk) => talk.Reply(wording => wording.Hearing.OwnAreMeant());

    /// <summary>Forgets it.</summary>
    public static void Forget(CustomerTalk talk)
    {
        talk.Decision.Forget(talk.Customer.Ref);
        talk.Reply(wording => wording.Hearing.OwnForgotten());
    }
}
