using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Persistence.Rows;
using Abtamim.Infrastructure.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Tests;

/// <summary>What staff ask for, on every database.</summary>
public abstract class StaffFactsTests(ITestDatabases databases)
{
    // Half past midnight in Riyadh, the evening before in London: days are the company's.
    private static readonly DateTimeOffset Now = new(2026, 1, 20, 0, 30, 0, TimeSpan.FromHours(3));
    private static readonly DateOnly Today = new(2026, 1, 20);

    [Fact]
    public async Task Sales_WhenSummedUp_LeaveOutWhatWasGivenUpAndWhatIsOlder()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await SaveAsync(
            engine,
            Order(1001, Now.AddDays(-30), 9),
            Order(1002, Now.AddHours(-1), 7),
            Order(1003, Now, 2.5m),
            Order(1004, Now, 4),
            Order(1005, Now, 100, order => order.Apply(OrderEvent.Dropped, "customer:CUS-001", OrderReason.CustomerGaveUp, Now)));

        var today = await LoadAsync(engine, new FactsNeeded(FactKinds.Sales) { Since = Today });
        var sinceYesterday = await LoadAsync(engine, new FactsNeeded(FactKinds.Sales) { Since = Today.AddDays(-1) });

        Assert.Equal([new ProductSales(Company.Rice, "sack", 2, 6.5m, Company.Riyals(1_300))], today.Sales);
        Assert.Equal(13.5m, Assert.Single(sinceYesterday.Sales).Quantity);
        Assert.Equal(Today.AddDays(-30), today.FirstOrderOn);
        Assert.Empty((await LoadAsync(engine, new FactsNeeded(FactKinds.OpenTasks))).Sales);
    }

    [Fact]
    public async Task SupplierScores_WhenGoodsCame_TellWhetherOnTheirDay()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await SaveAsync(
            engine,
            new SupplierRecordRow { SupplierCode = "SUP-1", Asked = 4, Answered = 3 },
            new SupplierRecordRow { SupplierCode = "SUP-2", Asked = 1, Answered = 0 },
            Purchase(5001, Today, Now),
            Purchase(5002, Today.AddDays(-1), Now),
            Purchase(5003, null, Now),
            Purchase(5004, Today, receivedAt: null),
            Purchase(5005, Today.AddDays(-90), Now.AddDays(-80)));

        var facts = await LoadAsync(engine, new FactsNeeded(FactKinds.SupplierScores) { Since = Today.AddDays(-56) });

        Assert.Equal(
            [new SupplierScore("SUP-1", new SupplierRecord(4, 3), 3, 2), new SupplierScore("SUP-2", new SupplierRecord(1, 0), 0, 0)],
            facts.Scores.OrderBy(score => score.SupplierCode, StringComparer.Ordinal));
    }

    [Fact]
    public async Task TakenOver_WhenAPartyHasTwoConversations_IsThereOnce()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await SaveAsync(
            engine,
            Conversation("web:customer:CUS-001", PartyRef.Customer("CUS-001"), "Sara"),
            Conversation("whatsapp:+966500000001", PartyRef.Customer("CUS-001"), "Sara"),
            Conversation("web:supplier:SUP-1", PartyRef.Supplier("SUP-1"), "Omar"),
            Conversation("web:customer:CUS-002", PartyRef.Customer("CUS-002"), null));

        var facts = await LoadAsync(engine, new FactsNeeded(FactKinds.Takeovers));

        Assert.Equal(
            [new TakenOver(PartyRef.Customer("CUS-001"), "Sara"), new TakenOver(PartyRef.Supplier("SUP-1"), "Omar")],
            facts.TakenOver.OrderBy(row => row.Party.Code, StringComparer.Ordinal));
    }

    [Fact]
    public async Task CreditOfTasks_WhenATaskIsNamed_IsItsCustomersCredit()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var task = new StaffTask(TaskKind.PaymentClaim, 7, Now) { Party = "customer:CUS-001", Amount = Company.Riyals(100) };
        task.AssignNumber(1);
        await SaveAsync(
            engine, task, new BalanceRow { Account = LedgerAccount.Receivables, Party = "CUS-001", Currency = Currency.Sar, Minor = 25_000 });

        var facts = await LoadAsync(engine, new FactsNeeded(FactKinds.Credit, TaskNumber: 1));
        var asCustomer = await LoadAsync(engine, new FactsNeeded(FactKinds.Credit | FactKinds.Takeovers, TaskNumber: 1), PartyRef.Customer("CUS-002"));

        Assert.Equal(Company.Riyals(250), facts.CreditOfTasks["CUS-001"].Receivable);
        Assert.Empty(asCustomer.CreditOfTasks);
        Assert.Empty(asCustomer.Tasks);
    }

    [Fact]
    public async Task StaffTask_WhenTwoDecideItAtOnce_IsSavedByTheFirstOnly()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var task = new StaffTask(TaskKind.PaymentClaim, 7, Now) { Party = "customer:CUS-001", Amount = Company.Riyals(100) };
        task.AssignNumber(1);
        await SaveAsync(engine, task);
        await using var one = engine.Database.CreateContext();
        await using var other = engine.Database.CreateContext();
        (await one.Tasks.SingleAsync()).Apply(TaskEvent.Approved, "staff:Sara", Now);
        (await other.Tasks.SingleAsync()).Apply(TaskEvent.Rejected, "staff:Omar", Now);

        await one.SaveChangesAsync();

        Assert.True(Faults.IsConflict(await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync())));
    }

    [Fact]
    public async Task Entries_WhenAPaymentIsReversed_SayByWhichAndLeaveTheDayWithoutIt()
    {
        await using var engine = await Engine.CreateAsync(await databases.CreateAsync());
        var kept = Numbered(Bookkeeper.CustomerPayment("CUS-001", Company.Riyals(300), "payment:1", 7, Today), 1);
        var undone = Numbered(Bookkeeper.CustomerPayment("CUS-001", Company.Riyals(500), "payment:2", 8, Today), 2);
        await SaveAsync(engine, kept, undone, Numbered(Bookkeeper.Reverse(undone, 9, Today, "a mistake"), 3));

        var facts = await LoadAsync(engine, new FactsNeeded(FactKinds.Entries | FactKinds.DaySummary) { Since = Today });

        Assert.Equal([(2L, 3L), (1L, null)], facts.Entries.Select(booked => (booked.Entry.Number, booked.ReversedBy)));
        Assert.Equal(Company.Riyals(300), facts.Day!.Payments);
    }

    private static JournalEntry Numbered(JournalEntry entry, long number)
    {
        entry.AssignNumber(number);
        return entry;
    }

    private static Order Order(long number, DateTimeOffset placedAt, decimal quantity, Action<Order>? then = null)
    {
        var order = new Order(
            "CUS-001", $"draft:{number}", 7, [new OrderLine(Company.Rice, "sack", Quantity.Of(quantity), Company.Riyals(200), 0.15m)], null, needsApproval: false, placedAt);
        order.AssignNumber(number);
        then?.Invoke(order);
        return order;
    }

    private static PurchaseOrder Purchase(long number, DateOnly? eta, DateTimeOffset? receivedAt)
    {
        var purchase = new PurchaseOrder(1001, "SUP-1", 7, [new PurchaseLine(1, Company.Rice, "sack", 1, Company.Riyals(150), 0.15m)], eta, Now.AddDays(-2));
        purchase.AssignNumber(number);
        if (receivedAt is { } at)
            purchase.Apply(PurchaseEvent.Received, "supplier:SUP-1", PurchaseReason.ReportedDelivered, at);
        return purchase;
    }

    private static ConversationRow Conversation(string id, PartyRef party, string? takenOverBy) =>
        new() { Id = id, PartyRole = party.Role.ToString(), PartyCode = party.Code, TakenOverBy = takenOverBy };

    private static async Task<Facts> LoadAsync(Engine engine, FactsNeeded needs, PartyRef? party = null)
    {
        var surroundings = new Surroundings(ProductCatalogue.Empty, PartyDirectory.Empty, engine.Get<CompanyProfile>(), new DeskPolicy(), Now);
        await using var session = await engine.Database.ReadAsync(CancellationToken.None);
        return (await new FactLoader(session, surroundings).LoadAsync([new FactsWanted(party ?? PartyRef.Staff("Sara"), needs)], CancellationToken.None))[0];
    }

    private static async Task SaveAsync(Engine engine, params object[] all)
    {
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        session.Context.AddRange(all);
        await session.Context.SaveChangesAsync();
        await session.CommitAsync(CancellationToken.None);
    }
}

public sealed class StaffFactsOnSqlite(SqliteDatabases databases) : StaffFactsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class StaffFactsOnPostgreSql(PostgreSqlDatabases databases) : StaffFactsTests(databases), IClassFixture<PostgreSqlDatabases>;
