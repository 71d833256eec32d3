namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about status, prices, balance, invoices, payments and politeness, in Arabic.</summary>
internal sealed class ArabicServiceWording(Format format) : IServiceWording
{
    public Format Format { get; } = format;
}
