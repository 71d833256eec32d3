using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Conversations;

/// <summary>What the desk says, in Arabic.</summary>
internal sealed class ArabicWording : Wording
{
    private static readonly ArabicFormat Writing = new();

    /// <inheritdoc/>
    public override Language Language => Language.Arabic;

    /// <inheritdoc/>
    public override Format Format => Writing;

    /// <inheritdoc/>
    public override ISourcingWording Sourcing { get; } = new ArabicSourcingWording(Writing);

    /// <inheritdoc/>
    public override IStaffWording Staff { get; } = new ArabicStaffWording(Writing);

    /// <inheritdoc/>
    public override IDecisionWording Decisions { get; } = new ArabicDecisionWording(Writing);

    /// <inheritdoc/>
    public override IServiceWording Service { get; } = new ArabicServiceWording(Writing);

    /// <inheritdoc/>
    public override IOrderingWording Ordering { get; } = new ArabicOrderingWording(Writing);

    /// <inheritdoc/>
    public override IReceptionWording Reception { get; } = new ArabicReceptionWording(Writing);

    /// <inheritdoc/>
    public override IAttachmentWording Attachments { get; } = new ArabicAttachmentWording(Writing);

    /// <inheritdoc/>
    public override IHearingWording Hearing { get; } = new ArabicHearingWording(Writing);

    /// <inheritdoc/>
    public override OutboundMessage Trouble() =>
        new("نعتذر منك، حدث خلل عندنا ولم نتمكن من تنفيذ رسالتك. أبلغنا فريقنا بها وسيتواصل معك قريبًا.");
}
