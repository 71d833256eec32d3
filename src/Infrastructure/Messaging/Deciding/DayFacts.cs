using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Persistence.Configurations;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>What is known of the business day and of overdue money, for staff.</summary>
internal sealed class DayFacts(Sql sql, CompanyProfile company)
{
    private const string Orders =
        "SELECT COUNT(*), CAST(COALESCE(SUM(total_minor), 0) AS bigint) FROM orders WHERE placed_at >= $1 AND placed_at < $2";

    private const string Invoices =
        "SELECT COUNT(*), CAST(COALESCE(SUM(total_minor), 0) AS bigint) FROM invoices WHERE issued_on = $1";

    // A customer's payment credits receivables, and what reverses one debits them; both move the bank.
    private const string Payments = """
        SELECT COUNT(*), CAST(COALESCE(-SUM(p.amount_minor), 0) AS bigint) FROM journal_entries AS e
        JOIN postings AS p ON p.entry_number = e.number
        WHERE e.date = $1 AND e.kind IN ('CustomerPayment', 'Reversal') AND p.account = 'Receivables'
            AND EXISTS (SELECT 1 FROM postings AS b WHERE b.entry_number = e.number AND b.account = 'Bank')
        """;

    private const string OpenTasks = "SELECT COUNT(*), 0 FROM tasks WHERE status = 'Open'";

    private const string OpenOrderCount = $"SELECT COUNT(*), 0 FROM orders WHERE {OpenOrders.Filter}";

    private const string Overdue = """
        SELECT i.number, i.customer_code, i.total_minor, i.due_on, b.minor FROM invoices AS i
        JOIN balances AS b ON b.account = 'Receivables' AND b.party = i.customer_code AND b.currency = i.total_currency
        WHERE i.due_on < $1 AND b.minor > 0 ORDER BY i.due_on, i.number LIMIT 50
        """;

    public async Task<DaySummary> SummaryAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var orders = await CountAsync(Orders, [StartOf(day), StartOf(day.AddDays(1))], cancellationToken);
        var invoices = await CountAsync(Invoices, [day], cancellationToken);
        var payments = await CountAsync(Payments, [day], cancellationToken);
        var tasks = await CountAsync(OpenTasks, [], cancellationToken);
        var open = await CountAsync(OpenOrderCount, [], cancellationToken);
        return new DaySummary(
            orders.Count, orders.Sum, invoices.Count, invoices.Sum, payments.Sum, tasks.Count, open.Count);
    }

    public async Task<IReadOnlyList<OverdueInvoice>> OverdueAsync(DateOnly today, CancellationToken cancellationToken) =>
        await sql.QueryAsync(
            Overdue,
            [today],
            row => new OverdueInvoice(row.Long(0), row.Text(1), Amount(row.Long(2)), row.Date(3), Amount(row.Long(4))),
            cancellationToken);

    private async Task<(int Count, Money Sum)> CountAsync(string query, object?[] values, CancellationToken cancellationToken) =>
        (await sql.QueryAsync(query, values, row => (row.Int(0), Amount(row.Long(1))), cancellationToken))[0];

    private Money Amount(long minor) => new(minor, company.Currency);

    private DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, company.TimeZone.GetUtcOffset(local));
    }
}
