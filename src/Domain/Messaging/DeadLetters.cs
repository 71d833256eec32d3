namespace Abtamim.Domain.Messaging;

/// <summary>What could not be handled, sent or done, for staff to see and to try again.</summary>
public interface IDeadLetters
{
    /// <summary>Everything that is set aside, oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(int most, CancellationToken cancellationToken);

    /// <summary>Tries one again. Returns false where there is no such dead letter.</summary>
    Task<bool> ReplayAsync(DeadLetterKind kind, long id, CancellationToken cancellationToken);

    /// <summary>Tries all of them again, and says how many there were.</summary>
    Task<int> ReplayAllAsync(CancellationToken cancellationToken);
}

/// <summary>What kind of thing was set aside.</summary>
public enum DeadLetterKind
{
    /// <summary>A received message.</summary>
    Inbox,

    /// <summary>A message on its way out.</summary>
    Outbox,

    /// <summary>Due work on an order.</summary>
    Work,
}

/// <summary>Something that was set aside.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id among its kind.</param>
/// <param name="About">The conversation, or the order for work.</param>
/// <param name="Text">What was written, pressed or would be said; for work, what was to be done.</param>
/// <param name="Error">Why it was set aside.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="At">When it was received, written or due.</param>
public sealed record DeadLetter(
    DeadLetterKind Kind,
    long Id,
    string About,
    string? Text,
    string? Error,
    int Attempts,
    DateTimeOffset At);
