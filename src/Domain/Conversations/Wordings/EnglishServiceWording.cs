namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about status, prices, balance, invoices, payments and politeness, in English.</summary>
internal sealed class EnglishServiceWording(Format format) : IServiceWording
{
    public Format Format { get; } = format;
}
