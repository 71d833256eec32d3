using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Attachments;

/// <summary>
/// Takes in what the desk cannot read: pictures, files, places, contacts, and recordings that nobody has written down.
/// The sender is told so, and staff get it. What comes in one go, an album, is answered once.
/// </summary>
internal static class AttachmentDesk
{
    private const int LongestNote = 500;

    private static readonly TimeSpan OneGo = TimeSpan.FromMinutes(2);

    /// <summary>Whether <paramref name="message"/> has neither words nor a button.</summary>
    public static bool Takes(IncomingMessage message) =>
        message is { Text: null, Button: null, Content: not (InboundContent.Text or InboundContent.Button) };

    /// <summary>Decides on one.</summary>
    public static TurnResult Decide(Turn turn)
    {
        var now = turn.Surroundings.Now;
        var decision = new Decision();
        var isMore = turn.State.AttachmentAt is { } last && now - last < OneGo;
        var result = new TurnResult(turn.State with { AttachmentAt = now }, decision);
        if (isMore)
            return result;
        var content = turn.Message.Content;
        var language = turn.State.Language ?? turn.Surroundings.Parties.LanguageOf(turn.Party);

        // Whoever talks to a colleague is not talked into by the desk.
        if (turn.TakenOverBy is null)
            decision.Reply(turn.Message.Conversation, language, wording => wording.Attachments.Kept(content));
        if (turn.Party.Role == SpeakerRole.Staff)
            return result;
        var task = new StaffTask(TaskKind.Conversation, turn.Message.Id, now)
        {
            Party = turn.Party.ToString(),
            Note = NoteOf(content),
        };
        decision.Add(task);
        decision.TellColleagues(turn, (wording, name) => wording.Attachments.Arrived(task, name, content));
        return result;
    }

    /// <summary>What can be said of <paramref name="content"/> in words: a file's name, a place, a number; null where there is nothing.</summary>
    private static string? NoteOf(InboundContent content)
    {
        var note = content switch
        {
            InboundContent.Location place => string.Join(
                ", ", new[] { place.Name, place.Address, Coordinates(place) }.Where(piece => !string.IsNullOrWhiteSpace(piece))),
            InboundContent.Contact contact => string.Join(' ', contact.Name, contact.Phone).Trim(),
            _ => content.Attachment?.Name,
        };
        return note is { Length: > LongestNote } ? note[..(char.IsHighSurrogate(note[LongestNote - 1]) ? LongestNote - 1 : LongestNote)] : note;
    }

    private static string Coordinates(InboundContent.Location place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.######},{place.Longitude:0.######}");
}
