namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about drafts and orders, in English.</summary>
internal sealed class EnglishOrderingWording(Format format) : IOrderingWording
{
    public Format Format { get; } = format;
}
