using System.Globalization;
using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations;

/// <summary>
/// One message of a supplier. What it may touch is what was asked of it and bought from it: requests and purchase
/// orders of others are as if they were not.
/// </summary>
internal sealed partial class SupplierTurn
{
    private const int LongestNote = 500;

    private readonly Turn _turn;
    private readonly IUnderstanding _understanding;
    private readonly Decision _decision = new();
    private readonly List<(OrderFile File, SourcingRequest Request)> _requests;
    private readonly List<(OrderFile File, PurchaseOrder PurchaseOrder)> _purchases;
    private ConversationState _state;

    // Whether, beside what was noted, the message offers something that nobody asked for.
    private bool _offersMore;

    public SupplierTurn(Turn turn, IUnderstanding understanding)
    {
        _turn = turn;
        _understanding = understanding;
        _state = turn.State;
        var code = turn.Party.Code;
        _requests =
        [
            .. turn.Facts.Orders
                .SelectMany(file => file.Requests.Where(request => request.SupplierCode == code).Select(request => (file, request)))
                .OrderBy(row => row.request.Number),
        ];
        _purchases =
        [
            .. turn.Facts.Orders
                .SelectMany(file => file.PurchaseOrders.Where(purchase => purchase.SupplierCode == code).Select(purchase => (file, purchase)))
                .OrderBy(row => row.purchase.Number),
        ];
    }

    private Surroundings Surroundings => _turn.Surroundings;

    private string Actor => _turn.Party.ToString();

    private List<(OrderFile File, SourcingRequest Request)> Open => [.. _requests.Where(row => row.Request.IsAwaitingAnswer)];

    private List<(OrderFile File, PurchaseOrder PurchaseOrder)> Placed =>
        [.. _purchases.Where(row => row.PurchaseOrder.Status == PurchaseStatus.Placed)];

    public TurnResult Run()
    {
        if (_turn.Message.Button is { } button)
            Press(button);
        else if (_turn.TakenOverBy is { } staffName && Surroundings.Parties.FindSupplier(_turn.Party.Code) is { } supplier)
            _decision.Say(PartyRef.Staff(staffName), wording => wording.Staff.SupplierSaid(supplier, _turn.Message.Text ?? string.Empty));
        else
            Hear(_turn.Message.Text ?? string.Empty);
        return new TurnResult(_state, _decision);
    }

    private void Reply(Func<ISourcingWording, OutboundMessage> message) => Say(wording => message(wording.Sourcing));

    private void TellCalledOff(PurchaseOrder purchase) => Say(wording => wording.Decisions.WasCalledOff(purchase));

    private void Say(Func<Wording, OutboundMessage> message) =>
        _decision.Reply(_turn.Message.Conversation, _state.Language ?? Surroundings.Parties.LanguageOf(_turn.Party), message);

    private void Press(string button)
    {
        switch (button.Split(':'))
        {
            case ["rfq", var number, "all"]:
                OnRequest(number, (file, request) => Answer(file, request, [.. request.Lines.Select(Everything)]));
                break;
            case ["rfq", var number, "none"]:
                OnRequest(number, (file, request) => Answer(file, request, [.. request.Lines.Select(Nothing)]));
                break;
            case ["rfq", var number, "some"]:
                OnRequest(number, (_, request) => AskHowMany(request, NextUnanswered(request)));
                break;
            case ["rfq", var number, "eta", var day] when TryReadDay(day, out var eta):
                OnRequest(number, (_, request) => NoteEta(request, eta));
                break;
            case ["rfq", var number, var line, "all" or "none" or "some"] when TryReadNumber(line, out var position):
                OnRequest(number, (file, request) => PressOnLine(file, request, position, button[(button.LastIndexOf(':') + 1)..]));
                break;
            case ["po", var number, "delivered"]:
                OnPurchase(number, Receive);
                break;
            case ["po", var number, "eta", var day] when TryReadDay(day, out var eta):
                OnPurchase(number, (file, purchase) => Move(file, purchase, eta));
                break;
            case ["desk", "person"]:
                PassOn(null);
                break;
            default:
                NotUnderstood();
                break;
        }
    }

    private void OnRequest(string number, Action<OrderFile, SourcingRequest> act)
    {
        var (file, request) = TryReadNumber(number, out var wanted)
            ? _requests.FirstOrDefault(row => row.Request.Number == wanted)
            : default;
        if (request is null || request.Status is RequestStatus.Expired or RequestStatus.Withdrawn)
            Reply(wording => wording.RequestClosed());
        else if (!request.IsAwaitingAnswer)
            Reply(wording => wording.AlreadyAnswered(request));
        else
            act(file, request);
    }

    private void OnPurchase(string number, Action<OrderFile, PurchaseOrder> act)
    {
        var purchase = TryReadNumber(number, out var wanted)
            ? _purchases.FirstOrDefault(row => row.PurchaseOrder.Number == wanted).PurchaseOrder
            : null;
        if (purchase is null)
            Reply(wording => wording.NothingToDeliver());
        else
            OnPurchase(purchase, act);
    }

    private void OnPurchase(PurchaseOrder purchase, Action<OrderFile, PurchaseOrder> act)
    {
        if (purchase.Status == PurchaseStatus.CalledOff)
            TellCalledOff(purchase);
        else if (purchase.Status != PurchaseStatus.Placed)
            Reply(wording => wording.AlreadyDelivered(purchase));
        else
            act(_purchases.Single(row => row.PurchaseOrder == purchase).File, purchase);
    }

    private void PressOnLine(OrderFile file, SourcingRequest request, long position, string answer)
    {
        if (request.Lines.FirstOrDefault(line => line.Position == position) is not { } line)
            NotUnderstood();
        else if (answer == "some")
            AskHowMany(request, line);
        else
            Answer(file, request, [answer == "all" ? Everything(line) : Nothing(line)]);
    }

    private void Answer(OrderFile file, SourcingRequest request, List<LineAnswer> answers)
    {
        var capped = answers.Any(answer => answer.Quantity > LineAt(request, answer.Line).Quantity);
        var left = request.Lines.FirstOrDefault(line => line.Offered is null && answers.All(answer => answer.Line != line.Position));
        _state = _state with { AskedLine = null };
        if (left is null)
            Reply(wording => wording.AnswerNoted(request, capped, Surroundings));
        else
            AskHowMany(request, left);
        SourcingDesk.Answer(file, request, answers, Actor, _turn.Message.Id, Surroundings, _decision);
    }

    private void AskHowMany(SourcingRequest request, RequestLine line)
    {
        _state = _state with { AskedLine = new AskedLine(request.Number, line.Position) };
        Reply(wording => wording.HowMany(request, line, Surroundings));
    }

    private void Receive(OrderFile file, PurchaseOrder purchase)
    {
        Reply(wording => wording.DeliveryNoted(purchase));
        DeliveryDesk.Received(file, purchase, Actor, _turn.Message.Id, Surroundings, _decision);
    }

    private void Move(OrderFile file, PurchaseOrder purchase, DateOnly eta)
    {
        var before = purchase.Eta;
        Reply(wording => wording.EtaNoted(purchase, eta, Surroundings));
        if (before == eta)
            return;
        purchase.ExpectOn(eta);
        if (eta > (file.Order.WantedDate ?? before ?? eta))
        {
            _decision.Say(
                PartyRef.Customer(file.Order.CustomerCode),
                wording => wording.Sourcing.Delayed(file.Order, purchase, eta, Surroundings));
        }
    }

    private void NoteEta(SourcingRequest request, DateOnly eta)
    {
        foreach (var line in request.Lines)
            line.ExpectOn(eta);
        request.Touch();
        Reply(wording => wording.EtaNotedAskStock(request, eta, Surroundings));
    }

    private void PassOn(string? text)
    {
        var open = Open;
        PassOn(
            text,
            open.Count == 1 ? open[0].File.Order : null,
            wording => wording.QuestionPassedOn(),
            (wording, task, supplier) => wording.SupplierQuestion(task, supplier, task.Note),
            open.Count == 1 ? open[0].Request.Number : null);
    }

    private void PassOn(
        string? text,
        Order? order,
        Func<ISourcingWording, OutboundMessage> reply,
        Func<ISourcingWording, StaffTask, Supplier, OutboundMessage> toStaff,
        long? request = null)
    {
        var task = new StaffTask(TaskKind.Conversation, _turn.Message.Id, Surroundings.Now)
        {
            Order = order,
            RequestNumber = request,
            Party = Actor,
            Note = text is { Length: > LongestNote } ? text[..LongestNote] : text,
        };
        _decision.Add(task);
        Reply(reply);
        if (Surroundings.Parties.FindSupplier(_turn.Party.Code) is { } supplier)
            _decision.TellStaff(Surroundings.Parties, wording => toStaff(wording.Sourcing, task, supplier));
    }

    private void NotUnderstood()
    {
        var open = Open;
        if (open.Count == 0)
            Reply(wording => wording.NothingOpen());
        else if (_state.AskedLine is not null && AskedOrOnly() is { } asked)
            AskHowMany(asked.Request, asked.Line);
        else
            AskAgain(open);
    }

    private void AskAgain(List<(OrderFile File, SourcingRequest Request)> open)
    {
        foreach (var (_, request) in open.Take(MostShown))
            Reply(wording => wording.AskAgain(request, open.Count > 1, Surroundings));
    }

    private static RequestLine NextUnanswered(SourcingRequest request) =>
        request.Lines.FirstOrDefault(line => line.Offered is null) ?? request.Lines[0];

    private static RequestLine LineAt(SourcingRequest request, int position) =>
        request.Lines.Single(line => line.Position == position);

    private static LineAnswer Everything(RequestLine line) => new(line.Position, line.Quantity);

    private static LineAnswer Nothing(RequestLine line) => new(line.Position, 0);

    private static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // A button's day is a stranger's input like any other: days that are over, or years ahead, are none.
    private bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && IsPlausible(day);

    private bool IsPlausible(DateOnly day) => day >= Surroundings.Today && day <= Surroundings.Today.AddDays(MostDaysAhead);
}
