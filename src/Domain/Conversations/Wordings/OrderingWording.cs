using System.Globalization;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What both languages share when they speak of drafts and orders: how one answer is put together, and the buttons.</summary>
internal abstract class OrderingWording(Format format) : DeskWording(format)
{
    private const int MostNamedButtons = 3;

    /// <summary>Notes, draft and question as one message.</summary>
    public OutboundMessage Answer(IReadOnlyList<string> notes, PricedDraft? draft, Question? question, int open, Surroundings surroundings)
    {
        var parts = new List<string> { string.Join('\n', notes) };
        if (draft is not null)
            parts.Add($"{Heading(question is { IsBlocking: true })}\n{List(draft, surroundings)}");
        if (question is not null)
            parts.Add(Ask(question, surroundings) + (open > 1 && question.IsBlocking ? $"\n{AndMore(open - 1)}" : ""));
        if (draft is not null && question is not { IsBlocking: true })
            parts.Add(ConfirmIt());
        return new OutboundMessage(string.Join("\n\n", parts.Where(part => part.Length > 0)))
        {
            Buttons = (question, draft) switch
            {
                (null, null) => [],
                (null, _) => [.. ButtonsOf(draft.Draft)],
                ({ IsBlocking: false }, not null) => [.. ButtonsOf(question, surroundings).SkipLast(1), .. ButtonsOf(draft.Draft)],
                _ => [.. ButtonsOf(question, surroundings)],
            },
        };
    }

    /// <summary>What stands above the list.</summary>
    protected abstract string Heading(bool isUnfinished);

    /// <summary>Whether the draft is to be confirmed.</summary>
    protected abstract string ConfirmIt();

    /// <summary>Confirm, change, cancel.</summary>
    protected abstract (string Confirm, string Change, string Cancel) DraftButtons { get; }

    /// <summary>What stands on a question's buttons: the amount is meant, yes, no, none of these, no to an offer.</summary>
    protected abstract (string Meant, string Yes, string NotMeant, string Without, string NoThanks) AnswerButtons { get; }

    /// <summary>The totals, line by line.</summary>
    protected abstract IEnumerable<string> Totals(OrderTotals totals);

    /// <summary>When the goods are wanted.</summary>
    protected abstract string Delivery(string when);

    /// <summary>So much of one unit.</summary>
    protected abstract string PerUnit(Money price, string unit);

    /// <summary>A product was taken for what the customer calls it.</summary>
    protected abstract string ByTheirWords(string said);

    /// <summary>Of several products the one was taken that the customer orders.</summary>
    protected abstract string AsUsual();

    /// <summary>What is asked: which product.</summary>
    protected abstract string WhichOne(Question.WhichProduct question);

    /// <summary>What is asked: whether this product is meant.</summary>
    protected abstract string Whether(string text, Sku sku, Surroundings surroundings);

    /// <summary>What is asked: which amount.</summary>
    protected abstract string WhichAmount(Question.WhichAmount question, Surroundings surroundings);

    /// <summary>What is asked: whether so much is meant.</summary>
    protected abstract string IsItMeant(Question.UnusualQuantity question, Surroundings surroundings);

    /// <summary>What is asked: how many.</summary>
    protected abstract string HowMany(Question.HowMany question, Surroundings surroundings);

    /// <summary>So many more questions wait.</summary>
    protected abstract string AndMore(int more);

    /// <summary>Yes to giving up an order by its number.</summary>
    protected static string CancelValue(long order) => Value("order", order, "cancel");

    private string List(PricedDraft draft, Surroundings surroundings)
    {
        var lines = draft.Lines.Select((line, index) =>
            $"{Format.Number(index + 1)}. {Product(line.Line.Sku, surroundings)}: {Format.Quantity(line.Line.Quantity.Value, line.Line.Unit)} × {Format.Amount(line.Price.UnitPrice)} = {Format.Amount(line.Net)}{Basis(draft.Draft, line.Line.Sku)}");
        var delivery = draft.Draft.Delivery is { } wish ? [Delivery(Format.When(wish.Date, wish.Part, surroundings.Today))] : Array.Empty<string>();
        return string.Join('\n', [.. lines, .. Totals(draft.Totals), .. delivery]);
    }

    private string Basis(Draft draft, Sku sku) => draft.Told.LastOrDefault(told => told.Sku == sku) switch
    {
        { Basis: LineBasis.Learned } told => $" ({ByTheirWords(told.Said)})",
        { Basis: LineBasis.Usual } => $" ({AsUsual()})",
        _ => "",
    };

    private string Ask(Question question, Surroundings surroundings) => question switch
    {
        Question.WhichProduct { Whether: { } only } which => Whether(which.Text, only, surroundings),
        Question.WhichProduct which => $"{WhichOne(which)}\n{string.Join('\n', which.Candidates.Select((sku, index) => $"{Format.Number(index + 1)}. {Candidate(sku, which, surroundings)}"))}",
        Question.WhichAmount amount => WhichAmount(amount, surroundings),
        Question.UnusualQuantity unusual => IsItMeant(unusual, surroundings),
        Question.HowMany many => HowMany(many, surroundings),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "No such question."),
    };

    private string Candidate(Sku sku, Question.WhichProduct which, Surroundings surroundings)
    {
        if (surroundings.Catalogue.Find(sku) is not { } product)
            return Product(sku, surroundings);
        var unit = product.UnitOrNull(which.Unit) ?? product.DefaultUnit;
        return $"{Product(sku, surroundings)} ({PerUnit(product.PriceOf(unit), unit.Code)})";
    }

    private IEnumerable<Button> ButtonsOf(Question question, Surroundings surroundings) => question switch
    {
        Question.WhichProduct { Whether: not null } => [new(AnswerButtons.Yes, Value("choose", question.Id, "1")), new(AnswerButtons.NotMeant, Value("choose", question.Id, "none"))],
        Question.WhichProduct which =>
        [
            .. Choices(which.Id, [.. which.Candidates.Select(sku => surroundings.Catalogue.Find(sku)?.NameIn(Format.Language) ?? sku.Value)]),
            new(which.IsOffer ? AnswerButtons.NoThanks : AnswerButtons.Without, Value("choose", which.Id, "none")),
        ],
        Question.WhichAmount amount =>
        [
            .. Choices(amount.Id, [.. amount.Amounts.Select(line => Format.Quantity(line.Quantity.Value, line.Unit))]),
            new(AnswerButtons.Without, Value("choose", amount.Id, "none")),
        ],
        Question.UnusualQuantity => [new(AnswerButtons.Meant, Value("choose", question.Id, "yes")), new(AnswerButtons.NotMeant, Value("choose", question.Id, "no"))],
        Question.HowMany => [new(AnswerButtons.Without, Value("choose", question.Id, "none"))],
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "No such question."),
    };

    // More names than a row of buttons holds, or names that would be alike once cut, are numbered as in the list.
    private static IEnumerable<Button> Choices(long question, IReadOnlyList<string> names)
    {
        var texts = names.Select(Format.ForButton).ToList();
        var isNamed = names.Count <= MostNamedButtons && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count;
        return names.Select((_, index) => new Button(
            isNamed ? texts[index] : (index + 1).ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"choose:{question}:{index + 1}")));
    }

    private IEnumerable<Button> ButtonsOf(Draft draft)
    {
        yield return new(DraftButtons.Confirm, Of("confirm"));
        yield return new(DraftButtons.Change, Of("change"));
        yield return new(DraftButtons.Cancel, Of("cancel"));

        string Of(string act) => string.Create(CultureInfo.InvariantCulture, $"draft:{act}:{draft.Id}:{draft.Version}");
    }
}
