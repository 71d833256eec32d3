namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, in English.</summary>
internal sealed class EnglishStaffWording(Format format) : IStaffWording
{
    public Format Format { get; } = format;
}
