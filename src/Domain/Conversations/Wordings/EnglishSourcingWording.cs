namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about buying and bringing goods, in English.</summary>
internal sealed class EnglishSourcingWording(EnglishFormat format) : ISourcingWording
{
    private readonly EnglishFormat _format = format;
}
