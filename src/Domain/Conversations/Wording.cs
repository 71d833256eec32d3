namespace Abtamim.Domain.Conversations;

/// <summary>Everything the desk can say, in one language.</summary>
public abstract class Wording
{
    /// <summary>The language.</summary>
    public abstract Language Language { get; }
}
