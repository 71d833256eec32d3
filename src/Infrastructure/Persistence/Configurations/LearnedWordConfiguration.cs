using Abtamim.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class LearnedWordConfiguration : IEntityTypeConfiguration<LearnedWordRow>
{
    public void Configure(EntityTypeBuilder<LearnedWordRow> builder)
    {
        builder.ToTable("learned_words");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.CustomerCode, row.Wording }).IsUnique();
        builder.HasIndex(row => row.Version);
    }
}
