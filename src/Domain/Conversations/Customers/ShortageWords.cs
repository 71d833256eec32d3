using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>What a customer wants where something is short.</summary>
internal enum ShortageAnswer
{
    /// <summary>What there is, and not the rest.</summary>
    Take,

    /// <summary>To wait for what is short.</summary>
    Wait,

    /// <summary>To do without the products that are short.</summary>
    Drop,

    /// <summary>What there is now, and the rest once there is more.</summary>
    TakeAndWait,

    /// <summary>One thing of one product and another of another.</summary>
    Differs,
}

/// <summary>
/// What customers write in place of a press on one of the three buttons that are shown where something is short, in
/// ordinary words. Every word must have a part in the answer: «أنتظر الفاتورة» waits for something else.
/// </summary>
internal static class ShortageWords
{
    private const int MostWords = 10;
    private const int FewWords = 5;
    private const int LongestText = 120;

    // How far from the rest stands what says that it is not wanted.
    private const int Near = 3;

    private static readonly HashSet<string> Waits = Set(
        "انتظر انتظره انتظرها انتظرهم ننتظر ننتظره ننتظرها ننتظرهم بنتظر بنتظره بانتظر هانتظر هنتظر نستني استني استناه بستني هستني حستني هنستني بنستني استنا نستنا بستنا هستنا اصبر بصبر نصبر wait waiting");

    private static readonly HashSet<string> Takes = Set(
        "خذ خذو خذوا خذها خذه اخذ باخذ باخد هاخد هاخذ حاخذ ناخذ ناخد بناخذ بناخد اخد خد خدو خدوا هات هاتو هاتوا هاتها ابعت ابعتو ابعتوا ابعث ابعثو ابعثوا ارسل ارسلو ارسلوا رسل جيب جيبو جيبوا وصل وصلو وصلوا اعطني اعطوني عطوني نزل نزلو نزلوا اكتفي يكفي يكفيني take send give bring deliver ship");

    private static readonly HashSet<string> Wants = Set("ابي ابغي ابغا نبي نبغي عايز عاوز عايزين بدي بدنا اريد نريد want");

    private static readonly HashSet<string> There = Set(
        "المتوفر المتوفره متوفر المتاح متاح الموجود الموجوده موجود موجوده الحاضر الجاهز عندكم عندك متوفره available have got there");

    private static readonly HashSet<string> Only = Set("بس وبس فقط only just");
    private static readonly HashSet<string> Rests = Set("الباقي باقي الباقيه البقيه rest remaining remainder");
    private static readonly HashSet<string> Short = Set("الناقص ناقص الناقصه الناقصات النواقص short missing shortage");
    private static readonly HashSet<string> Drops = Set(
        "الغ الغي الغيه الغيها الغو الغوا الغوه الغوها الغاء كنسل شيل شيلو شيلوا شيله شيلها احذف احذفو احذفوا احذفه احذفها امسح بدون بلا بلاش بلاها بلاه drop cancel remove without skip leave forget");

    private static readonly HashSet<string> Negations = Set("ما مو مش مهو ماني not t dont don cant without بدون بلا بلاش forget انس انسي leave");
    private static readonly HashSet<string> Later = Set("لما لمن بعدين اذا وقت متي حين يتوفر توفر يتوفرو توفرت يجي تجي يوصل when later once becomes comes arrives");

    private static readonly HashSet<string> Fillers = Set(
        "طيب تمام اوك اوكي ok okay خلاص يا اخي اخوي حبيبي معليش لا no نعم yes sure fine i ll im m we the it them then please pls اللي الي انا احنا نحن راح رح شوي شويه عادي ماشي مافي مشكله مانع problem in that this for to can will till until more is are what s من الحين دلوقتي هلا هلق now of you your عليه الصنف الاصناف صنف item items product products out up dont don t تجيب تجيبو تجيبوا تجيبون ترسل ترسلو ترسلوا تبعت تبعتو تبعتوا تنتظر ابيه ابغاه نبيه لازم ضروري need حاليا لي لنا me us and or علي فيه والباقي send");

    /// <summary>Whether <paramref name="text"/> may be such an answer; whether it is, the order tells that it is given to.</summary>
    public static bool MayBe(string text)
    {
        if (text.Length > LongestText || text.Contains('?', StringComparison.Ordinal) || text.Contains('؟', StringComparison.Ordinal))
            return false;
        var words = PartyNames.Words(text);
        return words.Count is > 0 and <= MostWords
            && words.Any(word => Is(word, Waits) || Is(word, There) || Is(word, Rests) || Is(word, Short) || Is(word, Drops) || Is(word, Only)
                || (Is(word, Takes) && words.Count <= FewWords && words.Any(other => NumberOf(other) is not null)));
    }

    /// <summary>What <paramref name="text"/> says of what is short in <paramref name="order"/>; null where it says nothing of it.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="order">The order that waits for an answer.</param>
    /// <param name="draft">What else the customer is putting together: a product in it is meant there.</param>
    /// <param name="catalogue">The names of the products.</param>
    public static ShortageAnswer? Read(string text, Order order, Draft? draft, ProductCatalogue catalogue)
    {
        if (!MayBe(text))
            return null;
        var words = PartyNames.Words(text);
        var named = order.Lines.Where(line => line.Quantity > 0 && IsNamed(words, line.Sku, catalogue)).ToList();
        var isDraftMeant = named.Exists(line => draft?.Lines.Any(drafted => drafted.Sku == line.Sku) == true);
        if (isDraftMeant || words.Any(word => !HasAPart(word, order, catalogue)))
            return null;

        var known = new Said(words);
        var missing = order.Lines.Where(line => line.Missing > 0).ToList();
        var numbers = words.Select(NumberOf).OfType<decimal>().ToList();
        if (numbers.Count > 0 && !missing.Exists(line => line.Awarded == numbers.Sum()))
            return null;
        var answer = known.Answer(numbers.Count > 0);
        if (answer is null || named.Count == 0)
            return answer == ShortageAnswer.Drop && !known.IsOfShort ? null : answer;
        if (!missing.Exists(named.Contains))
            return answer == ShortageAnswer.Take ? answer : null;
        return missing.TrueForAll(named.Contains) ? answer : ShortageAnswer.Differs;
    }

    private static bool HasAPart(string word, Order order, ProductCatalogue catalogue) =>
        Is(word, Waits) || Is(word, Takes) || Is(word, Wants) || Is(word, There) || Is(word, Only) || Is(word, Rests) || Is(word, Short) || Is(word, Drops)
        || Is(word, Negations) || Is(word, Later) || Is(word, Fillers) || NumberOf(word) is not null
        || order.Lines.Any(line => IsNamed([word], line.Sku, catalogue));

    private static bool IsNamed(IReadOnlyList<string> words, Sku sku, ProductCatalogue catalogue)
    {
        if (catalogue.Find(sku) is not { } product)
            return false;
        var names = NameWord.Of(product.Aliases.Prepend(product.NameEn).Prepend(product.NameAr).SelectMany(PartyNames.Words));
        var said = NameWord.Of(words.SelectMany(word => word.Length > 3 && word[0] is 'و' or 'ف' ? [word, word[1..]] : new[] { word }));
        return said.Any(word => word.Text.Length > 1 && names.Any(name => name.Text == word.Text));
    }

    private static decimal? NumberOf(string word) =>
        SupplierClauses.BareNumber(word) ?? Written(word) ?? (word.StartsWith("ال", StringComparison.Ordinal) ? Written(word[2..]) : null);

    private static decimal? Written(string word) =>
        Lexicon.Shared.Find(word)?.FirstOrDefault(lexeme => lexeme.Concept == Concept.Number)?.Value
        ?? (word.Length > 3 && word[0] == 'و' ? Written(word[1..]) : null);

    private static bool Is(string word, HashSet<string> set) =>
        set.Contains(word) || (word.Length > 2 && word[0] is 'و' or 'ف' && set.Contains(word[1..]));

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    // What the words say, whatever the order.
    private readonly struct Said(IReadOnlyList<string> words)
    {
        public bool IsOfShort => Has(Short) || Has(Rests);

        public ShortageAnswer? Answer(bool hasNumber)
        {
            var isWaiting = IsWaiting();
            var isTaking = Has(Takes);
            if (Has(Rests) && (Has(Drops) || IsRestUnwanted()))
                return ShortageAnswer.Take;
            if (isWaiting && (Has(Drops) || (isTaking && !Has(There) && !Has(Rests) && !Has(Short))))
                return ShortageAnswer.Differs;
            if ((isWaiting || (Has(Rests) && Has(Later))) && isTaking && Has(There))
                return ShortageAnswer.TakeAndWait;
            if (isWaiting)
                return ShortageAnswer.Wait;
            if (Has(Drops))
                return ShortageAnswer.Drop;
            var isThere = Has(There) && (isTaking || Has(Wants) || Has(Only) || words.Count == 1);
            return isThere || (hasNumber && (isTaking || Has(Only))) ? ShortageAnswer.Take : null;
        }

        private bool Has(HashSet<string> set) => words.Any(word => Is(word, set));

        // «ما اقدر انتظر», "I can't wait"; «لا» and "no" before it answer something else: «لا، أنتظر».
        private bool IsWaiting()
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (Is(words[at], Waits) && !IsNear(at, Negations))
                    return true;
            }

            return false;
        }

        // «ولا تجيب الباقي», «الباقي ما ابيه», "forget the rest".
        private bool IsRestUnwanted()
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (Is(words[at], Rests) && (IsNear(at, Negations) || IsForbidden(at) || words.Skip(at + 1).Take(Near).Any(word => Is(word, Negations))))
                    return true;
            }

            return false;
        }

        private bool IsNear(int at, HashSet<string> set) => words.Skip(at - Near).Take(Math.Min(Near, at)).Any(word => Is(word, set));

        private bool IsForbidden(int at)
        {
            for (var before = Math.Max(0, at - Near); before < at - 1; before++)
            {
                if (words[before] is "لا" or "ولا" && words[before + 1][0] == 'ت')
                    return true;
            }

            return false;
        }
    }
}
