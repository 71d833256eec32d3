using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about what the desk cannot read, in Arabic.</summary>
internal sealed class ArabicAttachmentWording(Format format) : IAttachmentWording
{
    /// <inheritdoc/>
    public OutboundMessage Kept(InboundContent content) => new(content switch
    {
        InboundContent.Audio { IsVoiceNote: true } =>
            "وصلتنا رسالتك الصوتية، لكن لا يمكننا سماعها هنا الآن. حفظناها ليسمعها فريقنا، وإن كتبت لنا طلبك نفّذناه حالًا.",
        InboundContent.Audio => "وصلنا تسجيلك الصوتي وحفظناه ليسمعه فريقنا. وإن كتبت لنا طلبك نفّذناه حالًا.",
        InboundContent.Image => "وصلتنا صورتك وحفظناها ليطّلع عليها فريقنا. وإن كتبت لنا طلبك نفّذناه حالًا.",
        InboundContent.Document => "وصلنا ملفك وحفظناه ليطّلع عليه فريقنا. وإن كتبت لنا طلبك نفّذناه حالًا.",
        InboundContent.Location => "وصلنا موقعك وحفظناه لفريقنا، شكرًا لك.",
        InboundContent.Contact => "وصلتنا جهة الاتصال وحفظناها لفريقنا، شكرًا لك.",
        _ => "وصلتنا رسالتك، لكننا نقرأ النصوص فقط. حفظناها ليطّلع عليها فريقنا، وإن كتبت لنا طلبك نفّذناه حالًا.",
    });

    /// <inheritdoc/>
    public OutboundMessage Arrived(StaffTask task, string name, InboundContent content)
    {
        var what = content switch
        {
            InboundContent.Audio { IsVoiceNote: true } => "رسالة صوتية لم تُكتب",
            InboundContent.Audio => "تسجيلًا صوتيًا",
            InboundContent.Image => "صورة",
            InboundContent.Document => "ملفًا",
            InboundContent.Location => "موقعًا",
            InboundContent.Contact => "جهة اتصال",
            InboundContent.Other { Kind: "sticker" } => "ملصقًا",
            InboundContent.Other { Kind: "video" or "video_note" } => "مقطع فيديو",
            InboundContent.Other { Kind: "animation" } => "صورة متحركة",
            InboundContent.Other { Kind: "poll" } => "استطلاعًا",
            _ => "رسالة لا يمكن قراءتها آليًا",
        };
        var note = string.IsNullOrWhiteSpace(task.Note) ? "." : $": {format.Name(task.Note)}.";
        return new OutboundMessage($"المهمة {format.Name($"T{task.Number}")}: أرسل إلينا {format.Name(name)} {what}{note}")
        {
            Buttons = [new("تم", string.Create(CultureInfo.InvariantCulture, $"task:{task.Number}:yes"))],
            Purpose = MessagePurpose.StaffTask,
        };
    }
}
