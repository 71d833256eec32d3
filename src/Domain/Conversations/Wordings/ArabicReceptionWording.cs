using System.Globalization;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said at the door, in Arabic.</summary>
internal sealed class ArabicReceptionWording(Format format) : IReceptionWording
{
    /// <inheritdoc/>
    public OutboundMessage Greeting() =>
        new("أهلًا بك! لم نتعرّف عليك بعد. اضغط «تسجيل» لفتح حساب لمتجرك، وإن كان لديك رمز دعوة فأرسله هنا.")
        {
            Buttons = [new("تسجيل", ReceptionDesk.RegisterButton)],
        };

    /// <inheritdoc/>
    public OutboundMessage AskName() => new("يسعدنا تسجيلك. ما اسمك الكريم؟");

    /// <inheritdoc/>
    public OutboundMessage AskShop(string name) => new($"تشرّفنا بك يا {format.Name(name)}. ما اسم متجرك؟");

    /// <inheritdoc/>
    public OutboundMessage Submitted(Applicant applicant) =>
        new($"شكرًا يا {format.Name(applicant.Name)}. وصل طلب تسجيل {format.Name(applicant.Shop)} إلى فريقنا، وسنخبرك هنا حال قبوله.");

    /// <inheritdoc/>
    public OutboundMessage StillWaiting() => new("طلب تسجيلك عند فريقنا، وسنرد عليك هنا قريبًا بإذن الله.");

    /// <inheritdoc/>
    public OutboundMessage Declined() =>
        new("نعتذر منك، لم نتمكن من تسجيل حسابك. للاستفسار تواصل مع فريق المبيعات، وإن كان لديك رمز دعوة فأرسله هنا.");

    /// <inheritdoc/>
    public OutboundMessage Welcome(Applicant applicant) =>
        new($"أهلًا بك يا {format.Name(applicant.Name)}، حساب {format.Name(applicant.Shop)} جاهز الآن. اكتب طلبك كما تحب، مثل: كرتونين ماء وشوال رز.");

    /// <inheritdoc/>
    public OutboundMessage Joined(string name) => new($"تم الربط. من الآن نعرفك هنا أيضًا: {format.Name(name)}. كيف نخدمك؟");

    /// <inheritdoc/>
    public OutboundMessage WrongCode() =>
        new("هذا الرمز غير صحيح أو انتهت صلاحيته. تأكد منه وأرسله مرة أخرى، أو اطلب رمزًا جديدًا ممن دعاك.");

    /// <inheritdoc/>
    public OutboundMessage LinkCode(Invitation invitation, TimeSpan counts) =>
        new($"رمز الربط: {format.Name(InvitationCode.Written(invitation.Code))}\nأرسله لنا من التطبيق الآخر خلال {format.Number(counts.Minutes)} دقيقة، ولا تعطه أحدًا.");

    /// <inheritdoc/>
    public OutboundMessage Stopped() => new("تم إيقاف الرسائل، ولن نرسل إليك شيئًا هنا بعد الآن. إن أردت العودة فأرسل «ابدأ».");

    /// <inheritdoc/>
    public OutboundMessage Resumed() => new("أهلًا بعودتك! ستصلك رسائلنا من جديد.");

    /// <inheritdoc/>
    public OutboundMessage Application(StaffTask task, Applicant applicant) =>
        new($"المهمة {format.Name($"T{task.Number}")}: طلب تسجيل\nالاسم: {format.Name(applicant.Name)}\nالمتجر: {format.Name(applicant.Shop)}\n"
            + $"القناة: {format.Channel(applicant.Conversation.Channel)}\nهل نسجّله عميلًا بلا حد ائتماني؟")
        {
            Buttons = [new("نعم، سجّله", Value(task, "yes")), new("لا", Value(task, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage WantsNoMessages(StaffTask task, string name) =>
        new($"المهمة {format.Name($"T{task.Number}")}: أوقف {format.Name(name)} استلام الرسائل وكتب: {format.Quote(task.Note ?? "")}. لن نرسل إليه شيئًا، فتواصلوا معه بطريقة أخرى إن لزم.")
        {
            Buttons = [new("تم", Value(task, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage NotReached(StaffTask task, LostContact contact, string name)
    {
        var (why, until) = contact.Why == RefusalKind.OptedOut
            ? ("فقد أُوقف استلامها هناك", "حتى تصلنا كلمة «ابدأ»")
            : ("فقد حُظر حسابنا هناك أو أُزيل", "حتى تصلنا من هناك رسالة");
        return new($"المهمة {format.Name($"T{task.Number}")}: لم تعد رسائلنا تصل إلى {format.Name(name)} عبر {format.Channel(contact.Conversation.Channel)}، {why}. "
            + $"ما لم يصل: {format.Quote(task.Note ?? "")}. لن نرسل شيئًا هناك {until}، فتواصلوا بطريقة أخرى إن لزم.")
        {
            Buttons = [new("تم", Value(task, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };
    }

    private static string Value(StaffTask task, string answer) => string.Create(CultureInfo.InvariantCulture, $"task:{task.Number}:{answer}");
}
