using Abtamim.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class InboxConfiguration : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox");
        builder.HasIndex(row => new { row.Channel, row.ProviderId }).IsUnique();
        builder.HasIndex(row => new { row.Conversation, row.Id }, "ix_inbox_pending").HasFilter("status = 'Pending'");
        builder.HasIndex(row => row.Id, "ix_inbox_dead").HasFilter("status = 'Dead'");
        builder.HasIndex(row => new { row.Conversation, row.Seq }).IsUnique();
        builder.HasIndex(row => new { row.Preparing, row.Id }, "ix_inbox_preparing").HasFilter("preparing IS NOT NULL");
        builder.Property(row => row.Preparing).HasMaxLength(40);
        builder.Property(row => row.PreparingAttempts).HasDefaultValue(0);
    }
}

internal sealed class ModelQuestionsConfiguration : IEntityTypeConfiguration<ModelQuestionsRow>
{
    public void Configure(EntityTypeBuilder<ModelQuestionsRow> builder)
    {
        builder.ToTable("model_questions");
        builder.HasKey(row => new { row.Customer, row.Day });
    }
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasIndex(row => new { row.Conversation, row.Seq }).IsUnique();
        builder.HasIndex(row => new { row.Conversation, row.Seq }, "ix_outbox_pending").HasFilter("status = 'Pending'");
        builder.HasIndex(row => row.Id, "ix_outbox_dead").HasFilter("status IN ('Dead', 'Failed', 'Unknown')");
        builder.Property(row => row.PartsSent).HasDefaultValue(0);
    }
}

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(row => new { row.Channel, row.ProviderId });
        builder.HasIndex(row => row.OutboxId);
    }
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<ConversationRow> builder)
    {
        builder.ToTable("conversations");
        builder.Property(row => row.Id);
        builder.HasIndex(row => new { row.PartyRole, row.PartyCode });
    }
}

internal sealed class ConversationReferenceConfiguration : IEntityTypeConfiguration<ConversationReferenceRow>
{
    public void Configure(EntityTypeBuilder<ConversationReferenceRow> builder)
    {
        builder.ToTable("conversation_references");
        builder.HasKey(row => row.Conversation);
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<CounterRow>
{
    public void Configure(EntityTypeBuilder<CounterRow> builder)
    {
        builder.ToTable("counters");
        builder.HasKey(row => row.Name);
    }
}

internal sealed class DueWorkConfiguration : IEntityTypeConfiguration<DueWorkRow>
{
    public void Configure(EntityTypeBuilder<DueWorkRow> builder)
    {
        builder.ToTable("due_work");
        builder.HasIndex(row => row.DueAt, "ix_due_work_pending").HasFilter("status = 'Pending'");
        builder.HasIndex(row => row.Id, "ix_due_work_dead").HasFilter("status = 'Dead'");
    }
}
