using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations;

/// <summary>What every decision may look at: the same for all that is decided at one moment.</summary>
/// <param name="Catalogue">The price list.</param>
/// <param name="Parties">Everybody the company knows.</param>
/// <param name="Company">The company itself.</param>
/// <param name="Policy">What the desk may do alone.</param>
/// <param name="Now">The time, in the company's time zone.</param>
public sealed record Surroundings(
    ProductCatalogue Catalogue,
    PartyDirectory Parties,
    CompanyProfile Company,
    DeskPolicy Policy,
    DateTimeOffset Now)
{
    /// <summary>Whether whoever asks to becomes a customer at once, without credit; otherwise staff decide.</summary>
    public bool RegistrationIsOpen { get; init; }

    /// <summary>The customers' own words, learned before.</summary>
    public CustomerWords Words { get; init; } = CustomerWords.None;

    /// <summary>The business day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}

/// <summary>The seller.</summary>
/// <param name="Name">The name on invoices.</param>
/// <param name="VatNumber">The VAT registration number, or null.</param>
/// <param name="Currency">The currency of prices and books.</param>
/// <param name="TimeZone">Where its business days begin and end.</param>
/// <param name="Country">The country, ISO 3166 alpha-2.</param>
public sealed record CompanyProfile(string Name, string? VatNumber, Currency Currency, TimeZoneInfo TimeZone, string Country);

/// <summary>What the desk may do alone, and when it asks.</summary>
public sealed record DeskPolicy
{
    /// <summary>How long a supplier has for an answer.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromHours(2);

    /// <summary>When a supplier that has not answered is reminded, after the request.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When suppliers are asked again for what a customer waits for.</summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>
    /// The least margin on a line, as a fraction of its sales price: a supplier's price that leaves less is put before
    /// staff.
    /// </summary>
    public decimal LeastMargin { get; init; } = 0.05m;

    /// <summary>A quantity this many times the customer's largest so far is asked back.</summary>
    public decimal UnusualFactor { get; init; } = 4m;

    /// <summary>Without any history, a quantity above this is asked back.</summary>
    public decimal UnusualWithoutHistory { get; init; } = 300m;

    /// <summary>How long a draft that nobody touches is simply gone on with.</summary>
    public TimeSpan DraftStaysFresh { get; init; } = TimeSpan.FromDays(2);
}
