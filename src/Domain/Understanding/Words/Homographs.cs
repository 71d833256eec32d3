using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// Decides between the senses of words that are written alike, by what stands beside them: "can" (may, tin), «اي» (yes,
/// which), «تمن» (eight, price), «قبل» (before, accept).
/// </summary>
internal static class Homographs
{
    // How far a particle stands behind its verb.
    private const int Apart = 6;

    // How many words away something is looked for that tells two senses apart.
    private const int Reach = 48;

    public static void Resolve(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Text is [>= 'a' and <= 'z'] && word.Is(Concept.Measure))
                Drop(word, lexeme => (lexeme.Concept == Concept.Measure) != IsBehindNumber(words, i));
            if (IsNameBySoundOnly(words, i))
            {
                word.Know([]);
                (word.Stem, word.IsGuess) = (word.Text, false);
            }

            if (IsOfTheGoodBefore(words, i))
                word.Know([]);
            if (IsKindBySlipOnly(words, i) || IsKindBySoundOnly(words, i))
            {
                word.Know([]);
                (word.Stem, word.IsGuess) = (word.Text, false);
            }

            if (word.Text == "zero" && IsWithoutSugar(words, i))
                word.Know(Lexicon.Shared.Find("زيرو") ?? []);
            if (word.Text == "la" && i + 1 < words.Count)
                ResolveLa(words, i);
            if (word.Text is "take" or "knock" or "cut" or "leave" or "count" or "strike" or "cross" && PartedFrom(words, i) is { } removal)
                word.Know(removal);
            if (word.Text == "let" && IsLetGo(words, i))
                word.Know(Lexicon.Shared.Find("approve") ?? []);
            if (word.Text is "جوز" or "جوزين" && i + 1 < words.Count && words[i + 1].Find(Concept.Unit) is not null)
                word.Know(Lexicon.Shared.Find("زوج") ?? []); // «جوز كراتين»: a pair of them; «جوز هند» and «كيلو جوز» are nuts.
            if (IsPairOf(words, i))
                word.Know([.. word.Lexemes.Select(lexeme => lexeme.Concept == Concept.Unit ? lexeme with { Dual = true } : lexeme)]);
            if (word.Text == "nos" && i > 0 && words[i - 1].Digits is not null)
                word.Know(Lexicon.Shared.Find("pcs") ?? []); // "5 nos": numbers of it, and no half.
            if (word.Text == "stock" && i > 0 && words[i - 1].Is(Concept.Goods))
                word.Know(Lexicon.Shared.Find("bouillon") ?? []); // "chicken stock": what is cooked of it.
            var next = i + 1 < words.Count ? words[i + 1] : null;
            if (word.Is(Concept.Attribute))
                ResolveAttribute(words, i, next);
            if (word.Text == "any" && next?.Is(Concept.Goods) == true && (i == 0 || words[i - 1].Is(Concept.Greeting) || words[i - 1].IsSeparator))
                word.Know(Lexicon.Shared.Find("carry") ?? []); // "any lamb in today": where the sentence begins it asks.
            if (word.Text == "غير" && next is { HasArticle: true } && next.Is(Concept.Goods) && i > 1 && AmountReader.IsUnit(words[i - 1]))
                word.Know(Lexicon.Shared.Find("مش") ?? []); // «قهوة سريعة كرتونتين غير القهوة العربي»: other than it; in front of all it says to change.
            if (word.Text == "مش" && next?.Is(Concept.OrderNoun) == true && i + 2 < words.Count && words[i + 2].Kind == WordKind.Number && words[i + 2].Digits is { Length: >= 3 })
                word.Know(Lexicon.Shared.Find("مشي") ?? []);
            if (word.Text == "بيض" && IsColour(words, i))
                word.Know(Lexicon.Shared.Find("ابيض") ?? []);
            if (word.Lexemes.Count < 2)
                continue;
            if (word.Is(Concept.Can) && word.Is(Concept.Unit))
                Drop(word, IsModal(i, words, next) ? Concept.Unit : Concept.Can);
            else if (word.Is(Concept.Which) && word.Is(Concept.Yes))
                Drop(word, AsksAbout(next) ? Concept.Yes : Concept.Which);
            else if (word.Is(Concept.Instead) && word.Is(Concept.Change) && IsChangeOfOne(words, i))
                Drop(word, Concept.Instead);
            else if (word.Is(Concept.Arrive) && word.Is(Concept.Goods))
                Drop(word, IsCounted(words, i, next) || (i > 0 && (words[i - 1].Is(Concept.Unit) || words[i - 1].Is(Concept.Of) || words[i - 1].Is(Concept.Want))) ? Concept.Arrive : Concept.Goods);
            else if (word.Is(Concept.Not) && word.Is(Concept.Number))
                Drop(word, next?.Is(Concept.Unit) == true ? Concept.Not : Concept.Number);
            else if (word.Is(Concept.Of) && word.Is(Concept.Unit) && (next is { HasArticle: true } || next?.Text is ['ا', 'ل', ..] || (next is { Kind: WordKind.Word } && !next.Is(Concept.Goods) && !IsNumber(next) && !(i > 0 && (IsNumber(words[i - 1]) || words[i - 1].Is(Concept.Goods))))))
                Drop(word, Concept.Unit);
            else if (word.Is(Concept.PriceWord) && word.Is(Concept.Goods) && i > 0 && words[i - 1].Is(Concept.Want))
                Drop(word, Concept.PriceWord); // «نحتاج تمن»: rice, and no price.
            else if (word.Stem == "خل" && word.Is(Concept.Goods) && !IsCountedBehindAnother(words, i))
                Drop(word, (next?.Is(Concept.Unit) == true && !IsLetting(words, i)) || i > 0 && !word.HasAnd && (words[i - 1].Is(Concept.Unit) || IsNumber(words[i - 1]) || words[i - 1].Is(Concept.Have) || words[i - 1].Is(Concept.PriceWord) || words[i - 1].Is(Concept.ForHowMuch)) ? lexeme => lexeme.Concept != Concept.Goods : lexeme => lexeme.Concept == Concept.Goods);
            else if (word.Is(Concept.Owe) && word.Text == "علي" && next is { HasArticle: true } && !(i > 0 && (words[i - 1].Is(Concept.HowMuch) || words[i - 1].Is(Concept.What))))
                Drop(word, Concept.Owe);
            else if (word.Stem == "باب" && word.Is(Concept.Location) && word.Is(Concept.Goods))
                Drop(word, word.Preposition != '\0' || (i > 0 && words[i - 1].Text is "عند" or "من" or "علي" or "الي" or "قدام" or "جنب" or "ل" or "ع") ? Concept.Goods : Concept.Location);
            else if (word.Is(Concept.Location) && word.Is(Concept.Goods))
                Drop(word, i > 0 && !word.HasAnd && (words[i - 1].Is(Concept.Goods) || (words[i - 1].Is(Concept.Unit) && words[i - 1].Text != "حق")) ? Concept.Location : Concept.Goods);
            else if (word.Is(Concept.Change) && word.Is(Concept.Goods) && next?.Text == "the")
                Drop(word, Concept.Goods);
            else if (word.Is(Concept.Damaged) && word.Is(Concept.Goods))
                Drop(word, IsSaidOfGoods(words, i) ? Concept.Goods : Concept.Damaged);
            else if (word.Is(Concept.Human) && word.Is(Concept.Street))
                Drop(word, next is { HasArticle: true } ? Concept.Human : Concept.Street);
            else if (word.Is(Concept.Measure) && word.Is(Concept.Goods))
                Drop(word, i > 0 && AmountReader.IsUnit(words[i - 1]) ? Concept.Measure : Concept.Goods);
            else if (word.Is(Concept.Not) && word.Is(Concept.Goods))
                Drop(word, i > 0 && (words[i - 1].Is(Concept.Unit) || words[i - 1].Is(Concept.Of)) ? Concept.Not : Concept.Goods);
            else if (word.Is(Concept.Past) && word.Is(Concept.OrderNoun) && i > 0 && words[i - 1].Text is "علي" or "الي" or "في" or "مع" or "من")
                Drop(word, Concept.Past);
            else if (word.Is(Concept.Number) && word.Is(Concept.Both))
                Drop(word, next is not null && (next.Is(Concept.Of) || next.Is(Concept.Unit)) ? Concept.Both : Concept.Number);
            else if (word.Is(Concept.Number) && word.Is(Concept.Filler) && next is { HasArticle: true } && (next.Is(Concept.Number) || next.Is(Concept.Both)))
                Drop(word, Concept.Number);
            else if (word.Is(Concept.Past) && word.Is(Concept.Only) && i > 0 && (words[i - 1].Is(Concept.Exists) || words[i - 1].Is(Concept.NotExist)))
                Drop(word, lexeme => lexeme.Concept is Concept.Past or Concept.Unit);
            else if (word.Is(Concept.Past) && word.Is(Concept.Unit))
                Drop(word, IsCounted(words, i, next) ? Concept.Past : Concept.Unit);
            else if (word.Is(Concept.Number) && word.Is(Concept.PriceWord))
                Drop(word, next?.Is(Concept.Unit) == true && !next.HasArticle && !next.HasAnd ? Concept.PriceWord : Concept.Number);
            else if (word.Is(Concept.Number) && word.Is(Concept.Weekday) && word.Text[0] is >= 'a' and <= 'z' or '2')
                Drop(word, next is not null && (next.Is(Concept.Unit) || next.Is(Concept.Goods) || next.Text is "d" or "kilo") && !(i > 0 && words[i - 1].Text is "el" or "yom" or "nhar") ? Concept.Weekday : Concept.Number);
            else if (word.Is(Concept.Unit) && word.Find(Concept.Goods) is { Value: not Lexeme.Quality } && i > 1 && words[i - 1].Is(Concept.Unit) && !words[i - 1].Is(Concept.Goods) && IsNumber(words[i - 2]) && (next is null || next.Kind != WordKind.Word || next.HasAnd))
                Drop(word, Concept.Unit); // «٣ كراتين كاجو»: what is counted, and no box.
            else if (word.Is(Concept.Asking) && word.Is(Concept.Goods))
                Drop(word, i > 0 && (words[i - 1].Is(Concept.Unit) || words[i - 1].Is(Concept.Measure) || words[i - 1].Is(Concept.And) || words[i - 1].Is(Concept.Of)) ? lexeme => lexeme.Concept != Concept.Goods : lexeme => lexeme.Concept == Concept.Goods);
            else if (word.Is(Concept.Before) && word.Is(Concept.Approve))
                Drop(word, next?.Is(Concept.OrderNoun) == true || next is { Kind: WordKind.Number, Digits.Length: >= 3 } ? Concept.Before : Concept.Approve);
        }
    }

    // «3 karateen almarai»: what an amount counts is a name, whatever other word it sounds like.
    private static bool IsNameBySoundOnly(List<Word> words, int i)
    {
        var word = words[i];
        return i > 1 && word is { Kind: WordKind.Word, Text: [>= 'a' and <= 'z', _, _, ..], Lexemes.Count: > 0, HasAnd: false } && Letters.IsArabic(word.Stem[0])
            && words[i - 1].Is(Concept.Unit) && IsNumber(words[i - 2]) && !(i > 2 && (words[i - 3].Is(Concept.Goods) || words[i - 3].Terms.Count > 0))
            && (i + 1 == words.Count || words[i + 1].IsSeparator || words[i + 1].HasAnd || words[i + 1].Is(Concept.And) || IsNumber(words[i + 1]))
            && !word.Lexemes.Any(lexeme => Counted.Has(lexeme.Concept));
    }

    // "2 ctn bread basket", "pepsi max", "fish feed": behind a counted good and before what ends its line a word is of the
    // name, whatever it means elsewhere or may be a slip of.
    private static bool IsOfTheGoodBefore(List<Word> words, int i)
    {
        var word = words[i];
        return i > 1 && word is { Kind: WordKind.Word, HasAnd: false, Text: [>= 'a' and <= 'z', _, _, ..], Lexemes.Count: > 0 } && (word.Text is "basket" or "baskets" or "machine" or "machines" or "leaves" or "balls" or "max" or "zero" or "free" || (word.IsGuess && Letters.IsLatin(word.Stem[0])))
            && words[i - 1] is { IsGuess: false, Text: [>= 'a' and <= 'z' or >= '0' and <= '9', ..] } good && good.Is(Concept.Goods) && (AmountReader.IsUnit(words[i - 2]) || IsNumber(words[i - 2]) || words[i - 2].Is(Concept.Of) || words[i - 2].Is(Concept.Goods))
            && (i + 1 == words.Count || words[i + 1].Kind is WordKind.Mark or WordKind.Break or WordKind.Number || words[i + 1].HasAnd || words[i + 1].Is(Concept.And))
            && !word.Lexemes.Any(lexeme => Counted.Has(lexeme.Concept) && !(lexeme.Concept == Concept.Number && word.Text == "zero"));
    }

    // "3 ctn iced tea": between a unit and a good in Latin letters, what is a word only by its sound says which kind it is.
    private static bool IsKindBySoundOnly(List<Word> words, int i) =>
        i > 1 && i + 1 < words.Count && words[i] is { Kind: WordKind.Word, Text: [>= 'a' and <= 'z', _, _, _, ..], Lexemes.Count: > 0, HasAnd: false, Preposition: '\0', HasArticle: false } word && Letters.IsArabic(word.Stem[0])
        && AmountReader.IsUnit(words[i - 1]) && IsNumber(words[i - 2]) && words[i + 1].IsLatin && words[i + 1] is { HasAnd: false } good && good.Find(Concept.Goods) is { Value: not Lexeme.Quality }
        && !word.Lexemes.Any(lexeme => Counted.Has(lexeme.Concept));

    // «٣ كراتين جبنة نستو»: behind a good that is counted, what is a word of the language only by a slip says which kind it is.
    private static bool IsKindBySlipOnly(List<Word> words, int i)
    {
        var word = words[i];
        return i > 1 && word is { Kind: WordKind.Word, IsGuess: true, HasAnd: false, HasArticle: false, Text.Length: > 3 }
            && words[i - 1] is { Kind: WordKind.Word } good && good.Find(Concept.Goods) is { Value: not Lexeme.Quality }
            && AmountReader.IsUnit(words[i - 2])
            && (i + 1 == words.Count || words[i + 1].IsSeparator || words[i + 1].HasAnd || words[i + 1].Is(Concept.And) || words[i + 1].Is(Concept.Please))
            && !word.Lexemes.Any(lexeme => lexeme.Concept != Concept.Missing && lexeme.Concept != Concept.Damaged && Counted.Has(lexeme.Concept));
    }

    // "pepsi zero", "2 cartons zero pepsi": the kind, and no number; "make the pepsi zero" is one.
    private static bool IsWithoutSugar(List<Word> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1] : null;
        return ((i > 0 && words[i - 1].Is(Concept.Goods)) || (i > 0 && AmountReader.IsUnit(words[i - 1]) && next?.Is(Concept.Goods) == true))
            && !(next is not null && AmountReader.IsUnit(next)) && !IsBefore(words, i, word => word.Is(Concept.Set) || word.Is(Concept.Change) || word.Is(Concept.Remove));
    }

    // «كيسين كمون وخل ٤ كراتين»: behind a good that has its amount, with one of its own, it is vinegar; nothing is left at that.
    private static bool IsCountedBehindAnother(List<Word> words, int i) =>
        i > 1 && words[i].HasAnd && words[i - 1].Is(Concept.Goods) && (AmountReader.IsUnit(words[i - 2]) || IsNumber(words[i - 2])) && i + 1 < words.Count && IsNumber(words[i + 1]);

    // «صندوقا ليمون»: two, in front of what they hold; behind a number («عشرون صندوقا ليمون») the ending says nothing.
    private static bool IsPairOf(List<Word> words, int i) =>
        words[i] is { Text: [_, _, _, .., 'ا'], Kind: WordKind.Word } word && word.Text == word.Stem + "ا" && word.Find(Concept.Unit) is { Dual: false, IsPlural: false }
        && i + 1 < words.Count && words[i + 1] is { HasAnd: false, HasArticle: false } held && held.Is(Concept.Goods) && !(i > 0 && IsNumber(words[i - 1]));

    // What may stand behind an amount and is no name, however it is spelled.
    private static readonly ConceptSet Counted = ConceptSet.Of(
        Concept.Goods, Concept.Unit, Concept.Measure, Concept.Number, Concept.Fraction, Concept.Dozen, Concept.Of, Concept.Each, Concept.Big, Concept.Small, Concept.Middle,
        Concept.Weekday, Concept.DayPart, Concept.DayOffset, Concept.DayWord, Concept.Please, Concept.Thanks, Concept.Greeting, Concept.Currency, Concept.Missing, Concept.Damaged, Concept.Full, Concept.Instead,
        Concept.Week, Concept.MonthWord, Concept.Exists, Concept.Have, Concept.NotExist, Concept.Ready, Concept.Location, Concept.Same, Concept.Rest, Concept.All);

    // "2 ctn lunch boxes", "3 boxes table tissue": between an amount and a good it says which good, elsewhere when or for whom.
    private static void ResolveAttribute(List<Word> words, int i, Word? next)
    {
        var isCounted = i > 0 && (IsNumber(words[i - 1]) || AmountReader.IsUnit(words[i - 1]));
        var isOfGoods = next is { Kind: WordKind.Word, HasAnd: false } && (next.Is(Concept.Goods) || next.Find(Concept.Unit) is { IsPlural: true });
        if (isCounted && isOfGoods && !words[i].Is(Concept.Goods))
            words[i].Know([]);
        else
            Drop(words[i], Concept.Attribute);
    }

    // «ghayyer el pepsi la seven»: what comes for it; «ghayyer el pepsi la 7»: how many it becomes.
    private static void ResolveLa(List<Word> words, int i)
    {
        var next = words[i + 1];
        if (next.Is(Concept.Goods) && IsBefore(words, i, word => word.Is(Concept.Change)) && IsBefore(words, i, word => word.Is(Concept.Goods)))
        {
            words[i].Know(Lexicon.Shared.Find("el") ?? []);
            next.Preposition = 'ل';
        }
        else if (IsNumber(next) && IsBefore(words, i, word => word.Is(Concept.Change) || word.Is(Concept.Set) || word.Is(Concept.Remove)))
        {
            words[i].Know(Lexicon.Shared.Find("to") ?? []);
        }
    }

    // «شكارة بصل بيض»: white ones, where a good that is counted stands before it and nothing counts it itself. «حليب بيض جبنة» lists.
    private static bool IsColour(List<Word> words, int i) =>
        i > 1 && words[i - 1] is { HasArticle: false } good && good.Find(Concept.Goods) is { Value: not Lexeme.Quality } && AmountReader.IsUnit(words[i - 2])
        && !(i + 1 < words.Count && words[i + 1] is { HasAnd: false } next && (next.Kind == WordKind.Number || next.Is(Concept.Number) || AmountReader.IsUnit(next) || next.Is(Concept.Goods)));

    // "take 2 cartons off the ketchup": the verb is parted from what makes it one of taking away.
    private static Lexeme[]? PartedFrom(List<Word> words, int i)
    {
        for (var at = i + 1; at < words.Count && at <= i + Apart && words[at].Kind is WordKind.Word or WordKind.Number; at++)
        {
            if (words[at].Text is "off" or "out")
                return Lexicon.Shared.Find("remove");
        }

        return null;
    }

    // "let 1042 go", "let order 1042 through"
    private static bool IsLetGo(List<Word> words, int i)
    {
        for (var at = i + 1; at < words.Count && at <= i + 4; at++)
        {
            if (words[at].Text is "go" or "through" or "pass" or "out")
                return at > i + 1 && words[at - 1].Kind == WordKind.Number;
        }

        return false;
    }

    // "can i", "can you", "bot can": not "5 can pepsi".
    private static bool IsModal(int i, List<Word> words, Word? next) =>
        i == 0 || (next is not null && (next.Text is "i" or "we" or "you" or "u" or "it" or "they" or "he" or "she" or "someone" or "somebody" or "anyone" || next.Is(Concept.Send) || next.Is(Concept.Talk) || next.Is(Concept.Confirm)))
        || words[i - 1].Is(Concept.Bot) || words[i - 1].Text is "i" or "we" or "you" or "u" or "that" or "what" or "how" or "who";

    // «٣ كان بيبسي», «بيبسي كان»: tins. «الدجاج كان خربان»: was.
    private static bool IsCounted(List<Word> words, int i, Word? next) =>
        i > 0 && (words[i - 1].Kind == WordKind.Number || words[i - 1].Is(Concept.Number) || (words[i - 1].Is(Concept.Goods) && (next is null || next.Kind != WordKind.Word || next.HasAnd || next.Is(Concept.Unit) || next.Is(Concept.Number))));

    // «الحليب اللي جبتو حامض»: sour is what came. «ليمون حامض», «كيلو حامض»: the fruit.
    private static bool IsSaidOfGoods(List<Word> words, int i) =>
        i > 0 && !words[i].HasAnd && !words[i].HasArticle && IsBefore(words, i, word => word.Is(Concept.Received) || word.Is(Concept.Arrive) || word.Is(Concept.Past));

    // «بدل البيض ديرو خمسطاش»: one good alone, and a number behind it. «بدل ٥ بيض خليها ٨», «خليها ٨ بدل ٥» say what goes.
    private static bool IsChangeOfOne(List<Word> words, int i)
    {
        var name = i + 1;
        if (IsBefore(words, i, word => IsNumber(word) || word.Is(Concept.Goods)))
            return false;
        // «بدل الزبادي لبن»: one with the article and one without are two.
        while (name < words.Count && words[name].Is(Concept.Goods) && !(name > i + 1 && words[i + 1].HasArticle && !words[name].HasArticle && words[name].Find(Concept.Goods) is { Value: not Lexeme.Quality }))
            name++;
        return name > i + 1 && words.GetRange(name, Math.Min(Reach, words.Count - name)) is var rest && !rest.Exists(word => word.Is(Concept.Goods)) && rest.Count(IsNumber) == 1;
    }

    // «خل كرتون هامور مع الطلب»: at the head of what is said, with a good behind the unit, it is the verb. «ملح كرتون خل كرتون سكر» lists.
    private static bool IsLetting(List<Word> words, int i) =>
        i + 2 < words.Count && words[i + 2] is { HasAnd: false } good && good.Is(Concept.Goods) && !(i > 0 && (words[i - 1].Is(Concept.Unit) || words[i - 1].Is(Concept.Goods) || IsNumber(words[i - 1])));

    private static bool IsBefore(List<Word> words, int i, Predicate<Word> isIt) => words.FindIndex(Math.Max(0, i - Reach), Math.Min(i, Reach), isIt) >= 0;

    private static bool IsNumber(Word word) => word.Kind == WordKind.Number || word.Is(Concept.Number);

    // «اي مستودع تبونه؟» asks; «اي، موجود» and «اي تمام» answer.
    private static bool AsksAbout(Word? next) =>
        next is { Kind: WordKind.Word, HasAnd: false } && !next.Is(Concept.Have) && !next.Is(Concept.Exists) && !next.Is(Concept.Okay) && !next.Is(Concept.Confirm) && !next.Is(Concept.Yes)
        && !next.Is(Concept.Only) && !next.Is(Concept.Filler) && !next.Is(Concept.Add) && !next.Is(Concept.Send) && !next.Is(Concept.Ready) && !next.Is(Concept.Full);

    // "400 g", "9w", "20a": a measure. «w» and "a" apart from the number are small words.
    private static bool IsBehindNumber(List<Word> words, int i) =>
        i > 0 && words[i - 1].Kind == WordKind.Number && (words[i - 1].End == words[i].Start || words[i].Text is not ("a" or "w"));

    private static void Drop(Word word, Concept concept) => Drop(word, lexeme => lexeme.Concept == concept);

    private static void Drop(Word word, Func<Lexeme, bool> isWrong) => word.Know([.. word.Lexemes.Where(lexeme => !isWrong(lexeme))]);
}
