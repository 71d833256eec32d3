using System.Globalization;
using System.Text.RegularExpressions;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations;

/// <summary>
/// What a supplier's text says apart from how many of what: which requests and purchase orders it names, whether it is
/// about all of them, that only a part came, what it offers instead and when the rest comes.
/// </summary>
internal sealed partial class SupplierPhrases(string text)
{
    /// <summary>Who writes more answers in no such short forms; so no search takes long, whatever is written.</summary>
    private const int Longest = 1000;

    private readonly NormalisedText _text = NormalisedText.Of(Shortened(text));

    /// <summary>The whole numbers of the text, in their order, each once.</summary>
    public IReadOnlyList<long> Numbers => [.. Number().Matches(_text.Text).Select(match => Parsed(match.ValueSpan)).Distinct()];

    /// <summary>Whether the text is numbers and nothing else that says anything.</summary>
    public bool IsOnlyNumbers => OnlyNumbers().IsMatch(_text.Text);

    /// <summary>«الطلبين», "both requests": every request that is open.</summary>
    public bool IsOfAllRequests => AllRequests().IsMatch(_text.Text);

    /// <summary>«كلهم», "all": everything that is spoken of.</summary>
    public bool IsOfEverything => IsOfAllRequests || Everything().IsMatch(_text.Text);

    /// <summary>Whether "all" or "both" is all that is said: to «is it available?» that is a yes.</summary>
    public bool IsOnlyEverything => OnlyEverything().IsMatch(_text.Text);

    /// <summary>Whether the text says that goods have come or were brought.</summary>
    public bool SaysDelivered => Brought().IsMatch(_text.Text) && !NotYet().IsMatch(_text.Text) && !_text.Text.Contains('?', StringComparison.Ordinal);

    /// <summary>Whether the text says that of some goods not all came: «جزء من الطلب», "but no burgers".</summary>
    public bool SaysPart => Part().IsMatch(NothingLacks().Replace(_text.Text, " "));

    /// <summary>
    /// The text without what it offers instead and without the day of the rest; null where it has neither. What is left may
    /// be empty.
    /// </summary>
    public string? WithoutOffers()
    {
        var substitute = Substitute().Match(_text.Text);
        if (substitute.Success)
            return Before(substitute.Index);
        var rest = RestLater().Match(_text.Text);
        return rest.Success && rest.Index > 0 ? Before(rest.Index) : null;
    }

    /// <summary>What is said of each request that the text names by its number, where it names any.</summary>
    /// <param name="isRequest">Whether the supplier was ever sent a request of this number.</param>
    /// <param name="mayBeBare">Whether a number that opens the text, with words behind it, may be a request's too.</param>
    public IReadOnlyList<(long Request, string Text)> ByRequest(Func<long, bool> isRequest, bool mayBeBare)
    {
        var named = Named().Matches(_text.Text)
            .Where(match => match.Groups["n"].Captures.All(capture => isRequest(Parsed(capture.ValueSpan))))
            .ToList();
        if (named.Count == 0 && mayBeBare && BareAtStart().Match(_text.Text) is { Success: true } bare && isRequest(Parsed(bare.Groups["n"].ValueSpan)))
            named.Add(bare);
        var parts = new List<(long Request, string Text)>();
        var waiting = new List<long>();
        for (var index = 0; index < named.Count; index++)
        {
            var match = named[index];
            var end = index + 1 < named.Count ? named[index + 1].Index : _text.Text.Length;
            var said = Joined().Replace(_text.Text[(match.Index + match.Length)..end], "").Trim();
            if (index == 0)
                said = $"{Joined().Replace(_text.Text[..match.Index], "").Trim()} {said}".Trim();
            waiting.AddRange(match.Groups["n"].Captures.Select(capture => Parsed(capture.ValueSpan)));
            if (said.Length == 0 && index + 1 < named.Count)
                continue; // «طلب 6 وطلب 10 متوفرين»: what comes is said of both.
            parts.AddRange(waiting.Distinct().Select(request => (request, said)));
            waiting.Clear();
        }

        return parts;
    }

    // Runs of white space say nothing, and cost a search more than they are worth.
    private static string Shortened(string text) =>
        text.Length > Longest ? string.Empty : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Before(int end) => _text.OriginalBetween(0, end).Trim();

    private static long Parsed(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"(?<![0-9.,:/])[0-9]{1,12}(?![0-9]|[.,:/][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:(?:po|order|no|number|رقم|امر|الامر|شراء|و|and|both)[^\p{L}\p{N}]*)*[0-9]{1,12}(?:[^\p{L}\p{N}]+(?:(?:و|and)\s*)?[0-9]{1,12})*[^\p{L}\p{N}]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyNumbers();

    [GeneratedRegex(@"(?<!\p{L})(?:و?(?:ال)?طلب(?:ات)?(?:\s+(?:ال)?(?:عرض|عروض))?|and\s+requests?|requests?|rfqs?|quotations?)\s*(?:ال)?(?:رقم|ارقام|no|number|nr|numbers)?\s*[.#:]*\s*(?<n>[0-9]{1,9})(?:\s*(?:و|and|,|&)\s*(?<n>[0-9]{1,9})(?!\s*(?:كرتون|كراتين|حبه|كيس|اكياس|شوال|كيلو|cartons?|sacks?|bags?|packs?|kg)))*(?![0-9]|[.,:/][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*#?\s*(?<n>[0-9]{1,9})\s*[:\-]?\s+(?=متوفر|متوفره|موجود|موجوده|غير|ما|مو|مش|خلص|نفذ|نفد|بسعر|السعر|سعر|available|not|out|at|@|price|all|yes|no\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareAtStart();

    [GeneratedRegex(@"^[\s,;:.\-]+|[\s,;:\-]+(?:و|and)?[\s]*$|^\s*(?:و|and)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<!\p{L})(?:الطلبين|طلبين|كل الطلبات|الطلبات كلها|جميع الطلبات|كلاهما|both|all (?:the |of the )?requests|all of them)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AllRequests();

    [GeneratedRegex(@"(?<!\p{L})(?:كلهم|كلها|الكل|كل شي|كل شيء|جميعها|all|everything)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Everything();

    [GeneratedRegex(@"^[^\p{L}]*(?:yes |نعم |ايه |اي )?(?:الطلبين|كلهم|كلها|الكل|الطلبين كلهم|كل الطلبات|both|both of them|all|all of them|everything)[^\p{L}]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyEverything();

    [GeneratedRegex(@"(?<!\p{L})و?(?:تم|تسليم|تسلم|تسلمت|سلمنا|سلمناه|سلمناها|سلمت|سلمنالكم|استلمتوا|استلمتو|استلموا|وصل|وصلت|وصلنا|وصلناه|وصلنالكم|delivered|received|dropped)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brought();

    [GeneratedRegex(@"(?<!\p{L})(?:سيتم|راح|رح|حيتم|will|tomorrow|بكره|بكرا|غدا|لسه|لسا|not yet|to be)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"(?<!\p{L})و?(?:جزءا?|جزو|بعض|نص(?!\s+ساع)|نصف(?!\s+ساع)|ناقص|ناقصه|ناقصين|نقص|الباقي|باقي|بقيه|بس|فقط|ما عدا|ماعدا|عدا|الا(?!\s+(?:ربع|ثلث|خمس))|بدون|من غير|لم|ما وصل|ما وصلت|ما وصلوا|ما جاء|ما جا|ما اجا|(?:مو|مش|ليس) كل\w*|part|parts|partial|partially|partly|half(?!\s+(?:past|an?\s|hour))|some|only|except|without|but|missing|short|rest|remaining|remainder|not|no(?!\.?\s*[#:]?\s*[0-9]))(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<!\p{L})(?:بدون|من غير|بلا|لا|ما في|مافي|without|no|nothing)\s+(?:اي\s+|any\s+)?(?:نقص|نواقص|ناقص|مشاكل|مشكله|problems?|issues?|shortages?|missing|damages?)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NothingLacks();

    [GeneratedRegex(@"(?:^|[\s,.;]+)(?:(?:بس|لكن|ولكن|but|and)\s+)?و?(?:(?:عندنا|عندي|معنا|في|فيه|لدينا|يوجد|متوفر|we have|we can offer|i have|have|there is)\s+)?(?:an?\s+)?و?(?:ال)?(?:بديل|بدايل|بدائل|بداله|بدالها|substitutes?|alternatives?|replacements?)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"(?:[\s,.;]+)(?:and\s+|و\s*)?(?:the\s+)?(?:الباقي|باقي الكميه|بقيه الكميه|rest|remaining|remainder|balance)(?!\p{L})(?=.*(?:اسبوع|الجاي|جاي|القادم|المقبل|بكر|غد|يوم|بعد|شهر|سبت|الاحد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|week|tomorrow|next|later|month|day|in [0-9]))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RestLater();
}
