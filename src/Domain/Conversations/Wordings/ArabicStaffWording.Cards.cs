using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>Tasks as they come up, and what is said in chats that are held.</summary>
internal sealed partial class ArabicStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage CreditTask(StaffTask task, Order order, Customer customer, CreditPosition credit, Surroundings surroundings) =>
        new($"المهمة {Format.Name("T" + task.Number)}: موافقة على حد ائتماني\n"
            + $"طلب العميل {Format.Name(customer.Name)} رقم {Format.Reference(order.Number)} بقيمة {Format.Money(order.Total)}.\n"
            + $"المستحق عليه: {Format.Money(credit.Receivable)}، وطلبات قيد التنفيذ: {Format.Money(credit.OnOrder)}.\n"
            + $"المجموع مع هذا الطلب: {Format.Money(credit.Exposure + order.Total)}، والحد الائتماني: {Format.Money(customer.CreditLimit)}.\n"
            + "هل نقبل الطلب؟")
        {
            Buttons = [new("نعم، نقبل", Value("task", task.Number, "yes")), new("لا، نرفض", Value("task", task.Number, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage CancelTask(StaffTask task, Order order, Customer customer, Surroundings surroundings) =>
        new($"المهمة {Format.Name("T" + task.Number)}: طلب إلغاء\n"
            + $"العميل {Format.Name(customer.Name)} يريد إلغاء الطلب رقم {Format.Reference(order.Number)} بقيمة {Format.Money(order.Total)}، وقد تم شراؤه. هل يمكن إيقافه؟")
        {
            Buttons = [new("نعم، أوقفناه", Value("task", task.Number, "yes")), new("لا يمكن", Value("task", task.Number, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage DeliveryTask(StaffTask task, Order order, Customer customer) =>
        new($"المهمة {Format.Name("T" + task.Number)}: ملاحظة عن التوصيل\n"
            + $"العميل {Format.Name(customer.Name)} كتب بخصوص الطلب رقم {Format.Reference(order.Number)}: {Format.Quote(task.Note ?? "")}")
        {
            Buttons = [new("تم", Value("task", task.Number, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage OrderChangeTask(StaffTask task, Order order, Customer customer) =>
        new($"المهمة {Format.Name("T" + task.Number)}: طلب تعديل\n"
            + $"العميل {Format.Name(customer.Name)} كتب بخصوص الطلب رقم {Format.Reference(order.Number)} (حالته: {Status(order.Status)}): {Format.Quote(task.Note ?? "")}")
        {
            Buttons = [new("تم", Value("task", task.Number, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage CustomerSaid(Customer customer, string text) => new($"{Who(customer)}:\n{Format.Words(text)}")
    {
        Buttons = [new("رد", StaffButtons.Pick(customer.Ref)), new("إعادة إلى المساعد", StaffButtons.Release(customer.Ref))],
        Purpose = MessagePurpose.StaffTask,
    };

    /// <inheritdoc/>
    public OutboundMessage PaymentTask(StaffTask task, Customer customer) =>
        new($"المهمة {Format.Name("T" + task.Number)}: {Who(customer)} يقول إنه دفع{(task.Amount is { } amount ? " " + Format.Money(amount) : "")}."
            + $"{(task.Note is { } note ? $"\n{Format.Quote(note)}" : "")}\nهل وصل المبلغ؟")
        {
            Buttons = [new("وصل المبلغ", Value("task", task.Number, "yes")), new("لم يصل", Value("task", task.Number, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage ConversationTask(StaffTask task, Customer customer, bool isComplaint)
    {
        var what = isComplaint ? "لديه شكوى" : "يريد التحدث مع موظف";
        var about = task.OrderNumber is { } order ? $" بخصوص الطلب رقم {Format.Reference(order)}" : "";
        return new OutboundMessage(
            $"المهمة {Format.Name("T" + task.Number)}: {Who(customer)} {what}{about}.{(task.Note is { } note ? $"\n{Format.Quote(note)}" : "")}")
        {
            Buttons = [new("تم", Value("task", task.Number, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };
    }

    private string Who(Customer customer) => $"العميل {Format.Name(customer.Name)} ({Format.Name(customer.Code)})";
}
