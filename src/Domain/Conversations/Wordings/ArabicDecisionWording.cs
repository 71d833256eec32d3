using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What customers and suppliers are told of what staff decided and wrote, in Arabic.</summary>
internal sealed class ArabicDecisionWording(ArabicFormat format) : IDecisionWording
{
    /// <inheritdoc/>
    public OutboundMessage OrderAccepted(Order order) =>
        new($"أبشر، تمت الموافقة على طلبك رقم {format.Reference(order.Number)}. نتواصل الآن مع موردينا وسنخبرك بمواعيد الوصول.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage OrderRefused(Order order) =>
        new($"نعتذر منك، لا يمكننا تنفيذ طلبك رقم {format.Reference(order.Number)} حاليًا بسبب حد الائتمان في حسابك. "
            + "يمكنك سداد جزء من الرصيد أو تقليل الطلب، ويسعدنا مساعدتك في ذلك.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage OrderCancelled(Order order) =>
        new($"تم إلغاء طلبك رقم {format.Reference(order.Number)} كما أردت، ولا يترتب عليك أي مبلغ.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage CancelRefused(Order order) =>
        new($"نعتذر منك، لم يعد بالإمكان إلغاء طلبك رقم {format.Reference(order.Number)}، وسنوصله إليك كما اتفقنا.")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentReceived(Money amount, Money balance) =>
        new($"شكرًا لك، وصلتنا دفعتك بمبلغ {format.Money(amount)}. {Balance(balance)}")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentReversed(Money amount, Money balance) =>
        new($"تصحيح لحسابك: سُجّلت دفعة بمبلغ {format.Money(amount)} بالخطأ فألغينا قيدها، ونعتذر عن ذلك. {Balance(balance)}")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PaymentNotFound(Money? amount) =>
        new($"بحثنا عن دفعتك{(amount is { } known ? " بمبلغ " + format.Money(known) : "")} ولم نجدها بعد. "
            + "هل ترسل لنا تاريخ التحويل ورقمه؟")
        {
            Purpose = MessagePurpose.Notice,
        };

    /// <inheritdoc/>
    public OutboundMessage PurchaseCalledOff(PurchaseOrder purchaseOrder, Surroundings surroundings)
    {
        var lines = purchaseOrder.Lines.Select(line =>
            $"• {format.Name(surroundings.Catalogue.Find(line.Sku)?.NameAr ?? line.Sku.Value)}: {format.Quantity(line.Quantity, line.Unit)}");
        return new OutboundMessage(
            $"نعتذر منكم، اضطررنا إلى إلغاء أمر الشراء رقم {format.Reference(purchaseOrder.Number)}، فنرجو عدم تسليمه:\n{string.Join('\n', lines)}\nشكرًا لتفهمكم.")
        {
            Purpose = MessagePurpose.Notice,
        };
    }

    /// <inheritdoc/>
    public OutboundMessage WasCalledOff(PurchaseOrder purchaseOrder) =>
        new($"أمر الشراء رقم {format.Reference(purchaseOrder.Number)} ملغى، ولذلك لا يمكن تسجيل تسليمه. إن كانت البضاعة قد وصلت إلينا فنرجو التحدث مع أحد زملائنا.")
        {
            Buttons = [new("التحدث مع موظف", "desk:person")],
        };

    /// <inheritdoc/>
    public OutboundMessage FromStaff(string staffName, string text) => new($"{format.Words(text)}\n— {format.Name(staffName)}")
    {
        Purpose = MessagePurpose.Notice,
    };

    private string Balance(Money balance) =>
        balance.IsZero ? "حسابك مسدَّد بالكامل."
        : balance.IsNegative ? $"لك رصيد لدينا قدره {format.Money(-balance)}."
        : $"المتبقي عليك {format.Money(balance)}.";
}
