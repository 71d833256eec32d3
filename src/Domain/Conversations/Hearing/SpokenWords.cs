using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Hearing;

/// <summary>Makes words of recordings: asks for them to be listened to, and reads what was heard like written text.</summary>
internal static class SpokenWords
{
    /// <summary>What a message wants to have listened to, or null.</summary>
    public static PreparationWanted? Wanted(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings) =>
        message is { Button: null, Content: InboundContent.Audio audio } && !message.Prepared.Has(PreparationKind.Speech)
            ? new PreparationWanted.Speech(audio, state.Language ?? surroundings.Parties.LanguageOf(party))
            : null;

    /// <summary><paramref name="message"/> with what was heard in it as its text, after what was written beside it.</summary>
    public static IncomingMessage Of(IncomingMessage message) => Heard(message) is { } heard
        ? message with { Text = string.IsNullOrWhiteSpace(message.Text) ? heard.Text : $"{message.Text}\n{heard.Text}" }
        : message;

    /// <summary>What was heard in <paramref name="message"/>; null where it is no recording, or nothing was.</summary>
    public static SpeechOutcome.Heard? Heard(IncomingMessage message) =>
        message is { Button: null, Content: InboundContent.Audio } ? message.Prepared.Speech as SpeechOutcome.Heard : null;
}
