using System.Globalization;
using Abtamim.Domain.Catalogue;
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
        var phrases = new SupplierPhrases(text);
        var wasAskedWhich = _state.IsAskedWhichDelivered;
        _state = _state with { IsAskedWhichDelivered = false };
        var asked = AskedOrOnly();
        var meaning = asked is { } line ? ReadAgainst(text, line.Line) : Read(text, UtteranceContext.Empty);
        if (IsOfDelivery(phrases, meaning, wasAskedWhich))
        {
            HearDelivered(text, phrases, meaning);
            return;
        }

        switch (meaning.Intent)
        {
            case Intent.Eta:
                HearEta(meaning);
                break;
            case Intent.Question or Intent.TalkToHuman or Intent.Complaint:
                PassOn(text);
                break;
            default:
                HearAnswer(text, meaning);
                break;
        }
    }

    private void HearAnswer(string text, Meaning meaning)
    {
        if (Open.Count == 0)
        {
            Reply(wording => wording.NothingOpen());
            return;
        }

        var kept = new SupplierPhrases(text).WithoutOffers();
        if (kept is { Length: 0 })
            PassOnOffer(text);
        else if (HearOffered(kept ?? text) || (kept is not null && meaning.Intent != Intent.Other))
            PassOnOfferAfter(text, kept is not null);
    }

    // What is offered beside the answer is for a colleague: it is neither dropped nor booked.
    private void PassOnOfferAfter(string text, bool hasOffer)
    {
        if (hasOffer || _offersMore)
            PassOnOffer(text);
    }

    private void PassOnOffer(string text) => PassOn(
        text,
        Open is [var only] ? only.File.Order : null,
        wording => wording.OfferPassedOn(),
        (wording, task, supplier) => wording.SupplierOffer(task, supplier, text));

    // Whom the words are about, from the plainest to the least plain: requests named by number, products named, the line
    // just asked about, all of them, the only one. Whether an answer was noted.
    private bool HearOffered(string text)
    {
        var open = Open;
        var phrases = new SupplierPhrases(text);
        var parts = phrases.ByRequest(number => _requests.Exists(row => row.Request.Number == number), open.Count > 1 && _state.AskedLine is null);
        if (parts.Count > 0)
        {
            foreach (var (number, said) in parts)
                OnRequest(number.ToString(CultureInfo.InvariantCulture), (file, request) => AnswerRequest(file, request, said));
            return true;
        }

        var groups = SupplierGroups.Of(text, clause => Sorted(clause, open));
        var named = groups.SelectMany(group => group.Lines).ToList();
        var others = groups.SelectMany(group => group.Others).Distinct().ToList();
        if (named.Count > 0 && AnswerNamed(groups, open))
        {
            _offersMore = groups.Any(group => group.Lines.Count == 0 && (group.Others.Count > 0 || group.HasStranger) && IsOffer(group.Text));
            return true;
        }

        if (named.Count == 0 && others.Count > 0)
        {
            Reply(wording => wording.NotAskedFor(others, Surroundings));
            NotUnderstood();
            return false;
        }

        return HearUnnamed(text, phrases, open, named);
    }

    private bool HearUnnamed(string text, SupplierPhrases phrases, List<(OrderFile File, SourcingRequest Request)> open, List<RequestLine> named)
    {
        var meaning = Read(text, UtteranceContext.Empty);
        var isPlain = meaning.Intent is Intent.Available or Intent.Unavailable && meaning.Supplier is null or { Quantity: null, UnitPrice: null };
        if (open.Count > 1 && named.Count == 0 && (phrases.IsOnlyEverything || (isPlain && phrases.IsOfEverything))
            && (_state.AskedLine is null || phrases.IsOfAllRequests))
        {
            var yes = isPlain ? meaning : new Meaning(Intent.Available);
            foreach (var (file, request) in open)
                Answer(file, request, [.. request.Lines.Select(line => Understood(line, yes)).OfType<LineAnswer>()]);
            return true;
        }

        var target = meaning.OrderNumber is { } number && TryReadNumber(number, out var wanted) ? open.Find(row => row.Request.Number == wanted) : default;
        if (target.Request is null && named.Count > 0)
            target = open.Find(row => named.TrueForAll(line => row.Request.Lines.Contains(line)));
        if (target.Request is null && AskedOrOnly() is { } asked)
            target = (asked.File, asked.Request);
        if (target.Request is null && open.Count == 1)
            target = open[0];
        if (target.Request is null || string.IsNullOrWhiteSpace(text))
        {
            NotUnderstood();
            return false;
        }

        return AnswerRequest(target.File, target.Request, text);
    }

    // What is said of one request, and of no product by its name, or of its products in a way that is not clear.
    private bool AnswerRequest(OrderFile file, SourcingRequest request, string text)
    {
        if (text.Length == 0)
        {
            AskHowMany(request, NextUnanswered(request));
            return false;
        }

        List<(OrderFile File, SourcingRequest Request)> only = [(file, request)];
        var groups = SupplierGroups.Of(text, clause => Sorted(clause, only));
        if (groups.Any(group => group.Lines.Count > 0) && AnswerNamed(groups, only))
            return true;
        var asked = AskedOrOnly();
        var line = request.Lines.Count == 1 ? request.Lines[0] : asked is { } one && one.Request == request ? one.Line : null;
        var meaning = line is null ? Read(text, UtteranceContext.Empty) : ReadAgainst(text, line);
        if (meaning.Intent == Intent.Other && line is not null && BareNumber(text) is { } number)
            meaning = new Meaning(Intent.Partial) { Supplier = new SupplierStatement(number, null, null) };
        if (line is not null && Understood(line, meaning) is { } answer)
        {
            Answer(file, request, [answer]);
            return true;
        }

        // Without a number or a price, "we have it" and "we do not" are about all that was asked.
        if (line is null && meaning.Supplier is null or { Quantity: null, UnitPrice: null } && meaning.Intent is Intent.Available or Intent.Unavailable)
        {
            Answer(file, request, [.. request.Lines.Select(each => Understood(each, meaning)).OfType<LineAnswer>()]);
            return true;
        }

        if (meaning.Intent == Intent.Other && _state.AskedLine is null)
            NotUnderstood();
        else
            AskHowMany(request, line ?? NextUnanswered(request));
        return false;
    }

    // Each group of clauses is read for itself; a product that several requests ask for is nobody's answer.
    private bool AnswerNamed(IReadOnlyList<SupplierGroup> groups, List<(OrderFile File, SourcingRequest Request)> open)
    {
        var answers = new Dictionary<RequestLine, LineAnswer>();
        foreach (var group in groups.Where(group => group.Lines.Count > 0))
        {
            var meanings = group.Lines.Select(line => (Line: line, Meaning: ReadAgainst(group.Text, line))).ToList();
            var isClear = group.Lines.Count == 1 || meanings.TrueForAll(row =>
                row.Meaning.Intent is Intent.Available or Intent.Unavailable && row.Meaning.Supplier is null or { Quantity: null, UnitPrice: null });
            foreach (var (line, meaning) in meanings.Where(_ => isClear))
            {
                if (Understood(line, meaning) is { } answer)
                    answers[line] = answer;
            }
        }

        foreach (var (file, request) in open)
        {
            List<LineAnswer> its = [.. request.Lines.Where(answers.ContainsKey).Select(line => answers[line])];
            if (its.Count > 0)
                Answer(file, request, its);
        }

        return answers.Count > 0;
    }

    private bool IsOffer(string clause) =>
        Read(clause, UtteranceContext.Empty).Intent is Intent.Available or Intent.Partial or Intent.CounterOffer;

    // What of the open requests a clause names, and what else.
    private SupplierGroup Sorted(string clause, List<(OrderFile File, SourcingRequest Request)> open)
    {
        var asked = open.SelectMany(row => row.Request.Lines).ToList();
        var (lines, others, hasStranger) = (new List<RequestLine>(), new List<Sku>(), false);
        foreach (var mention in Mentions(clause, [.. asked.Select(line => new DraftItem(line.Sku, line.Quantity, line.Unit))]))
        {
            var fitting = asked.Where(line => Fits(mention, line.Sku)).ToList();
            if (fitting.Count > 1 && _state.AskedLine is { } just)
                fitting = [.. fitting.Where(line => open.Exists(row => row.Request.Number == just.Request && row.Request.Lines.Contains(line)))];
            if (fitting.Count == 1 && !lines.Contains(fitting[0]))
                lines.Add(fitting[0]);
            else if (!asked.Exists(line => Fits(mention, line.Sku)) && mention.Sku is { } other)
                others.Add(other);
            else
                hasStranger |= mention is { Sku: null, Candidates.Count: 0 };
        }

        return new SupplierGroup(clause, lines, others, hasStranger);
    }

    private static bool Fits(MeantLine mention, Sku sku) => mention.Sku == sku || mention.Candidates.Contains(sku);

    // Which products a text names is read the way an order is: the names, aliases and units of the price list. Of several
    // that fit equally well, the one that is spoken of is meant.
    private List<MeantLine> Mentions(string text, IReadOnlyList<DraftItem> spokenOf)
    {
        var context = new UtteranceContext { Draft = spokenOf };
        var meaning = _understanding.Read(new Utterance(SpeakerRole.Customer, text, Surroundings.Now, context));
        return [.. meaning.Further.Prepend(meaning).SelectMany(part => part.Lines)];
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
