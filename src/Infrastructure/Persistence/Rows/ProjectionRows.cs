using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Jobs;

namespace Abtamim.Infrastructure.Persistence.Rows;

/// <summary>What a customer has ordered of a product so far: kept up as orders are saved, so that nobody has to add it up.</summary>
internal sealed class UsualQuantityRow
{
    public required string CustomerCode { get; set; }

    public Sku Sku { get; set; }

    public required string Unit { get; set; }

    public int Orders { get; set; }

    public decimal Largest { get; set; }
}

/// <summary>The balance of a party's subledger: kept up as entries are saved; the postings are the truth.</summary>
internal sealed class BalanceRow
{
    public LedgerAccount Account { get; set; }

    public required string Party { get; set; }

    public Currency Currency { get; set; }

    public long Minor { get; set; }
}

/// <summary>How a supplier has answered so far: kept up as requests change state.</summary>
internal sealed class SupplierRecordRow
{
    public required string SupplierCode { get; set; }

    public int Asked { get; set; }

    public int Answered { get; set; }
}

/// <summary>Work that falls due: the truth of which a background job only carries the id.</summary>
internal sealed class DueWorkRow
{
    public long Id { get; set; }

    public WorkKind Kind { get; set; }

    public long OrderNumber { get; set; }

    public long? RequestNumber { get; set; }

    public long Cause { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public WorkStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public string? Error { get; set; }
}
