using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about what the desk cannot read, in English.</summary>
internal sealed class EnglishAttachmentWording(Format format) : IAttachmentWording
{
    /// <inheritdoc/>
    public OutboundMessage Kept(InboundContent content) => new(content switch
    {
        InboundContent.Audio { IsVoiceNote: true } =>
            "Your voice note has arrived, but it cannot be heard here right now. A colleague will listen to it; write your order and it is done at once.",
        InboundContent.Audio => "Your recording has arrived and is kept for a colleague. Write your order and it is done at once.",
        InboundContent.Image => "Your picture has arrived and is kept for a colleague. Write your order and it is done at once.",
        InboundContent.Document => "Your file has arrived and is kept for a colleague. Write your order and it is done at once.",
        InboundContent.Location => "Your location has arrived and is kept for our team, thank you.",
        InboundContent.Contact => "The contact has arrived and is kept for our team, thank you.",
        _ => "Your message has arrived, but only text can be read here. It is kept for a colleague; write your order and it is done at once.",
    });

    /// <inheritdoc/>
    public OutboundMessage Arrived(StaffTask task, string name, InboundContent content)
    {
        var what = content switch
        {
            InboundContent.Audio { IsVoiceNote: true } => "a voice note that was not written down",
            InboundContent.Audio => "a recording",
            InboundContent.Image => "a picture",
            InboundContent.Document => "a file",
            InboundContent.Location => "a location",
            InboundContent.Contact => "a contact",
            InboundContent.Other { Kind: "sticker" } => "a sticker",
            InboundContent.Other { Kind: "video" or "video_note" } => "a video",
            InboundContent.Other { Kind: "animation" } => "an animation",
            InboundContent.Other { Kind: "poll" } => "a poll",
            _ => "a message that cannot be read here",
        };
        var note = string.IsNullOrWhiteSpace(task.Note) ? "." : $": {format.Name(task.Note)}.";
        return new OutboundMessage($"Task {format.Name($"T{task.Number}")}: {format.Name(name)} has sent {what}{note}")
        {
            Buttons = [new("Done", string.Create(CultureInfo.InvariantCulture, $"task:{task.Number}:yes"))],
            Purpose = MessagePurpose.StaffTask,
        };
    }
}
