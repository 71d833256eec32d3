using Abtamim.Domain.Accounting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entries");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.Kind);
        builder.Property(entry => entry.Source);
        builder.Property(entry => entry.Cause);
        builder.Property(entry => entry.OrderNumber);
        builder.Property(entry => entry.Date);
        builder.Property(entry => entry.Narrative);
        builder.HasMany(entry => entry.Postings).WithOne().HasForeignKey("EntryNumber").IsRequired();
        builder.HasIndex(entry => entry.Source).IsUnique();
        builder.HasIndex(entry => entry.Date);
        builder.HasIndex(entry => entry.OrderNumber);
    }
}

internal sealed class PostingConfiguration : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.ToTable("postings");
        builder.Property<long>("EntryNumber");
        builder.HasKey("EntryNumber", nameof(Posting.Position));
        builder.Property(posting => posting.Position).ValueGeneratedNever();
        builder.Property(posting => posting.Account);
        builder.Property(posting => posting.Party);
        builder.ComplexProperty(posting => posting.Amount);
        builder.HasIndex(posting => new { posting.Account, posting.Party });
    }
}
