namespace Abtamim.Domain.Ordering;

/// <summary>Why an order changed its state. The names are stored: they stay as they are.</summary>
public enum OrderReason
{
    /// <summary>Staff took it although it goes over the credit limit.</summary>
    AcceptedOverLimit,

    /// <summary>Staff did not take it because it goes over the credit limit.</summary>
    RefusedOverLimit,

    /// <summary>No supplier is left to be asked for what is missing.</summary>
    NoSupplierLeft,

    /// <summary>The customer waits for what is missing.</summary>
    CustomerWaits,

    /// <summary>Everything that will be delivered is bought.</summary>
    EverythingBought,

    /// <summary>The customer takes what there is of it, and that is bought.</summary>
    CustomerTookPart,

    /// <summary>The customer does without the products that are short, and the rest is bought.</summary>
    CustomerDroppedShort,

    /// <summary>The goods have come, all of them.</summary>
    EverythingArrived,

    /// <summary>The invoice is issued.</summary>
    InvoiceIssued,

    /// <summary>The customer gave it up.</summary>
    CustomerGaveUp,

    /// <summary>The customer does without what is short, and that is everything in it.</summary>
    EverythingShort,

    /// <summary>Staff agreed to give it up.</summary>
    StaffGaveUp,
}
