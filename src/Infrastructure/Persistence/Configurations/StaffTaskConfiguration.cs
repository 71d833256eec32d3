using Abtamim.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class StaffTaskConfiguration : IEntityTypeConfiguration<StaffTask>
{
    public void Configure(EntityTypeBuilder<StaffTask> builder)
    {
        builder.ToTable("tasks");
        builder.HasKey(task => task.Number);
        builder.Property(task => task.Number).ValueGeneratedNever();
        builder.Property(task => task.Kind);
        builder.Property(task => task.Cause);
        builder.Property(task => task.OpenedAt);
        builder.Property(task => task.RequestNumber);
        builder.Property(task => task.RequestLine);
        builder.Property(task => task.Party);
        builder.Property(task => task.Note);
        builder.Property(task => task.Status);
        builder.Property(task => task.DecidedBy);
        builder.Property(task => task.DecidedAt);
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.ComplexProperty(task => task.Amount);
        builder.ComplexProperty(task => task.Applicant);
        builder.HasOne(task => task.Order).WithMany().HasForeignKey(task => task.OrderNumber);
        builder.HasIndex(task => task.Number, "ix_tasks_open").HasFilter("status = 'Open'");
    }
}
