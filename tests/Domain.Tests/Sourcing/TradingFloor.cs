using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Sourcing;

/// <summary>
/// A company in memory that does with decisions what a host does: numbers what is new, words and delivers messages,
/// runs due work when its time comes, and hands each turn the facts that it asked for.
/// </summary>
internal sealed class TradingFloor : IUnderstanding
{
    private readonly List<Order> _orders = [];
    private readonly List<SourcingRequest> _requests = [];
    private readonly List<PurchaseOrder> _purchases = [];
    private readonly List<Invoice> _invoices = [];
    private readonly List<StaffTask> _tasks = [];
    private readonly List<DueWork> _work = [];
    private readonly Dictionary<PartyRef, ConversationState> _states = [];
    private readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);
    private readonly Desk _desk;
    private long _message = 100;

    public TradingFloor(IEnumerable<Product> products, IEnumerable<SupplierOffer> offers, IUnderstanding? understanding = null)
    {
        var list = offers.ToList();
        _desk = new Desk(understanding ?? this);
        Surroundings = new Surroundings(
            new ProductCatalogue(products),
            new PartyDirectory(
                [new Customer("CUS-001", "مطعم النخيل", Web("customer:CUS-001"), Language.English, "Riyadh", Sar(20_000), 30)],
                list.Select(offer => offer.SupplierCode).Distinct().Select(code =>
                    new Supplier(code, "مورد " + code, "Vendor " + code, Web("supplier:" + code), Language.English)),
                list,
                [new StaffMember("Sara", Web("staff:Sara"), Language.English)]),
            new CompanyProfile("أبتميم للتجارة", "300000000000003", Currency.Sar, TimeZoneInfo.Utc, "SA"),
            new DeskPolicy(),
            new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
    }

    public bool IsAllArabic { get; init; }

    public Surroundings Surroundings { get; set; }

    public Ledger Ledger { get; } = new(Currency.Sar);

    public List<Said> Said { get; } = [];

    public Dictionary<string, SupplierRecord> Records { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<SourcingRequest> Requests => _requests;

    public IReadOnlyList<PurchaseOrder> Purchases => _purchases;

    public IReadOnlyList<Invoice> Invoices => _invoices;

    public IReadOnlyList<StaffTask> Tasks => _tasks;

    public IReadOnlyList<DueWork> Work => _work;

    public static Money Sar(decimal major) => Money.FromMajor(major, Currency.Sar);

    public static Product Product(string sku, decimal price, params (string Code, decimal Content)[] units) => new(
        new Sku(sku), "منتج " + sku, "Product " + sku, "food", [.. units.Select(unit => new SalesUnit(unit.Code, unit.Content))], Sar(price), 0.15m, []);

    public static SupplierOffer Offer(string supplier, string sku, decimal cost, string unit = "carton", int lead = 1, decimal least = 1) =>
        new(supplier, new Sku(sku), unit, Sar(cost), lead, Quantity.Of(least));

    public Order Place(params (string Sku, string Unit, decimal Quantity)[] lines) => PlaceFor(null, lines);

    public Order PlaceFor(DateOnly? wanted, params (string Sku, string Unit, decimal Quantity)[] lines)
    {
        var order = new Order(
            "CUS-001",
            string.Create(CultureInfo.InvariantCulture, $"draft:{_orders.Count + 1}"),
            ++_message,
            lines.Select(line =>
            {
                var product = Surroundings.Catalogue[new Sku(line.Sku)];
                return new OrderLine(
                    product.Sku, line.Unit, Quantity.Of(line.Quantity), product.PriceOf(product.UnitOrNull(line.Unit)!), product.VatRate);
            }),
            wanted is null ? null : new DeliveryWish(wanted, null),
            needsApproval: false,
            Surroundings.Now);
        order.AssignNumber(1001 + _orders.Count);
        _orders.Add(order);
        _work.Add(new DueWork(WorkKind.SourceOrder, Surroundings.Now, order));
        RunDue();
        return order;
    }

    public OrderFile File(Order order) => new(
        order,
        [.. _requests.Where(request => request.OrderNumber == order.Number)],
        [.. _purchases.Where(purchase => purchase.OrderNumber == order.Number)],
        _invoices.SingleOrDefault(invoice => invoice.OrderNumber == order.Number),
        [.. _tasks.Where(task => task.OrderNumber == order.Number)]);

    public void Teach(string text, Meaning meaning) => _meanings[text] = meaning;

    public void Press(string supplier, string button) => Turn(supplier, null, button);

    public void Write(string supplier, string text) => Turn(supplier, text, null);

    /// <summary>Answers in so many words: what the reading of a text is, is another test's business.</summary>
    public void Answer(string supplier, Intent intent, decimal? quantity = null, decimal? price = null, DateOnly? eta = null, string? number = null)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{intent} {quantity} {price} {eta} {number}");
        Teach(text, new Meaning(intent) { Supplier = new SupplierStatement(quantity, price, eta), OrderNumber = number });
        Write(supplier, text);
    }

    public void Customer(Action<OrderFile, string, Surroundings, Decision> act, Order order)
    {
        var decision = new Decision();
        act(File(order), "customer:CUS-001", Surroundings, decision);
        Commit(decision);
        RunDue();
    }

    public void Decide(StaffTask task, bool accept)
    {
        var decision = new Decision();
        task.Apply(accept ? TaskEvent.Approved : TaskEvent.Rejected, "staff:Sara", Surroundings.Now);
        SourcingDesk.DecidePrice(File(_orders.Single(order => order.Number == task.OrderNumber)), task, accept, "staff:Sara", Surroundings, decision);
        Commit(decision);
        RunDue();
    }

    public void Advance(TimeSpan time)
    {
        var until = Surroundings.Now + time;
        while (_work.Where(work => work.DueAt <= until).MinBy(work => work.DueAt) is { } next)
        {
            if (next.DueAt > Surroundings.Now)
                Surroundings = Surroundings with { Now = next.DueAt };
            RunDue();
        }

        Surroundings = Surroundings with { Now = until };
    }

    public void Perform(WorkKind kind, Order order, long? request) =>
        Commit(_desk.Perform(kind, File(order), request, new Facts { Suppliers = Records }, Surroundings));

    public IEnumerable<string> To(PartyRef party) => Said.Where(said => said.To == party).Select(said => said.Message.Text);

    public OutboundMessage LastTo(PartyRef party) => Said.Last(said => said.To == party).Message;

    Meaning IUnderstanding.Read(Utterance utterance) =>
        _meanings.GetValueOrDefault(utterance.Text) is { } meaning && (utterance.Role == SpeakerRole.Supplier) == (meaning.Intent != Intent.PlaceOrder)
            ? meaning
            : _meanings.GetValueOrDefault($"{utterance.Role}: {utterance.Text}") ?? new Meaning(Intent.Other);

    private void Turn(string supplier, string? text, string? button)
    {
        var party = PartyRef.Supplier(supplier);
        var message = new IncomingMessage(++_message, Web("supplier:" + supplier), text, button);
        var state = _states.GetValueOrDefault(party) ?? ConversationState.New;
        var reading = _desk.Read(message, party, state, Surroundings);
        var files = _orders.Select(File)
            .Where(file =>
                file.Requests.Any(request => request.SupplierCode == supplier && request.IsAwaitingAnswer)
                || file.PurchaseOrders.Any(purchase => purchase.SupplierCode == supplier && purchase.Status == PurchaseStatus.Placed))
            .Take(Facts.MostOrders)
            .Concat(_orders.Select(File).Where(file =>
                file.Requests.Any(request => request.SupplierCode == supplier && request.Number == reading.Needs.RequestNumber)
                || file.PurchaseOrders.Any(purchase => purchase.SupplierCode == supplier && purchase.Number == reading.Needs.PurchaseNumber)))
            .DistinctBy(file => file.Order.Number);
        var result = _desk.Decide(new Turn(message, party, state, null, reading, new Facts { Orders = [.. files] }, Surroundings));
        _states[party] = result.State;
        Commit(result.Decision);
        RunDue();
    }

    private void RunDue()
    {
        while (_work.FirstOrDefault(work => work.DueAt <= Surroundings.Now) is { } work)
        {
            _work.Remove(work);
            Perform(work.Kind, work.Order, work.Request?.Number);
        }
    }

    private void Commit(Decision decision)
    {
        foreach (var request in decision.Requests)
        {
            request.AssignNumber(_requests.Count + 1);
            _requests.Add(request);
        }

        foreach (var purchase in decision.PurchaseOrders)
        {
            purchase.AssignNumber(5001 + _purchases.Count);
            _purchases.Add(purchase);
        }

        foreach (var invoice in decision.Invoices)
        {
            invoice.AssignNumber(_invoices.Count + 1);
            _invoices.Add(invoice);
        }

        foreach (var entry in decision.Entries)
            Assert.True(Ledger.Append(entry), "booked twice: " + entry.Source);
        foreach (var task in decision.Tasks)
        {
            task.AssignNumber(_tasks.Count + 1);
            _tasks.Add(task);
        }

        _work.AddRange(decision.Work);
        foreach (var planned in decision.Messages)
        {
            var party = planned.Recipient ?? Surroundings.Parties.WhoIs(planned.Conversation!.Value)!.Value;
            var language = IsAllArabic ? Language.Arabic : planned.Language ?? Surroundings.Parties.LanguageOf(party);
            Said.Add(new Said(party, planned.Message(_desk.WordingIn(language))));

            // Every message must exist in both languages, whoever reads it.
            Assert.NotEmpty(planned.Message(_desk.WordingIn(Language.Arabic)).Text);
            Assert.NotEmpty(planned.Message(_desk.WordingIn(Language.English)).Text);
        }
    }

    private static ConversationId Web(string address) => ConversationId.Of(ChannelNames.Web, address);
}

/// <summary>A message that was said.</summary>
internal sealed record Said(PartyRef To, OutboundMessage Message);
