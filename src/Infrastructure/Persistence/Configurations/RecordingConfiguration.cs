using Abtamim.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class RecordingConfiguration : IEntityTypeConfiguration<RecordingRow>
{
    public void Configure(EntityTypeBuilder<RecordingRow> builder)
    {
        builder.ToTable("recordings");
        builder.HasKey(row => row.File);
        builder.Property(row => row.File).HasMaxLength(200);
        builder.Property(row => row.MediaType).HasMaxLength(100);
        builder.HasIndex(row => row.InboxId);
        builder.HasIndex(row => row.KeptAt, "ix_recordings_kept").HasFilter("removed_at IS NULL");
    }
}
