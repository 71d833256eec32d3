using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About the day, orders, money and sales.</summary>
internal sealed partial class ArabicStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage Summary(DaySummary day, Surroundings surroundings) =>
        new($"""
            ملخص {Format.Date(surroundings.Today, surroundings.Today)}:
            • الطلبات الجديدة: {Format.Number(day.Orders)} ({Format.Money(day.OrdersTotal)})
            • الفواتير: {Format.Number(day.Invoices)} ({Format.Money(day.InvoicesTotal)})
            • الدفعات: {Format.Money(day.Payments)}
            • الطلبات الجارية: {Format.Number(day.OpenOrders)}
            • المهام بانتظارك: {Format.Number(day.OpenTasks)}
            """)
        {
            Buttons = [.. day.OpenTasks > 0 ? [new Button("المهام المفتوحة", StaffButtons.Tasks)] : Array.Empty<Button>(), .. day.OpenOrders > 0 ? [new Button("الطلبات الجارية", StaffButtons.Orders)] : Array.Empty<Button>()],
        };

    /// <inheritdoc/>
    public OutboundMessage PendingOrders(IReadOnlyList<OrderFile> files, Surroundings surroundings) => files.Count == 0
        ? new("لا توجد طلبات جارية الآن.")
        : new("الطلبات الجارية:\n" + Lines(files.Select(file =>
            $"• {Format.Reference(file.Order.Number)} {CustomerName(file.Order.CustomerCode, surroundings)}: {Status(file.Order.Status)}، {Format.Money(file.Order.Total)}")))
        {
            Buttons = [.. files.Take(MostButtons).Select(file => new Button(Plain(file.Order.Number), StaffButtons.Order(file.Order.Number)))],
        };

    /// <inheritdoc/>
    public OutboundMessage WhichOrder() =>
        new($"أي طلب؟ اكتب رقمه، مثل: تفاصيل الطلب {Format.Reference(1004)}.") { Buttons = [new("الطلبات الجارية", StaffButtons.Orders)] };

    /// <inheritdoc/>
    public OutboundMessage NoSuchOrder(long number) =>
        new($"لا يوجد طلب برقم {Format.Reference(number)}.") { Buttons = [new("الطلبات الجارية", StaffButtons.Orders)] };

    /// <inheritdoc/>
    public OutboundMessage DeliveryNoted(Order order) => order.Status == OrderStatus.Invoiced
        ? new($"تم تسجيل تسليم الطلب رقم {Format.Reference(order.Number)}، وأرسلنا الفاتورة إلى العميل.")
        : new($"تم تسجيل وصول بضاعة الطلب رقم {Format.Reference(order.Number)}.");

    /// <inheritdoc/>
    public OutboundMessage PartNotNoted(Order order) =>
        new($"لم نسجّل شيئًا، لأن الاستلام الجزئي لا يمكن تسجيله. عند وصول الطلب رقم {Format.Reference(order.Number)} كاملًا اكتب: وصل الطلب {Format.Reference(order.Number)}. "
            + "والمورد الذي سلّم أمر شرائه كاملًا يمكنه الإبلاغ عنه من زره.");

    /// <inheritdoc/>
    public OutboundMessage NothingToDeliver(Order order) =>
        new($"لا شيء من الطلب رقم {Format.Reference(order.Number)} في الطريق. حالته: {Status(order.Status)}.");

    /// <inheritdoc/>
    public OutboundMessage OrderFile(OrderFile file, Surroundings surroundings)
    {
        var order = file.Order;
        var wanted = Format.When(order.WantedDate, order.WantedPart, surroundings.Today);
        var blocks = new List<string>
        {
            $"الطلب رقم {Format.Reference(order.Number)}، {CustomerName(order.CustomerCode, surroundings)} ({Format.Name(order.CustomerCode)}): {Status(order.Status)}\n"
                + $"ورد {Moment(order.PlacedAt, surroundings)}{(wanted.Length > 0 ? $"، والموعد المطلوب: {wanted}" : "")}.",
            Lines(order.Lines.SelectMany(line => LineText(order, line, surroundings)))
                + $"\nالإجمالي شامل الضريبة: {Format.Money(order.Total)}."
                + (Margin(order) is { } margin ? $" التكلفة {Format.Money(margin.Cost)}، والربح {Format.Money(margin.Left)} ({Format.Percent(margin.Margin)})." : ""),
        };
        if (file.Requests.Count > 0)
            blocks.Add("طلبات العروض:\n" + Lines(file.Requests.Select(request => $"• {Format.Reference(request.Number)} {SupplierName(request.SupplierCode, surroundings)}: {Status(request)}")));
        if (file.PurchaseOrders.Count > 0)
            blocks.Add("أوامر الشراء:\n" + Lines(file.PurchaseOrders.Select(purchase => $"• {Format.Reference(purchase.Number)} {SupplierName(purchase.SupplierCode, surroundings)}: {Status(purchase, surroundings)}")));
        if (file.Invoice is { } invoice)
            blocks.Add($"الفاتورة {Format.Name(Invoicing.Name(invoice.Number))}: {Format.Money(invoice.Total)}، تستحق {Format.Date(invoice.DueOn, surroundings.Today)}.");
        if (order.History.Count > 0)
            blocks.Add("السجل:\n" + Lines(order.History.Select(step => $"• {Moment(step.At, surroundings)}: {Status(step.To)} ({Actor(step.Actor, "النظام", surroundings)}: {Why(step.Reason, Words)})")));
        var open = file.Tasks.Where(task => task.Status == Domain.Tasks.StaffTaskStatus.Open).ToList();
        if (open.Count > 0)
            blocks.Add("بانتظارك:\n" + Lines(open.Select(task => "• " + Line(task, surroundings))));
        return new OutboundMessage(string.Join("\n\n", blocks))
        {
            Buttons =
            [
                .. Shown(open),
                .. file.PurchaseOrders.Any(purchase => purchase.Status == PurchaseStatus.Placed) ? [new Button("تم التسليم كله", StaffButtons.Delivered(order.Number))] : Array.Empty<Button>(),
            ],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Overdue(IReadOnlyList<OverdueInvoice> invoices, Surroundings surroundings) => invoices.Count == 0
        ? new("لا توجد فواتير متأخرة.")
        : new("الفواتير المتأخرة:\n" + Lines(invoices.GroupBy(invoice => invoice.CustomerCode).Select(group =>
            $"• {CustomerName(group.Key, surroundings)} ({Format.Name(group.Key)})، وعليه {Format.Money(group.First().Balance)}:\n" + Lines(group.Select(invoice =>
                $"   {Format.Name(Invoicing.Name(invoice.Number))}: {Format.Money(invoice.Total)}، {DaysLate(invoice, surroundings)}")))));

    /// <inheritdoc/>
    public OutboundMessage TopProducts(IReadOnlyList<BestSeller> products, int days, Surroundings surroundings)
    {
        var time = days == 1 ? "اليوم" : $"في آخر {format.Counted(days, ArabicNouns.Day, ArabicCase.Genitive)}";
        return products.Count == 0
            ? new OutboundMessage($"لم يُطلب شيء {time}.")
            : new OutboundMessage($"أكثر الأصناف مبيعًا {time}:\n" + Lines(products.Select((product, index) =>
                $"{Format.Number(index + 1)}. {Product(product.Sku, surroundings)}: {Format.Money(product.Net)} ({Format.List(product.Quantities.Select(row => Format.Quantity(row.Quantity, row.Unit)))})")));
    }

    /// <inheritdoc/>
    public OutboundMessage SupplierScores(IReadOnlyList<SupplierScore> scores, Surroundings surroundings) => scores.Count == 0
        ? new("لم نسأل أي مورد بعد.")
        : new("الموردون، والأكثر التزامًا أولًا:\n" + Lines(scores.Select(score =>
            $"• {SupplierName(score.SupplierCode, surroundings)}: الرد {Share(score.Record.Answered, score.Record.Asked)}"
            + (score.Delivered > 0 ? $"، التسليم في الموعد {Share(score.OnTime, score.Delivered)}" : ""))));

    /// <inheritdoc/>
    public OutboundMessage Forecast(WeeklyDemand? demand, Surroundings surroundings) => demand is null
        ? new("ليس بعد، نحتاج إلى طلبات أسبوعين على الأقل حتى نعرف الأسبوع المعتاد.")
        : new($"الأسبوع المعتاد بحسب طلبات آخر {format.Counted(demand.Weeks, ArabicNouns.Week, ArabicCase.Genitive)}:\n" + Lines(demand.Products.Select(row =>
            $"• {Product(row.Sku, surroundings)}: نحو {Format.QuantityOf(row.Quantity, row.Unit)}")) + "\nهذا متوسط الأسابيع الماضية، ولا يحسب المواسم والعطل.");

    private IEnumerable<string> LineText(Order order, OrderLine line, Surroundings surroundings)
    {
        var missing = !order.IsClosed && line.Quantity > 0 && line.Missing > 0 ? $"، وبقي شراء {Format.QuantityOf(line.Missing, line.Unit)}" : "";
        yield return line.Quantity == 0
            ? $"{Format.Number(line.Position)}. {Product(line.Sku, surroundings)}: ملغى"
            : $"{Format.Number(line.Position)}. {Product(line.Sku, surroundings)}: {Format.Quantity(line.Quantity, line.Unit)} × {Format.Money(line.UnitPrice)} = {Format.Money(line.Net)}{missing}";
        foreach (var award in line.Awards)
            yield return $"   {SupplierName(award.SupplierCode, surroundings)}: {Format.Quantity(award.Quantity, line.Unit)} بتكلفة {Format.Money(award.UnitCost)} {format.PerUnit(line.Unit)} ({Why(award.Reason, reason => Words(reason, line.Unit, surroundings))})";
    }

    private string Share(int part, int whole) =>
        whole == 0 ? "لا شيء بعد" : $"{Format.Number(part)} من {Format.Number(whole)} ({Format.Percent(Math.Round((decimal)part / whole, 2))})";

    private string DaysLate(OverdueInvoice invoice, Surroundings surroundings)
    {
        var days = surroundings.Today.DayNumber - invoice.DueOn.DayNumber;
        return $"متأخرة {format.Counted(days, ArabicNouns.Day, ArabicCase.Accusative)}";
    }

    private string Status(PurchaseOrder purchase, Surroundings surroundings) => purchase.Status switch
    {
        PurchaseStatus.Placed => purchase.Eta is { } eta ? $"متوقع {Format.Date(eta, surroundings.Today)}" : "أُرسل",
        PurchaseStatus.Received => "تم التسليم",
        PurchaseStatus.CalledOff => "ملغى",
        _ => throw new ArgumentOutOfRangeException(nameof(purchase), purchase.Status, "No such status."),
    };

    private string Status(SourcingRequest request) => request is { Status: RequestStatus.Answered, History: [.., var last] }
        ? $"{Status(request.Status)}، {Why(last.Reason, Words)}"
        : Status(request.Status);

    private static string Status(RequestStatus status) => status switch
    {
        RequestStatus.Open => "بانتظار الرد",
        RequestStatus.Reminded => "ذكّرناه وما زلنا ننتظر",
        RequestStatus.Answered => "تم الرد",
        RequestStatus.UnderReview => "سعره بانتظار القرار",
        RequestStatus.Expired => "لم يرد في الموعد",
        RequestStatus.Withdrawn => "سحبناه",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static string Status(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingApproval => "بانتظار الموافقة",
        OrderStatus.Sourcing => "نسأل الموردين",
        OrderStatus.AwaitingCustomer => "فيه نقص، بانتظار العميل",
        OrderStatus.Scheduled => "تم شراؤه وهو في الطريق",
        OrderStatus.Delivered => "تم التسليم",
        OrderStatus.Invoiced => "تم التسليم وصدرت الفاتورة",
        OrderStatus.Cancelled => "ملغى",
        OrderStatus.Rejected => "مرفوض",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };
}
