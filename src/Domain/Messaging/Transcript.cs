namespace Abtamim.Domain.Messaging;

/// <summary>What was said in a conversation, both ways.</summary>
public interface ITranscript
{
    /// <summary>
    /// The messages of <paramref name="conversation"/> after place <paramref name="after"/>, in order, at most
    /// <paramref name="most"/>. A received message has its place from the moment its turn comes.
    /// </summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ConversationId conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>The last place that was given in <paramref name="conversation"/>; zero where nothing was said.</summary>
    Task<long> LastPlaceAsync(ConversationId conversation, CancellationToken cancellationToken);
}

/// <summary>One message of a conversation.</summary>
/// <param name="Sequence">Its place in the conversation, from 1, without gaps.</param>
/// <param name="FromParty">Whether the other side said it; otherwise the desk did.</param>
/// <param name="Text">The text; null where a button was pressed whose label is no longer known.</param>
/// <param name="Button">The value of the button that was pressed, or null.</param>
/// <param name="Buttons">The quick answers of a message of the desk.</param>
/// <param name="Documents">The documents of a message of the desk.</param>
/// <param name="At">When it was received or written.</param>
public sealed record TranscriptEntry(
    long Sequence,
    bool FromParty,
    string? Text,
    string? Button,
    IReadOnlyList<Button> Buttons,
    IReadOnlyList<Document> Documents,
    DateTimeOffset At)
{
    /// <summary>What the other side sent where that is neither a text nor a button; otherwise null.</summary>
    public InboundContent? Content { get; init; }

    /// <summary>The recording that came with it and is kept, or was; null where there is none.</summary>
    public KeptRecording? Recording { get; init; }
}
