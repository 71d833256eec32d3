using Abtamim.Domain.Ordering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.HasKey(order => order.Number);
        builder.Property(order => order.Number).ValueGeneratedNever();
        builder.Property(order => order.CustomerCode);
        builder.Property(order => order.Source);
        builder.Property(order => order.Cause);
        builder.Property(order => order.PlacedAt);
        builder.Property(order => order.WantedDate);
        builder.Property(order => order.WantedPart);
        builder.Property(order => order.Status);
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.ComplexProperty(order => order.Total);
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey("OrderNumber").IsRequired();
        builder.HasMany(order => order.History).WithOne().HasForeignKey("OrderNumber").IsRequired();
        builder.HasIndex(order => order.Source).IsUnique();
        builder.HasIndex(order => order.PlacedAt);
        builder.HasIndex(order => new { order.CustomerCode, order.Number });
        builder.HasIndex(order => order.CustomerCode, "ix_orders_open").HasFilter(OpenOrders.Filter);
    }
}

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("order_lines");
        builder.Property<long>("OrderNumber");
        builder.HasKey("OrderNumber", nameof(OrderLine.Position));
        builder.Property(line => line.Position).ValueGeneratedNever();
        builder.Property(line => line.Sku);
        builder.Property(line => line.Unit);
        builder.Property(line => line.Ordered);
        builder.Property(line => line.Quantity);
        builder.Property(line => line.VatRate);
        builder.ComplexProperty(line => line.UnitPrice);
        builder.HasMany(line => line.Awards).WithOne().HasForeignKey("OrderNumber", "OrderLine").IsRequired();
    }
}

internal sealed class AwardConfiguration : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("awards");
        builder.Property<long>("OrderNumber");
        builder.Property<int>("OrderLine");
        builder.Property<long>("Sequence").ValueGeneratedOnAdd().HasValueGenerator<SequenceGenerator>();
        builder.HasKey("OrderNumber", "OrderLine", "Sequence");
        builder.ComplexProperty(award => award.UnitCost);
    }
}

internal sealed class OrderStepConfiguration : IEntityTypeConfiguration<OrderStep>
{
    public void Configure(EntityTypeBuilder<OrderStep> builder)
    {
        builder.ToTable("order_steps");
        builder.Property<long>("OrderNumber");
        builder.Property<long>("Sequence").ValueGeneratedOnAdd().HasValueGenerator<SequenceGenerator>();
        builder.HasKey("OrderNumber", "Sequence");
    }
}

/// <summary>Which orders are under way, as SQL says it.</summary>
internal static class OpenOrders
{
    public const string Filter = "status IN ('AwaitingApproval', 'Sourcing', 'AwaitingCustomer', 'Scheduled', 'Delivered')";
}
