using Abtamim.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class PurchaseOrderConfiguration : IEntityTypeConfiguration<PurchaseOrder>
{
    public void Configure(EntityTypeBuilder<PurchaseOrder> builder)
    {
        builder.ToTable("purchase_orders");
        builder.HasKey(purchase => purchase.Number);
        builder.Property(purchase => purchase.Number).ValueGeneratedNever();
        builder.Property(purchase => purchase.OrderNumber);
        builder.Property(purchase => purchase.SupplierCode);
        builder.Property(purchase => purchase.Cause);
        builder.Property(purchase => purchase.PlacedAt);
        builder.Property(purchase => purchase.Eta);
        builder.Property(purchase => purchase.ReceivedAt);
        builder.Property(purchase => purchase.Status);
        builder.Property(purchase => purchase.Version).IsConcurrencyToken();
        builder.HasMany(purchase => purchase.Lines).WithOne().HasForeignKey("PurchaseOrderNumber").IsRequired();
        builder.HasMany(purchase => purchase.History).WithOne().HasForeignKey("PurchaseOrderNumber").IsRequired();
        builder.HasIndex(purchase => purchase.OrderNumber);
        builder.HasIndex(purchase => new { purchase.SupplierCode, purchase.OrderNumber });
        builder.HasIndex(purchase => purchase.SupplierCode, "ix_purchase_orders_placed").HasFilter("status = 'Placed'");
    }
}

internal sealed class PurchaseLineConfiguration : IEntityTypeConfiguration<PurchaseLine>
{
    public void Configure(EntityTypeBuilder<PurchaseLine> builder)
    {
        builder.ToTable("purchase_lines");
        builder.Property<long>("PurchaseOrderNumber");
        builder.HasKey("PurchaseOrderNumber", nameof(PurchaseLine.Position));
        builder.Property(line => line.Position).ValueGeneratedNever();
        builder.Property(line => line.OrderLine);
        builder.Property(line => line.Sku);
        builder.Property(line => line.Unit);
        builder.Property(line => line.Quantity);
        builder.Property(line => line.VatRate);
        builder.ComplexProperty(line => line.UnitCost);
    }
}

internal sealed class PurchaseStepConfiguration : IEntityTypeConfiguration<PurchaseStep>
{
    public void Configure(EntityTypeBuilder<PurchaseStep> builder)
    {
        builder.ToTable("purchase_steps");
        builder.Property<long>("PurchaseOrderNumber");
        builder.Property<long>("Sequence").ValueGeneratedOnAdd().HasValueGenerator<SequenceGenerator>();
        builder.HasKey("PurchaseOrderNumber", "Sequence");
    }
}
