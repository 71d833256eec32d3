using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about buying and bringing goods, in Arabic.</summary>
internal sealed class ArabicSourcingWording(ArabicFormat format) : SourcingWording(format), ISourcingWording
{
    /// <inheritdoc/>
    public OutboundMessage Request(SourcingRequest request, DateOnly? wanted, Surroundings surroundings)
    {
        var day = wanted is { } known ? $"\nالتسليم المطلوب: {Day(known, surroundings)}." : "";
        return new OutboundMessage(
            $"السلام عليكم، نحتاج منكم (طلب عرض رقم {Format.Reference(request.Number)}):\n{Asked(request, surroundings)}{day}\n"
            + $"هل الكمية متوفرة؟ يمكنكم أيضًا كتابة كمية أو سعر أو موعد آخر.\nآخر موعد للرد: {Deadline(request, surroundings)}.")
        {
            Purpose = MessagePurpose.SupplierRequest,
            Buttons = Buttons(request),
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Reminder(SourcingRequest request, Surroundings surroundings) =>
        new($"تذكير لطيف بطلب العرض رقم {Format.Reference(request.Number)}:\n{Asked(request, surroundings)}\nما زلنا ننتظر ردكم. آخر موعد للرد: {Deadline(request, surroundings)}.")
        {
            Purpose = MessagePurpose.SupplierRequest,
            Buttons = Buttons(request),
        };

    /// <inheritdoc/>
    public OutboundMessage HowMany(SourcingRequest request, RequestLine line, Surroundings surroundings) =>
        new($"كم المتوفر لديكم من {Product(line.Sku, surroundings)}؟ المطلوب {Format.Quantity(line.Quantity, line.Unit)}. اكتبوا العدد أو اختاروا:")
        {
            Buttons = Answers(request, line, "الكمية كاملة", "غير متوفر"),
        };

    /// <inheritdoc/>
    public OutboundMessage AskAgain(SourcingRequest request, bool isOneOfSeveral, Surroundings surroundings)
    {
        var opening = isOneOfSeveral ? "لديكم أكثر من طلب مفتوح، نرجو ذكر رقم الطلب المقصود أو الرد من أزراره." : "نعتذر، لم يتضح لنا الرد.";
        return new OutboundMessage(
            $"{opening}\nطلب العرض رقم {Format.Reference(request.Number)}:\n{Asked(request, surroundings)}\nهل الكمية متوفرة؟")
        {
            Buttons = [.. Buttons(request), Colleague],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage AnswerNoted(SourcingRequest request, bool isCapped, Surroundings surroundings)
    {
        if (request.Lines.All(line => line.Offered == 0))
            return new OutboundMessage($"شكرًا لإبلاغنا. سجّلنا أن طلب العرض رقم {Format.Reference(request.Number)} غير متوفر لديكم حاليًا.");
        var lines = request.Lines.Select(line => line.Offered is > 0 and var offered
            ? $"• {Product(line.Sku, surroundings)}: {Format.Quantity(offered, line.Unit)}{Price(line)}{Eta(line, surroundings)}"
            : $"• {Product(line.Sku, surroundings)}: غير متوفر");
        var capped = isCapped ? "\nسجّلنا الكمية المطلوبة فقط." : "";
        var next = request.Status == RequestStatus.UnderReview
            ? "السعر أعلى من المعتاد، سنراجعه ونعود إليكم."
            : "سنرسل لكم أمر الشراء بعد اكتمال الترتيب.";
        return new OutboundMessage($"شكرًا لكم، سجّلنا ردكم على طلب العرض رقم {Format.Reference(request.Number)}:\n{string.Join('\n', lines)}{capped}\n{next}");
    }

    /// <inheritdoc/>
    public OutboundMessage AlreadyAnswered(SourcingRequest request) =>
        new($"شكرًا لكم، ردكم على طلب العرض رقم {Format.Reference(request.Number)} مسجّل لدينا ولم يتغير شيء.");

    /// <inheritdoc/>
    public OutboundMessage RequestClosed() =>
        new("شكرًا على ردكم. هذا الطلب لم يعد مفتوحًا، ويسعدنا التعامل معكم في طلبات قادمة.");

    /// <inheritdoc/>
    public OutboundMessage PriceDecided(SourcingRequest request, RequestLine line, bool isAccepted, Surroundings surroundings) => isAccepted
        ? new($"تمت الموافقة على سعركم {Money(line)} لكل {Format.Unit(line.Unit)} من {Product(line.Sku, surroundings)}. سنرسل لكم أمر الشراء بعد اكتمال الترتيب.")
        : new($"شكرًا لعرضكم. لم نتمكن هذه المرة من قبول سعر {Product(line.Sku, surroundings)}، ونتطلع إلى التعامل معكم في طلبات قادمة.");

    /// <inheritdoc/>
    public OutboundMessage NotNeeded(SourcingRequest request) =>
        new($"نعتذر منكم، لم نعد بحاجة إلى ما ورد في طلب العرض رقم {Format.Reference(request.Number)}. شكرًا لتعاونكم.");

    /// <inheritdoc/>
    public OutboundMessage PurchasePlaced(PurchaseOrder purchaseOrder, Surroundings surroundings)
    {
        var lines = purchaseOrder.Lines.Select(line =>
            $"• {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)} بسعر {Format.Money(line.UnitCost)}");
        var net = purchaseOrder.Lines.Select(line => line.Net).Total(purchaseOrder.Lines[0].UnitCost.Currency);
        var eta = purchaseOrder.Eta is { } day ? $"\nموعد التوريد: {Day(day, surroundings)}." : "";
        return new OutboundMessage(
            $"أمر شراء رقم {Format.Reference(purchaseOrder.Number)}:\n{string.Join('\n', lines)}\nالإجمالي قبل الضريبة: {Format.Money(net)}.{eta}\nنرجو الضغط على «تم التسليم» عند التسليم.")
        {
            Purpose = MessagePurpose.PurchaseOrder,
            Buttons = [new("تم التسليم", Value("po", purchaseOrder.Number, "delivered"))],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage DeliveryNoted(PurchaseOrder purchaseOrder) =>
        new($"شكرًا لكم، سجّلنا استلام أمر الشراء رقم {Format.Reference(purchaseOrder.Number)}.");

    /// <inheritdoc/>
    public OutboundMessage AlreadyDelivered(PurchaseOrder purchaseOrder) =>
        new($"شكرًا لكم، استلام أمر الشراء رقم {Format.Reference(purchaseOrder.Number)} مسجّل لدينا من قبل.");

    /// <inheritdoc/>
    public OutboundMessage NothingToDeliver() =>
        new("شكرًا لكم. لا يوجد أمر شراء باسمكم ما زال ينتظر التسليم، وما أبلغتم عنه من قبل مسجّل لدينا.");

    /// <inheritdoc/>
    public OutboundMessage WhichDelivered(IReadOnlyList<PurchaseOrder> purchaseOrders, Surroundings surroundings) =>
        new("شكرًا لكم. أي أمر شراء تم تسليمه؟\n" + string.Join('\n', purchaseOrders.Select(purchaseOrder =>
            $"أمر الشراء رقم {Format.Reference(purchaseOrder.Number)}:\n{Lines(purchaseOrder, surroundings)}")))
        {
            Buttons = [.. purchaseOrders.Select(purchaseOrder =>
                new Button($"أمر {Format.Reference(purchaseOrder.Number)}", Value("po", purchaseOrder.Number, "delivered")))],
        };

    /// <inheritdoc/>
    public OutboundMessage EtaNoted(PurchaseOrder purchaseOrder, DateOnly eta, Surroundings surroundings) =>
        new($"شكرًا لكم، سجّلنا موعد توريد أمر الشراء رقم {Format.Reference(purchaseOrder.Number)}: {Day(eta, surroundings)}.");

    /// <inheritdoc/>
    public OutboundMessage EtaNotedAskStock(SourcingRequest request, DateOnly eta, Surroundings surroundings) =>
        new($"شكرًا لكم، سجّلنا الموعد: {Day(eta, surroundings)}. وهل الكمية متوفرة كاملة؟\n{Asked(request, surroundings)}")
        {
            Buttons = Buttons(request),
        };

    /// <inheritdoc/>
    public OutboundMessage WhichEta(
        DateOnly eta, IReadOnlyList<SourcingRequest> requests, IReadOnlyList<PurchaseOrder> purchaseOrders, Surroundings surroundings) =>
        new($"شكرًا لكم. الموعد {Day(eta, surroundings)} لأي منها؟")
        {
            Buttons =
            [
                .. purchaseOrders.Select(purchaseOrder =>
                    new Button($"أمر {Format.Reference(purchaseOrder.Number)}", EtaValue("po", purchaseOrder.Number, eta))),
                .. requests.Select(request => new Button($"طلب عرض {Format.Reference(request.Number)}", EtaValue("rfq", request.Number, eta))),
            ],
        };

    /// <inheritdoc/>
    public OutboundMessage NothingOpen() =>
        new("أهلًا بكم، شكرًا على رسالتكم. لا يوجد حاليًا طلب مفتوح بانتظار ردكم.") { Buttons = [Colleague] };

    /// <inheritdoc/>
    public OutboundMessage QuestionPassedOn() => new("وصلت رسالتكم، وسيرد عليكم أحد زملائنا قريبًا.");

    /// <inheritdoc/>
    public OutboundMessage PartDeliveryPassedOn() =>
        new("شكرًا لكم. فهمنا أن البضاعة لم تصل كاملة، لذلك لم نسجّل الاستلام بعد. أحلنا رسالتكم إلى أحد زملائنا وسيتابع الأمر معكم.");

    /// <inheritdoc/>
    public OutboundMessage OfferPassedOn() => new("أحلنا بقية رسالتكم إلى أحد زملائنا، وسيرد عليكم بشأنها قريبًا.");

    /// <inheritdoc/>
    public OutboundMessage NotAskedFor(IReadOnlyList<Sku> products, Surroundings surroundings) =>
        new($"شكرًا لكم. {Format.List(products.Select(sku => Product(sku, surroundings)))}: ليس ضمن ما طلبناه منكم حاليًا، فلم نسجّل شيئًا.");

    /// <inheritdoc/>
    public OutboundMessage Scheduled(Order order, Surroundings surroundings)
    {
        var lines = order.Lines.Where(line => line.Quantity > 0).Select(line => $"• {Product(line.Sku, surroundings)}: {When(line, surroundings)}");
        return new OutboundMessage(
            $"تم تأكيد طلبك رقم {Format.Reference(order.Number)}، وهذه مواعيد الوصول:\n{string.Join('\n', lines)}\nالإجمالي شامل الضريبة: {Format.Money(order.Total)}.");
    }

    /// <inheritdoc/>
    public OutboundMessage RanShort(Order order, Surroundings surroundings)
    {
        var lines = order.Lines.Where(line => line.Quantity > 0).Select(line => line switch
        {
            { Missing: 0 } => $"• {Product(line.Sku, surroundings)}: متوفر كاملًا، {Format.Quantity(line.Quantity, line.Unit)}",
            { Awarded: 0 } => $"• {Product(line.Sku, surroundings)}: غير متوفر حاليًا (طلبت {Format.QuantityAsObject(line.Quantity, line.Unit)})",
            _ => $"• {Product(line.Sku, surroundings)}: المتوفر {Format.Quantity(line.Awarded, line.Unit)}، والناقص {Format.Quantity(line.Missing, line.Unit)}",
        });
        var canTake = order.Lines.Any(line => line.Awarded > 0);
        return new OutboundMessage($"في طلبك رقم {Format.Reference(order.Number)} نقص:\n{string.Join('\n', lines)}\nماذا تفضّل؟")
        {
            Buttons =
            [
                .. canTake ? [new Button("خذ المتوفر", Value("short", order.Number, "take"))] : Array.Empty<Button>(),
                new("أنتظر الناقص", Value("short", order.Number, "wait")),
                new(canTake ? "ألغِ الصنف الناقص" : "ألغِ الطلب", Value("short", order.Number, "drop")),
            ],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage WillAskAgain(Order order, DateOnly day, Surroundings surroundings) =>
        new($"حاضر، سنبحث مرة أخرى عن الناقص في طلبك رقم {Format.Reference(order.Number)} ({Day(day, surroundings)}) ونخبرك بالنتيجة.");

    /// <inheritdoc/>
    public OutboundMessage NothingLeft(Order order) =>
        new($"تم إلغاء طلبك رقم {Format.Reference(order.Number)} لأن كل أصنافه غير متوفرة. نعتذر منك، ويسعدنا خدمتك في طلب آخر.");

    /// <inheritdoc/>
    public OutboundMessage Delayed(Order order, PurchaseOrder purchaseOrder, DateOnly eta, Surroundings surroundings)
    {
        var products = Format.List(purchaseOrder.Lines.Select(line => line.Sku).Distinct().Select(sku => Product(sku, surroundings)));
        return new OutboundMessage(
            $"نعتذر منك، تغيّر موعد وصول {products} من طلبك رقم {Format.Reference(order.Number)}. الموعد الجديد: {Day(eta, surroundings)}.");
    }

    /// <inheritdoc/>
    public OutboundMessage Invoiced(Invoice invoice, Customer customer, Surroundings surroundings) =>
        new($"وصل طلبك رقم {Format.Reference(invoice.OrderNumber)}، شكرًا لك. تجد مع هذه الرسالة فاتورتك {Format.Name(Invoicing.Name(invoice.Number))} بمبلغ {Format.Money(invoice.Total)}.\n"
            + $"تاريخ الاستحقاق: {Day(invoice.DueOn, surroundings)}.")
        {
            Purpose = MessagePurpose.Invoice,
            Documents = [InvoiceDocument.Render(invoice, customer, surroundings.Company, Language.Arabic)],
        };

    /// <inheritdoc/>
    public OutboundMessage PriceTask(StaffTask task, Order order, SourcingRequest request, RequestLine line, Surroundings surroundings)
    {
        var supplier = surroundings.Parties.FindSupplier(request.SupplierCode)?.NameAr ?? request.SupplierCode;
        var ordered = SourcingRound.OrderLineOf(order, line);
        return new OutboundMessage(
            $"المهمة {Format.Name("T" + task.Number)}: موافقة على سعر\n"
            + $"المورد {Format.Name(supplier)} يطلب {Money(line)} لكل {Format.Unit(line.Unit)} من {Product(line.Sku, surroundings)} بدل {Format.Money(line.Cost)}.\n"
            + $"الكمية: {Format.Quantity(line.Offered ?? 0, line.Unit)}. سعر البيع: {Format.Money(ordered.UnitPrice)} لكل {Format.Unit(ordered.Unit)}. "
            + $"هامش الربح: {Format.Percent(Margin(ordered, line, surroundings))}.\n"
            + $"الطلب رقم {Format.Reference(order.Number)}. هل نقبل السعر؟")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("نعم، نقبل", Value("task", task.Number, "yes")), new("لا، اسأل غيره", Value("task", task.Number, "no"))],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage SupplierQuestion(StaffTask task, Supplier supplier, string? text) =>
        new($"المهمة {Format.Name("T" + task.Number)}: المورد {Format.Name(supplier.NameAr)} {(text is null ? "يطلب التحدث مع موظف." : $"يسأل: {Format.Quote(text)}")}")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("تم", Value("task", task.Number, "yes"))],
        };

    /// <inheritdoc/>
    public OutboundMessage PartDelivery(StaffTask task, Supplier supplier, string text) =>
        new($"المهمة {Format.Name("T" + task.Number)}: المورد {Format.Name(supplier.NameAr)} أبلغ عن تسليم غير كامل، ولم يُسجَّل شيء. كتب: {Format.Quote(text, LongestQuote)}")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("تم", Value("task", task.Number, "yes"))],
        };

    /// <inheritdoc/>
    public OutboundMessage SupplierOffer(StaffTask task, Supplier supplier, string text) =>
        new($"المهمة {Format.Name("T" + task.Number)}: المورد {Format.Name(supplier.NameAr)} يعرض شيئًا إضافة إلى رده. كتب: {Format.Quote(text, LongestQuote)}")
        {
            Purpose = MessagePurpose.StaffTask,
            Buttons = [new("تم", Value("task", task.Number, "yes"))],
        };

    private static Button Colleague { get; } = new("التحدث مع موظف", "desk:person");

    private static IReadOnlyList<Button> Buttons(SourcingRequest request) => Answers(request, "متوفر كله", "متوفر جزء منه", "غير متوفر");

    private string Asked(SourcingRequest request, Surroundings surroundings) =>
        string.Join('\n', request.Lines.Select(line =>
            $"• {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)}، بسعر {Format.Money(line.Cost)} لكل {Format.Unit(line.Unit)}"));

    private string Money(RequestLine line) => Format.Money(line.OfferedCost ?? line.Cost);

    private string Price(RequestLine line) => line.OfferedCost is { } cost ? $" بسعر {Format.Money(cost)}" : "";

    private string Eta(RequestLine line, Surroundings surroundings) => line.Eta is { } eta ? $"، التوريد {Day(eta, surroundings)}" : "";

    private string When(OrderLine line, Surroundings surroundings) =>
        Format.List(Arrivals(line).Select(arrival =>
            $"{Format.Quantity(arrival.Quantity, line.Unit)} ({(arrival.Day is { } day ? Day(day, surroundings) : "سنخبرك بالموعد")})"));
}
