namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about drafts and orders, in Arabic.</summary>
internal sealed class ArabicOrderingWording(Format format) : IOrderingWording
{
    public Format Format { get; } = format;
}
