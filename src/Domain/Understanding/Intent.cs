#pragma warning disable CS1591 // Each member is one of the labels that the format of labelled messages defines.

namespace Abtamim.Domain.Understanding;

/// <summary>
/// The act of a message. The names in snake case (<see cref="IntentLabels"/>) are the labels of labelled messages;
/// which role can mean which is said at each group.
/// </summary>
public enum Intent
{
    // Anybody.
    Other,

    // Customers.
    PlaceOrder,
    RemoveItems,
    ChangeQuantity,
    Choose,
    Confirm,
    Cancel,
    SetDelivery,
    OrderStatus,
    RepeatOrder,
    AskPrice,
    AskAvailability,
    AskCatalog,
    AskBalance,
    GetInvoice,
    ReportPayment,
    Complaint,
    TalkToHuman,
    Greeting,
    Thanks,
    Help,
    OptOut,

    // Suppliers.
    Available,
    Partial,
    Unavailable,
    CounterOffer,
    Eta,
    Delivered,
    Question,

    // Staff.
    DailySummary,
    PendingOrders,
    OrderDetails,
    Approve,
    Reject,
    Takeover,
    Release,
    OverdueInvoices,
    RecordPayment,
    TopProducts,
    SupplierScores,
    Forecast,
}
