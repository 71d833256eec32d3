namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, in Arabic.</summary>
internal sealed class ArabicStaffWording(Format format) : IStaffWording
{
    public Format Format { get; } = format;
}
