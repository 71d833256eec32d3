using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Finds days and parts of the day, seen from the day of the message: «بعد بكره الظهر», «الخميس الجاي», "Fri 27 Nov".
/// Marks the words it used.
/// </summary>
internal static class WhenReader
{
    public static DeliveryWish? Read(List<Word> words, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        DateOnly? date = null;
        DayPart? part = null;
        var dateIsSide = true;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Role != WordRole.Unread)
                continue;
            if (ReadPart(words, i) is { } foundPart)
            {
                if (IsRefused(words, i))
                    continue;
                part = foundPart;
                // «الليلة»: of this day.
                if (words[i].Find(Concept.DayOffset) is null && date is null && i > 0 && words[i - 1].Is(Concept.This))
                    date = today;
                if (words[i].Find(Concept.DayOffset) is { } offset && date is null)
                    date = today.AddDays((int)offset.Value);
            }
            else if (ReadDate(words, i, today) is { } day)
            {
                if (IsRefused(words, i) || IsGone(words, i))
                    continue;

                // A day said of something else («عندي عزيمه الجمعه») counts only where no other is named.
                var side = IsSide(words, i);
                if (date is null || !side || dateIsSide)
                    (date, dateIsSide) = (day, side);
            }
        }

        if (date is not null && dateIsSide && words.Any(word => word.Is(Concept.Past)))
            date = null;
        return date is null && part is null ? null : new DeliveryWish(date, part);
    }

    private static bool IsSide(List<Word> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4 && !IsBoundary(words[i]); i--)
        {
            if (words[i].Is(Concept.Event) || words[i].Is(Concept.Past) || words[i].Is(Concept.Closed))
                return true;
        }

        // «اليوم مسكرين», «اليوم المحل مسكر»: a place or an article may stand between.
        for (var i = at + 1; i < words.Count && i <= at + 3 && !IsBoundary(words[i]); i++)
        {
            if (words[i].Is(Concept.Closed) || words[i].Is(Concept.Event) || (i == at + 1 && (words[i].Is(Concept.NotExist) || words[i].Is(Concept.Unable))))
                return true;
            if (!words[i].Is(Concept.Place) && !words[i].Is(Concept.Location) && !words[i].Is(Concept.Of))
                return false;
        }

        return false;
    }

    // «بدل اليوم», «مو العصر»: a time that is not meant.
    private static bool IsRefused(List<Word> words, int at)
    {
        var before = at - 1;
        while (before > 0 && words[before].Is(Concept.DayWord))
            before--;
        if (before >= 0 && (words[before].Is(Concept.Instead) || words[before].Is(Concept.Not)))
            return true;

        // "nobody here in the morning", «محد موجود الصبح», "last night": when nobody is there, and what is over.
        for (var i = at - 1; i >= 0 && i >= at - 3 && !IsBoundary(words[i]); i--)
        {
            if (words[i].Is(Concept.Nobody))
                return true;
        }

        // «الصبح ما في حدا», «السبت العصر، الجمعه محد موجود»
        if (at + 1 < words.Count && words[at + 1].Is(Concept.Nobody) && !words[at + 1].HasAnd)
            return true;
        return before >= 0 && words[before].Text == "last" && words[at].Is(Concept.DayPart);
    }

    // "last friday", «الاربعاء الماضي», "same as monday", «مثل الاثنين»: a day that is over.
    private static bool IsGone(List<Word> words, int at) =>
        words[at].Is(Concept.Weekday) && ((at > 0 && IsLike(words[at - 1])) || (at > 1 && words[at - 1].Text == "on" && IsLike(words[at - 2])) || (at > 0 && words[at - 1].Is(Concept.Last)) || (at + 1 < words.Count && words[at + 1].Is(Concept.LastTime)) || (at + 1 < words.Count && words[at + 1].Is(Concept.Last)));

    private static bool IsLike(Word word) =>
        word.Text is "as" or "like" or "مثل" or "زي" or "متل" or "بحال" or "كيما" or "zay" or "zayy" or "metel" or "mitl" or "methel" || word.Text.EndsWith(" as", StringComparison.Ordinal);

    private static bool IsBoundary(Word word) => word.Kind == WordKind.Break || word.IsMark(',') || word.IsMark('.') || word.IsMark('?');

    private static DayPart? ReadPart(List<Word> words, int i)
    {
        var word = words[i];
        var next = i + 1 < words.Count ? words[i + 1] : null;
        if (word.Text is "بين" or "between" && i + 2 < words.Count && next is { Kind: WordKind.Number })
        {
            var until = words[i + 2].Kind == WordKind.Number ? i + 2 : i + 3;
            if (until < words.Count && words[until] is { Kind: WordKind.Number, Number: >= 1 and <= 24 } && !IsCounting(words, until + 1))
            {
                Mark(words, i, until - i);
                return ReadClock(words, until, isCertain: true);
            }
        }

        if (word.Is(Concept.Hour) && next is { Kind: WordKind.Number } && !(word.Text is "around" or "about" && i + 2 < words.Count && (words[i + 2].Is(Concept.Unit) || words[i + 2].Is(Concept.Measure))))
        {
            word.Role = WordRole.Time;
            return ReadClock(words, i + 1, isCertain: true);
        }

        if (word.Kind == WordKind.Number && word.Number is >= 1 and <= 24 && ClockEnd(words, i) is var end && end < words.Count && words[end].Is(Concept.DayPart))
            return ReadClock(words, i, isCertain: true);
        if (word.Find(Concept.DayPart) is not { } lexeme || word.Is(Concept.Greeting) || IsGreeting(words, i))
            return null;
        if (lexeme.Name is "am" or "pm")
            return IsBehindDay(words, i) ? MarkHalf(word, lexeme.Name) : null;
        word.Role = WordRole.Time;
        return PartOf(lexeme.Name!) is { } part && IsBeforePrayer(words, i) ? part - 1 : PartOf(lexeme.Name!);
    }

    // "between 10 and 12 cartons": no hours.
    private static bool IsCounting(List<Word> words, int i) => i < words.Count && !words[i].HasAnd && (words[i].Is(Concept.Unit) || words[i].Is(Concept.Goods));

    // "tmrw AM", "sunday pm": half of that day.
    private static bool IsBehindDay(List<Word> words, int i) =>
        i > 0 && (words[i - 1].Is(Concept.DayOffset) || words[i - 1].Is(Concept.Weekday)) && words[i].IsLatin && (i + 1 >= words.Count || words[i + 1].Kind != WordKind.Word || words[i + 1].Is(Concept.Please));

    // "Morning! two cartons…", "Evening team, …": what opens a message and is said of nothing.
    private static bool IsGreeting(List<Word> words, int i) =>
        i == 0 && words.Count > 2 && words[i].IsLatin && (words[1].IsSeparator || words[1].Text is "team" or "all" or "guys" or "sir" or "everyone" or "folks" or "boss" or "mate");

    private static DayPart MarkHalf(Word word, string name)
    {
        word.Role = WordRole.Time;
        return name == "am" ? DayPart.Morning : DayPart.Afternoon;
    }

    // «قبل صلاة المغرب»: the part of the day that the prayer ends.
    private static bool IsBeforePrayer(List<Word> words, int i) =>
        i >= 2 && words[i - 2].Is(Concept.Before) && words[i - 1].Text is "صلاه" or "اذان" && words[i].Find(Concept.DayPart)!.Name != "morning";

    private static int ClockEnd(List<Word> words, int number)
    {
        var end = number + 1;
        if (end + 1 < words.Count && (words[end].IsMark(':') || words[end].IsMark('.')) && words[end + 1].Kind == WordKind.Number && words[end].End == words[end + 1].Start)
            end += 2;
        return end;
    }

    private static DayPart? ReadClock(List<Word> words, int number, bool isCertain)
    {
        var end = ClockEnd(words, number);
        var hour = words[number].Number;
        var named = end < words.Count ? words[end].Find(Concept.DayPart) : null;
        if (!isCertain && named is null)
            return null;
        for (var i = number; i < end; i++)
            words[i].Role = WordRole.Time;
        if (named is null)
            return hour >= 13 ? OfHour(hour) : null;
        words[end].Role = WordRole.Time;
        return named.Name switch
        {
            "am" => DayPart.Morning,
            "pm" => OfHour(hour == 12 ? 12 : hour + 12),
            _ => PartOf(named.Name!),
        };
    }

    private static DayPart OfHour(decimal hour) => hour switch
    {
        < 12 => DayPart.Morning,
        < 13 => DayPart.Noon,
        < 17 => DayPart.Afternoon,
        < 20 => DayPart.Evening,
        _ => DayPart.Night,
    };

    private static DayPart? PartOf(string name) => Enum.TryParse<DayPart>(name, ignoreCase: true, out var part) ? part : null;

    private static DateOnly? ReadDate(List<Word> words, int i, DateOnly today)
    {
        var word = words[i];
        if (ReadCalendarDate(words, i, today) is { } calendar)
            return calendar;
        if (word.Find(Concept.DayOffset) is { } offset)
        {
            word.Role = WordRole.Time;
            return today.AddDays((int)offset.Value);
        }

        // "2 more days", "another three days"
        if (word.Kind == WordKind.Number && word.Number is >= 1 and <= 60 && i + 1 < words.Count && (words[i + 1].Is(Concept.More) || (i > 0 && words[i - 1].Is(Concept.More)))
            && (words[i + 1].Is(Concept.More) ? i + 2 : i + 1) is var day && day < words.Count && words[day].Find(Concept.DayWord) is { Value: 0 or 1 })
        {
            Mark(words, i, day + 1 - i);
            return today.AddDays((int)word.Number);
        }

        // «كمان يومين», «بدها يومين لتوصل», «من هنا يومين»
        if (word.Text is "كمان" or "قدامها" or "قدامه" or "بدها" or "بدو" or "هنا" && i + 1 < words.Count && words[i + 1].Find(Concept.DayWord) is { Value: > 1 } both)
        {
            Mark(words, i, 2);
            return today.AddDays((int)both.Value);
        }

        // «بعد يومين», «خلال ٣ ايام», "in 3 days".
        if (word.Is(Concept.After) && i + 1 < words.Count)
        {
            var next = words[i + 1];
            if (next.Find(Concept.DayWord) is { Value: > 1 } days)
            {
                Mark(words, i, 2);
                return today.AddDays((int)days.Value);
            }

            if (next.Kind == WordKind.Number && next.Number is >= 1 and <= 60 && i + 2 < words.Count && words[i + 2].Is(Concept.DayWord))
            {
                Mark(words, i, 3);
                return today.AddDays((int)next.Number);
            }
        }

        // "eta 2 days", "2 days eta"
        if (word.Kind == WordKind.Number && word.Number is >= 1 and <= 60 && i + 1 < words.Count && words[i + 1].Is(Concept.DayWord)
            && ((i > 0 && words[i - 1].Text == "eta") || (i + 2 < words.Count && words[i + 2].Text == "eta")))
        {
            Mark(words, i, 2);
            return today.AddDays((int)word.Number);
        }

        // «بعد ساعتين», "within 3 hours": still of this day.
        if (word.Is(Concept.After) && i + 1 < words.Count && HoursEnd(words, i + 1) is > 0 and var hours)
        {
            Mark(words, i, hours - i);
            return today;
        }

        if (word.Find(Concept.Weekday) is { } weekday && (!word.Is(Concept.Number) || IsBehindDayWord(words, i)))
        {
            word.Role = WordRole.Time;
            if (i > 0 && words[i - 1].Is(Concept.DayWord))
                words[i - 1].Role = WordRole.Time;
            for (var j = i + 1; j < words.Count && j <= i + 3; j++)
            {
                if (words[j].Kind == WordKind.Number && ReadCalendarDate(words, j, today) is { } exact)
                    return exact;
            }

            // «الاسبوع الجاي الخميس», «الخميس من الاسبوع القادم»: weeks begin on Sundays.
            if (IsOfNextWeek(words, i))
                return today.AddDays(7 - (int)today.DayOfWeek + (int)weekday.Value);
            var ahead = ((int)weekday.Value - (int)today.DayOfWeek + 7) % 7;
            return today.AddDays(ahead == 0 ? 7 : ahead);
        }

        return null;
    }

    // «يوم الاربعه», "yom el arbe3a"
    private static bool IsBehindDayWord(List<Word> words, int i) =>
        i > 0 && (words[i - 1].Is(Concept.DayWord) || (i > 1 && words[i - 1].Is(Concept.Of) && words[i - 2].Is(Concept.DayWord)));

    private static bool IsOfNextWeek(List<Word> words, int i)
    {
        var before = i > 0 && words[i - 1].Is(Concept.DayWord) ? i - 1 : i;
        if (before > 1 && words[before - 1].Is(Concept.Next) && words[before - 2].Is(Concept.Week))
            return true;
        var after = i + 1 < words.Count && words[i + 1].Is(Concept.Of) ? i + 2 : i + 1;
        return after + 1 < words.Count && words[after].Is(Concept.Week) && words[after + 1].Is(Concept.Next);
    }

    private static int HoursEnd(List<Word> words, int i) =>
        words[i].Is(Concept.Hours) || (words[i].Is(Concept.Hour) && !(i + 1 < words.Count && words[i + 1].Kind == WordKind.Number)) ? i + 1
        : words[i].Kind == WordKind.Number && i + 1 < words.Count && (words[i + 1].Is(Concept.Hours) || words[i + 1].Is(Concept.Hour)) ? i + 2
        : 0;

    private static DateOnly? ReadCalendarDate(List<Word> words, int i, DateOnly today)
    {
        var word = words[i];
        if (word.Kind == WordKind.Number && word.Digits is not null && i + 2 < words.Count && (words[i + 1].IsMark('/') || words[i + 1].IsMark('-'))
            && words[i + 1].Start == word.End && words[i + 2] is { Kind: WordKind.Number } second && second.Start == words[i + 1].End)
        {
            var third = i + 4 < words.Count && words[i + 3].Text == words[i + 1].Text && words[i + 4].Kind == WordKind.Number && words[i + 4].Start == words[i + 3].End ? words[i + 4] : null;
            if (third is null && words[i + 1].IsMark('-'))
                return null;
            var date = third is null ? Next(word.Number, second.Number, today)
                : word.Number > 1900 ? Exact(word.Number, second.Number, third.Number)
                : Exact(third.Number < 100 ? 2000 + third.Number : third.Number, second.Number, word.Number);
            if (date is not null)
                Mark(words, i, third is null ? 3 : 5);
            return date;
        }

        if (word.Find(Concept.Ordinal) is { } ordinal && i + 1 < words.Count && NextOf(words, i + 1) is var of && of < words.Count && words[of].Find(Concept.Month) is { } inMonth && Next(ordinal.Value, inMonth.Value, today) is { } first)
        {
            Mark(words, i, of - i + 1);
            return first;
        }

        if (IsOrdinalDay(words, i) && Next(word.Number, word.Number < today.Day ? today.AddMonths(1).Month : today.Month, today) is { } ordinalDay)
        {
            Mark(words, i, 2);
            return ordinalDay;
        }

        if (word.Kind == WordKind.Number)
        {
            var month = i + 1;
            if (month < words.Count && words[month].Is(Concept.Of))
                month++;
            if (month < words.Count && !IsHeard(words[month]) && words[month].Find(Concept.Month) is { } named && Next(word.Number, named.Value, today) is { } date)
            {
                Mark(words, i, month - i + 1);
                // "on 2 and 3 December": both are days of it.
                if (i > 1 && (word.HasAnd || words[i - 1].Is(Concept.And)) && words[word.HasAnd ? i - 1 : i - 2] is { Kind: WordKind.Number, Number: >= 1 and <= 31, Role: WordRole.Unread } other && other.Number < word.Number)
                    other.Role = WordRole.Time;
                return date;
            }

            if (i > 0 && words[i - 1].Is(Concept.DayWord) && !(i + 1 < words.Count && (words[i + 1].Is(Concept.Unit) || words[i + 1].Is(Concept.Measure)))
                && word.Number is >= 1 and <= 31 && word.Digits is not null && words[i - 1].Find(Concept.DayWord)!.Value <= 1)
            {
                Mark(words, i - 1, 2);
                return Next(word.Number, today.Day < word.Number ? today.Month : today.AddMonths(1).Month, today);
            }
        }
        else if (word.Find(Concept.Month) is { } named && i + 1 < words.Count && words[i + 1] is { Kind: WordKind.Number } day && Next(day.Number, named.Value, today) is { } date)
        {
            Mark(words, i, 2);
            return date;
        }

        return null;
    }

    // "on the 25th", and no "25th of january".
    private static bool IsOrdinalDay(List<Word> words, int i) =>
        words[i] is { Kind: WordKind.Number, Digits: not null, Number: >= 1 and <= 31 } && i > 0 && words[i - 1].Text is "the" or "on" or "by" or "for"
        && i + 1 < words.Count && words[i + 1].Text is "th" or "st" or "nd" or "rd" && words[i + 1].Start == words[i].End
        && !(i + 2 < words.Count && (words[i + 2].Is(Concept.Month) || (i + 3 < words.Count && words[i + 3].Is(Concept.Month))));

    // "2 agwela": what only sounds like a month behind a number counts something.
    private static bool IsHeard(Word word) => word.IsGuess || (word.IsLatin && word.Stem.Length > 0 && Letters.IsArabic(word.Stem[0]));

    private static int NextOf(List<Word> words, int i) => words[i].Is(Concept.Of) ? i + 1 : i;

    private static DateOnly? Next(decimal day, decimal month, DateOnly today)
    {
        if (Exact(today.Year, month, day) is not { } date)
            return null;
        return date < today ? Exact(today.Year + 1, month, day) : date;
    }

    private static DateOnly? Exact(decimal year, decimal month, decimal day) =>
        year is >= 2000 and <= 2200 && month is >= 1 and <= 12 && day is >= 1 && day == decimal.Truncate(day) && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? new DateOnly((int)year, (int)month, (int)day)
            : null;

    private static void Mark(List<Word> words, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            words[i].Role = WordRole.Time;
    }
}
