using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Conversations;

/// <summary>What the desk says, in English.</summary>
internal sealed class EnglishWording : Wording
{
    private static readonly EnglishFormat Writing = new();

    /// <inheritdoc/>
    public override Language Language => Language.English;

    /// <inheritdoc/>
    public override Format Format => Writing;

    /// <inheritdoc/>
    public override ISourcingWording Sourcing { get; } = new EnglishSourcingWording(Writing);

    /// <inheritdoc/>
    public override IStaffWording Staff { get; } = new EnglishStaffWording(Writing);

    /// <inheritdoc/>
    public override IDecisionWording Decisions { get; } = new EnglishDecisionWording(Writing);

    /// <inheritdoc/>
    public override IServiceWording Service { get; } = new EnglishServiceWording(Writing);

    /// <inheritdoc/>
    public override IOrderingWording Ordering { get; } = new EnglishOrderingWording(Writing);

    /// <inheritdoc/>
    public override IReceptionWording Reception { get; } = new EnglishReceptionWording(Writing);

    /// <inheritdoc/>
    public override IAttachmentWording Attachments { get; } = new EnglishAttachmentWording(Writing);

    /// <inheritdoc/>
    public override IHearingWording Hearing { get; } = new EnglishHearingWording(Writing);

    /// <inheritdoc/>
    public override OutboundMessage Trouble() =>
        new("Sorry, something went wrong on our side and we could not handle your message. Our team has been told and will get back to you soon.");
}
