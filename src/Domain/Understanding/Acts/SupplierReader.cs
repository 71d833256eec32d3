using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>What a supplier's message means: how many, at what price, when.</summary>
internal sealed class SupplierReader(Reading reading)
{
    private List<Word> Words => reading.Words;

    public Meaning Read()
    {
        var request = reading.Context.Request;
        ReadMinutes();
        ReadHours(request);
        var price = Price(request);
        var quantity = Quantity(request, price.At);
        var signs = Signs.None;
        void Sign(bool holds, Signs sign) => signs |= holds ? sign : Signs.None;
        Sign(request is not null, Signs.Request);
        Sign(reading.IsQuestion, Signs.Question);
        Sign(quantity is not null, Signs.Amounts);
        Sign(quantity is { } said && request is not null && said < request.Quantity, Signs.Strangers);
        Sign(price.Value is { } asked && (request?.UnitPrice is null || asked != request.UnitPrice), Signs.Money);
        Sign(reading.Delivery?.Date is not null || (reading.Delivery is not null && (reading.Concepts.Has(Concept.Before) || reading.Concepts.Has(Concept.Send) || reading.Concepts.Has(Concept.Arrive))), Signs.When);
        Sign(Words.Count(word => word.Kind == WordKind.Word) <= 3, Signs.Short);
        var (intent, confidence) = ActReader.Read(reading, signs);
        var statement = intent is Intent.Available or Intent.Partial or Intent.CounterOffer or Intent.Eta
            ? new SupplierStatement(quantity, price.Value, reading.Delivery?.Date)
            : null;
        if (statement is { Quantity: null, UnitPrice: null, Eta: null })
            statement = null;
        return new Meaning(intent) { Supplier = statement, Delivery = reading.Delivery, OrderNumber = reading.OrderNumber, Confidence = confidence };
    }

    // "10 minutes away": so many minutes are no amount.
    private void ReadMinutes()
    {
        for (var i = 0; i + 1 < Words.Count; i++)
        {
            if (Words[i] is { Kind: WordKind.Number, Role: WordRole.Unread } && Words[i + 1].Is(Concept.Hours))
                Words[i].Role = WordRole.Time;
        }
    }

    // "will reach at 5", "truck leaves by 3": when goods move, a small number behind "at" is an hour, unless it could be their price.
    private void ReadHours(RequestedItem? request)
    {
        if (request?.UnitPrice is not { } asked || asked <= 30 || !reading.Concepts.HasAny(Moving))
            return;
        for (var i = 1; i < Words.Count; i++)
        {
            if (Words[i] is { Kind: WordKind.Number, Role: WordRole.Unread, Number: >= 1 and <= 12 } && Words[i - 1].Text is "at" or "by" or "around" or "before" or "after"
                && !(i + 1 < Words.Count && AmountReader.IsUnit(Words[i + 1])))
                Words[i].Role = WordRole.Time;
        }
    }

    private static readonly ConceptSet Moving = ConceptSet.Of(Concept.Arrive, Concept.Driver, Concept.Deliver, Concept.Delivered, Concept.Received, Concept.Late);

    // A number is a price with money behind it, behind «ب», "at", "@", "per", «السعر», or where it is near the price asked.
    private (decimal? Value, int At) Price(RequestedItem? request)
    {
        var (best, at, bestScore) = ((decimal?)null, -1, 0);
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            if (word.Kind != WordKind.Number || word.Role is not (WordRole.Unread or WordRole.Money))
                continue;
            var before = i > 0 ? Words[i - 1] : null;
            var after = i + 1 < Words.Count ? Words[i + 1] : null;
            var score = 0;
            if (word.Role == WordRole.Money)
                score += 4;
            if (word.Preposition == 'ب' || before is not null && (before.Is(Concept.Currency) || before.Text is "at" or "@" or "ب" or "وب" or "bi" or "b" or "عال" or "بدها" or "بدو" or "بدهن" || before.IsMark('@') || (before.Text is "3al" or "ع" && !IsComing(i))))
                score += 3;
            if (after is not null && (after.Text is "per" or "a" or "each" || (after.IsMark('/') && i + 2 < Words.Count) || after.Preposition == 'ل' && after.Is(Concept.Unit) || (after.HasArticle && after.Is(Concept.Unit))))
                score += 3;
            if (IsCounterPrice(word.Number, request, i) && !(after is not null && AmountReader.IsUnit(after)))
                score += 2;
            if (word.Number == request?.UnitPrice && reading.Concepts.Has(Concept.Agree))
                score += 2;
            if (before is { Text: "علي" } && after?.Is(Concept.Unit) != true && request?.UnitPrice is { } near && word.Number >= near * 0.5m && word.Number <= near * 2m)
                score += 2;
            if ((NearPriceWord(i) && !IsFarFromPrice(word, request)) || (after is not null && after.Is(Concept.Increase) && after.Text.Contains(' ')))
                score += 2;
            if (word.Role == WordRole.Unread && word.Number == request?.Quantity && word.Number < request.UnitPrice * 0.5m)
                score -= 4; // «ابشر بالثلاثين»: all that was asked for.
            if (request?.UnitPrice is { } asked && word.Number >= asked * 0.5m && word.Number <= asked * 2m)
                score += 1;
            if (word.Role == WordRole.Money && request?.UnitPrice is { } usual && word.Number < usual * 0.2m)
                score -= 5;
            if (before?.Text == "for" && word.Number != request?.Quantity)
                score += 1;
            if (word.Number != decimal.Truncate(word.Number))
                score += 1;
            if (after is not null && AmountReader.IsUnit(after) && !after.HasArticle && after.Preposition == '\0')
                score -= 2;
            if (before is { } from && IsFrom(from) && !(i > 1 && Words[i - 2].Text is "اقل" or "باقل" or "less"))
                score -= 3;
            if (score > bestScore || (score == bestScore && score > 0 && (IsNew(i) || (best is not null && best == request?.UnitPrice))))
                (best, at, bestScore) = (word.Number + AndHalf(i), i, score);
        }

        // «ما بتزبط عال 104، خليها 107»: not the price that was asked, but the one named beside it.
        if (best is not null && best == request?.UnitPrice && Words.FindIndex(word => IsBeside(word, request)) is >= 0 and var other)
            return (Words[other].Number + AndHalf(other), other);
        return bestScore >= 2 ? (best, at) : (null, -1);
    }

    // «ما نقدر على ١٠٣، نعطيكم ١٠٦»: where the price asked cannot be, a higher one is named instead.
    // «لا يمكننا بأقل من ١٠٨» names it so too, and so does «خلوها ١٠٥», near the price and more than was asked for.
    private bool IsCounterPrice(decimal number, RequestedItem? request, int i)
    {
        if (request?.UnitPrice is not { } asked || number == request.Quantity)
            return false;

        // "can do 107": so near the price asked, and so many more than were asked for, it is no amount.
        if (i > 0 && Words[i - 1].Is(Concept.Able) && number != asked && number >= asked * 0.75m && number <= asked * 1.25m && number > request.Quantity * 1.5m)
            return true;
        if (number <= asked || number > asked * 2m)
            return false;

        // "not possible, minimum 110"
        if (i > 0 && Words[i - 1].Is(Concept.Policy))
            return true;
        if (reading.Concepts.Has(Concept.Unable))
            return reading.Concepts.Has(Concept.Agree) || reading.Concepts.Has(Concept.PriceWord) || Words.Exists(word => word.Kind == WordKind.Number && word.Number == asked)
                || (i > 1 && Words[i - 1].Text is "من" or "عن" or "than" && Words[i - 2].Text is "اقل" or "باقل" or "less");
        return number > request.Quantity && number <= asked * 1.25m && !reading.Concepts.HasAny(Stocked);
    }

    // What is said of how much there is.
    private static readonly ConceptSet Stocked = ConceptSet.Of(Concept.Have, Concept.Exists, Concept.InStock, Concept.Able, Concept.Rest, Concept.Ready, Concept.Full, Concept.Delivered, Concept.NotExist, Concept.SoldOut);

    private static bool IsBeside(Word word, RequestedItem request) =>
        word is { Kind: WordKind.Number, Role: WordRole.Unread or WordRole.Money } && request.UnitPrice is { } asked && word.Number > asked && word.Number <= asked * 1.25m && word.Number > request.Quantity * 1.5m;

    // «byousalkon 3al 4»: the hour at which it comes.
    private bool IsComing(int i) => i > 1 && (Words[i - 2].Is(Concept.Arrive) || Words[i - 2].Is(Concept.Deliver) || Words[i - 2].Is(Concept.Driver));

    // «ب ٤٧ ونص»
    private decimal AndHalf(int i) => i + 1 < Words.Count && Words[i + 1].HasAnd && Words[i + 1].Find(Concept.Fraction) is { } half ? half.Value : 0;

    private bool IsNew(int i) => i > 0 && (Words[i - 1].Preposition == 'ل' || Words[i - 1].Text is "to" or "now" or "الى" or "صار" or "لـ");

    private bool IsShortBy(int i)
    {
        if (i == 0)
            return false;
        var before = Words[i - 1];
        return before.Text is "ناقص" or "short by" or "ناقصين" or "ناقصنا" or "ناقصه" or "ينقصنا" or "ينقصها" or "ناقصهم" or "ناقصها" or "بينقصنا" or "ينقص" || (before.Text is "الا" or "ماعدا" or "ما عدا" or "عدا" && (Words.Exists(word => word.Is(Concept.Full)) || Words.Exists(word => word.Is(Concept.All))));
    }

    private static bool IsFrom(Word before) => before.Text is "من" or "men" or "mn" or "from" or "was" or "بدل" or "instead" || (before.Text == "كان" && before.Is(Concept.Past)) || before.Is(Concept.Instead) || (before.Is(Concept.Not) && !before.Is(Concept.Only));

    // «طلع باقي عندنا ٨ بس»: what is so far from the price asked has not become the price, if no price is spoken of.
    private bool IsFarFromPrice(Word word, RequestedItem? request) =>
        word.Role == WordRole.Unread && request?.UnitPrice is { } asked && word.Number < asked * 0.3m && !reading.Concepts.Has(Concept.PriceWord);

    private bool NearPriceWord(int i)
    {
        // "128 is my best"
        if (i + 1 < Words.Count && Words[i + 1].Is(Concept.Increase))
            return true;
        for (var j = i - 1; j >= 0 && j >= i - 5; j--)
        {
            if (Words[j].Kind is WordKind.Break || Words[j].IsMark('.'))
                return false;
            if (Words[j].Is(Concept.PriceWord) || Words[j].Is(Concept.Increase))
                return true;
        }

        return false;
    }

    private decimal? Quantity(RequestedItem? request, int priceAt)
    {
        if (request is not null && Words.Exists(word => word.Is(Concept.Half)))
            return request.Quantity / 2;
        var found = ((decimal?)null, -1);
        for (var i = 0; i < Words.Count; i++)
        {
            if (i == priceAt || (priceAt >= 0 && i == priceAt + 1 && AndHalf(priceAt) > 0))
                continue;
            if (AmountReader.At(Words, i) is not { } amount || amount.Number is not (> 0 and var number) || (priceAt >= amount.Start && priceAt < amount.End))
            {
                if (request is not null && Words[i].Find(Concept.Fraction) is { } fraction && i + 1 < Words.Count && (Words[i + 1].Is(Concept.Stuff) || Words[i + 1].Is(Concept.OrderNoun)))
                    return Share(request, fraction);
                if (request is not null && Words[i].Find(Concept.Fraction) is { } part && !(i + 1 < Words.Count && AmountReader.IsUnit(Words[i + 1])))
                    return Share(request, part);
                continue;
            }

            if (Words[i].Role != WordRole.Unread || (i > 0 && ((IsFrom(Words[i - 1]) && !(i > 1 && Words[i - 2].Text is "اكثر" or "اكتر" or "كثر" or "كتر" or "aktar" or "akthar" or "ازيد" or "more")) || Words[i - 1].Is(Concept.SizeMarker))))
            {
                i = amount.End - 1;
                continue;
            }

            // «نفس السعر ١٥٠», «ما تمشي على ١٥٠»: the price that was asked counts nothing.
            if (amount.Unit is null && number == request?.UnitPrice && number != request.Quantity && (priceAt >= 0 || reading.Concepts.Has(Concept.Agree) || reading.Concepts.Has(Concept.Increase)))
                continue;
            var score = (amount.Unit is { Concept: Concept.Unit } ? 3 : amount.Unit is not null ? 2 : 1) + (NextTo(i, Concept.Only) ? 2 : 0);
            if (amount.Unit is { Concept: Concept.Measure } && request?.Unit != amount.Unit.Name)
                score = 0;
            if (amount.End < Words.Count && Words[amount.End].Is(Concept.Only))
                score += 2;

            // «باقي عندي ٢٠»: what is left is what there is.
            if (NextTo(i, Concept.Rest) && !(i > 0 && Words[i - 1].Is(Concept.Exists)))
                score -= 2;
            // «ناقصنا عشرة», «كلها الا خمسة»: what is not there of what was asked.
            if (request is not null && number < request.Quantity && IsShortBy(amount.Start))
                return request.Quantity - number;
            if (score > found.Item2 && score > 0)
                found = (number, score);
            i = amount.End - 1;
        }

        return found.Item1;
    }

    // A third of thirty is ten, though 0.3333 of it is a little less.
    private static decimal Share(RequestedItem request, Lexeme part) => Math.Round(request.Quantity * part.Value, 2) is var share && Math.Abs(share - Math.Round(share)) < 0.02m ? Math.Round(share) : share;

    private bool NextTo(int i, Concept concept) => (i > 0 && Words[i - 1].Is(concept)) || (i > 1 && Words[i - 2].Is(concept));
}
