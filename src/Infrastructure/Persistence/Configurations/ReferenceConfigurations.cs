using Abtamim.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<ProductRow>
{
    public void Configure(EntityTypeBuilder<ProductRow> builder)
    {
        builder.ToTable("products");
        builder.HasKey(row => row.Sku);
        builder.ComplexProperty(row => row.Price);
        builder.HasMany(row => row.Units).WithOne().HasForeignKey(unit => unit.Sku);
        builder.HasMany(row => row.Aliases).WithOne().HasForeignKey(alias => alias.Sku);
    }
}

internal sealed class ProductUnitConfiguration : IEntityTypeConfiguration<ProductUnitRow>
{
    public void Configure(EntityTypeBuilder<ProductUnitRow> builder)
    {
        builder.ToTable("product_units");
        builder.HasKey(row => new { row.Sku, row.Position });
        builder.Property(row => row.Position).ValueGeneratedNever();
    }
}

internal sealed class ProductAliasConfiguration : IEntityTypeConfiguration<ProductAliasRow>
{
    public void Configure(EntityTypeBuilder<ProductAliasRow> builder)
    {
        builder.ToTable("product_aliases");
        builder.HasKey(row => new { row.Sku, row.Position });
        builder.Property(row => row.Position).ValueGeneratedNever();
    }
}

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<CustomerRow>
{
    public void Configure(EntityTypeBuilder<CustomerRow> builder)
    {
        builder.ToTable("customers");
        builder.HasKey(row => row.Code);
        builder.ComplexProperty(row => row.CreditLimit);
    }
}

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<SupplierRow>
{
    public void Configure(EntityTypeBuilder<SupplierRow> builder)
    {
        builder.ToTable("suppliers");
        builder.HasKey(row => row.Code);
    }
}

internal sealed class SupplierOfferConfiguration : IEntityTypeConfiguration<SupplierOfferRow>
{
    public void Configure(EntityTypeBuilder<SupplierOfferRow> builder)
    {
        builder.ToTable("supplier_offers");
        builder.HasKey(row => new { row.SupplierCode, row.Sku });
        builder.ComplexProperty(row => row.Cost);
        builder.HasOne<SupplierRow>().WithMany().HasForeignKey(row => row.SupplierCode);
        builder.HasOne<ProductRow>().WithMany().HasForeignKey(row => row.Sku);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<ContactRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> builder)
    {
        builder.ToTable("contacts");
        builder.HasKey(row => row.Conversation);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> builder)
    {
        builder.ToTable("invitations");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(8);
    }
}

internal sealed class StaffConfiguration : IEntityTypeConfiguration<StaffRow>
{
    public void Configure(EntityTypeBuilder<StaffRow> builder)
    {
        builder.ToTable("staff");
        builder.HasKey(row => row.Name);
    }
}
