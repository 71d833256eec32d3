using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Infrastructure.Messaging.Deciding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>Which facts each party is given, on every database: what it asks for, and nothing of anybody else.</summary>
public abstract class FactTests(ITestDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 11, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly PartyRef One = PartyRef.Customer("CUS-001");
    private static readonly PartyRef Other = PartyRef.Customer("CUS-002");

    [Fact]
    public async Task Invoices_WhenACustomerAsks_AreItsNewest()
    {
        await using var engine = await FoundedAsync();

        var facts = await LoadAsync(engine, One, new FactsNeeded(FactKinds.Invoices));

        Assert.Equal([6, 5, 3], facts.Orders.Select(file => file.Invoice!.Number));
        Assert.All(facts.Orders, file => Assert.Equal("CUS-001", file.Order.CustomerCode));
        Assert.Equal([4], (await LoadAsync(engine, Other, new FactsNeeded(FactKinds.Invoices))).Orders.Select(file => file.Invoice!.Number));
    }

    [Fact]
    public async Task AnInvoice_WhenItIsNamed_IsLoadedForItsCustomerAlone()
    {
        await using var engine = await FoundedAsync();
        var needs = FactsNeeded.None with { InvoiceNumber = 1 };

        Assert.Equal(1, Assert.Single((await LoadAsync(engine, One, needs)).Orders).Invoice!.Number);
        Assert.Empty((await LoadAsync(engine, Other, needs)).Orders);
        Assert.Empty((await LoadAsync(engine, PartyRef.Supplier("SUP-1"), needs)).Orders);
    }

    [Fact]
    public async Task Overdue_WhenACustomerAsks_IsWhatItOwesBeyondInvoicesNotYetDue()
    {
        await using var engine = await FoundedAsync();
        var needs = new FactsNeeded(FactKinds.Credit | FactKinds.OverdueInvoices);

        var facts = await LoadAsync(engine, One, needs);

        // Five invoices of 115, the last of them due today; 15 are paid.
        Assert.Equal(Company.Riyals(560), facts.Credit!.Receivable);
        Assert.Equal(Company.Riyals(445), facts.Credit.Overdue);
        Assert.Empty(facts.Overdue);
        Assert.Equal(Company.Riyals(0), (await LoadAsync(engine, Other, needs)).Credit!.Overdue);
        Assert.Null((await LoadAsync(engine, One, new FactsNeeded(FactKinds.Credit))).Credit!.Overdue);
    }

    [Fact]
    public async Task WhatASuppliersButtonNames_IsLoadedForThatSupplierAlone()
    {
        await using var engine = await FoundedAsync();
        foreach (var needs in new[] { FactsNeeded.None with { RequestNumber = 1 }, FactsNeeded.None with { PurchaseNumber = 5001 } })
        {
            Assert.Equal(1001, Assert.Single((await LoadAsync(engine, PartyRef.Supplier("SUP-1"), needs)).Orders).Order.Number);
            Assert.Empty((await LoadAsync(engine, PartyRef.Supplier("SUP-2"), needs)).Orders);
            Assert.Empty((await LoadAsync(engine, One, needs)).Orders);
        }
    }

    // Six orders of one sack of rice, each invoiced; the fourth is another customer's. The invoices fall due month by
    // month, the last one today.
    private async Task<Engine> FoundedAsync()
    {
        var engine = await Engine.CreateAsync(await databases.CreateAsync());
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        for (var number = 1; number <= 6; number++)
        {
            var customer = number == 4 ? "CUS-002" : "CUS-001";
            var order = new Order(customer, Draft.SourceOf(number), number, [Line()], null, needsApproval: false, Now);
            order.AssignNumber(1000 + number);
            var due = Today.AddMonths(number - 6);
            var invoice = new Invoice(
                order.Number, customer, due, due, [new InvoiceLine(Company.Rice, "أرز", "Rice", "sack", 1, Company.Riyals(100), 0.15m)]);
            invoice.AssignNumber(number);
            session.Context.AddRange(order, invoice);
        }

        var request = new SourcingRequest(
            1001, "SUP-1", 1, [new RequestLine(1, Company.Rice, "sack", 1, Company.Riyals(90), Company.Chosen)], Now, Now.AddHours(2));
        request.AssignNumber(1);
        var purchase = new PurchaseOrder(1001, "SUP-1", 1, [new PurchaseLine(1, Company.Rice, "sack", 1, Company.Riyals(90), 0.15m)], Today, Now);
        purchase.AssignNumber(5001);
        session.Context.AddRange(request, purchase);
        await session.Context.SaveChangesAsync();
        await session.Sql.ExecuteEachAsync(
            [new SqlStatement("INSERT INTO balances (account, party, currency, minor) VALUES ('Receivables', 'CUS-001', 'SAR', $1)", [56_000L])],
            CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return engine;
    }

    private static async Task<Facts> LoadAsync(Engine engine, PartyRef party, FactsNeeded needs)
    {
        var surroundings = new Surroundings(
            ProductCatalogue.Empty,
            PartyDirectory.Empty,
            new CompanyProfile("Abtamim", null, Currency.Sar, TimeZoneInfo.Utc, "SA"),
            new DeskPolicy(),
            Now);
        await using var session = await engine.Database.BeginAsync(CancellationToken.None);
        return (await new FactLoader(session, surroundings).LoadAsync([new FactsWanted(party, needs)], CancellationToken.None))[0];
    }

    private static OrderLine Line() => new(Company.Rice, "sack", Quantity.Of(1), Company.Riyals(100), 0.15m);
}

public sealed class FactsOnSqlite(SqliteDatabases databases) : FactTests(databases), IClassFixture<SqliteDatabases>;

public sealed class FactsOnPostgreSql(PostgreSqlDatabases databases) : FactTests(databases), IClassFixture<PostgreSqlDatabases>;
