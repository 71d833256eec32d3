using Abtamim.Domain.Accounting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices");
        builder.HasKey(invoice => invoice.Number);
        builder.Property(invoice => invoice.Number).ValueGeneratedNever();
        builder.Property(invoice => invoice.OrderNumber);
        builder.Property(invoice => invoice.CustomerCode);
        builder.Property(invoice => invoice.IssuedOn);
        builder.Property(invoice => invoice.DueOn);
        builder.ComplexProperty(invoice => invoice.Total);
        builder.Ignore(invoice => invoice.Totals);
        builder.HasMany(invoice => invoice.Lines).WithOne().HasForeignKey("InvoiceNumber").IsRequired();
        builder.HasIndex(invoice => invoice.OrderNumber).IsUnique();
        builder.HasIndex(invoice => invoice.IssuedOn);
        builder.HasIndex(invoice => invoice.DueOn);
        builder.HasIndex(invoice => new { invoice.CustomerCode, invoice.Number });
    }
}

internal sealed class InvoiceLineConfiguration : IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.ToTable("invoice_lines");
        builder.Property<long>("InvoiceNumber");
        builder.HasKey("InvoiceNumber", nameof(InvoiceLine.Position));
        builder.Property(line => line.Position).ValueGeneratedNever();
        builder.Property(line => line.Sku);
        builder.Property(line => line.NameAr);
        builder.Property(line => line.NameEn);
        builder.Property(line => line.Unit);
        builder.Property(line => line.Quantity);
        builder.Property(line => line.VatRate);
        builder.ComplexProperty(line => line.UnitPrice);
    }
}
