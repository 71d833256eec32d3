using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Ordering;

/// <summary>What a customer confirmed: lines at the prices they were shown, and all that has happened to it since.</summary>
public sealed class Order
{
    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderStep> _history = [];

    /// <summary>An order that has just been confirmed.</summary>
    /// <param name="customerCode">Who orders.</param>
    /// <param name="source">What it was made from, unique: the draft that was confirmed. The same draft is one order.</param>
    /// <param name="cause">The id of the received message that confirmed it.</param>
    /// <param name="lines">What is ordered; at least one line.</param>
    /// <param name="delivery">When it is wanted, or null.</param>
    /// <param name="needsApproval">Whether staff must accept it first.</param>
    /// <param name="placedAt">When it was confirmed.</param>
    public Order(
        string customerCode,
        string source,
        long cause,
        IEnumerable<OrderLine> lines,
        DeliveryWish? delivery,
        bool needsApproval,
        DateTimeOffset placedAt)
    {
        CustomerCode = customerCode;
        Source = source;
        Cause = cause;
        _lines.AddRange(lines);
        if (_lines.Count == 0)
            throw new ArgumentException("An order has at least one line.", nameof(lines));
        for (var index = 0; index < _lines.Count; index++)
            _lines[index].Position = index + 1;
        WantedDate = delivery?.Date;
        WantedPart = delivery?.Part;
        PlacedAt = placedAt;
        Status = needsApproval ? OrderStatus.AwaitingApproval : OrderStatus.Sourcing;
        Total = OrderTotals.Of(this).Total;
    }

    private Order()
    {
        CustomerCode = Source = null!;
    }

    /// <summary>The order's number, gapless; zero until it is saved for the first time.</summary>
    public long Number { get; private set; }

    /// <summary>Who orders.</summary>
    public string CustomerCode { get; private set; }

    /// <summary>What it was made from, unique.</summary>
    public string Source { get; private set; }

    /// <summary>The id of the received message that confirmed it.</summary>
    public long Cause { get; private set; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>The day it is wanted, or null.</summary>
    public DateOnly? WantedDate { get; private set; }

    /// <summary>The part of day it is wanted, or null.</summary>
    public DayPart? WantedPart { get; private set; }

    /// <summary>Where it stands.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>What it comes to, VAT included, as it stands now.</summary>
    public Money Total { get; private set; }

    /// <summary>Grows with every change; two changes at once cannot both be saved.</summary>
    public int Version { get; private set; }

    /// <summary>What is ordered, in the order of the draft.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Every change of state, oldest first.</summary>
    public IReadOnlyList<OrderStep> History => _history;

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsClosed => OrderTransitions.Table.IsFinal(Status);

    /// <summary>Whether its goods are still to come.</summary>
    public bool IsOnItsWay => !IsClosed && Status != OrderStatus.Delivered;

    /// <summary>Gives the order its number, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignNumber(long number)
    {
        if (Number != 0)
            throw new InvalidOperationException($"Order {Number} has its number.");
        Number = number;
    }

    /// <summary>The one road that changes the state.</summary>
    /// <exception cref="IllegalTransitionException"><paramref name="happening"/> is not legal now.</exception>
    public void Apply(OrderEvent happening, string actor, OrderReason reason, DateTimeOffset at)
    {
        var from = Status;
        Status = OrderTransitions.Table.Next(from, happening);
        _history.Add(new OrderStep(from, Status, actor, reason, at));
        Version++;
    }

    /// <summary>Notes a change of a line (an award, a dropped rest), so that two at once cannot both be saved.</summary>
    public void Touch()
    {
        Version++;
        Total = OrderTotals.Of(this).Total;
    }
}

/// <summary>One change of an order's state.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Actor">Who did it: a party (<c>customer:CUS-001</c>) or <c>desk</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record OrderStep(OrderStatus From, OrderStatus To, string Actor, Reason<OrderReason> Reason, DateTimeOffset At);

/// <summary>One product of an order.</summary>
public sealed class OrderLine
{
    private readonly List<Award> _awards = [];

    /// <summary>A line of <paramref name="quantity"/> <paramref name="unit"/> at the price the customer was shown.</summary>
    public OrderLine(Sku sku, string unit, Quantity quantity, Money unitPrice, decimal vatRate)
    {
        Sku = sku;
        Unit = unit;
        Ordered = Quantity = quantity.Value;
        UnitPrice = unitPrice;
        VatRate = vatRate;
    }

    private OrderLine()
    {
        Unit = null!;
    }

    /// <summary>The line's place in the order, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>What.</summary>
    public Sku Sku { get; private set; }

    /// <summary>By which unit.</summary>
    public string Unit { get; private set; }

    /// <summary>How many the customer ordered.</summary>
    public decimal Ordered { get; private set; }

    /// <summary>How many the order still means: less than <see cref="Ordered"/> once the customer dropped what is short; zero when nothing is left.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The price of one unit, without VAT.</summary>
    public Money UnitPrice { get; private set; }

    /// <summary>The VAT rate as a fraction.</summary>
    public decimal VatRate { get; private set; }

    /// <summary>What is bought for it, from whom and why.</summary>
    public IReadOnlyList<Award> Awards => _awards;

    /// <summary>How many are bought.</summary>
    public decimal Awarded => _awards.Sum(award => award.Quantity);

    /// <summary>How many are still to be bought.</summary>
    public decimal Missing => Math.Max(0, Quantity - Awarded);

    /// <summary>The line's price for what the order still means, without VAT.</summary>
    public Money Net => UnitPrice.Times(Quantity);

    /// <summary>Adds an award.</summary>
    /// <exception cref="InvalidOperationException">More would be bought than is missing.</exception>
    public void Add(Award award)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (award.Quantity <= 0 || award.Quantity > Missing)
            throw new InvalidOperationException($"An award of {award.Quantity} does not fit: {Missing} are missing.");
        _awards.Add(award);
    }

    /// <summary>The customer does without what is missing.</summary>
    public void DropMissing() => Quantity = Math.Min(Quantity, Awarded);

    /// <summary>The customer does without the product: nothing is left of the line, nor of what was to be bought for it.</summary>
    public void Drop()
    {
        Quantity = 0;
        _awards.Clear();
    }
}

/// <summary>A part of an order line that a supplier will deliver, and why that supplier.</summary>
/// <param name="SupplierCode">Who delivers.</param>
/// <param name="RequestNumber">The request that it answered.</param>
/// <param name="Quantity">How many, in the order line's unit; above zero.</param>
/// <param name="UnitCost">What one of the order line's unit costs, without VAT.</param>
/// <param name="Eta">The day it comes, or null where nobody said.</param>
/// <param name="Reason">Why this supplier and this price.</param>
public sealed record Award(
    string SupplierCode, long RequestNumber, decimal Quantity, Money UnitCost, DateOnly? Eta, Reason<AwardReason> Reason)
{
    private Award()
        : this(null!, 0, 0, default, null, null!)
    {
    }
}
