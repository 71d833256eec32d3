namespace Abtamim.Domain.Sourcing;

/// <summary>Why a purchase order changed its state. The names are stored: they stay as they are.</summary>
public enum PurchaseReason
{
    /// <summary>The goods were reported as delivered.</summary>
    ReportedDelivered,

    /// <summary>The order that it served was given up.</summary>
    OrderGivenUp,
}
