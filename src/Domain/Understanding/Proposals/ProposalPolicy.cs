using System.Collections.Frozen;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>When a model is asked, and how far it is believed.</summary>
public static class ProposalPolicy
{
    /// <summary>
    /// The most confidence that a line can have which a model has filled in. It lies below what is booked without a
    /// question: a proposal narrows the question that the customer is asked, and does not take its place.
    /// </summary>
    public const double MostLineConfidence = 0.7;

    /// <summary>The confidence of an act that a model has named.</summary>
    public const double NamedIntentConfidence = 0.7;

    /// <summary>Where the grammar says with this confidence that a message asks for nothing, it does: small talk.</summary>
    public const double SureOfNoAct = 0.75;

    /// <summary>The longest message that a model is asked about, in characters: what is longer is no order line.</summary>
    public const int LongestText = 1_000;

    /// <summary>The most parts of one message.</summary>
    public const int MostParts = 12;

    /// <summary>The most products that are offered for the choice.</summary>
    public const int MostCandidates = 40;

    /// <summary>The most products that stay in question for one part.</summary>
    public const int MostChoices = 5;

    /// <summary>The most lines that a part without a line of its own may turn out to be.</summary>
    public const int MostLinesOfPart = 3;

    // The factor for a line of whose proposal something had to be dropped.
    internal const double Doubt = 0.5;

    /// <summary>
    /// The acts that a model may name, and only where the grammar found none: asking and placing orders. What confirms,
    /// cancels, changes or pays is never taken from it.
    /// </summary>
    public static FrozenSet<Intent> Nameable { get; } = new[]
    {
        Intent.PlaceOrder, Intent.AskPrice, Intent.AskAvailability, Intent.AskCatalog, Intent.OrderStatus, Intent.AskBalance,
        Intent.GetInvoice, Intent.Complaint, Intent.TalkToHuman, Intent.Greeting, Intent.Thanks, Intent.Help,
    }.ToFrozenSet();

    /// <summary>The acts whose lines may be filled in.</summary>
    internal static bool HasLines(Intent intent) =>
        intent is Intent.PlaceOrder or Intent.ChangeQuantity or Intent.RemoveItems or Intent.AskPrice or Intent.AskAvailability;
}
