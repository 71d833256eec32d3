namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// What customers write in place of a press on one of the three buttons that are shown where something is short. Only
/// looked at where no draft is open.
/// </summary>
internal static class ShortageWords
{
    private const int MostWords = 6;

    private static readonly (string Answer, PhraseBook Phrases)[] Table =
    [
        ("drop", new("الغ الناقص", "ألغِ الصنف الناقص", "بدون الناقص", "شيل الناقص", "احذف الناقص", "بلا الناقص", "drop the short", "drop short",
            "without the missing", "leave out the missing", "skip the missing")),
        ("take", new("خذ المتوفر", "خذوا المتوفر", "المتوفر فقط", "المتوفر بس", "بس المتوفر", "فقط المتوفر", "ارسل المتوفر", "ارسلوا المتوفر",
            "ابي المتوفر", "هات المتوفر", "الموجود بس", "بس الموجود", "take what there is", "take what you have", "send what you have",
            "only what is available")),
        ("wait", new("انتظر", "أنتظر الناقص", "ننتظر", "بنتظر", "نستنى", "استنى", "بستنى", "هستنى", "i will wait", "wait for the rest", "i can wait")),
    ];

    /// <summary>The answer that <paramref name="text"/> gives (<c>take</c>, <c>wait</c>, <c>drop</c>), or null.</summary>
    public static string? Read(string text) => Table.FirstOrDefault(row => row.Phrases.IsIn(text, MostWords)).Answer;
}
