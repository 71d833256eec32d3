using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Sourcing;

/// <summary>Where a request to a supplier stands.</summary>
public enum RequestStatus
{
    /// <summary>Asked; waiting for the answer.</summary>
    Open,

    /// <summary>Asked and reminded; waiting for the answer.</summary>
    Reminded,

    /// <summary>Answered, and every line of the answer decided.</summary>
    Answered,

    /// <summary>Answered with a price that staff must decide on.</summary>
    UnderReview,

    /// <summary>Not answered in time.</summary>
    Expired,

    /// <summary>No longer wanted: the order was given up.</summary>
    Withdrawn,
}

/// <summary>What happens to a request to a supplier.</summary>
public enum RequestEvent
{
    /// <summary>The supplier was reminded.</summary>
    Reminded,

    /// <summary>The supplier answered, and the answer could be decided on.</summary>
    Answered,

    /// <summary>The supplier answered with a price beyond what the desk may take.</summary>
    PriceQueried,

    /// <summary>Staff decided on the price.</summary>
    Reviewed,

    /// <summary>The deadline passed.</summary>
    TimedOut,

    /// <summary>The order was given up.</summary>
    Withdrawn,
}

/// <summary>What may follow what in a request's life.</summary>
public static class RequestTransitions
{
    /// <summary>The table.</summary>
    public static TransitionTable<RequestStatus, RequestEvent> Table { get; } = new(
        (RequestStatus.Open, RequestEvent.Reminded, RequestStatus.Reminded),
        (RequestStatus.Open, RequestEvent.Answered, RequestStatus.Answered),
        (RequestStatus.Open, RequestEvent.PriceQueried, RequestStatus.UnderReview),
        (RequestStatus.Open, RequestEvent.TimedOut, RequestStatus.Expired),
        (RequestStatus.Open, RequestEvent.Withdrawn, RequestStatus.Withdrawn),
        (RequestStatus.Reminded, RequestEvent.Answered, RequestStatus.Answered),
        (RequestStatus.Reminded, RequestEvent.PriceQueried, RequestStatus.UnderReview),
        (RequestStatus.Reminded, RequestEvent.TimedOut, RequestStatus.Expired),
        (RequestStatus.Reminded, RequestEvent.Withdrawn, RequestStatus.Withdrawn),
        (RequestStatus.UnderReview, RequestEvent.Reviewed, RequestStatus.Answered),
        (RequestStatus.UnderReview, RequestEvent.Withdrawn, RequestStatus.Withdrawn));
}

/// <summary>A request for quotation: what one supplier is asked for one order, in one message.</summary>
public sealed class SourcingRequest
{
    private readonly List<RequestLine> _lines = [];
    private readonly List<RequestStep> _history = [];

    /// <summary>A request that goes out now.</summary>
    /// <param name="orderNumber">The order it is for.</param>
    /// <param name="supplierCode">Who is asked.</param>
    /// <param name="cause">The id of the received message that the order came from.</param>
    /// <param name="lines">What is asked for; at least one line.</param>
    /// <param name="sentAt">When it goes out.</param>
    /// <param name="deadline">Until when an answer counts.</param>
    public SourcingRequest(
        long orderNumber,
        string supplierCode,
        long cause,
        IEnumerable<RequestLine> lines,
        DateTimeOffset sentAt,
        DateTimeOffset deadline)
    {
        OrderNumber = orderNumber;
        SupplierCode = supplierCode;
        Cause = cause;
        _lines.AddRange(lines);
        if (_lines.Count == 0)
            throw new ArgumentException("A request has at least one line.", nameof(lines));
        for (var index = 0; index < _lines.Count; index++)
            _lines[index].Position = index + 1;
        SentAt = sentAt;
        Deadline = deadline;
        Status = RequestStatus.Open;
    }

    private SourcingRequest()
    {
        SupplierCode = null!;
    }

    /// <summary>The request's number, gapless; zero until it is saved for the first time.</summary>
    public long Number { get; private set; }

    /// <summary>The order it is for.</summary>
    public long OrderNumber { get; private set; }

    /// <summary>Who is asked.</summary>
    public string SupplierCode { get; private set; }

    /// <summary>The id of the received message that the order came from.</summary>
    public long Cause { get; private set; }

    /// <summary>When it went out.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Until when an answer counts.</summary>
    public DateTimeOffset Deadline { get; private set; }

    /// <summary>When the supplier answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public RequestStatus Status { get; private set; }

    /// <summary>Grows with every change; two changes at once cannot both be saved.</summary>
    public int Version { get; private set; }

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<RequestLine> Lines => _lines;

    /// <summary>Every change of state, oldest first.</summary>
    public IReadOnlyList<RequestStep> History => _history;

    /// <summary>Whether an answer of the supplier still counts.</summary>
    public bool IsAwaitingAnswer => Status is RequestStatus.Open or RequestStatus.Reminded;

    /// <summary>Gives the request its number, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignNumber(long number)
    {
        if (Number != 0)
            throw new InvalidOperationException($"Request {Number} has its number.");
        Number = number;
    }

    /// <summary>Notes a change of a line that leaves the state as it is, so that two at once cannot both be saved.</summary>
    public void Touch() => Version++;

    /// <summary>The one road that changes the state.</summary>
    /// <exception cref="IllegalTransitionException"><paramref name="happening"/> is not legal now.</exception>
    public void Apply(RequestEvent happening, string actor, RequestReason reason, DateTimeOffset at)
    {
        var from = Status;
        Status = RequestTransitions.Table.Next(from, happening);
        if (happening is RequestEvent.Answered or RequestEvent.PriceQueried)
            AnsweredAt = at;
        _history.Add(new RequestStep(from, Status, actor, reason, at));
        Version++;
    }
}

/// <summary>One change of a request's state.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Actor">Who did it: a party or <c>desk</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record RequestStep(RequestStatus From, RequestStatus To, string Actor, Reason<RequestReason> Reason, DateTimeOffset At);

/// <summary>One product that a supplier is asked for, in the supplier's own unit.</summary>
public sealed class RequestLine
{
    /// <summary>A line that asks for <paramref name="quantity"/> <paramref name="unit"/> at the supplier's listed <paramref name="cost"/>.</summary>
    /// <param name="orderLine">The position of the order line it is for.</param>
    /// <param name="sku">What.</param>
    /// <param name="unit">By which of the supplier's units.</param>
    /// <param name="quantity">How many of the supplier's unit.</param>
    /// <param name="cost">What the supplier asked for one of its unit when last it said, without VAT.</param>
    /// <param name="reason">Why this supplier is asked for it.</param>
    public RequestLine(int orderLine, Sku sku, string unit, decimal quantity, Money cost, ChoiceReason reason)
    {
        OrderLine = orderLine;
        Sku = sku;
        Unit = unit;
        Quantity = quantity;
        Cost = cost;
        Reason = reason;
    }

    private RequestLine()
    {
        Unit = null!;
        Reason = null!;
    }

    /// <summary>The line's place in the request, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>The position of the order line it is for.</summary>
    public int OrderLine { get; private set; }

    /// <summary>What.</summary>
    public Sku Sku { get; private set; }

    /// <summary>By which of the supplier's units.</summary>
    public string Unit { get; private set; }

    /// <summary>How many are asked for.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The supplier's listed cost of one unit.</summary>
    public Money Cost { get; private set; }

    /// <summary>Why this supplier is asked.</summary>
    public Reason<ChoiceReason> Reason { get; private set; }

    /// <summary>How many the supplier can deliver; null until it says.</summary>
    public decimal? Offered { get; private set; }

    /// <summary>The cost of one unit that the supplier named; null where it named none.</summary>
    public Money? OfferedCost { get; private set; }

    /// <summary>The day it comes; null where the supplier did not say.</summary>
    public DateOnly? Eta { get; private set; }

    /// <summary>Whether the offered cost waits for staff, and then what they said.</summary>
    public bool? PriceAccepted { get; private set; }

    /// <summary>Notes what the supplier says.</summary>
    public void Offer(decimal quantity, Money? cost, DateOnly? eta)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        Offered = quantity;
        OfferedCost = cost;
        Eta = eta ?? Eta;
    }

    /// <summary>Notes the day it comes.</summary>
    public void ExpectOn(DateOnly eta) => Eta = eta;

    /// <summary>Notes what staff say of the price.</summary>
    public void DecidePrice(bool accepted) => PriceAccepted = accepted;
}
