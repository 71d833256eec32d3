using System.Globalization;
using Abtamim.Domain.Understanding.Lines;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds what is said beside goods and days: money, order numbers, telephone numbers, addresses. Marks their words, so
/// that no number of theirs is taken for an amount.
/// </summary>
internal static class FactReader
{
    public static void Read(Reading reading)
    {
        var words = reading.Words;
        ReadSigns(words);
        ListingReader.Read(words, reading.Utterance.Role);
        if (reading.Utterance.Role == SpeakerRole.Customer)
            SenderReader.Read(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Role != WordRole.Unread)
                continue;
            if (words[i].Kind == WordKind.Number && i + 1 < words.Count && words[i + 1].Is(Concept.Guest) && !words[i + 1].HasAnd)
                words[i].Role = words[i + 1].Role = WordRole.Background;
            else if (IsAgo(words, i))
                words[i].Role = words[i + 1].Role = WordRole.Background;
            else if (words[i].Kind == WordKind.Number)
                ReadNumber(reading, i);
            else if (Closing.Contains(words[i].Text))
                ReadSignature(words, i);
            else if (Introducing.Contains(words[i].Text))
                ReadIntroduction(words, i);
            else if ((words[i].Is(Concept.Place) && !words[i].Is(Concept.Goods)) || IsTheirKitchen(words, i))
                ReadPlace(words, i);
            else if (words[i].Is(Concept.Street))
                ReadAddress(words, i);
            else if (i > 0 && words[i].Text is "علي" or "الي" or "ل" or "to" && IsCarrying(words[i - 1]))
                ReadDestination(words, i);
        }
    }

    // "-5 cartons" is not five cartons. A dash in front of each line of a list is a bullet, one between words a hyphen.
    private static void ReadSigns(List<Word> words)
    {
        var bullets = 0;
        for (var i = 1; i < words.Count; i++)
            bullets += IsSigned(words, i) && StartsLine(words, i - 1) ? 1 : 0;
        for (var i = 1; i < words.Count; i++)
        {
            if (IsSigned(words, i) && !(bullets > 1 && StartsLine(words, i - 1)))
                words[i].Number = -words[i].Number;
        }
    }

    private static readonly string[] Closing = ["regards", "rgds", "sincerely", "تحياتي", "تحياتنا"];

    // "Regards, Joseph, Marina Hotel stores": whoever signs, signs at the end.
    private static void ReadSignature(List<Word> words, int i)
    {
        const int Longest = 10;
        if (words.Count - i > Longest || words.FindIndex(i, word => word.Kind == WordKind.Number || word.Is(Concept.Unit)) >= 0)
            return;
        for (var at = i; at < words.Count; at++)
        {
            if (words[at] is { Kind: WordKind.Word, Role: WordRole.Unread })
                words[at].Role = WordRole.Address;
        }
    }

    private static readonly string[] Introducing = ["نحنا", "احنا", "نحن", "حنا", "معكم", "معك", "معاك", "معاكم", "انا", "من"];

    // «نحنا برغر هاوس فرع الحمرا»: who says who they are names no good, where nothing is asked for before the sentence ends.
    private static void ReadIntroduction(List<Word> words, int i)
    {
        var end = i + 1;
        var hasPlace = false;
        while (end < words.Count && end <= i + 6 && words[end].Kind == WordKind.Word)
        {
            if (words[end].Role != WordRole.Unread || !(words[end].Lexemes.Count == 0 || words[end].IsGuess || words[end].Concepts.Except(OfNames).IsEmpty))
                return;
            hasPlace |= words[end].Is(Concept.Place) || words[end].Is(Concept.Street) || words[end].Is(Concept.Name) || (words[end].Lexemes.Count == 0 && words[i].Text != "من");
            end++;
        }

        if (!hasPlace || end == i + 1 || (words[i].Text == "من" && !StartsSentence(words, i)) || (end < words.Count && (words[end].Kind == WordKind.Number || words[end].IsMark('?'))))
            return;
        for (var at = i + 1; at < end; at++)
            words[at].Role = WordRole.Address;
    }

    private static bool StartsSentence(List<Word> words, int i) => i == 0 || words[i - 1].Kind is WordKind.Break || words[i - 1].Kind == WordKind.Mark;

    private static readonly ConceptSet OfNames = ConceptSet.Of(Concept.Goods, Concept.Place, Concept.Street, Concept.Name, Concept.Filler, Concept.Location, Concept.Of);

    private static bool IsSigned(List<Word> words, int i) =>
        words[i].Kind == WordKind.Number && words[i - 1].IsMark('-') && words[i - 1].End == words[i].Start && (i < 2 || words[i - 2].Kind == WordKind.Break || words[i - 2].End < words[i - 1].Start);

    internal static bool StartsLine(List<Word> words, int i) => i == 0 || words[i - 1].Kind == WordKind.Break;

    private static void ReadNumber(Reading reading, int i)
    {
        var words = reading.Words;
        var word = words[i];
        var before = i > 0 ? words[i - 1] : null;
        var after = i + 1 < words.Count ? words[i + 1] : null;
        if (!IsInvoiceName(words, i) && IsPhone(words, i, before, after))
            MarkPhone(words, i);
        else if (IsPaid(reading, i))
        {
            word.Role = WordRole.Money;
        }
        else if (OrderNumberAt(reading, i, before, after))
        {
            word.Role = WordRole.OrderNumber;
            reading.OrderNumber ??= DigitsOf(word);
        }
        else if (after?.Is(Concept.Currency) == true || (before?.Is(Concept.Currency) == true && !AfterAmount(words, i - 1)) || word.Is(Concept.Currency))
        {
            word.Role = WordRole.Money;
            if (after?.Is(Concept.Currency) == true)
                after.Role = WordRole.Money;
            else if (before is not null)
                before.Role = WordRole.Money;
            reading.Money ??= word.Number;
            if (before is not null && before.Is(Concept.SizeMarker) && !before.Is(Concept.Of))
                before.Role = WordRole.Money; // «رز مصري أبو 115 جنيه»
        }
        else if (IsNamedPrice(words, i))
        {
            word.Role = WordRole.Money;
        }
    }

    // «دفعنا للشب اللي وصل الطلبية ٤٠٠», «هحول ٥٠٠ بكرة»: who tells of paying names how much; an order's number is told by
    // «رقم», has more digits, or stands beside the amount.
    private static bool IsPaid(Reading reading, int i)
    {
        var words = reading.Words;
        if (reading.Utterance.Role != SpeakerRole.Customer || words[i].Number < 10 || (words[i].Digits is { Length: > 5 }) || (i + 1 < words.Count && AmountReader.IsUnit(words[i + 1])))
            return false;
        var isPromise = false;
        for (var at = 0; at < i; at++)
            isPromise |= words[at].Is(Concept.PayLater);
        if (isPromise)
            return !IsNumbered(words, i);
        return i > 0 && words[i - 1] is { Kind: WordKind.Word } order && (order.HasArticle || order.Text.StartsWith("ال", StringComparison.Ordinal)) && order.Is(Concept.OrderNoun) && words[i].Number < 1000
            && words.Exists(word => word.Is(Concept.Pay) || word.Is(Concept.Transfer)) && words.TrueForAll(word => word.Kind != WordKind.Number || word == words[i]);
    }

    private static bool IsNumbered(List<Word> words, int i) => i > 0 && (words[i - 1].Is(Concept.NumberWord) || words[i - 1].IsMark('#'));

    // "price 0", «السعر: ٥٥»: what somebody would have it cost, where it counts nothing behind it and is no size.
    private static bool IsNamedPrice(List<Word> words, int i)
    {
        var at = i - 1;
        while (at > 0 && (words[at].IsMark(':') || words[at].IsMark('=') || words[at].Text is "is" or "to" or "be" or "of" or "الي" or "هو"))
            at--;
        if (at < 0 || !words[at].Is(Concept.PriceWord) || words[at].Is(Concept.Agree) || words[at].Is(Concept.Goods))
            return false;
        return i + 1 >= words.Count || words[i + 1].Kind is WordKind.Break || (words[i + 1].Kind == WordKind.Mark && words[i + 1].Text[0] is ',' or '.' or ';' or '!' or '?' && words[i].Number < 100);
    }

    /// <summary>A number that stands alone where an order is spoken of: «اعتمد 1206», "is 1301 on its way?".</summary>
    public static string? LooseOrderNumber(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var after = i + 1 < words.Count ? words[i + 1] : null;
            if (words[i] is { Kind: WordKind.Number, Role: WordRole.Unread } && DigitsOf(words[i]) is { Length: >= 3 and <= 8 } digits
                && after?.Is(Concept.Unit) != true && after?.Is(Concept.Measure) != true && after?.Is(Concept.Currency) != true)
                return digits;
        }

        return null;
    }

    // Spoken, «الف وميتين» is 1200 too.
    private static string? DigitsOf(Word word) =>
        word.Digits ?? (word.Number >= 100 && word.Number == decimal.Truncate(word.Number) ? word.Number.ToString("0", CultureInfo.InvariantCulture) : null);

    private static bool AfterAmount(List<Word> words, int currency) => currency > 0 && words[currency - 1].Kind == WordKind.Number;

    // «INV-000012»: an invoice's name has noughts in front, as telephone numbers do.
    private static bool IsInvoiceName(List<Word> words, int i) => i > 1 && words[i - 1].IsMark('-') && words[i - 2].Is(Concept.Invoice);

    private static bool IsPhone(List<Word> words, int i, Word? before, Word? after)
    {
        if (words[i].Digits is not { } digits)
            return false;
        if (after is not null && (after.Is(Concept.Unit) || after.Is(Concept.Currency) || after.Is(Concept.Measure)) && digits[0] != '0')
            return false;
        return digits.Length is >= 9 and <= 15 || (digits.Length >= 3 && (before?.IsMark('+') == true && before.End == words[i].Start || (digits[0] == '0' && digits.Length >= 3)))
            || (digits.Length >= 6 && (before?.Is(Concept.Phone) == true || (i > 1 && words[i - 2].Is(Concept.Phone))));
    }

    private static void MarkPhone(List<Word> words, int i)
    {
        words[i].Role = WordRole.Phone;
        if (i > 0 && words[i - 1].Is(Concept.Phone))
            words[i - 1].Role = WordRole.Phone;
        for (var j = i + 1; j < words.Count; j++)
        {
            if (words[j].Kind == WordKind.Number && words[j].Digits is { Length: >= 2 and <= 7 } && !(j + 1 < words.Count && (words[j + 1].Is(Concept.Unit) || words[j + 1].Is(Concept.Goods))))
                words[j].Role = WordRole.Phone;
            else if (!(words[j].IsMark('-') && j + 1 < words.Count && words[j + 1].Kind == WordKind.Number))
                break;
        }
    }

    // «طلب رقم 1187», "#1198", «order 1215»; for staff also a bare number behind a verb of deciding.
    private static bool OrderNumberAt(Reading reading, int i, Word? before, Word? after)
    {
        var words = reading.Words;
        if (DigitsOf(words[i]) is not { Length: >= 3 and <= 12 } digits || after?.Is(Concept.Currency) == true || after?.Is(Concept.Unit) == true)
            return false;
        if (reading.Utterance.Role == SpeakerRole.Staff && digits.Length == 4 && words[i].Digits is not null && IsDecidedAt(words, i, before, after))
            return true;
        if (before is null)
            return false;
        if (before.IsMark('#'))
            return true;
        var at = i - 1;
        while (at > 0 && (words[at].Is(Concept.CountMarker) || words[at].Is(Concept.NumberWord) || words[at].IsMark('#') || words[at].IsMark(':') || words[at].IsMark('.') || words[at].IsMark('-') || words[at].Is(Concept.Of) || words[at].Is(Concept.Filler)))
            at--;
        if (words[at].Is(Concept.OrderNoun) || words[at].Is(Concept.Invoice) || words[at].Text.EndsWith(" order", StringComparison.Ordinal))
            return true;
        if (reading.Utterance.Role == SpeakerRole.Staff && after?.Is(Concept.Currency) != true)
        {
            return words[at].Is(Concept.Approve) || words[at].Is(Concept.Reject) || words[at].Is(Concept.Details) || words[at].Is(Concept.Cancel) || words[at].Is(Concept.Show) || (words[at].Text is "mark" or "tag" && after?.Text is "as" or "paid")
                || after?.Is(Concept.Approve) == true || after?.Is(Concept.Reject) == true;
        }

        return at < i - 1 && words[at + 1].Is(Concept.NumberWord) && after?.Is(Concept.Unit) != true && digits.Length >= 4;
    }

    // «١٢٠٧ اوكي», «1210 لا», «وش فيه ١٢١١»: what a verdict or a question about contents stands beside.
    private static bool IsDecidedAt(List<Word> words, int i, Word? before, Word? after) =>
        (i == 0 && after is not null && (after.Is(Concept.Okay) || after.Is(Concept.Yes) || after.Is(Concept.No) || after.Is(Concept.Confirm) || after.Is(Concept.Not)))
        || (i == 0 && words.Count > 2 && after is not null && after.Is(Concept.Exists) && words[2].Is(Concept.What))
        || (i == words.Count - 1 && before is not null && before.Is(Concept.Without))
        || (i == words.Count - 1 && before is not null && i > 1 && before.Is(Concept.Exists) && words[i - 2].Is(Concept.What));

    // "about ten minutes ago", «قبل عشر دقايق»: so long, and not so many.
    private static bool IsAgo(List<Word> words, int i) =>
        words[i].Kind == WordKind.Number && i + 1 < words.Count && (words[i + 1].Is(Concept.Hours) || words[i + 1].Is(Concept.Hour))
        && ((i + 2 < words.Count && words[i + 2].Text is "ago" or "back" or "earlier") || (i > 0 && words[i - 1].Text is "قبل" or "من" or "2abl" or "gabl"));

    // «مطبخ السكن يبغى ...», "camp kitchen:": a place. "kitchen towel", «رول مطبخ» say what paper is for.
    private static bool IsTheirKitchen(List<Word> words, int i) =>
        words[i].Find(Concept.Goods) is { Name: "kitchen", Value: Lexeme.Quality } && !(i > 0 && IsOfKitchens(words[i - 1])) && !(i > 1 && (words[i - 1].Is(Concept.Of) || words[i - 1].Text == "for") && IsOfKitchens(words[i - 2])) && !(i + 1 < words.Count && IsOfKitchens(words[i + 1]))
        && !(i + 2 < words.Count && words[i + 1].Kind == WordKind.Word && IsOfKitchens(words[i + 2]));

    // What is called after kitchens: paper, wipes, cloths, or anything that nobody knows but by its kind.
    private static bool IsOfKitchens(Word word) =>
        word is { Kind: WordKind.Word, Role: WordRole.Unread } && (word.Is(Concept.Goods) || AmountReader.IsUnit(word) || word.Text is "towel" or "towels" or "rolls" or "hand");

    private static void ReadPlace(List<Word> words, int i)
    {
        ReadPlaceName(words, i);
        if (words[i].Is(Concept.Goods))
            words[i].Role = WordRole.Address;
    }

    // Where the name of a place ends with a mark soon, and nothing is counted before it.
    private static int MarkBehind(List<Word> words, int i)
    {
        const int Longest = 3;
        var end = i + 1;
        while (end < words.Count && end <= i + Longest && words[end] is { Kind: WordKind.Word, Role: WordRole.Unread, HasAnd: false } && !words[end].Is(Concept.Unit) && !words[end].Is(Concept.Want))
            end++;
        return end > i + 1 && end < words.Count && words[end].IsSeparator ? end : 0;
    }

    // «مطعم النخيل», «فندق الديار»: the name of a place is no product, whatever its word.
    private static void ReadPlaceName(List<Word> words, int i)
    {
        // «محل حلويات», «مطعم سمك»: what a place sells.
        if (i + 1 < words.Count && words[i] is { Preposition: '\0', HasArticle: false } place && place.Stem == place.Text && words[i + 1] is { Kind: WordKind.Word, HasAnd: false, HasArticle: false, Role: WordRole.Unread } sold && sold.Is(Concept.Goods)
            && (i == 0 || words[i - 1].Kind == WordKind.Mark || Introducing.Contains(words[i - 1].Text)) && !(i + 2 < words.Count && (words[i + 2].Kind == WordKind.Number || words[i + 2].Is(Concept.Unit))))
            sold.Role = WordRole.Address;
        // «للباخرة نور البحر:»: all that stands between where it goes and the mark.
        if (words[i].Preposition == 'ل' && MarkBehind(words, i) is > 0 and var mark)
        {
            for (var j = i + 1; j < mark; j++)
                words[j].Role = WordRole.Address;
            return;
        }

        for (var j = i + 1; j < words.Count && j <= i + 2; j++)
        {
            var word = words[j];
            if (word.Kind != WordKind.Word || word.HasAnd || word.Role != WordRole.Unread || !(word.Lexemes.Count == 0 || word.HasArticle || word.IsGuess) || (word.Is(Concept.Unit) && !word.IsGuess) || word.Is(Concept.Street))
                return;
            word.Role = WordRole.Address;
        }
    }

    private static bool IsCarrying(Word word) => word.Is(Concept.Send) || word.Is(Concept.Deliver) || word.Is(Concept.Arrive);

    // «ابعتوه على المعادي مش مدينة نصر»: names behind a verb of carrying and «على» are places.
    private static void ReadDestination(List<Word> words, int i)
    {
        for (var j = i + 1; j < words.Count && words[j].Kind == WordKind.Word && j <= i + 5; j++)
        {
            if (words[j].Lexemes.Count == 0)
                words[j].Role = WordRole.Address;
            else if (!words[j].Is(Concept.Not) && !words[j].Is(Concept.Filler) && !words[j].Is(Concept.Name))
                return;
        }
    }

    // «حدا الكوزينه», «جنب المطبخ»: what is only a quality of goods is a place where it is named as the one beside it.
    private static bool IsSpot(List<Word> words, int i, int j) => j == i + 1 && words[j].HasArticle && words[j].Find(Concept.Goods) is { Value: Lexeme.Quality };

    private static void ReadAddress(List<Word> words, int i)
    {
        words[i].Role = WordRole.Address;
        for (var j = i + 1; j < words.Count && j <= i + 4; j++)
        {
            var word = words[j];
            if (word.Kind is WordKind.Break || (word.Kind == WordKind.Mark && word.Text[0] is ',' or '.' or ';') || word.Is(Concept.Unit) || (word.Is(Concept.Goods) && !IsSpot(words, i, j)) || word.Is(Concept.Want) || word.Role != WordRole.Unread)
                return;
            // «شارع الخميس» is a street, "the back gate on Thursday" a gate and a day.
            if (j > i + 1 && (word.Is(Concept.Weekday) || word.Is(Concept.DayOffset) || word.Is(Concept.DayPart)))
                return;
            if (word.Is(Concept.Phone) || j + 1 < words.Count && word.Kind == WordKind.Number && (words[j + 1].Is(Concept.Unit) || words[j + 1].Is(Concept.Goods)))
                return;
            word.Role = WordRole.Address;
            if (word.Kind == WordKind.Number)
                return;
        }

        if (i > 0 && words[i - 1] is { Kind: WordKind.Number, Role: WordRole.Unread })
            words[i - 1].Role = WordRole.Address;
    }
}
