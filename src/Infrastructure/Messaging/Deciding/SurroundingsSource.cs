using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Makes what decisions look at: the reference data and the time, in the company's time zone.</summary>
internal sealed class SurroundingsSource(CompanyProfile company, DeskPolicy policy, RegistrationOptions registration, TimeProvider time)
{
    public Surroundings Of(ReferenceData.Snapshot reference) => new(
        reference.Catalogue,
        reference.Parties,
        company,
        policy,
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), company.TimeZone))
    {
        RegistrationIsOpen = registration.Open,
        Words = reference.Words,
    };
}
