using Abtamim.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class UsualQuantityConfiguration : IEntityTypeConfiguration<UsualQuantityRow>
{
    public void Configure(EntityTypeBuilder<UsualQuantityRow> builder)
    {
        builder.ToTable("usual_quantities");
        builder.HasKey(row => new { row.CustomerCode, row.Sku, row.Unit });
    }
}

internal sealed class BalanceConfiguration : IEntityTypeConfiguration<BalanceRow>
{
    public void Configure(EntityTypeBuilder<BalanceRow> builder)
    {
        builder.ToTable("balances");
        builder.HasKey(row => new { row.Account, row.Party, row.Currency });
    }
}

internal sealed class SupplierRecordConfiguration : IEntityTypeConfiguration<SupplierRecordRow>
{
    public void Configure(EntityTypeBuilder<SupplierRecordRow> builder)
    {
        builder.ToTable("supplier_records");
        builder.HasKey(row => row.SupplierCode);
    }
}
