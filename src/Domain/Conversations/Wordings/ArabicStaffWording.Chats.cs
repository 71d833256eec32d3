using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About chats that staff take over, and about the desk itself.</summary>
internal sealed partial class ArabicStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage ChatTaken(PartyRef party, Surroundings surroundings) =>
        new($"المحادثة مع {PartyName(party, surroundings)} لديك الآن، والمساعد الآلي صامت فيها. كل ما تكتبه يصل إليهم، إلا ما يبدأ بعلامة {Format.Name("/")}.")
        {
            Buttons = [new("إعادة إلى المساعد", StaffButtons.Release(party))],
        };

    /// <inheritdoc/>
    public OutboundMessage HeldByOther(PartyRef party, string staffName, Surroundings surroundings) =>
        new($"المحادثة مع {PartyName(party, surroundings)} لدى {Format.Name(staffName)} الآن.");

    /// <inheritdoc/>
    public OutboundMessage WhomToTakeOver(IReadOnlyList<PartyRef> candidates, Surroundings surroundings) => candidates.Count == 0
        ? new($"محادثة من؟ اكتب الاسم أو الرمز، مثل: أتولى محادثة {Format.Name("CUS-001")}.")
        : new("أي محادثة تقصد؟") { Buttons = Parties(candidates, StaffButtons.Take, surroundings) };

    /// <inheritdoc/>
    public OutboundMessage WhichToRelease(IReadOnlyList<PartyRef> held, Surroundings surroundings) =>
        new("أي محادثة تعيدها إلى المساعد الآلي؟") { Buttons = Parties(held, StaffButtons.Release, surroundings) };

    /// <inheritdoc/>
    public OutboundMessage NothingHeld() => new("لا توجد محادثة كهذه معك الآن.");

    /// <inheritdoc/>
    public OutboundMessage ChatReleased(PartyRef party, IReadOnlyList<PartyRef> left, Surroundings surroundings) =>
        new($"عاد المساعد الآلي إلى المحادثة مع {PartyName(party, surroundings)}.{(left.Count == 0 ? "" : $" ما زالت معك محادثة {Format.List(left.Select(other => PartyName(other, surroundings)))}.")}")
        {
            Buttons = left.Count > 1 ? Parties(left, StaffButtons.Pick, surroundings) : [],
        };

    /// <inheritdoc/>
    public OutboundMessage ChatPicked(PartyRef party, Surroundings surroundings) => new($"ما تكتبه الآن يصل إلى {PartyName(party, surroundings)}.");

    /// <inheritdoc/>
    public OutboundMessage WhichChat(IReadOnlyList<PartyRef> held, Surroundings surroundings) =>
        new("لمن تكتب؟ هذه المحادثات معك:") { Buttons = Parties(held, StaffButtons.Pick, surroundings) };

    /// <inheritdoc/>
    public OutboundMessage PassedOn(PartyRef party, Surroundings surroundings) => new($"أُرسلت إلى {PartyName(party, surroundings)}.");

    /// <inheritdoc/>
    public OutboundMessage NotPassedOn() => new($"لم تُرسل. الرسالة لا تكون فارغة ولا تزيد على {Format.Number(ChatDesk.LongestText)} حرف.");

    /// <inheritdoc/>
    public OutboundMessage SupplierSaid(Supplier supplier, string text) =>
        new($"{Format.Name(supplier.NameAr)}:\n{Format.Words(text)}")
        {
            Buttons = [new("رد", StaffButtons.Pick(supplier.Ref)), new("إعادة إلى المساعد", StaffButtons.Release(supplier.Ref))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage Welcome() => new("حياك الله، في الخدمة دائمًا.");

    /// <inheritdoc/>
    public OutboundMessage ButtonIsOver() =>
        new("انتهى مفعول هذا الزر، ولم يتغير شيء.")
        {
            Buttons = [new("المهام المفتوحة", StaffButtons.Tasks), new("الطلبات الجارية", StaffButtons.Orders)],
        };

    /// <inheritdoc/>
    public OutboundMessage Help(bool isAsked) =>
        new((isAsked ? "يمكنك أن تكتب:" : "عذرًا، لم أفهم. يمكنك أن تكتب:") + $"""

            • ملخص اليوم
            • الطلبات المعلقة، تفاصيل الطلب {Format.Reference(1004)}، وصل الطلب {Format.Reference(1004)}
            • المهام، وافق على {Format.Name("T3")}، ارفض {Format.Reference(1004)}
            • سجل دفعة {Format.Number(500)} من مطعم النخيل
            • أتولى محادثة {Format.Name("CUS-001")}، رجّع المحادثة
            • الفواتير المتأخرة، أكثر الأصناف مبيعًا، تقييم الموردين، التوقعات
            """)
        {
            Buttons = [new("المهام المفتوحة", StaffButtons.Tasks), new("الطلبات الجارية", StaffButtons.Orders)],
        };
}
