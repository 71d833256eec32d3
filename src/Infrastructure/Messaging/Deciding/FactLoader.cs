using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Whose turn it is and what it asks for.</summary>
internal sealed record FactsWanted(PartyRef Party, FactsNeeded Needs);

/// <summary>
/// Loads what decisions ask for. All turns of a round are loaded together: the order files of all of them in one go,
/// the rest kind by kind.
/// </summary>
internal sealed class FactLoader(Session session, Surroundings surroundings)
{
    private readonly PartyFacts _party = new(session.Sql, surroundings.Company.Currency);
    private readonly DayFacts _day = new(session.Sql, surroundings.Company);
    private readonly StaffFacts _staff = new(session.Sql, surroundings.Company);

    public async Task<Facts[]> LoadAsync(IReadOnlyList<FactsWanted> wanted, CancellationToken cancellationToken)
    {
        var results = Enumerable.Repeat(Facts.None, wanted.Count).ToArray();
        if (wanted.All(want => want.Needs == FactsNeeded.None))
            return results;

        var orders = await OrderNumbersAsync(wanted, cancellationToken);
        var tasks = await TasksAsync(wanted, cancellationToken);
        for (var index = 0; index < wanted.Count; index++)
            orders[index].AddRange(tasks[index].Select(task => task.OrderNumber).OfType<long>());

        var files = await OrderFiles.LoadAsync(session.Context, orders.SelectMany(list => list).Distinct(), cancellationToken);
        var records = files.Count > 0 && wanted.Any(want => want.Party.Role != SpeakerRole.Customer)
            ? await _party.SupplierRecordsAsync(cancellationToken)
            : Facts.None.Suppliers;
        await _party.HoldCreditAsync(wanted.Where(want => want.Party.Role == SpeakerRole.Customer).Select(CreditOf).OfType<string>(), cancellationToken);
        var credits = await _party.CreditAsync([.. wanted.Select(CreditOf)], cancellationToken);
        await _party.AddOverdueAsync(credits, [.. wanted.Select(OverdueOf)], surroundings.Today, cancellationToken);
        var usual = await _party.UsualAsync([.. wanted.Select(UsualOf)], cancellationToken);

        for (var index = 0; index < wanted.Count; index++)
        {
            var kinds = wanted[index].Needs.Kinds;
            results[index] = new Facts
            {
                Orders = [.. orders[index].Distinct().Where(files.ContainsKey).Select(number => files[number])],
                Tasks = tasks[index],
                Credit = credits[index],
                Usual = usual[index],
                Suppliers = records,
                Day = kinds.HasFlag(FactKinds.DaySummary) ? await _day.SummaryAsync(surroundings.Today, cancellationToken) : null,
                Overdue = kinds.HasFlag(FactKinds.OverdueInvoices) && wanted[index].Party.Role == SpeakerRole.Staff ? await _day.OverdueAsync(surroundings.Today, cancellationToken) : [],
            };
            if (wanted[index].Party.Role == SpeakerRole.Staff)
                results[index] = await ForStaffAsync(results[index], wanted[index].Needs, cancellationToken);
        }

        return results;
    }

    private async Task<Facts> ForStaffAsync(Facts facts, FactsNeeded needs, CancellationToken cancellationToken)
    {
        var since = needs.Since ?? surroundings.Today;
        facts = facts with { Entries = await BookedEntries.LoadAsync(session.Context, needs, cancellationToken) };
        if (needs.Kinds.HasFlag(FactKinds.Credit))
            facts = facts with { CreditOfTasks = await CreditOfTasksAsync(facts, cancellationToken) };
        if (needs.Kinds.HasFlag(FactKinds.Takeovers))
            facts = facts with { TakenOver = await _staff.TakenOverAsync(cancellationToken) };
        if (needs.Kinds.HasFlag(FactKinds.Sales))
            facts = facts with { Sales = await _staff.SalesAsync(since, cancellationToken), FirstOrderOn = await _staff.FirstOrderAsync(cancellationToken) };
        if (needs.Kinds.HasFlag(FactKinds.SupplierScores))
            facts = facts with { Scores = await _staff.ScoresAsync(since, await _party.SupplierRecordsAsync(cancellationToken), cancellationToken) };
        return facts;
    }

    // A task by its number, one of an order's, or an entry: whose money it is about is known only now.
    private async Task<IReadOnlyDictionary<string, CreditPosition>> CreditOfTasksAsync(Facts facts, CancellationToken cancellationToken)
    {
        var customers = facts.Tasks.Concat(facts.Orders.SelectMany(file => file.Tasks))
            .Select(task => PartyRef.TryParse(task.Party, out var party) && party.Role == SpeakerRole.Customer ? party.Code : null)
            .OfType<string>()
            .Concat(facts.Entries.SelectMany(booked => booked.Entry.Postings).Where(posting => posting.Account == LedgerAccount.Receivables).Select(posting => posting.Party).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var positions = await _party.CreditAsync(customers, cancellationToken);
        return customers.Zip(positions).ToDictionary(row => row.First, row => row.Second!, StringComparer.Ordinal);
    }

    private static string? CreditOf(FactsWanted want) => (want.Needs.Kinds.HasFlag(FactKinds.Credit), want.Party.Role) switch
    {
        (true, SpeakerRole.Customer) => want.Party.Code,
        (true, SpeakerRole.Staff) => want.Needs.Customer,
        _ => null,
    };

    private static string? OverdueOf(FactsWanted want) =>
        want.Needs.Kinds.HasFlag(FactKinds.OverdueInvoices) && want.Party.Role == SpeakerRole.Customer ? CreditOf(want) : null;

    private static string? UsualOf(FactsWanted want) =>
        want.Needs.Kinds.HasFlag(FactKinds.UsualQuantities) && want.Party.Role == SpeakerRole.Customer ? want.Party.Code : null;

    private async Task<List<long>[]> OrderNumbersAsync(IReadOnlyList<FactsWanted> wanted, CancellationToken cancellationToken)
    {
        var results = wanted.Select(_ => new List<long>()).ToArray();
        await FillKindAsync(FactKinds.Orders, SpeakerRole.Customer, OrderQueries.OfCustomer, Facts.MostOrders);
        await FillKindAsync(FactKinds.Invoices, SpeakerRole.Customer, OrderQueries.InvoicedOfCustomer, Facts.MostInvoices);
        await FillKindAsync(FactKinds.Orders, SpeakerRole.Supplier, OrderQueries.OfSupplier, Facts.MostOrders);
        await FillAsync(
            want => want.Party.Role == SpeakerRole.Staff && want.Needs.Kinds.HasFlag(FactKinds.OpenOrders), OrderQueries.Open, _ => [Facts.MostOrders]);
        await FillNamedAsync(needs => needs.OrderNumber, SpeakerRole.Customer, OrderQueries.OneOfCustomer);
        await FillNamedAsync(needs => needs.InvoiceNumber, SpeakerRole.Customer, OrderQueries.OneInvoicedOfCustomer);
        await FillNamedAsync(needs => needs.OrderNumber, SpeakerRole.Supplier, OrderQueries.OneOfSupplier);
        await FillNamedAsync(needs => needs.RequestNumber, SpeakerRole.Supplier, OrderQueries.OneRequestedOfSupplier);
        await FillNamedAsync(needs => needs.PurchaseNumber, SpeakerRole.Supplier, OrderQueries.OneBoughtOfSupplier);
        foreach (var index in Enumerable.Range(0, wanted.Count).Where(index => wanted[index].Party.Role == SpeakerRole.Staff))
        {
            if (wanted[index].Needs.OrderNumber is { } number)
                results[index].Add(number);
        }

        return results;

        Task FillKindAsync(FactKinds kind, SpeakerRole role, string query, int most) =>
            FillAsync(want => want.Party.Role == role && want.Needs.Kinds.HasFlag(kind), query, want => [want.Party.Code, most]);

        Task FillNamedAsync(Func<FactsNeeded, long?> named, SpeakerRole role, string query) =>
            FillAsync(want => want.Party.Role == role && named(want.Needs) is not null, query, want => [named(want.Needs), want.Party.Code]);

        async Task FillAsync(Func<FactsWanted, bool> asks, string query, Func<FactsWanted, object?[]> values)
        {
            var asked = Enumerable.Range(0, wanted.Count).Where(index => asks(wanted[index])).ToList();
            var numbers = await session.Sql.QueryEachAsync(query, asked.Select(index => values(wanted[index])), row => row.Long(0), cancellationToken);
            for (var place = 0; place < asked.Count; place++)
                results[asked[place]].AddRange(numbers[place]);
        }
    }

    private async Task<IReadOnlyList<StaffTask>[]> TasksAsync(IReadOnlyList<FactsWanted> wanted, CancellationToken cancellationToken)
    {
        var results = new IReadOnlyList<StaffTask>[wanted.Count];
        for (var index = 0; index < wanted.Count; index++)
        {
            var (party, needs) = wanted[index];
            results[index] = [];
            if (party.Role != SpeakerRole.Staff)
                continue;
            var tasks = needs.Kinds.HasFlag(FactKinds.OpenTasks)
                ? await session.Context.Tasks.Where(task => task.Status == StaffTaskStatus.Open)
                    .OrderBy(task => task.Number).Take(Facts.MostOrders).ToListAsync(cancellationToken)
                : [];
            if (needs.TaskNumber is { } number && tasks.TrueForAll(task => task.Number != number))
                tasks.AddRange(await session.Context.Tasks.Where(task => task.Number == number).ToListAsync(cancellationToken));
            results[index] = tasks;
        }

        return results;
    }
}

/// <summary>Which orders a turn is about.</summary>
internal static class OrderQueries
{
    public const string OfCustomer = "SELECT number FROM orders WHERE customer_code = $1 ORDER BY number DESC LIMIT $2";

    public const string OfSupplier = """
        SELECT order_number FROM (
            SELECT order_number FROM requests WHERE supplier_code = $1 AND status IN ('Open', 'Reminded')
            UNION SELECT order_number FROM purchase_orders WHERE supplier_code = $1 AND status = 'Placed') AS theirs
        ORDER BY order_number LIMIT $2
        """;

    public const string Open =
        $"SELECT number FROM orders WHERE {Persistence.Configurations.OpenOrders.Filter} ORDER BY number LIMIT $1";

    public const string OneOfCustomer = "SELECT number FROM orders WHERE number = $1 AND customer_code = $2";

    public const string InvoicedOfCustomer = "SELECT order_number FROM invoices WHERE customer_code = $1 ORDER BY number DESC LIMIT $2";

    public const string OneInvoicedOfCustomer = "SELECT order_number FROM invoices WHERE number = $1 AND customer_code = $2";

    public const string OneRequestedOfSupplier = "SELECT order_number FROM requests WHERE number = $1 AND supplier_code = $2";

    public const string OneBoughtOfSupplier = "SELECT order_number FROM purchase_orders WHERE number = $1 AND supplier_code = $2";

    public const string OneOfSupplier = """
        SELECT order_number FROM requests WHERE order_number = $1 AND supplier_code = $2
        UNION SELECT order_number FROM purchase_orders WHERE order_number = $1 AND supplier_code = $2
        """;
}
