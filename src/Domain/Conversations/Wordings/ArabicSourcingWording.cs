namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about buying and bringing goods, in Arabic.</summary>
internal sealed class ArabicSourcingWording(ArabicFormat format) : ISourcingWording
{
    private readonly ArabicFormat _format = format;
}
