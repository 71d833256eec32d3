using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>What staff ask of chats, sales and suppliers.</summary>
internal sealed class StaffFacts(Sql sql, CompanyProfile company)
{
    private const int MostPurchases = 5_000;

    private const string TakenOver = """
        SELECT DISTINCT party_role, party_code, taken_over_by FROM conversations
        WHERE taken_over_by IS NOT NULL AND party_role IS NOT NULL ORDER BY party_role, party_code
        """;

    // Summed up by price, so that what it comes to is reckoned in whole minor units, here as on orders.
    private const string Sales = """
        SELECT l.sku, l.unit, l.unit_price_minor, o.number, l.quantity FROM orders AS o
        JOIN order_lines AS l ON l.order_number = o.number
        WHERE o.placed_at >= $1 AND o.status NOT IN ('Cancelled', 'Rejected') AND l.unit_price_currency = $2
        """;

    private const string FirstOrder = "SELECT placed_at FROM orders ORDER BY placed_at LIMIT 1";

    private const string Purchases = """
        SELECT supplier_code, eta, received_at FROM purchase_orders
        WHERE status = 'Received' AND received_at >= $1 ORDER BY number DESC LIMIT $2
        """;

    public async Task<IReadOnlyList<TakenOver>> TakenOverAsync(CancellationToken cancellationToken) =>
        await sql.QueryAsync(
            TakenOver,
            [],
            row => new TakenOver(new PartyRef(Enum.Parse<SpeakerRole>(row.Text(0)), row.Text(1)), row.Text(2)),
            cancellationToken);

    public async Task<IReadOnlyList<ProductSales>> SalesAsync(DateOnly since, CancellationToken cancellationToken)
    {
        var rows = await sql.QueryAsync(
            Sales,
            [StartOf(since), company.Currency.Code],
            row => (Sku: row.Text(0), Unit: row.Text(1), Price: new Money(row.Long(2), company.Currency), Order: row.Long(3), Quantity: row.Decimal(4)),
            cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.Sku, row.Unit)).Select(group => new ProductSales(
                new Sku(group.Key.Sku),
                group.Key.Unit,
                group.Select(row => row.Order).Distinct().Count(),
                group.Sum(row => row.Quantity),
                group.Select(row => row.Price.Times(row.Quantity)).Total(company.Currency))),
        ];
    }

    public async Task<DateOnly?> FirstOrderAsync(CancellationToken cancellationToken)
    {
        var first = await sql.QueryAsync(FirstOrder, [], row => DayOf(row.Time(0)), cancellationToken);
        return first.Count == 0 ? null : first[0];
    }

    public async Task<IReadOnlyList<SupplierScore>> ScoresAsync(
        DateOnly since, IReadOnlyDictionary<string, SupplierRecord> records, CancellationToken cancellationToken)
    {
        var purchases = await sql.QueryAsync(
            Purchases,
            [StartOf(since), MostPurchases],
            row => (Supplier: row.Text(0), IsOnTime: row.DateOrNull(1) is not { } eta || DayOf(row.Time(2)) <= eta),
            cancellationToken);
        var delivered = purchases.ToLookup(row => row.Supplier, row => row.IsOnTime, StringComparer.Ordinal);
        return
        [
            .. records.Keys.Union(delivered.Select(group => group.Key), StringComparer.Ordinal).Select(code => new SupplierScore(
                code,
                records.GetValueOrDefault(code) ?? new SupplierRecord(0, 0),
                delivered[code].Count(),
                delivered[code].Count(isOnTime => isOnTime))),
        ];
    }

    private DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, company.TimeZone).DateTime);

    private DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, company.TimeZone.GetUtcOffset(local));
    }
}
