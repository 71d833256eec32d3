using System.Globalization;
using System.Text.RegularExpressions;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Reads what staff write: the act that understanding found, with the orders, tasks and parties that are named.</summary>
internal static partial class StaffWords
{
    /// <summary>The days that «best sellers» are about where no time is named.</summary>
    public const int UsualDays = 30;

    private const int FewWords = 8;
    private const int VeryFewWords = 4;
    private const int LongestCommand = 1_000;
    private const int LongestAnswer = 30;

    private static readonly string[] TaskNouns = ["tasks", "task", "todo", "مهام", "المهام", "مهامي", "مهماتي", "مهمات", "المهمات"];
    private static readonly string[] Done = ["done", "finished", "closed", "تم", "تمت", "خلصت", "خلاص", "انتهت", "انجزت"];
    private static readonly string[] Came = ["delivered", "arrived", "received", "وصل", "وصلت", "تسليم", "سلم", "سلمت", "سلمنا", "سلمناه", "سلمناها", "وصلنا", "وصلناه", "اتسلم", "اتوصل", "استلمنا", "استلمناه", "تسلم", "استلم"];
    private static readonly string[] Paid = ["paid", "pays", "دفع", "دفعت", "دفعوا", "سدد", "سددت", "سددوا", "حول", "حولت"];
    private static readonly string[] Yes = ["yes", "yep", "ok", "okay", "نعم", "ايوه", "ايوا", "اي", "ايه", "اجل", "اكيد", "موافق", "تمام"];
    private static readonly string[] No = ["no", "nope", "لا", "لأ", "كلا", "ارفض", "مرفوض"];
    private static readonly string[] Reverses = ["reverse", "undo", "عكس", "اعكس", "اعكسي", "اعكسو", "اعكسوا", "نعكس", "تعكس", "اعكسها", "تراجع"];
    private static readonly string[] Entries = ["entry", "قيد", "القيد"];
    private static readonly string[] Payments = ["payment", "دفعه", "الدفعه", "دفعته", "دفعتهم", "سداد", "السداد"];
    private static readonly string[] Accounts = ["balance", "statement", "owe", "owes", "account", "رصيد", "رصيدهم", "كشف", "حساب", "مديونيه", "مستحقات"];
    private static readonly string[] HelpWords = ["help", "مساعده", "ساعدني", "اوامر", "الاوامر", "commands"];
    private static readonly string[] WordNouns = ["words", "كلمات", "مفردات"];
    private static readonly string[] Forgets = ["forget", "انس", "انسي", "انسو"];
    private static readonly string[] Polite = ["شكرا", "مشكور", "thanks", "thank", "thx", "hi", "hello", "مرحبا", "هلا", "السلام", "سلام", "صباح", "مساء", "يسلمو", "تسلم"];
    private static readonly string[] Weeks = ["week", "weekly", "اسبوع", "الاسبوع", "هالاسبوع", "اسبوعي"];
    private static readonly string[] Days = ["today", "اليوم", "النهارده", "النهارد"];

    /// <summary>What <paramref name="text"/> asks for.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="meaning">What understanding says of it.</param>
    /// <param name="surroundings">Who there is.</param>
    public static StaffWish Read(string text, Meaning meaning, Surroundings surroundings)
    {
        if (text.Length > LongestCommand)
            return new StaffWish.Words { IsClear = false };
        var normalised = NormalisedText.Of(PartyNames.WithoutCodes(text, surroundings.Parties)).Text;
        var words = PartyNames.Words(normalised);
        if (AboutBooks(text, meaning, words, surroundings) is { } books)
            return books with { IsClear = words.Count <= FewWords };
        var isAboutWords = words is [var first, ..] && words.Count <= FewWords && WordNouns.Contains(first);
        if (!isAboutWords && text.TrimStart().StartsWith('/') && Slash(text, meaning, words, surroundings) is { } command)
            return command;
        var wish = isAboutWords ? new StaffWish.CustomerWords(Customers(text, surroundings))
            : words is [var verb, ..] && words.Count <= FewWords && Forgets.Contains(verb) ? new StaffWish.Forget(Customers(text, surroundings))
            : Act(text, meaning, normalised, words, surroundings);
        return wish with { IsClear = text.TrimStart().StartsWith('/') || IsClear(wish, words.Count) };
    }

    /// <summary>The button that a bare «yes» or «no» stands for after a question; null where <paramref name="text"/> is neither.</summary>
    public static string? AnswerTo(AskedBack? asked, string text)
    {
        if (asked is null || text.Length > LongestAnswer)
            return null;
        var words = PartyNames.Words(text);
        if (words.Count is 0 or > 2)
            return null;
        return words.All(word => Yes.Contains(word)) ? asked.Yes : No.Contains(words[0]) ? asked.No : null;
    }

    // What is said of the books is told by its own words: «عكس قيد 10» is no payment of ten.
    private static StaffWish? AboutBooks(string text, Meaning meaning, IReadOnlyList<string> words, Surroundings surroundings)
    {
        var isOfEntry = Has(words, Entries);
        if (words.Count <= FewWords && Has(words, Reverses) && (isOfEntry || Has(words, Payments)))
        {
            var entry = isOfEntry ? words.Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).FirstOrDefault(number => number is not null) : null;
            return new StaffWish.Reverse(entry, Customers(text, surroundings) is [var customer] ? customer : null);
        }

        var isOfAccount = Has(words, Accounts) || (words is ["كم", "علي" or "عند", ..]);
        return isOfAccount && words.Count <= FewWords && meaning.Intent is not (Intent.RecordPayment or Intent.Takeover or Intent.Release) && Customers(text, surroundings) is { Count: > 0 } customers
            ? new StaffWish.CustomerBalance(customers)
            : null;
    }

    // «Your order 1004 has arrived», said to a customer, must not take the goods in: while a chat is held, only what
    // nobody says to customers and suppliers is a command without its slash.
    private static bool IsClear(StaffWish wish, int words) => wish switch
    {
        StaffWish.Release or StaffWish.TakeOver { Parties.Count: > 0 } or StaffWish.ShowTask or StaffWish.Decide { Task: not null } => words <= FewWords,
        StaffWish.Summary or StaffWish.PendingOrders or StaffWish.Tasks or StaffWish.Overdue or StaffWish.TopProducts
            or StaffWish.SupplierScores or StaffWish.Forecast => words <= VeryFewWords,
        _ => false,
    };

    // «/» alone asks which chat, «/CUS-004» and «/blue fin» pick one; with anything else behind it, it is a command.
    private static StaffWish.PickChat? Slash(string text, Meaning meaning, IReadOnlyList<string> words, Surroundings surroundings)
    {
        var named = PartyNames.Find(text, surroundings.Parties);
        if (words.Count == 0 && named.Count == 0)
            return new StaffWish.PickChat([]);
        return named.Count > 0 && meaning.Intent is Intent.Other ? new StaffWish.PickChat(named) : null;
    }

    private static StaffWish Act(string text, Meaning meaning, string normalised, IReadOnlyList<string> words, Surroundings surroundings)
    {
        var task = NumberIn(TaskNumber(), normalised);
        var number = meaning.OrderNumber is { } named && long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            ? order
            : task is null ? NumberIn(BareNumber(), normalised) : null;
        var isQuestion = normalised.Contains('?', StringComparison.Ordinal);
        switch (meaning.Intent)
        {
            case Intent.RecordPayment:
                return new StaffWish.RecordPayment(BelowZero().IsMatch(normalised) ? -1 : meaning.Amount, Customers(text, surroundings));
            case Intent.Other when !isQuestion && Has(words, Paid) && AmountIn(normalised) is { } amount && Customers(text, surroundings) is { Count: > 0 } payers:
                return new StaffWish.RecordPayment(BelowZero().IsMatch(normalised) ? -1 : amount, payers);
            case Intent.Approve or Intent.Reject when !isQuestion:
                return new StaffWish.Decide(meaning.Intent == Intent.Approve, task, number);
            case Intent.Takeover:
                return new StaffWish.TakeOver(PartyNames.Find(text, surroundings.Parties));
            case Intent.Release:
                return new StaffWish.Release(PartyNames.Find(text, surroundings.Parties));
        }

        if (task is { } one)
            return Has(words, Done) ? new StaffWish.Decide(true, one, null) : YesOrNo(normalised) is { } accept ? new StaffWish.Decide(accept, one, null) : new StaffWish.ShowTask(one);
        if (Has(words, Came) && number is not null)
            return new StaffWish.Delivered(number) { IsPart = new SupplierPhrases(text).SaysPart };
        return meaning.Intent switch
        {
            Intent.DailySummary => new StaffWish.Summary(),
            Intent.PendingOrders when Has(words, TaskNouns) => new StaffWish.Tasks(),
            Intent.PendingOrders => new StaffWish.PendingOrders(),
            Intent.OrderDetails => new StaffWish.OrderDetails(number),
            Intent.Approve or Intent.Reject => number is null ? new StaffWish.Tasks() : new StaffWish.OrderDetails(number),
            Intent.OverdueInvoices => new StaffWish.Overdue(),
            Intent.TopProducts => new StaffWish.TopProducts(Has(words, Days) ? 1 : Has(words, Weeks) ? 7 : UsualDays),
            Intent.SupplierScores => new StaffWish.SupplierScores(),
            Intent.Forecast => new StaffWish.Forecast(),
            _ when Has(words, TaskNouns) || (words.Count <= FewWords && WhatIsMine().IsMatch(normalised)) => new StaffWish.Tasks(),
            _ when Has(words, HelpWords) || normalised.Trim() == "?" => new StaffWish.Help(),
            _ when words is [var only] && number is { } bare && only.All(Letters.IsDigit) => new StaffWish.OrderDetails(bare),
            _ when words.Count <= 4 && Has(words, Polite) => new StaffWish.Politeness(),
            _ => new StaffWish.Words(),
        };
    }

    // «T6 لا», "yes to T8": nothing but the task and the answer.
    private static bool? YesOrNo(string normalised)
    {
        var words = PartyNames.Words(TaskNumber().Replace(normalised, " "));
        if (words.Count is 0 or > 2 || (words.Count == 2 && words[1] is not ("to" or "for" or "علي")))
            return null;
        return Yes.Contains(words[0]) ? true : No.Contains(words[0]) ? false : null;
    }

    private static IReadOnlyList<Customer> Customers(string text, Surroundings surroundings) =>
        [.. PartyNames.Find(text, surroundings.Parties, party => party.Role == SpeakerRole.Customer)
            .Select(party => surroundings.Parties.FindCustomer(party.Code)).OfType<Customer>()];

    private static bool Has(IReadOnlyList<string> words, string[] wanted) => words.Any(word => wanted.Contains(word));

    private static long? NumberIn(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match
        && long.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static decimal? AmountIn(string text) =>
        Amount().Matches(text) is [var only]
        && decimal.TryParse(only.ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;

    [GeneratedRegex(@"(?<![a-z0-9])-[0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BelowZero();

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:(?:وش|ويش|ايش|اش|شو|ماذا|ايه) (?:اللي )?(?:عندي|علي|لدي|ورانا|وراي|مطلوب مني)|عندي ايه|what do i have|what have i got|what(?:'s| is) (?:waiting|on my plate|on for me))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WhatIsMine();

    [GeneratedRegex(@"(?:(?<![a-z0-9])t|task|(?:ال)?مهمه)\s*(?:no|number|رقم)?\.?\s*[#:]?\s*(?<n>[0-9]{1,9})(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TaskNumber();

    [GeneratedRegex(@"(?<![0-9.,])(?<n>[0-9]{3,12})(?![0-9.,]*[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareNumber();
}
