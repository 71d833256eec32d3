using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about the day, tasks and decisions, in Arabic.</summary>
internal sealed partial class ArabicStaffWording(ArabicFormat format) : StaffWording(format), IStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage Tasks(IReadOnlyList<StaffTask> tasks, Surroundings surroundings) => tasks.Count == 0
        ? new("لا شيء ينتظر قرارك الآن.")
        : new($"بانتظارك {format.Counted(tasks.Count, ArabicNouns.Task)}:\n{Lines(tasks.Select(task => "• " + Line(task, surroundings)))}")
        {
            Buttons = Shown(tasks),
        };

    /// <inheritdoc/>
    public OutboundMessage Task(StaffTask task, Surroundings surroundings)
    {
        var note = task.Note is { Length: > 0 } words && FailedWork.Of(task) is null ? "\n" + Format.Quote(words) : "";
        return new OutboundMessage($"{Line(task, surroundings)}\nوردت {Moment(task.OpenedAt, surroundings)}.{note}") { Buttons = Buttons(task) };
    }

    /// <inheritdoc/>
    public OutboundMessage NoSuchTask(long number) =>
        new($"لا توجد مهمة برقم {TaskName(number)}.") { Buttons = [new("المهام المفتوحة", StaffButtons.Tasks)] };

    /// <inheritdoc/>
    public OutboundMessage NothingToDecide(Order order) =>
        new($"الطلب رقم {Format.Reference(order.Number)} لا ينتظر قرارًا. حالته: {Status(order.Status)}.");

    /// <inheritdoc/>
    public OutboundMessage WhichTask(IReadOnlyList<StaffTask> tasks, bool accept, Surroundings surroundings) =>
        new($"{(accept ? "على أيّها توافق" : "أيّها ترفض")}؟\n{Lines(tasks.Select(task => "• " + Line(task, surroundings)))}")
        {
            Buttons = Decisions(tasks, accept),
        };

    /// <inheritdoc/>
    public OutboundMessage Decided(StaffTask task, Surroundings surroundings)
    {
        var isYes = task.Status == StaffTaskStatus.Approved;
        var order = task.OrderNumber is { } number ? Format.Reference(number) : "";
        return new OutboundMessage($"{TaskName(task.Number)}: " + task.Kind switch
        {
            TaskKind.CreditApproval when isYes => $"تمت الموافقة على الطلب رقم {order}، وبدأنا سؤال الموردين، وأبلغنا العميل.",
            TaskKind.CreditApproval => $"تم رفض الطلب رقم {order}، وأبلغنا العميل.",
            TaskKind.PriceApproval when isYes => $"تم قبول السعر للطلب رقم {order}، وأبلغنا المورد.",
            TaskKind.PriceApproval => $"تم رفض السعر، وسنسأل موردًا آخر للطلب رقم {order}.",
            TaskKind.PaymentClaim when isYes => $"تم قيد الدفعة{Of(task)}، وشكرنا العميل.",
            TaskKind.PaymentClaim => "أبلغنا العميل بأننا لم نجد دفعته بعد.",
            TaskKind.CancelRequest when isYes => $"تم إلغاء الطلب رقم {order}، وأبلغنا العميل والموردين.",
            TaskKind.CancelRequest => $"الطلب رقم {order} مستمر، وأبلغنا العميل.",
            TaskKind.Registration when isYes => $"تم تسجيل {Shop(task)} عميلًا بلا حد ائتماني، وأبلغناه.",
            TaskKind.Registration => "اعتذرنا لصاحب الطلب عن التسجيل.",
            TaskKind.Conversation or TaskKind.Complaint or TaskKind.Delivery or TaskKind.OrderChange or TaskKind.Recording => "تم، شكرًا لك.",
            TaskKind.DeadLetter => $"تم. وما تعذّر يمكن للفني إعادة محاولته بالأمر {Format.Name("dead-letters replay")}.",
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Kind, "No such task."),
        });
    }

    /// <inheritdoc/>
    public OutboundMessage AlreadyDecided(StaffTask task, Surroundings surroundings)
    {
        var when = task.DecidedAt is { } at ? $"، {Moment(at, surroundings)}" : "";
        return new OutboundMessage(task.Status switch
        {
            StaffTaskStatus.Approved or StaffTaskStatus.Rejected =>
                $"المهمة {TaskName(task.Number)} {(task.Status == StaffTaskStatus.Approved ? "تمت الموافقة عليها" : "تم رفضها")} من قبل ({Actor(task.DecidedBy, "النظام", surroundings)}{when}). لم يتغير شيء.",
            StaffTaskStatus.Obsolete => $"المهمة {TaskName(task.Number)} لم تعد مطلوبة، فقد انتهى موضوعها من طريق آخر{when}.",
            StaffTaskStatus.Open => Line(task, surroundings),
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Status, "No such status."),
        });
    }

    /// <inheritdoc/>
    public OutboundMessage CannotCancel(StaffTask task, OrderFile file)
    {
        var delivered = file.PurchaseOrders.Where(purchase => purchase.Status == PurchaseStatus.Received).Select(purchase => Format.Reference(purchase.Number)).ToList();
        var reason = delivered.Count > 0
            ? $"لأن جزءًا من بضاعته تم تسليمه (أمر الشراء رقم {Format.List(delivered)})"
            : $"لأن حالته: {Status(file.Order.Status)}";
        return new OutboundMessage($"لم يعد بالإمكان إلغاء الطلب رقم {Format.Reference(file.Order.Number)} {reason}.")
        {
            Buttons = [new("أبلغ العميل", StaffButtons.Decide(task.Number, accept: false))],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage PaymentRecorded(Customer customer, Money amount, Money balance, StaffTask? claim)
    {
        var settled = claim is null ? "" : $" وأُغلقت بها المهمة {TaskName(claim.Number)}.";
        return new OutboundMessage(
            $"تم قيد دفعة بمبلغ {Format.Money(amount)} من {Format.Name(customer.Name)} ({Format.Name(customer.Code)})، وشكرنا العميل. {Balance(balance)}{settled}");
    }

    /// <inheritdoc/>
    public OutboundMessage HowMuchPaid(IReadOnlyList<Customer> customers) =>
        new($"كم المبلغ؟ اكتب مثلًا: سجل دفعة {Format.Number(500)} من {Format.Name(customers is [var one] ? one.Code : "CUS-001")}.");

    /// <inheritdoc/>
    public OutboundMessage WhoPaid(UnassignedPayment payment, IReadOnlyList<Customer> candidates) => candidates.Count == 0
        ? new($"ممن دفعة {Format.Money(payment.Amount)}؟ اكتب الدفعة مع اسم العميل أو رمزه.")
        : new($"ممن دفعة {Format.Money(payment.Amount)}؟")
        {
            Buttons = [.. candidates.Take(MostButtons).Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Pays(payment.Cause, customer)))],
        };

    /// <inheritdoc/>
    public OutboundMessage AmountRefused(Money most) =>
        new($"المبلغ غير صحيح فلم نقيّد شيئًا. الدفعة أكبر من صفر ولا تتجاوز {Format.Money(most)}.");

    private static IReadOnlyList<Button> Buttons(StaffTask task)
    {
        var (yes, no) = (StaffButtons.Decide(task.Number, accept: true), StaffButtons.Decide(task.Number, accept: false));
        return task.Kind switch
        {
            TaskKind.PaymentClaim => [new("وصلت الدفعة", yes), new("لم نجدها", no)],
            TaskKind.CancelRequest => [new("ألغِ الطلب", yes), new("أبقِ الطلب", no)],
            TaskKind.Conversation or TaskKind.Complaint or TaskKind.Delivery or TaskKind.OrderChange or TaskKind.DeadLetter => [new("تم", yes)],
            TaskKind.Recording => [new("كتابة ما قيل", StaffButtons.WriteDown(task.Number)), new("تم", yes)],
            _ => [new("موافقة", yes), new("رفض", no)],
        };
    }

    private string Line(StaffTask task, Surroundings surroundings)
    {
        var failed = FailedWork.Of(task);
        var parts = new[]
        {
            failed is null ? Kind(task.Kind) : Failure(failed.Work),
            PartyRef.TryParse(task.Party, out var party) ? PartyName(party, surroundings) : Shop(task),
            (task.OrderNumber ?? failed?.OrderNumber) is { } order ? $"الطلب رقم {Format.Reference(order)}" : null,
            task.Amount is { } amount ? Format.Money(amount) : null,
        };
        return $"{TaskName(task.Number)}: {string.Join("، ", parts.Where(part => part is not null))}";
    }

    private static string Kind(TaskKind kind) => kind switch
    {
        TaskKind.CreditApproval => "طلب يتجاوز حد الائتمان",
        TaskKind.PriceApproval => "سعر مورد يحتاج إلى موافقة",
        TaskKind.PaymentClaim => "دفعة تحتاج إلى تأكيد",
        TaskKind.Conversation => "طلب تحدث مع موظف",
        TaskKind.Complaint => "شكوى",
        TaskKind.Delivery => "ملاحظة عن التوصيل",
        TaskKind.OrderChange => "طلب تعديل",
        TaskKind.Recording => "رسالة صوتية لم تُفهم",
        TaskKind.CancelRequest => "طلب إلغاء",
        TaskKind.Registration => "طلب تسجيل عميل جديد",
        TaskKind.DeadLetter => "رسالة تعذّرت معالجتها أو لم تصل",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such task."),
    };

    private static string Failure(WorkKind work) => work switch
    {
        WorkKind.SourceOrder => "تعذّر سؤال الموردين",
        WorkKind.RemindSupplier => "تعذّر تذكير المورد",
        WorkKind.ExpireRequest => "تعذّر إغلاق طلب عرض انتهى موعده",
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "No such work."),
    };

    private string? Shop(StaffTask task) => task.Applicant is { } applicant ? Format.Name(applicant.Shop) : null;

    private string Of(StaffTask task) => task.Amount is { } amount ? $" بمبلغ {Format.Money(amount)}" : "";

    private string Balance(Money balance) =>
        balance.IsZero ? "لم يبق عليه شيء."
        : balance.IsNegative ? $"له رصيد {Format.Money(-balance)}."
        : $"المتبقي عليه {Format.Money(balance)}.";
}
