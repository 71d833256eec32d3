using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Sourcing;

/// <summary>Where a purchase order stands.</summary>
public enum PurchaseStatus
{
    /// <summary>Sent to the supplier.</summary>
    Placed,

    /// <summary>The goods have come; the supplier's bill is booked.</summary>
    Received,

    /// <summary>Called off.</summary>
    CalledOff,
}

/// <summary>What happens to a purchase order.</summary>
public enum PurchaseEvent
{
    /// <summary>The goods have come.</summary>
    Received,

    /// <summary>It is called off.</summary>
    CalledOff,
}

/// <summary>What may follow what in a purchase order's life.</summary>
public static class PurchaseTransitions
{
    /// <summary>The table.</summary>
    public static TransitionTable<PurchaseStatus, PurchaseEvent> Table { get; } = new(
        (PurchaseStatus.Placed, PurchaseEvent.Received, PurchaseStatus.Received),
        (PurchaseStatus.Placed, PurchaseEvent.CalledOff, PurchaseStatus.CalledOff));
}

/// <summary>What the company buys from one supplier for one order.</summary>
public sealed class PurchaseOrder
{
    private readonly List<PurchaseLine> _lines = [];
    private readonly List<PurchaseStep> _history = [];

    /// <summary>A purchase order that is placed now.</summary>
    /// <param name="orderNumber">The customer's order it serves.</param>
    /// <param name="supplierCode">Who sells.</param>
    /// <param name="cause">The id of the received message that the order came from.</param>
    /// <param name="lines">What is bought; at least one line.</param>
    /// <param name="eta">The day it comes, or null where nobody said.</param>
    /// <param name="placedAt">When it is placed.</param>
    public PurchaseOrder(
        long orderNumber,
        string supplierCode,
        long cause,
        IEnumerable<PurchaseLine> lines,
        DateOnly? eta,
        DateTimeOffset placedAt)
    {
        OrderNumber = orderNumber;
        SupplierCode = supplierCode;
        Cause = cause;
        _lines.AddRange(lines);
        if (_lines.Count == 0)
            throw new ArgumentException("A purchase order has at least one line.", nameof(lines));
        for (var index = 0; index < _lines.Count; index++)
            _lines[index].Position = index + 1;
        Eta = eta;
        PlacedAt = placedAt;
        Status = PurchaseStatus.Placed;
    }

    private PurchaseOrder()
    {
        SupplierCode = null!;
    }

    /// <summary>The purchase order's number, gapless; zero until it is saved for the first time.</summary>
    public long Number { get; private set; }

    /// <summary>The customer's order it serves.</summary>
    public long OrderNumber { get; private set; }

    /// <summary>Who sells.</summary>
    public string SupplierCode { get; private set; }

    /// <summary>The id of the received message that the order came from.</summary>
    public long Cause { get; private set; }

    /// <summary>When it was placed.</summary>
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>The day it comes, or null where nobody said.</summary>
    public DateOnly? Eta { get; private set; }

    /// <summary>When the goods came, or null.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public PurchaseStatus Status { get; private set; }

    /// <summary>Grows with every change; two changes at once cannot both be saved.</summary>
    public int Version { get; private set; }

    /// <summary>What is bought.</summary>
    public IReadOnlyList<PurchaseLine> Lines => _lines;

    /// <summary>Every change of state, oldest first.</summary>
    public IReadOnlyList<PurchaseStep> History => _history;

    /// <summary>Gives the purchase order its number, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignNumber(long number)
    {
        if (Number != 0)
            throw new InvalidOperationException($"Purchase order {Number} has its number.");
        Number = number;
    }

    /// <summary>The supplier names another day.</summary>
    public void ExpectOn(DateOnly eta)
    {
        Eta = eta;
        Version++;
    }

    /// <summary>The one road that changes the state.</summary>
    /// <exception cref="IllegalTransitionException"><paramref name="happening"/> is not legal now.</exception>
    public void Apply(PurchaseEvent happening, string actor, PurchaseReason reason, DateTimeOffset at)
    {
        var from = Status;
        Status = PurchaseTransitions.Table.Next(from, happening);
        if (happening == PurchaseEvent.Received)
            ReceivedAt = at;
        _history.Add(new PurchaseStep(from, Status, actor, reason, at));
        Version++;
    }
}

/// <summary>One change of a purchase order's state.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Actor">Who did it: a party or <c>desk</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record PurchaseStep(PurchaseStatus From, PurchaseStatus To, string Actor, Reason<PurchaseReason> Reason, DateTimeOffset At);

/// <summary>One product that is bought, in the supplier's unit.</summary>
public sealed class PurchaseLine
{
    /// <summary>A line of <paramref name="quantity"/> <paramref name="unit"/> at <paramref name="unitCost"/>.</summary>
    public PurchaseLine(int orderLine, Sku sku, string unit, decimal quantity, Money unitCost, decimal vatRate)
    {
        OrderLine = orderLine;
        Sku = sku;
        Unit = unit;
        Quantity = quantity;
        UnitCost = unitCost;
        VatRate = vatRate;
    }

    private PurchaseLine()
    {
        Unit = null!;
    }

    /// <summary>The line's place in the purchase order, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>The position of the order line it is for.</summary>
    public int OrderLine { get; private set; }

    /// <summary>What.</summary>
    public Sku Sku { get; private set; }

    /// <summary>By which of the supplier's units.</summary>
    public string Unit { get; private set; }

    /// <summary>How many.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The cost of one unit, without VAT.</summary>
    public Money UnitCost { get; private set; }

    /// <summary>The VAT rate as a fraction.</summary>
    public decimal VatRate { get; private set; }

    /// <summary>The line's cost, without VAT.</summary>
    public Money Net => UnitCost.Times(Quantity);
}
