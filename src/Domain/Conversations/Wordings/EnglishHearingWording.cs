using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about recordings, in English.</summary>
internal sealed class EnglishHearingWording(Format format) : IHearingWording
{
    /// <inheritdoc/>
    public OutboundMessage Quoted(SpeechOutcome.Heard heard, OutboundMessage answer)
    {
        var quote = format.Quote(heard.Text, Format.MostHeard);
        var heading = heard.WrittenBy is null ? $"I heard: {quote}" : $"A colleague has listened to your voice note and wrote down: {quote}";
        return answer with { Text = $"{heading}\n\n{answer.Text}" };
    }

    /// <inheritdoc/>
    public OutboundMessage Unclear(SpeechOutcome.Unclear unclear, bool isForColleague)
    {
        var heard = unclear.Text is { } text ? format.Quote(text, Format.MostHeard) : null;
        var what = unclear.Why switch
        {
            UnclearSpeech.Silence => "I could not hear anything in your voice note.",
            UnclearSpeech.OtherLanguage => $"I do not understand the language of your voice note; I heard: {heard}. I understand Arabic and English.",
            UnclearSpeech.Invented => $"I could not hear you clearly, and what I picked up does not look like an order: {heard}.",
            UnclearSpeech.Guessed or UnclearSpeech.Repetition => $"I could not hear your voice note clearly; I heard: {heard}.",
            _ => throw new ArgumentOutOfRangeException(nameof(unclear), unclear.Why, "No such reason."),
        };
        var next = isForColleague
            ? "A colleague will listen to it; write your order and it is done at once."
            : "Please record it again close to the phone, or write your order.";
        return new OutboundMessage($"{what} {next}");
    }

    /// <inheritdoc/>
    public OutboundMessage NotHeard(NotListened why, InboundContent.Audio recording) => why switch
    {
        NotListened.NotConfigured => new EnglishAttachmentWording(format).Kept(recording),
        NotListened.EngineDown or NotListened.TooLate or NotListened.GaveUp =>
            new("Your voice note has arrived, but it could not be heard just now. A colleague will listen and go on from there; write your order and it is done at once."),
        NotListened.NotFetched => new("You sent a voice note, but it could not be downloaded. Please send it again, or write your order."),
        NotListened.NotAudio => new("Your recording has arrived, but it is broken or of a kind that cannot be played. Please record it again, or write your order."),
        NotListened.TooLong => new("Your voice note is longer than can be heard in one go. It is kept for a colleague; shorter notes or a written order are faster."),
        NotListened.TooLarge => new("Your recording is larger than can be taken. Please send a shorter one, or write your order."),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No such reason."),
    };

    /// <inheritdoc/>
    public OutboundMessage Arrived(StaffTask task, string name)
    {
        var heard = string.IsNullOrWhiteSpace(task.Note) ? "" : $" Heard in it: {format.Quote(task.Note)}.";
        return new OutboundMessage(
            $"Task {format.Name($"T{task.Number}")}: a voice note from {format.Name(name)} was not understood.{heard} Listen to it and write what was said, and it goes on from there.")
        {
            Buttons = [new("Write what was said", StaffButtons.WriteDown(task.Number)), new("Done", StaffButtons.Decide(task.Number, accept: true))],
            Purpose = MessagePurpose.StaffTask,
            Recording = task.Cause,
        };
    }

    /// <inheritdoc/>
    public OutboundMessage WriteDown(StaffTask task, string name) =>
        new($"Now write what was said in the voice note from {format.Name(name)}, word by word. Your next message is taken for theirs.");

    /// <inheritdoc/>
    public OutboundMessage WrittenDown(StaffTask task, string name) =>
        new($"Done: it goes on with {format.Name(name)}'s words. Task {format.Name($"T{task.Number}")} is closed.");

    /// <inheritdoc/>
    public OutboundMessage ForgetWhom() => new("Whose recordings are to be removed? Write: forget, and the customer's name or code.");

    /// <inheritdoc/>
    public OutboundMessage ForgetIsMeant(Customer customer) =>
        new($"Remove all recordings of {format.Name(customer.Name)} and what was written down of them? They cannot be had back; orders and invoices stay.")
        {
            Buttons = [new("Yes, remove them", StaffButtons.Forget(customer))],
        };

    /// <inheritdoc/>
    public OutboundMessage Forgotten(Customer customer) =>
        new($"The recordings of {format.Name(customer.Name)} and what was written down of them are removed. Orders and invoices stay, as the law wants.");

    /// <inheritdoc/>
    public OutboundMessage OwnAreMeant() =>
        new("Remove all your voice notes and what was written down of them? They cannot be had back; your orders and invoices stay.")
        {
            Buttons = [new("Yes, remove them", OwnRecordings.Button)],
        };

    /// <inheritdoc/>
    public OutboundMessage OwnForgotten() =>
        new("Done: your voice notes and what was written down of them are removed. Your orders and invoices stay, as the law wants.");
}
