using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// What customers write in place of a press on one of the three buttons that are shown where something is short. Only
/// looked at where no draft is open.
/// </summary>
internal static class ShortageWords
{
    private const int MostWords = 6;

    private static readonly (string Answer, string[] Phrases)[] Table =
    [
        ("drop", Normal("الغ الناقص", "ألغِ الصنف الناقص", "بدون الناقص", "شيل الناقص", "احذف الناقص", "بلا الناقص", "drop the short", "drop short", "without the missing", "leave out the missing", "skip the missing")),
        ("take", Normal("خذ المتوفر", "خذوا المتوفر", "المتوفر فقط", "المتوفر بس", "بس المتوفر", "فقط المتوفر", "ارسل المتوفر", "ارسلوا المتوفر", "ابي المتوفر", "هات المتوفر", "الموجود بس", "بس الموجود", "take what there is", "take what you have", "send what you have", "only what is available")),
        ("wait", Normal("انتظر", "أنتظر", "أنتظر الناقص", "ننتظر", "بنتظر", "نستنى", "استنى", "بستنى", "هستنى", "i will wait", "wait for the rest", "i can wait")),
    ];

    /// <summary>The answer that <paramref name="text"/> gives (<c>take</c>, <c>wait</c>, <c>drop</c>), or null.</summary>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > 80)
            return null;
        var words = NormalisedText.Of(text).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return null;
        var padded = $" {string.Join(' ', words)} ";
        return Table.FirstOrDefault(row => Array.Exists(row.Phrases, phrase => padded.Contains(phrase, StringComparison.Ordinal))).Answer;
    }

    private static string[] Normal(params string[] phrases) =>
        [.. phrases.Select(phrase => $" {string.Join(' ', NormalisedText.Of(phrase).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ")];
}
