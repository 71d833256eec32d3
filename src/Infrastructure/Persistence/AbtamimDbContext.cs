using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>
/// The database: the domain's aggregates as they are, and rows of our own for messages, due work and reference data.
/// One subclass a provider, so that each has its migrations.
/// </summary>
internal abstract class AbtamimDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<SourcingRequest> Requests => Set<SourcingRequest>();

    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<JournalEntry> Entries => Set<JournalEntry>();

    public DbSet<StaffTask> Tasks => Set<StaffTask>();

    public DbSet<ProductRow> Products => Set<ProductRow>();

    public DbSet<CustomerRow> Customers => Set<CustomerRow>();

    public DbSet<SupplierRow> Suppliers => Set<SupplierRow>();

    public DbSet<SupplierOfferRow> Offers => Set<SupplierOfferRow>();

    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    public DbSet<StaffRow> Staff => Set<StaffRow>();

    public DbSet<LearnedWordRow> LearnedWords => Set<LearnedWordRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AbtamimDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Sku>().HaveConversion<SkuConverter>().HaveMaxLength(64);
        configurationBuilder.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3);
        configurationBuilder.Properties<ConversationId>().HaveConversion<ConversationIdConverter>();
        configurationBuilder.Properties<Reason<OrderReason>>().HaveConversion<ReasonNameConverter<OrderReason>>();
        configurationBuilder.Properties<Reason<PurchaseReason>>().HaveConversion<ReasonNameConverter<PurchaseReason>>();
        configurationBuilder.Properties<Reason<RequestReason>>().HaveConversion<ReasonNameConverter<RequestReason>>();
        configurationBuilder.Properties<Reason<ChoiceReason>>().HaveConversion<ReasonJsonConverter<ChoiceReason>>();
        configurationBuilder.Properties<Reason<AwardReason>>().HaveConversion<ReasonJsonConverter<AwardReason>>();
    }
}

/// <summary>The database on SQLite. Times are whole microseconds since 1970, so that they sort and compare.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : AbtamimDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
    }
}

/// <summary>The database on PostgreSQL. Times are <c>timestamptz</c>, in UTC.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : AbtamimDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
