using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>What speech engines write where nobody speaks: the ends of the films that they were trained on.</summary>
internal static class InventedPhrases
{
    // A few words around them are part of it; more is somebody's own message.
    private const int MostWordsAround = 3;

    private static readonly string[][] Phrases =
    [
        .. new[]
        {
            "اشترك في القناة", "اشتركوا في القناة", "اشترك بالقناة", "اشتركوا بالقناة", "الاشتراك في القناة", "الاشتراك بالقناة",
            "شكرا على المشاهدة", "شكرا للمشاهدة", "شكرا لكم على المشاهدة", "شكرا لمشاهدتكم", "نراكم في الفيديو القادم", "تفعيل الجرس",
            "ترجمة نانسي قنقر", "نانسي قنقر", "ترجمة وتدقيق", "ترجمات مجتمع", "تمت الترجمة", "موسيقى",
            "thanks for watching", "thank you for watching", "thank you so much for watching", "see you in the next video",
            "please subscribe", "subscribe to my channel", "subscribe to the channel", "like and subscribe", "hit the bell",
            "subtitles by", "subtitles by the amara org community", "subtitled by", "amara org", "captions by", "transcribed by", "music",
        }.Select(Words),
    ];

    /// <summary>Whether <paramref name="text"/> is one of them and no more.</summary>
    public static bool IsOne(string text)
    {
        var words = Words(text);
        return Array.Exists(Phrases, phrase => words.Length <= phrase.Length + (phrase.Length > 1 ? MostWordsAround : 0) && Contains(words, phrase));
    }

    private static bool Contains(string[] words, string[] phrase)
    {
        for (var start = 0; start + phrase.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, phrase.Length).SequenceEqual(phrase))
                return true;
        }

        return false;
    }

    private static string[] Words(string text) => NormalisedText.Of(text).Text
        .Split((char[])[' ', '.', ',', '!', '?', '،', '؟', '(', ')', '[', ']', '-', '…', '♪', ':', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
