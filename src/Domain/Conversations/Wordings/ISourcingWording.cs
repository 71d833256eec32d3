namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about buying and bringing goods: to suppliers, and to customers and staff about it.</summary>
public interface ISourcingWording;
