namespace Abtamim.Domain.Sourcing;

/// <summary>Why a request to a supplier changed its state. The names are stored: they stay as they are.</summary>
public enum RequestReason
{
    /// <summary>The supplier has not answered yet.</summary>
    NoAnswerYet,

    /// <summary>The supplier did not answer in time.</summary>
    NotAnsweredInTime,

    /// <summary>The supplier has all that it was asked for.</summary>
    AllOffered,

    /// <summary>The supplier has some of what it was asked for.</summary>
    PartOffered,

    /// <summary>The supplier has nothing of what it was asked for.</summary>
    NothingOffered,

    /// <summary>Staff accepted its price.</summary>
    PriceAccepted,

    /// <summary>Staff refused its price.</summary>
    PriceRefused,

    /// <summary>The order was given up.</summary>
    OrderGivenUp,
}
