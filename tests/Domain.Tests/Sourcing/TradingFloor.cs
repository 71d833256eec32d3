using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Tests.Fixtures;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Sourcing;

/// <summary>A company of a few products and suppliers, whose messages mean what the test says they mean.</summary>
internal sealed class TradingFloor : MemoryCompany
{
    private readonly TaughtUnderstanding? _taught;

    public TradingFloor(IEnumerable<Product> products, IEnumerable<SupplierOffer> offers, IUnderstanding? understanding = null)
        : this(products, [.. offers], understanding ?? new TaughtUnderstanding())
    {
    }

    private TradingFloor(IEnumerable<Product> products, List<SupplierOffer> offers, IUnderstanding understanding)
        : base(new Desk(understanding), Around(products, offers)) => _taught = understanding as TaughtUnderstanding;

    public Dictionary<string, SupplierRecord> Records => Store.Records;

    public IReadOnlyList<SourcingRequest> Requests => Store.Requests;

    public IReadOnlyList<PurchaseOrder> Purchases => Store.Purchases;

    public IReadOnlyList<Invoice> Invoices => Store.Invoices;

    public IReadOnlyList<StaffTask> Tasks => Store.Tasks;

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
            string.Create(CultureInfo.InvariantCulture, $"draft:{Store.Orders.Count + 1}"),
            NextMessage(),
            lines.Select(line =>
            {
                var product = Surroundings.Catalogue[new Sku(line.Sku)];
                return new OrderLine(
                    product.Sku, line.Unit, Quantity.Of(line.Quantity), product.PriceOf(product.UnitOrNull(line.Unit)!), product.VatRate);
            }),
            wanted is null ? null : new DeliveryWish(wanted, null),
            needsApproval: false,
            Surroundings.Now);
        Store.Add(order);
        Add(new DueWork(WorkKind.SourceOrder, Surroundings.Now, order));
        RunDue();
        return order;
    }

    public void Teach(string text, Meaning meaning) => (_taught ?? throw new InvalidOperationException("The floor reads by itself.")).Teach(text, meaning);

    public void Press(string supplier, string button) => Receive(PartyRef.Supplier(supplier), null, button);

    public void Write(string supplier, string text) => Receive(PartyRef.Supplier(supplier), text, null);

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
        SourcingDesk.DecidePrice(File(Store.Orders.Single(order => order.Number == task.OrderNumber)), task, accept, "staff:Sara", Surroundings, decision);
        Commit(decision);
        RunDue();
    }

    private static Surroundings Around(IEnumerable<Product> products, List<SupplierOffer> offers) => new(
        new ProductCatalogue(products),
        new PartyDirectory(
            [new Customer("CUS-001", "مطعم النخيل", Web(PartyRef.Customer("CUS-001")), Language.English, "Riyadh", Sar(20_000), 30)],
            offers.Select(offer => offer.SupplierCode).Distinct().Select(code =>
                new Supplier(code, "مورد " + code, "Vendor " + code, Web(PartyRef.Supplier(code)), Language.English)),
            offers,
            [new StaffMember("Sara", Web(PartyRef.Staff("Sara")), Language.English)]),
        new CompanyProfile("أبتميم للتجارة", "300000000000003", Currency.Sar, TimeZoneInfo.Utc, "SA"),
        new DeskPolicy(),
        new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));

    private sealed class TaughtUnderstanding : IUnderstanding
    {
        private readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);

        public void Teach(string text, Meaning meaning) => _meanings[text] = meaning;

        public Meaning Read(Utterance utterance) =>
            _meanings.GetValueOrDefault(utterance.Text) is { } meaning && (utterance.Role == SpeakerRole.Supplier) == (meaning.Intent != Intent.PlaceOrder)
                ? meaning
                : _meanings.GetValueOrDefault($"{utterance.Role}: {utterance.Text}") ?? new Meaning(Intent.Other);
    }
}
