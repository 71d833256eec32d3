using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Persistence.Configurations;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>What is known of customers and suppliers, for decisions.</summary>
internal sealed class PartyFacts(Sql sql, Currency currency)
{
    private const string Receivable =
        "SELECT minor FROM balances WHERE account = 'Receivables' AND party = $1 AND currency = $2";

    private const string OnOrder = $"""
        SELECT CAST(COALESCE(SUM(total_minor), 0) AS bigint) FROM orders
        WHERE customer_code = $1 AND {OpenOrders.Filter} AND total_currency = $2
        """;

    private const string NotYetDue = """
        SELECT CAST(COALESCE(SUM(total_minor), 0) AS bigint) FROM invoices
        WHERE customer_code = $1 AND due_on >= $2 AND total_currency = $3
        """;

    private const string Usual = "SELECT sku, unit, orders, largest FROM usual_quantities WHERE customer_code = $1";

    private const string Suppliers = "SELECT supplier_code, asked, answered FROM supplier_records";

    /// <summary>
    /// Keeps the credit of <paramref name="customers"/> to this transaction until it ends: who orders on two channels at
    /// once must not be given the same credit twice.
    /// </summary>
    public async Task HoldCreditAsync(IEnumerable<string> customers, CancellationToken cancellationToken)
    {
        if (sql.Dialect.HoldName is not { } hold)
            return;

        // In the order of their codes, so that two transactions do not wait for each other.
        var rows = customers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => new object?[] { "credit:" + code });
        await sql.QueryEachAsync(hold, rows, row => row.Text(0), cancellationToken);
    }

    /// <summary>The credit positions of <paramref name="customers"/>; null where there is no customer.</summary>
    public async Task<CreditPosition?[]> CreditAsync(string?[] customers, CancellationToken cancellationToken)
    {
        var results = new CreditPosition?[customers.Length];
        var known = customers.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
            return results;
        var rows = known.Select(code => new object?[] { code, currency.Code }).ToList();
        var receivable = await sql.QueryEachAsync(Receivable, rows, row => row.Long(0), cancellationToken);
        var onOrder = await sql.QueryEachAsync(OnOrder, rows, row => row.Long(0), cancellationToken);
        for (var index = 0; index < customers.Length; index++)
        {
            if (customers[index] is not { } code)
                continue;
            var place = known.IndexOf(code);
            results[index] = new CreditPosition(
                new Money(receivable[place].FirstOrDefault(), currency),
                new Money(onOrder[place].FirstOrDefault(), currency));
        }

        return results;
    }

    /// <summary>
    /// Adds to <paramref name="credits"/> how much of the receivables is past its due date on <paramref name="today"/>,
    /// for each of <paramref name="customers"/> that is not null: payments settle the oldest invoices first, so it is
    /// what is owed beyond the invoices that are not due yet.
    /// </summary>
    public async Task AddOverdueAsync(CreditPosition?[] credits, string?[] customers, DateOnly today, CancellationToken cancellationToken)
    {
        var asked = Enumerable.Range(0, customers.Length).Where(index => customers[index] is not null && credits[index] is not null).ToList();
        var rows = await sql.QueryEachAsync(
            NotYetDue, asked.Select(index => new object?[] { customers[index], today, currency.Code }), row => row.Long(0), cancellationToken);
        for (var place = 0; place < asked.Count; place++)
        {
            var credit = credits[asked[place]]!;
            var notYetDue = new Money(rows[place].FirstOrDefault(), currency);
            credits[asked[place]] = credit with { Overdue = (credit.Receivable - notYetDue).OrZeroIfNegative() };
        }
    }

    /// <summary>What <paramref name="customers"/> have ordered so far; nothing where there is no customer.</summary>
    public async Task<IReadOnlyList<UsualQuantity>[]> UsualAsync(string?[] customers, CancellationToken cancellationToken)
    {
        var results = customers.Select(_ => (IReadOnlyList<UsualQuantity>)[]).ToArray();
        var asked = Enumerable.Range(0, customers.Length).Where(index => customers[index] is not null).ToList();
        var rows = await sql.QueryEachAsync(
            Usual,
            asked.Select(index => new object?[] { customers[index] }),
            row => new UsualQuantity(new Sku(row.Text(0)), row.Text(1), row.Int(2), row.Decimal(3)),
            cancellationToken);
        for (var place = 0; place < asked.Count; place++)
            results[asked[place]] = rows[place];
        return results;
    }

    /// <summary>How suppliers have answered so far.</summary>
    public async Task<IReadOnlyDictionary<string, SupplierRecord>> SupplierRecordsAsync(CancellationToken cancellationToken)
    {
        var rows = await sql.QueryAsync(
            Suppliers, [], row => (Code: row.Text(0), Record: new SupplierRecord(row.Int(1), row.Int(2))), cancellationToken);
        return rows.ToDictionary(row => row.Code, row => row.Record, StringComparer.Ordinal);
    }
}
