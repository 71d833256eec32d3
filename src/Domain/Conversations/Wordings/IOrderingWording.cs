namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about drafts and orders, to the customer who places them.</summary>
public interface IOrderingWording
{
}
