using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>A supplier's own words, read against what it was asked.</summary>
internal sealed partial class SupplierTurn
{
    private const int MostShown = 5;
    private const int MostDaysAhead = 366;

    // A price far below the listed one is a number that was meant otherwise, or a slip.
    private const decimal LeastPlausiblePrice = 0.2m;
    private const decimal MostPlausiblePrice = 20m;

    private void Hear(string text)
    {
        var asked = AskedOrOnly();
        var meaning = asked is { } line ? ReadAgainst(text, line.Line) : Read(text, UtteranceContext.Empty);
        switch (meaning.Intent)
        {
            case Intent.Delivered:
                HearDelivered(meaning);
                break;
            case Intent.Eta:
                HearEta(meaning);
                break;
            case Intent.Question or Intent.TalkToHuman or Intent.Complaint:
                PassOn(text);
                break;
            case Intent.Available or Intent.Partial or Intent.Unavailable or Intent.CounterOffer:
                HearAnswer(text, meaning);
                break;
            default:
                if (asked is { } one && BareNumber(text) is { } number)
                    Answer(one.File, one.Request, one.Line, new Meaning(Intent.Partial) { Supplier = new SupplierStatement(number, null, null) });
                else
                    NotUnderstood();
                break;
        }
    }

    private void HearAnswer(string text, Meaning meaning)
    {
        var open = Open;
        if (open.Count == 0)
        {
            Reply(wording => wording.NothingOpen());
            return;
        }

        if (Target(text, meaning, open) is not { } target)
        {
            AskAgain(open);
            return;
        }

        var (file, request) = target;
        if (request.Lines.Count == 1)
            Answer(file, request, request.Lines[0], ReadAgainst(text, request.Lines[0]));
        else
            HearAnswerOnLines(file, request, text, meaning);
    }

    private void HearAnswerOnLines(OrderFile file, SourcingRequest request, string text, Meaning meaning)
    {
        var named = NamedAnswers(text, request);
        if (named.Count > 0)
        {
            Answer(file, request, named);
            return;
        }

        if (AskedOrOnly() is { } asked && asked.Request == request)
        {
            Answer(file, request, asked.Line, ReadAgainst(text, asked.Line));
            return;
        }

        // Without a number or a price, "we have it" and "we do not" are about all that was asked.
        if (meaning.Supplier is null or { Quantity: null, UnitPrice: null } && meaning.Intent is Intent.Available or Intent.Unavailable)
        {
            var answers = request.Lines.Select(line => Understood(line, meaning)).OfType<LineAnswer>().ToList();
            Answer(file, request, answers);
            return;
        }

        AskHowMany(request, NextUnanswered(request));
    }

    private void Answer(OrderFile file, SourcingRequest request, RequestLine line, Meaning meaning)
    {
        if (Understood(line, meaning) is { } answer)
            Answer(file, request, [answer]);
        else
            AskHowMany(request, line);
    }

    private void HearDelivered(Meaning meaning)
    {
        if (meaning.OrderNumber is { } number && TryReadNumber(number, out var named) && _purchases.Any(row => row.PurchaseOrder.Number == named))
        {
            OnPurchase(number, Receive);
            return;
        }

        var placed = Placed;
        if (placed.Count == 1)
            Receive(placed[0].File, placed[0].PurchaseOrder);
        else if (placed.Count > 1)
            Reply(wording => wording.WhichDelivered([.. placed.Take(MostShown).Select(row => row.PurchaseOrder)], Surroundings));
        else if (_purchases.Count > 0 && _purchases[^1].PurchaseOrder.Status == PurchaseStatus.CalledOff)
            TellCalledOff(_purchases[^1].PurchaseOrder);
        else if (_purchases.Count > 0)
            Reply(wording => wording.AlreadyDelivered(_purchases[^1].PurchaseOrder));
        else
            Reply(wording => wording.NothingToDeliver());
    }

    private void HearEta(Meaning meaning)
    {
        if (meaning.Supplier?.Eta is not { } eta || !IsPlausible(eta))
        {
            NotUnderstood();
            return;
        }

        var (open, placed) = (Open, Placed);
        if (meaning.OrderNumber is { } number && TryReadNumber(number, out var named) && placed.Any(row => row.PurchaseOrder.Number == named))
            OnPurchase(number, (file, purchase) => Move(file, purchase, eta));
        else if (open.Count + placed.Count == 0)
            Reply(wording => wording.NothingOpen());
        else if (open.Count == 0 && placed.Count == 1)
            Move(placed[0].File, placed[0].PurchaseOrder, eta);
        else if (open.Count == 1 && placed.Count == 0)
            NoteEta(open[0].Request, eta);
        else
            Reply(wording => wording.WhichEta(
                eta, [.. open.Take(MostShown).Select(row => row.Request)], [.. placed.Take(MostShown).Select(row => row.PurchaseOrder)], Surroundings));
    }

    // The line that a bare answer is about: the one just asked about, or the only one that is asked for at all.
    private (OrderFile File, SourcingRequest Request, RequestLine Line)? AskedOrOnly()
    {
        var open = Open;
        if (_state.AskedLine is { } asked)
        {
            var (file, request) = open.FirstOrDefault(row => row.Request.Number == asked.Request);
            if (request?.Lines.FirstOrDefault(line => line.Position == asked.Line) is { } line)
                return (file, request, line);
        }

        return open is [var only] && only.Request.Lines.Count == 1 ? (only.File, only.Request, only.Request.Lines[0]) : null;
    }

    private (OrderFile File, SourcingRequest Request)? Target(
        string text, Meaning meaning, List<(OrderFile File, SourcingRequest Request)> open)
    {
        if (open.Count == 1)
            return open[0];
        if (meaning.OrderNumber is { } number && TryReadNumber(number, out var wanted) && open.Any(row => row.Request.Number == wanted))
            return open.Single(row => row.Request.Number == wanted);
        var named = open.Where(row => NamedLines(text, row.Request).Count > 0).ToList();
        if (named.Count == 1)
            return named[0];
        return named.Count == 0 && AskedOrOnly() is { } asked ? (asked.File, asked.Request) : null;
    }

    // Suppliers part what they say of several products by commas and new lines: each part is read for itself, where
    // it names one of the lines.
    private List<LineAnswer> NamedAnswers(string text, SourcingRequest request)
    {
        var answers = new Dictionary<int, LineAnswer>();
        foreach (var clause in SupplierClauses.Split(text))
        {
            var named = NamedLines(clause, request);
            if (named.Count == 0)
                continue;
            var meanings = named.Select(line => (Line: line, Meaning: ReadAgainst(clause, line))).ToList();
            var isClear = named.Count == 1 || meanings.TrueForAll(row =>
                row.Meaning.Intent is Intent.Available or Intent.Unavailable && row.Meaning.Supplier is null or { Quantity: null, UnitPrice: null });
            foreach (var (line, meaning) in meanings.Where(_ => isClear))
            {
                if (Understood(line, meaning) is { } answer)
                    answers[line.Position] = answer;
            }
        }

        return [.. answers.Values];
    }

    // Which lines a text names is read the way an order is: the names, aliases and units of the price list.
    private List<RequestLine> NamedLines(string text, SourcingRequest request)
    {
        var context = new UtteranceContext
        {
            Draft = [.. request.Lines.Select(line => new DraftItem(line.Sku, line.Quantity, line.Unit))],
        };
        var meaning = _understanding.Read(new Utterance(SpeakerRole.Customer, text, Surroundings.Now, context));
        var named = new List<RequestLine>();
        foreach (var meant in meaning.Further.Prepend(meaning).SelectMany(part => part.Lines))
        {
            var fitting = request.Lines.Where(line => meant.Sku == line.Sku || meant.Candidates.Contains(line.Sku)).ToList();
            if (fitting.Count == 1 && !named.Contains(fitting[0]))
                named.Add(fitting[0]);
        }

        return named;
    }

    // What was said of a line; null where it says too little, or what cannot be.
    private LineAnswer? Understood(RequestLine line, Meaning meaning)
    {
        var (quantity, price, eta) = meaning.Supplier ?? new SupplierStatement(null, null, null);
        if (quantity is < 0 or > Quantity.Largest)
            return null;
        if (price is { } named && (named < line.Cost.Major * LeastPlausiblePrice || named > line.Cost.Major * MostPlausiblePrice))
            return null;
        Money? cost = price is { } major ? Money.FromMajor(major, line.Cost.Currency) : null;
        var day = eta is { } date && IsPlausible(date) ? eta : null;
        return meaning.Intent switch
        {
            Intent.Available => new LineAnswer(line.Position, quantity ?? line.Quantity, cost, day),
            Intent.Partial when quantity is { } some => new LineAnswer(line.Position, some, cost, day),
            Intent.Unavailable => new LineAnswer(line.Position, 0),
            Intent.CounterOffer when cost is not null => new LineAnswer(line.Position, quantity ?? line.Quantity, cost, day),
            _ => null,
        };
    }

    private Meaning ReadAgainst(string text, RequestLine line)
    {
        if (SupplierClauses.StartsNegative(text))
            return new Meaning(Intent.Other);
        return Read(text, new UtteranceContext
        {
            Request = new RequestedItem(line.Sku, line.Quantity, line.Unit, line.Cost.Major),
        });
    }

    private Meaning Read(string text, UtteranceContext context) =>
        _understanding.Read(new Utterance(SpeakerRole.Supplier, text, Surroundings.Now, context));

    private static decimal? BareNumber(string text) => SupplierClauses.BareNumber(text);
}
