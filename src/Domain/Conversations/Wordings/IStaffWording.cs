namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, to staff.</summary>
public interface IStaffWording
{
}
