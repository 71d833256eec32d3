namespace Abtamim.Domain.Conversations.Customers;

/// <summary>«Start over»: the draft and its questions go, and what else the message orders begins a new one.</summary>
internal static class StartingOver
{
    private const int MostWords = 40;

    private static readonly PhraseBook Phrases = new(
        "ابدأ من جديد", "نبدأ من جديد", "خلنا نبدأ من جديد", "ابدا من الاول", "نبدا من الاول", "من أول وجديد", "شيل كل شي", "شيل كل شيء", "امسح كل شي",
        "امسح كل شيء", "احذف كل شي", "احذف كل شيء", "احذف الكل", "امسح الكل", "شيل الكل", "امسح الطلب", "start over", "start again", "start from scratch",
        "remove everything", "delete everything", "clear everything", "clear the order", "clear my order", "remove all");

    // «شيل كل شي إلا الكاتشب»: not all of it goes.
    private static readonly PhraseBook Exceptions = new("الا", "إلا", "ما عدا", "ماعدا", "عدا", "غير", "وخلي", "وخل", "واترك", "except", "but", "apart from", "other than");

    /// <summary>Whether the customer wants to start over.</summary>
    public static bool IsSaid(string text, ConversationState state) =>
        (state.Draft is not null || state.Questions.Count > 0) && Phrases.IsIn(text, MostWords) && !Exceptions.IsIn(text, MostWords);

    /// <summary>Empties the bench.</summary>
    public static void Clear(DraftBench bench)
    {
        bench.Clear();
        bench.Note(wording => wording.StartedOver());
    }
}
