using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// Reads what a customer writes in the light of the draft and of what was asked. Understanding knows three states of a
/// conversation; what it cannot know (that a number answers «how many?», that a bare «no» gives up no order) is read
/// here by asking it again in another light.
/// </summary>
internal sealed class AnswerReading(ConversationState state, Surroundings surroundings, IUnderstanding understanding)
{
    // A longer text is no «no» and no number.
    private const int LongestAnswer = 100;

    // Below this, a product that is read without regard to the question may as well be one of its candidates.
    private const double SureOfAnother = 0.9;

    // A bare word names one of the candidates, rather than another product whose name has it in it among others.
    private const double SureOfAnotherByBareName = 0.95;

    /// <summary>What <paramref name="text"/> means. A choice of nothing is a bare «no» to what was asked.</summary>
    public Meaning Read(string text)
    {
        var meaning = ReadAnswer(text);
        return state is { AskedAbout: { } asked, Questions: [] } && text.Length <= LongestAnswer && SaysNothingOfItsOwn(meaning) && surroundings.Catalogue.Find(asked) is { } product
            ? OfAskedAbout(text, meaning, product)
            : meaning;
    }

    // «كم سعره؟», "ok 2" behind «عندكم تونة؟»: of what was asked about.
    private Meaning OfAskedAbout(string text, Meaning meaning, Product product)
    {
        var bare = text.TrimEnd('?', '؟', '!', '.', ' ');
        return PlainName(product) is { } name && understanding.Read(Plain($"{bare} {name}")) is { Lines: [{ } line] } named && line.Sku == product.Sku
            && (named.Intent is Intent.AskPrice or Intent.AskAvailability || (named.Intent == Intent.PlaceOrder && IsCounted(bare, line)))
                ? named with { Language = meaning.Language, Lines = [line with { Text = text }] }
                : meaning;
    }

    private static bool IsCounted(string text, MeantLine line) => line.Quantity > 1 || line.Unit is not null || line.Measured is not null || text.Any(char.IsDigit);

    private static bool SaysNothingOfItsOwn(Meaning meaning) =>
        meaning is { Intent: Intent.Other or Intent.Confirm or Intent.AskPrice or Intent.AskAvailability or Intent.ChangeQuantity or Intent.PlaceOrder, Lines: [], Further: [], Delivery: null, OrderNumber: null, Amount: null };

    private Meaning ReadAnswer(string text)
    {
        var awaiting = state switch
        {
            { Questions: [Question.WhichProduct, ..] } => Awaiting.Choice,
            { Questions: [] } and ({ Draft: null } or { Draft.Lines: [] }) => Awaiting.Nothing,
            _ => Awaiting.Confirmation,
        };
        var meaning = Read(text, awaiting);
        if (awaiting == Awaiting.Nothing)
            return meaning;
        var isShort = text.Length <= LongestAnswer;
        if (isShort && meaning is { Intent: Intent.ChangeQuantity, Lines: [], Further: [] } && state.Questions is [] && state.Draft is { Touched: { } touched, Lines.Count: > 1 } draft)
            return OfTouched(text, meaning, [.. draft.Lines.Where(line => line.Sku == touched)]);
        if (isShort && (meaning.Intent is Intent.Cancel or Intent.Other or Intent.Thanks) && IsBareNo(text))
            return new Meaning(Intent.Choose) { Language = meaning.Language };
        return state.Questions switch
        {
            [Question.WhichProduct which, ..] => AsChoice(text, meaning, which),
            [{ About: { } sku } question, ..] when isShort && surroundings.Catalogue.Find(sku) is { } product => AsAmount(text, meaning, question, product),
            _ => meaning,
        };
    }

    // «خليها 40» is said of the line that was spoken of last, as if there were no other.
    private Meaning OfTouched(string text, Meaning meaning, IReadOnlyList<DraftLine> touched) =>
        touched is [_] && Read(text, Awaiting.Confirmation, touched) is { Intent: Intent.ChangeQuantity, Lines: [_] } said ? said : meaning;

    private Meaning Read(string text, Awaiting awaiting) => Read(text, awaiting, state.Draft?.Lines ?? []);

    private Meaning Read(string text, Awaiting awaiting, IReadOnlyList<DraftLine> lines) => understanding.Read(new Utterance(
        SpeakerRole.Customer,
        text,
        surroundings.Now,
        new UtteranceContext
        {
            Draft = [.. lines.Select(line => new DraftItem(line.Sku, line.Quantity.Value, line.Unit))],
            Awaiting = awaiting,
            Candidates = awaiting == Awaiting.Choice && state.Questions is [Question.WhichProduct which, ..] ? which.Candidates : [],
        }));

    // «No» gives up an order only to the question whether to confirm it; «cancel the order» does so at any time.
    private bool IsBareNo(string text) =>
        Read(text, Awaiting.Confirmation) is { Intent: Intent.Cancel, OrderNumber: null } && Read(text, Awaiting.Nothing).Intent != Intent.Cancel;

    // A new order in place of an answer: what it names for sure is none of the candidates, or it is an amount of what
    // is as unclear as before.
    private Meaning AsChoice(string text, Meaning meaning, Question.WhichProduct which)
    {
        if (meaning.Intent != Intent.Choose)
            return meaning;
        var free = Read(text, Awaiting.Nothing);
        var isAnother = free.Further.Prepend(free).SelectMany(act => act.Lines)
            .Any(line => line.Sku is { } sku && line.Confidence >= (IsBare(text, line) ? SureOfAnotherByBareName : SureOfAnother) && !which.Candidates.Contains(sku)
                || line.Unit is not null && line.Candidates.SequenceEqual(which.Candidates));
        var takesAllOut = meaning.Lines.Count == which.Candidates.Count && free.Intent is Intent.RemoveItems or Intent.Cancel;
        return isAnother || takesAllOut ? free : meaning;
    }

    private static bool IsBare(string text, MeantLine line) => line is { Quantity: 1, Unit: null } && line.Text.Length == text.Trim().Length;

    // «٥٠», «خليها ١٢ علبة», "fifty" name no product: they are read as if they named the one in question.
    private Meaning AsAmount(string text, Meaning meaning, Question question, Product product)
    {
        if (SupplierClauses.BareNumber(text) is { } number)
            return Chosen(text, question, number, null);
        if (meaning.Delivery is not null || meaning.OrderNumber is not null || meaning.Intent == Intent.Confirm
            || meaning.Further.Prepend(meaning).Any(act => act.Lines.Any(line => NamesProduct(text, line))))
        {
            return meaning;
        }

        return PlainName(product) is { } name
            && understanding.Read(Plain($"{text} {name}")) is { Lines: [{ Quantity: { } quantity } line] } named
            && named.Intent is Intent.PlaceOrder or Intent.ChangeQuantity && line.Sku == product.Sku && (quantity != 1 || line.Unit is not null || line.Measured is not null)
                ? (line.Measured is { } measured ? Measured(text, question, measured) : Chosen(text, question, quantity, line.Unit)) with { Language = meaning.Language }
                : meaning;
    }

    // «خليها ٧» is read as the only line of the draft, whatever was asked: such a line is all of the text.
    private static bool NamesProduct(string text, MeantLine line) => line.Text != text && (line.Sku is not null || line.Candidates.Count > 0);

    // A name that says no number or unit of its own.
    private string? PlainName(Product product) => new[] { product.NameAr, product.NameEn }
        .Concat(product.Aliases)
        .FirstOrDefault(name => understanding.Read(Plain(name)) is { Intent: Intent.PlaceOrder, Lines: [{ Quantity: 1, Unit: null } line] } && line.Sku == product.Sku);

    private Utterance Plain(string text) => new(SpeakerRole.Customer, text, surroundings.Now, UtteranceContext.Empty);

    private static Meaning Measured(string text, Question question, MeasuredAmount measured) =>
        new(Intent.Choose) { Lines = [new MeantLine(text, question.About, [], measured.Quantity, null) { Measured = measured }] };

    private static Meaning Chosen(string text, Question question, decimal quantity, string? unit)
    {
        if (question is Question.WhichAmount { Amounts: var amounts } && AmountFor(quantity, unit, amounts) is { } chosen)
            (quantity, unit) = (chosen.Quantity.Value, chosen.Unit);
        return new Meaning(Intent.Choose) { Lines = [new MeantLine(text, question.About, [], quantity, unit)] };
    }

    // The unit of one of the amounts; or the number of one, or else its place among them.
    private static DraftLine? AmountFor(decimal number, string? unit, IReadOnlyList<DraftLine> amounts)
    {
        if (unit is not null)
            return number == 1 && amounts.Count(amount => amount.Unit == unit) == 1 ? amounts.Single(amount => amount.Unit == unit) : null;
        if (amounts.Count(amount => amount.Quantity.Value == number) == 1)
            return amounts.Single(amount => amount.Quantity.Value == number);
        return number >= 1 && number <= amounts.Count && number == decimal.Truncate(number) ? amounts[(int)number - 1] : null;
    }
}
