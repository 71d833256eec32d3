using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What must hold for the stored aggregates, books and reference data on every database.</summary>
public abstract class StoreTests(ITestDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 11, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Fact]
    public async Task Model_WhenComparedWithTheMigrations_HasNothingThatNoMigrationHolds()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await using var context = engine.Database.CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Schema_WhenComparedWithTheMigrations_IsTheirScript()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await using var context = engine.Database.CreateContext();
        var name = engine.Database.Dialect.Name;

        Assert.True(
            Lines(context.GetService<IMigrator>().GenerateScript()).SequenceEqual(Lines(Schema.Script(engine.Database.Dialect))),
            $"A migration has come since: dotnet ef migrations script --project src/Infrastructure --context {name}Context --output src/Infrastructure/Persistence/Migrations/{name}/Schema.sql");
    }

    [Fact]
    public async Task Model_OfTwoDatabases_IsBuiltOnce()
    {
        await using var one = new Database(await databases.CreateAsync());
        await using var other = new Database(await databases.CreateAsync());
        await using var context = one.CreateContext();
        await using var second = other.CreateContext();

        Assert.Same(context.Model, second.Model);
    }

    [Fact]
    public async Task Migrate_WhenTheDatabaseIsOlder_BringsItUpToDate()
    {
        var connectionString = await databases.CreateAsync();
        await using (var database = new Database(connectionString))
        await using (var older = database.CreateContext())
            await older.GetService<IMigrator>().MigrateAsync(older.Database.GetMigrations().First());

        await using var engine = await Engine.CreateAsync(connectionString);

        await using var context = engine.Database.CreateContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Migrate_WhenFourHostsStartAtOnce_Succeeds()
    {
        var database = await databases.CreateAsync();

        var engines = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Engine.CreateAsync(database)));

        foreach (var engine in engines)
            await engine.DisposeAsync();
    }

    [Fact]
    public async Task OrderFile_WhenReadBack_IsWhatWasSaved()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var order = Order("draft:1");
        order.AssignNumber(1001);
        order.Apply(OrderEvent.RanShort, "desk", OrderReason.NoSupplierLeft, Now);
        order.Apply(OrderEvent.Resumed, "customer:CUS-001", OrderReason.CustomerWaits, Now.AddSeconds(1));
        order.Lines[0].Add(new Award("SUP-1", 1, 1.5m, Company.Riyals(150.25m), Today.AddDays(2), Company.Taken));
        order.Lines[0].Add(new Award("SUP-2", 2, 0.5m, Company.Riyals(151), null, Company.Taken with { AcceptedBy = "staff:سارة", Choice = null }));
        order.Touch();
        var request = new SourcingRequest(1001, "SUP-1", 7, [new RequestLine(1, Company.Rice, "sack", 2, Company.Riyals(150), Company.Chosen)], Now, Now.AddHours(2));
        request.AssignNumber(1);
        request.Lines[0].Offer(1.5m, Company.Riyals(150.25m), Today.AddDays(2));
        request.Apply(RequestEvent.Answered, "supplier:SUP-1", RequestReason.PartOffered, Now);
        var purchase = new PurchaseOrder(1001, "SUP-1", 7, [new PurchaseLine(1, Company.Rice, "sack", 1.5m, Company.Riyals(150.25m), 0.15m)], null, Now);
        purchase.AssignNumber(5001);
        var invoice = new Invoice(1001, "CUS-001", Today, Today.AddDays(30), [new InvoiceLine(Company.Rice, "أرز", "Rice", "sack", 2, Company.Riyals(200), 0.15m)]);
        invoice.AssignNumber(1);
        var task = new StaffTask(TaskKind.PriceApproval, 7, Now) { Order = order, RequestNumber = 1, RequestLine = 1, Amount = Company.Riyals(160), Note = "ملاحظة" };
        task.AssignNumber(1);
        await SaveAsync(engine, order, request, purchase, invoice, task);

        await using var context = engine.Database.CreateContext();
        var file = (await OrderFiles.LoadAsync(context, [1001, 9999], CancellationToken.None))[1001];

        Assert.Equivalent(order.History, file.Order.History, strict: true);
        Assert.Equal(order.Lines[0].Awards, file.Order.Lines[0].Awards);
        Assert.Equal(order.Total, file.Order.Total);
        Assert.Equal(Now, file.Order.PlacedAt);
        Assert.Equal(DayPart.Morning, file.Order.WantedPart);
        Assert.Equal(order.Version, file.Order.Version);
        Assert.Equal(Company.Riyals(150.25m), file.Requests.Single().Lines.Single().OfferedCost);
        Assert.Equal(request.History, file.Requests.Single().History);
        Assert.Equal(request.Lines[0].Reason, file.Requests.Single().Lines.Single().Reason);
        Assert.Equal(purchase.Lines[0].Net, file.PurchaseOrders.Single().Lines.Single().Net);
        Assert.Equal(invoice.Total, file.Invoice!.Totals.Total);
        Assert.Equal(Company.Riyals(160), file.Tasks.Single().Amount);
        Assert.Same(file.Order, file.Tasks.Single().Order);
    }

    [Fact]
    public async Task Order_WhenTwoChangeItAtOnce_IsSavedByTheFirstOnly()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var order = Order("draft:1");
        order.AssignNumber(1001);
        await SaveAsync(engine, order);

        await using var one = engine.Database.CreateContext();
        await using var other = engine.Database.CreateContext();
        var first = (await OrderFiles.LoadAsync(one, [1001], CancellationToken.None))[1001].Order;
        var second = (await OrderFiles.LoadAsync(other, [1001], CancellationToken.None))[1001].Order;
        first.Apply(OrderEvent.Dropped, "customer:CUS-001", OrderReason.CustomerGaveUp, Now);
        second.Apply(OrderEvent.RanShort, "desk", OrderReason.NoSupplierLeft, Now);
        await one.SaveChangesAsync();

        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.True(Faults.IsConflict(conflict));
    }

    [Fact]
    public async Task Order_WhenTheSameDraftIsSavedTwice_IsRefused()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var first = Order("draft:1");
        first.AssignNumber(1001);
        var second = Order("draft:1");
        second.AssignNumber(1002);
        await SaveAsync(engine, first);

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(engine, second));
        Assert.True(Faults.IsConflict(refused));
    }

    [Fact]
    public async Task Entry_WhenItsSourceIsBooked_IsRefused()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await SaveAsync(engine, Entry(1, "invoice:order:1001", 100));

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(engine, Entry(2, "invoice:order:1001", 100)));
    }

    [Fact]
    public async Task Books_WhenEntriesAreBookedByTurns_BalanceAndCanBeRead()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (turn, decision) => decision.Add(New($"payment:{turn.Message.Id}", turn.Message.Id, -turn.Message.Text!.Length));
        await engine.StartAsync();
        foreach (var text in new[] { "a", "bb", "ccc" })
            await engine.WriteAsync(Company.Chat(1), text);
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 3);

        var reader = engine.Get<ILedgerReader>();
        var journal = await reader.JournalAsync(Today, Today, CancellationToken.None).ToListAsync();
        var balance = await reader.TrialBalanceAsync(null, CancellationToken.None);
        var statement = await reader.StatementAsync(PartyRef.Customer("CUS-001"), null, null, CancellationToken.None);

        Assert.Equal([1, 2, 3], journal.Select(entry => entry.Number));
        Assert.True(balance.IsBalanced);
        Assert.Equal(Company.Riyals(6), balance.Debit);
        Assert.Equal(Company.Riyals(-6), statement.Closing);
        Assert.Equal(-600, await engine.ScalarAsync("SELECT minor FROM balances WHERE party = 'CUS-001'"));
        Assert.Empty(await reader.JournalAsync(Today.AddDays(1), null, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task DayFacts_WhenStaffAsk_AreSummedUp()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.OnTurn = (turn, decision) =>
        {
            var today = turn.Surroundings.Today;
            decision.Add(Orders.New(turn, $"draft:{turn.Message.Id}"));
            decision.Add(new Invoice(1001, "CUS-001", today.AddDays(-2), today.AddDays(-1), [new InvoiceLine(Company.Rice, "أرز", "Rice", "sack", 1, Company.Riyals(100), 0.15m)]));
            decision.Add(New("invoice:order:1001", 1, 115));
        };
        await engine.StartAsync();
        await engine.WriteAsync(Company.Chat(1), "order");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        Facts? facts = null;
        engine.Desk.Needs = _ => new FactsNeeded(FactKinds.DaySummary | FactKinds.OverdueInvoices | FactKinds.OpenTasks | FactKinds.Credit, Customer: "CUS-001");
        engine.Desk.OnTurn = (turn, _) => facts = turn.Facts;

        await engine.WriteAsync("web:staff:Sara", "summary");
        await Engine.UntilAsync(() => facts is not null);

        Assert.Equal(new DaySummary(1, Company.Riyals(460), 0, Company.Riyals(0), Company.Riyals(0), 0, 1), facts!.Day);
        Assert.Equal(Company.Riyals(115), facts.Overdue.Single().Balance);
        Assert.Equal(new CreditPosition(Company.Riyals(115), Company.Riyals(460)), facts.Credit);
    }

    [Fact]
    public async Task Reference_WhenUpsertedAgain_IsReplacedAndSeenByOtherHosts()
    {
        var database = await databases.CreateAsync();
        await using var one = await (await Engine.CreateAsync(database)).WithCompanyAsync();
        await using var other = await Engine.CreateAsync(database);
        var store = one.Get<IReferenceStore>();
        var seen = other.Get<IReferenceData>();
        Assert.False(await store.IsEmptyAsync(CancellationToken.None));
        Assert.Equal(["رز"], seen.Catalogue[Company.Rice].Aliases);

        await store.UpsertAsync(
            new ReferenceChanges
            {
                Products =
                [
                    seen.Catalogue[Company.Rice] with { Price = Company.Riyals(210), Aliases = ["عيش", "بسمتي"], Units = [new SalesUnit("sack", 35)] },
                    seen.Catalogue[Company.Rice] with { Sku = new Sku("SUG-1"), NameEn = "Sugar" },
                ],
            },
            CancellationToken.None);
        await seen.RefreshAsync(CancellationToken.None);

        Assert.Equal(["RIC-1", "SUG-1"], seen.Catalogue.Products.Select(product => product.Sku.Value));
        Assert.Equal(["عيش", "بسمتي"], seen.Catalogue[Company.Rice].Aliases);
        Assert.Equal([new SalesUnit("sack", 35)], seen.Catalogue[Company.Rice].Units);
        Assert.Equal(Company.Riyals(210), seen.Catalogue[Company.Rice].Price);
        Assert.Equal(5, seen.Parties.Customers.Count());
    }

    [Fact]
    public async Task Staff_WhenEnsuredTwice_AreThereOnce()
    {
        await using var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();

        for (var time = 0; time < 2; time++)
            await engine.Get<IReferenceStore>().EnsureStaffAsync("نورة", Language.Arabic, CancellationToken.None);
        await engine.Get<IReferenceData>().RefreshAsync(CancellationToken.None);

        Assert.Equal(Language.Arabic, engine.Get<IReferenceData>().Parties.FindStaff("نورة")?.Language);
        Assert.Equal(2, engine.Get<IReferenceData>().Parties.Staff.Count());
    }

    private static Order Order(string source) => new(
        "CUS-001", source, 7, [new OrderLine(Company.Rice, "sack", Quantity.Of(2), Company.Riyals(200), 0.15m)],
        new DeliveryWish(Today.AddDays(1), DayPart.Morning), needsApproval: false, Now);

    private static JournalEntry New(string source, long cause, decimal riyals) => new(
        EntryKind.CustomerPayment, source, cause, null, Today, "test",
        [new Posting(LedgerAccount.Receivables, "CUS-001", Company.Riyals(riyals)), new Posting(LedgerAccount.Bank, null, Company.Riyals(-riyals))]);

    private static JournalEntry Entry(long number, string source, decimal riyals)
    {
        var entry = New(source, 1, riyals);
        entry.AssignNumber(number);
        return entry;
    }

    private static async Task SaveAsync(Engine engine, params object[] all)
    {
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        session.Context.AddRange(all);
        await session.Context.SaveChangesAsync();
        await session.CommitAsync(CancellationToken.None);
    }

    private static string[] Lines(string script) => script.Trim('\uFEFF').ReplaceLineEndings("\n").TrimEnd().Split('\n');
}

public sealed class StoreOnSqlite(SqliteDatabases databases) : StoreTests(databases), IClassFixture<SqliteDatabases>;

public sealed class StoreOnPostgreSql(PostgreSqlDatabases databases) : StoreTests(databases), IClassFixture<PostgreSqlDatabases>;
