using Abtamim.Domain.Sourcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Abtamim.Infrastructure.Persistence.Configurations;

internal sealed class SourcingRequestConfiguration : IEntityTypeConfiguration<SourcingRequest>
{
    public void Configure(EntityTypeBuilder<SourcingRequest> builder)
    {
        builder.ToTable("requests");
        builder.HasKey(request => request.Number);
        builder.Property(request => request.Number).ValueGeneratedNever();
        builder.Property(request => request.OrderNumber);
        builder.Property(request => request.SupplierCode);
        builder.Property(request => request.Cause);
        builder.Property(request => request.SentAt);
        builder.Property(request => request.Deadline);
        builder.Property(request => request.AnsweredAt);
        builder.Property(request => request.Status);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.HasMany(request => request.Lines).WithOne().HasForeignKey("RequestNumber").IsRequired();
        builder.HasMany(request => request.History).WithOne().HasForeignKey("RequestNumber").IsRequired();
        builder.HasIndex(request => request.OrderNumber);
        builder.HasIndex(request => new { request.SupplierCode, request.OrderNumber });
        builder.HasIndex(request => request.SupplierCode, "ix_requests_awaiting").HasFilter("status IN ('Open', 'Reminded')");
    }
}

internal sealed class RequestLineConfiguration : IEntityTypeConfiguration<RequestLine>
{
    public void Configure(EntityTypeBuilder<RequestLine> builder)
    {
        builder.ToTable("request_lines");
        builder.Property<long>("RequestNumber");
        builder.HasKey("RequestNumber", nameof(RequestLine.Position));
        builder.Property(line => line.Position).ValueGeneratedNever();
        builder.Property(line => line.OrderLine);
        builder.Property(line => line.Sku);
        builder.Property(line => line.Unit);
        builder.Property(line => line.Quantity);
        builder.Property(line => line.Reason);
        builder.Property(line => line.Offered);
        builder.Property(line => line.Eta);
        builder.Property(line => line.PriceAccepted);
        builder.ComplexProperty(line => line.Cost);
        builder.ComplexProperty(line => line.OfferedCost);
    }
}

internal sealed class RequestStepConfiguration : IEntityTypeConfiguration<RequestStep>
{
    public void Configure(EntityTypeBuilder<RequestStep> builder)
    {
        builder.ToTable("request_steps");
        builder.Property<long>("RequestNumber");
        builder.Property<long>("Sequence").ValueGeneratedOnAdd().HasValueGenerator<SequenceGenerator>();
        builder.HasKey("RequestNumber", "Sequence");
    }
}
