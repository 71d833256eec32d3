namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about status, prices, balance, invoices, payments and politeness, to customers.</summary>
public interface IServiceWording
{
}
