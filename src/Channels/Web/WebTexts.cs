using System.Buffers;
using Abtamim.Domain;
using Microsoft.AspNetCore.Http;

namespace Abtamim.Channels.Web;

/// <summary>What the web chat says of requests that it refuses, in Arabic and English.</summary>
internal sealed record WebTexts
{
    public required string BadRequest { get; init; }

    public required string NotFound { get; init; }

    public required string TooLarge { get; init; }

    public required string NotJson { get; init; }

    public required string NotNow { get; init; }

    public required string BrokenJson { get; init; }

    public required string BadContact { get; init; }

    public required string BadId { get; init; }

    public required string NoContent { get; init; }

    public required string BothContents { get; init; }

    public required string BadButton { get; init; }

    public required string UnknownContact { get; init; }

    public required string BodyTooLarge { get; init; }

    public required string WantsJson { get; init; }

    public required string BrokenForm { get; init; }

    public required string RecordingTooLarge { get; init; }

    public required string BadPosition { get; init; }

    public required string DatabaseDown { get; init; }

    private static readonly SearchValues<char> LatinLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static WebTexts English { get; } = new()
    {
        BadRequest = "The message cannot be read.",
        NotFound = "Nobody of that name.",
        TooLarge = "The message is too long.",
        NotJson = "The web chat takes JSON.",
        NotNow = "Not possible right now.",
        BrokenJson = "The body is not the JSON of a message. Send {\"contact\": \"customer:CUS-001\", \"id\": \"1\", \"text\": \"…\"}.",
        BadContact = "\"contact\" is missing or not of the form customer:CODE, supplier:CODE or staff:NAME.",
        BadId = "\"id\" is missing, longer than 200 characters, or holds control characters. Give every message an id of its own.",
        NoContent = "\"text\" or \"button\" is missing.",
        BothContents = "Send \"text\" or \"button\", not both.",
        BadButton = "\"button\" is not the value of a button: at most 200 characters, none of them control characters.",
        UnknownContact = "There is no such customer or supplier.",
        BodyTooLarge = "A message has at most 100,000 characters.",
        WantsJson = "Send the message as JSON, with the content type application/json.",
        BrokenForm = "A recording comes as multipart/form-data with the fields contact, id and audio.",
        RecordingTooLarge = "A recording has at most 16 MB.",
        BadPosition = "\"after\" is a number from 0, \"wait\" a number of seconds from 0 to 60.",
        DatabaseDown = "The message could not be kept. Nothing has happened; please send it again with the same id.",
    };

    private static WebTexts Arabic { get; } = new()
    {
        BadRequest = "تعذّرت قراءة الرسالة.",
        NotFound = "لا أحد بهذا الاسم.",
        TooLarge = "الرسالة أطول من اللازم.",
        NotJson = "المحادثة تستقبل \u2068JSON\u2069.",
        NotNow = "غير ممكن الآن.",
        BrokenJson = "محتوى الطلب ليس رسالة صحيحة. أرسل \u2068{\"contact\": \"customer:CUS-001\", \"id\": \"1\", \"text\": \"…\"}\u2069.",
        BadContact = "الحقل \u2068contact\u2069 ناقص أو ليس على صورة \u2068customer:CODE\u2069 أو \u2068supplier:CODE\u2069 أو \u2068staff:NAME\u2069.",
        BadId = "الحقل \u2068id\u2069 ناقص أو أطول من \u2068200\u2069 حرف أو فيه رموز تحكم. أعطِ كل رسالة رقمًا خاصًا بها.",
        NoContent = "الحقل \u2068text\u2069 أو \u2068button\u2069 ناقص.",
        BothContents = "أرسل \u2068text\u2069 أو \u2068button\u2069، لا الاثنين معًا.",
        BadButton = "الحقل \u2068button\u2069 ليس قيمة زر: \u2068200\u2069 حرف على الأكثر وبلا رموز تحكم.",
        UnknownContact = "لا يوجد عميل أو مورّد بهذا الرمز.",
        BodyTooLarge = "أقصى طول للرسالة \u2068100,000\u2069 حرف.",
        WantsJson = "أرسل الرسالة بصيغة \u2068JSON\u2069 ونوع محتوى \u2068application/json\u2069.",
        BrokenForm = "يُرسل التسجيل الصوتي بصيغة \u2068multipart/form-data\u2069 وفيه الحقول \u2068contact\u2069 و\u2068id\u2069 و\u2068audio\u2069.",
        RecordingTooLarge = "أقصى حجم للتسجيل الصوتي \u206816\u2069 ميغابايت.",
        BadPosition = "الحقل \u2068after\u2069 رقم يبدأ من \u20680\u2069، والحقل \u2068wait\u2069 عدد ثوانٍ من \u20680\u2069 إلى \u206860\u2069.",
        DatabaseDown = "تعذّر حفظ الرسالة ولم يتغيّر شيء. من فضلك أرسلها مرة أخرى بالرقم نفسه.",
    };

    /// <summary>The language of who is refused, as far as it can be told: what they wrote, else what their client asks for.</summary>
    public static WebTexts For(HttpRequest request, Language? written) =>
        (written ?? Asked(request)) == Language.Arabic ? Arabic : English;

    /// <summary>Arabic where there is an Arabic letter or digit, English where there are Latin letters, null where there are neither.</summary>
    public static Language? LanguageOf(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\u0621', '\u06D3'))
            return Language.Arabic;
        return text.ContainsAny(LatinLetters) ? Language.English : null;
    }

    /// <summary>Whether a body that cannot be read as JSON holds Arabic letters: their bytes are as telling.</summary>
    public static bool LooksArabic(in ReadOnlySequence<byte> utf8)
    {
        foreach (var part in utf8)
        {
            if (part.Span.ContainsAnyInRange((byte)0xD8, (byte)0xDB))
                return true;
        }

        return false;
    }

    private static Language Asked(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("ar", StringComparison.OrdinalIgnoreCase) ? Language.Arabic : Language.English;
}
