using System.Globalization;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Sourcing;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Sums that decisions need and that would grow with history: kept up in the transaction that changes what they sum up.</summary>
internal static class Projections
{
    private const string Balance = """
        INSERT INTO balances (account, party, currency, minor) VALUES ($1, $2, $3, $4)
        ON CONFLICT (account, party, currency) DO UPDATE SET minor = balances.minor + excluded.minor
        """;

    // SQLite keeps decimals as text, which would compare as text.
    private const string Usual = """
        INSERT INTO usual_quantities (customer_code, sku, unit, orders, largest) VALUES ($1, $2, $3, 1, $4)
        ON CONFLICT (customer_code, sku, unit) DO UPDATE SET orders = usual_quantities.orders + 1,
            largest = CASE WHEN CAST(excluded.largest AS numeric) > CAST(usual_quantities.largest AS numeric)
                THEN excluded.largest ELSE usual_quantities.largest END
        """;

    private const string Record = """
        INSERT INTO supplier_records (supplier_code, asked, answered) VALUES ($1, 1, $2)
        ON CONFLICT (supplier_code) DO UPDATE SET asked = supplier_records.asked + 1,
            answered = supplier_records.answered + excluded.answered
        """;

    /// <summary>What is to be added to the sums for what <paramref name="context"/> is about to save, in a fixed order.</summary>
    public static List<SqlStatement> Of(AbtamimDbContext context, IReadOnlyList<Decision> decisions) =>
        [.. Balances(decisions), .. UsualQuantities(decisions), .. SupplierRecords(context)];

    private static IEnumerable<SqlStatement> Balances(IReadOnlyList<Decision> decisions) =>
        decisions.SelectMany(decision => decision.Entries)
            .SelectMany(entry => entry.Postings)
            .Where(posting => posting.Party is not null)
            .GroupBy(posting => (Account: posting.Account.ToString(), posting.Party, posting.Amount.Currency))
            .OrderBy(group => group.Key.Account, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Party, StringComparer.Ordinal)
            .Select(group => new SqlStatement(Balance,
            [
                group.Key.Account, group.Key.Party, group.Key.Currency.Code, group.Aggregate(0L, (sum, posting) => checked(sum + posting.Amount.Minor)),
            ]));

    private static IEnumerable<SqlStatement> UsualQuantities(IReadOnlyList<Decision> decisions) =>
        decisions.SelectMany(decision => decision.Orders)
            .SelectMany(order => order.Lines
                .GroupBy(line => (line.Sku, line.Unit))
                .Select(group => (order.CustomerCode, Sku: group.Key.Sku.Value, group.Key.Unit, Most: group.Max(line => line.Ordered))))
            .OrderBy(row => string.Create(CultureInfo.InvariantCulture, $"{row.CustomerCode} {row.Sku} {row.Unit}"), StringComparer.Ordinal)
            .Select(row => new SqlStatement(Usual, [row.CustomerCode, row.Sku, row.Unit, row.Most]));

    private static IEnumerable<SqlStatement> SupplierRecords(AbtamimDbContext context) =>
        context.ChangeTracker.Entries<SourcingRequest>()
            .Where(entry => entry.State == EntityState.Modified)
            .Where(entry => IsAwaiting(entry.Property(request => request.Status).OriginalValue))
            .Select(entry => (entry.Entity.SupplierCode, Answered: Answered(entry.Entity.Status)))
            .Where(row => row.Answered is not null)
            .OrderBy(row => row.SupplierCode, StringComparer.Ordinal)
            .Select(row => new SqlStatement(Record, [row.SupplierCode, row.Answered]));

    private static bool IsAwaiting(RequestStatus status) => status is RequestStatus.Open or RequestStatus.Reminded;

    // What is withdrawn says nothing of the supplier.
    private static int? Answered(RequestStatus status) => status switch
    {
        RequestStatus.Answered or RequestStatus.UnderReview => 1,
        RequestStatus.Expired => 0,
        RequestStatus.Open or RequestStatus.Reminded or RequestStatus.Withdrawn => null,
        _ => throw new InvalidOperationException($"No such status: {status}."),
    };
}
