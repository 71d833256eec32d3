using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about status, prices, balance, invoices, payments and politeness, in Arabic.</summary>
internal sealed class ArabicServiceWording(ArabicFormat format) : ServiceWording(format), IServiceWording
{
    private static readonly Button Catalogue = List("قائمة الأصناف");
    private static readonly Button Orders = Desk("طلباتي", "status");
    private static readonly Button Account = Desk("رصيدي", "balance");
    private static readonly Button LastInvoice = Desk("آخر فاتورة", "invoice");
    private static readonly Button HowTo = Desk("كيف أطلب؟", "help");
    private static readonly Button Person = Desk("التحدث مع موظف", "person");

    /// <inheritdoc/>
    protected override string Comma => "، ";

    /// <inheritdoc/>
    public OutboundMessage Greeting(Customer customer, bool isSalam, bool isFirst, Surroundings surroundings)
    {
        var name = Format.Name(customer.Name);
        var hello = isSalam ? $"وعليكم السلام ورحمة الله وبركاته، {name}." : $"أهلًا وسهلًا، {name}!";
        return isFirst
            ? new OutboundMessage(
                $"{hello}\nمعك مكتب الطلبات في {Format.Name(surroundings.Company.Name)}. اكتب طلبك بكلماتك ونحن نرتبه لك، مثلًا:\n"
                + $"«{SampleOrder(surroundings)}»\nستصلك الأسعار قبل التأكيد، ويمكنك أن تسأل أيضًا عن أي سعر أو طلب أو فاتورة.")
            {
                Buttons = [Catalogue, HowTo, Orders],
            }
            : new OutboundMessage($"{hello} كيف نخدمك اليوم؟ اكتب طلبك أو اختر:") { Buttons = [Catalogue, Orders, Account] };
    }

    /// <inheritdoc/>
    public OutboundMessage Help(Surroundings surroundings) =>
        new($"اكتب لنا كما تكتب لأي زميل. هذه أمثلة يمكنك نسخها:\n{Samples(surroundings)}\n"
            + "• كم رصيدي؟\n• أرسل آخر فاتورة\n• حوّلت لكم 500 ريال\n"
            + "يمكنك ذكر عدة أصناف في رسالة واحدة، وتعديل طلبك قبل تأكيده.")
        {
            Buttons = [Catalogue, Orders, Account, LastInvoice, Person],
        };

    /// <inheritdoc/>
    public OutboundMessage YouAreWelcome() => new("العفو، نحن في خدمتك دائمًا.");

    /// <inheritdoc/>
    public OutboundMessage NotUnderstood(bool isAgain, Surroundings surroundings) => isAgain
        ? new("نعتذر منك، لم نفهم هذه الرسالة أيضًا. هل تود التحدث مع أحد زملائنا؟") { Buttons = [Person, HowTo, Catalogue] }
        : new($"عذرًا، لم نفهم رسالتك. جرّب أن تكتب مثلًا:\n{Samples(surroundings)}") { Buttons = [Catalogue, Orders, Person] };

    /// <inheritdoc/>
    public OutboundMessage ButtonIsOver() => new("هذا الزر لم يعد صالحًا، ولم يتغير شيء. اكتب لنا ما تريد ويسعدنا أن نخدمك.");

    /// <inheritdoc/>
    public OutboundMessage OptedOut() =>
        new("حاضر، لن نرسل إليك عروضًا ولا إعلانات. لن يصلك منا إلا ما يخص طلباتك وفواتيرك؛ وإن أردت إيقافه أيضًا فأخبر أحد زملائنا.")
        {
            Buttons = [Person],
        };

    /// <inheritdoc/>
    public OutboundMessage Categories(IReadOnlyList<string> categories) => categories.Count == 0
        ? new("نعمل الآن على تحديث قائمة الأصناف. اكتب لنا ما تحتاج وسيرد عليك أحد زملائنا.") { Buttons = [Person] }
        : new("هذه أقسام قائمتنا. اختر قسمًا لترى أصنافه وأسعاره، أو اكتب اسم الصنف مباشرة:")
        {
            Buttons = [.. categories.Select((category, index) => Page(CategoryNames.Of(category, Language.Arabic), index, 1))],
        };

    /// <inheritdoc/>
    public OutboundMessage CategoryPage(PriceListPage page)
    {
        var place = page.Pages > 1 ? $" (صفحة {Format.Number(page.Number)} من {Format.Number(page.Pages)})" : "";
        return new OutboundMessage(
            $"{Format.Name(CategoryNames.Of(page.Category, Language.Arabic))}{place}:\n{Lines(page.Products)}\n{VatNote(page.Products)}")
        {
            Buttons = [.. page.Number < page.Pages ? [Page("المزيد", page.Index, page.Number + 1)] : Array.Empty<Button>(), List("كل الأقسام")],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Prices(IReadOnlyList<AskedProduct> asked) =>
        new($"{string.Join('\n', asked.Select(PriceOf))}{Note(asked, isVatTold: true)}")
        {
            Buttons = [.. OrderIt("أضفه إلى طلبي", asked), Catalogue],
        };

    /// <inheritdoc/>
    public OutboundMessage Availability(IReadOnlyList<AskedProduct> asked, Surroundings surroundings)
    {
        var promise = asked.Any(one => one.Products.Count > 0) ? "\nنؤكد لك الكمية والموعد بعد الطلب." : "";
        return new OutboundMessage($"{Available("نعم، نوفّر لك:", asked, surroundings)}{Note(asked, isVatTold: false)}{promise}")
        {
            Buttons = [.. OrderIt("أضفه إلى طلبي", asked), Catalogue],
        };
    }

    /// <inheritdoc/>
    public OutboundMessage Status(TrackedOrder order, Surroundings surroundings) => order.Order.Status == OrderStatus.AwaitingCustomer
        ? Wording.In(Language.Arabic).Sourcing.RanShort(order.Order, surroundings)
        : new($"{Standing(order, surroundings)}{Schedule(order, surroundings)}") { Buttons = InvoiceOf(order) };

    /// <inheritdoc/>
    public OutboundMessage Statuses(IReadOnlyList<TrackedOrder> orders, int count, Surroundings surroundings) =>
        new($"لديك {format.Counted(count, ArabicNouns.Order)} قيد التنفيذ{(count > orders.Count ? "، وهذه أحدثها" : "")}:\n"
            + string.Join('\n', orders.Select(order => $"• {Standing(order, surroundings)}"))
            + "\nاختر طلبًا لترى تفاصيله:")
        {
            Buttons = [.. orders.Select(order => About($"طلب {Format.Reference(order.Order.Number)}", "status", order.Order.Number))],
        };

    /// <inheritdoc/>
    public OutboundMessage NothingUnderWay(TrackedOrder last, Surroundings surroundings) =>
        new($"ليس لديك طلب قيد التنفيذ حاليًا. {Standing(last, surroundings)}") { Buttons = [.. InvoiceOf(last), Catalogue] };

    /// <inheritdoc/>
    public OutboundMessage NoOrders() => new("لا توجد لديك طلبات حتى الآن. اكتب ما تحتاج ونبدأ أول طلب معًا.") { Buttons = [Catalogue, HowTo] };

    /// <inheritdoc/>
    public OutboundMessage NoSuchOrder(string number) =>
        new($"لم نجد لديك طلبًا برقم {Format.Name(number)}. تأكد من الرقم، أو اضغط «طلباتي».") { Buttons = [Orders] };

    /// <inheritdoc/>
    public OutboundMessage Balance(CreditPosition credit, Money limit)
    {
        var owed = credit.Receivable switch
        {
            { IsZero: true } => "لا يوجد عليك أي مبلغ مستحق.",
            { IsNegative: true } => $"لك عندنا رصيد بمبلغ {Format.Money(-credit.Receivable)}.",
            _ => $"المستحق عليك: {Format.Money(credit.Receivable)}.",
        };
        var overdue = credit.Overdue is { IsZero: false } late ? $"\nمنه متأخر عن موعد السداد: {Format.Money(late)}." : "";
        var onOrder = credit.OnOrder.IsZero ? "" : $"\nطلبات قيد التنفيذ: {Format.Money(credit.OnOrder)}.";
        var left = limit.IsZero ? "" : $"\nالمتبقي من حدك الائتماني: {Format.Money((limit - credit.Exposure).OrZeroIfNegative())} من أصل {Format.Money(limit)}.";
        return new OutboundMessage($"{owed}{overdue}{onOrder}{left}") { Buttons = [LastInvoice] };
    }

    /// <inheritdoc/>
    public OutboundMessage InvoiceAgain(Invoice invoice, Customer customer, Surroundings surroundings) =>
        new($"تفضّل، هذه فاتورتك {Format.Name(Invoicing.Name(invoice.Number))} عن طلبك رقم {Format.Reference(invoice.OrderNumber)} بمبلغ {Format.Money(invoice.Total)}.\n"
            + $"تاريخ الاستحقاق: {Day(invoice.DueOn, surroundings)}.")
        {
            Documents = [InvoiceDocument.Render(invoice, customer, surroundings.Company, Language.Arabic)],
        };

    /// <inheritdoc/>
    public OutboundMessage NotInvoicedYet(Order order) => new(order.Status is OrderStatus.Cancelled or OrderStatus.Rejected
        ? $"طلبك رقم {Format.Reference(order.Number)} لم يُنفّذ، فلا فاتورة له."
        : $"لم تصدر فاتورة طلبك رقم {Format.Reference(order.Number)} بعد. سنرسلها إليك فور تسليم الطلب.");

    /// <inheritdoc/>
    public OutboundMessage NoSuchInvoice(string number) =>
        new($"لم نجد لديك فاتورة أو طلبًا برقم {Format.Name(number)}. تأكد من الرقم، أو اضغط «آخر فاتورة».") { Buttons = [LastInvoice] };

    /// <inheritdoc/>
    public OutboundMessage NoInvoices() => new("لا توجد لديك فواتير حتى الآن. تصلك الفاتورة فور تسليم طلبك.");

    /// <inheritdoc/>
    public OutboundMessage PaymentNoted(Money amount) =>
        new($"شكرًا لك. سجّلنا إشعارك بدفع {Format.Money(amount)}، وسيتحقق فريق الحسابات من وصول المبلغ قبل إضافته إلى حسابك.");

    /// <inheritdoc/>
    public OutboundMessage PaymentNotedAlready(Money amount) =>
        new($"إشعارك بدفع {Format.Money(amount)} مسجّل لدينا من قبل، ولا داعي لتكراره. إن كانت هذه دفعة أخرى فأخبر أحد زملائنا.") { Buttons = [Person] };

    /// <inheritdoc/>
    public OutboundMessage HowMuchPaid() => new("شكرًا لك. كم المبلغ الذي دفعته؟");

    /// <inheritdoc/>
    public OutboundMessage PaidTooMuch() => new("يبدو أن في المبلغ خطأ. اكتب لنا من فضلك المبلغ الذي دفعته بالأرقام.");

    /// <inheritdoc/>
    public OutboundMessage PaidTooFine(decimal amount) =>
        new($"كتبت المبلغ {Format.Name(amount.ToString(CultureInfo.InvariantCulture))}، وفيه كسور أصغر من أصغر عملة. كم دفعت بالضبط؟");

    /// <inheritdoc/>
    public OutboundMessage ComplaintTaken(Order? order)
    {
        var about = order is null ? "" : $" بخصوص طلبك رقم {Format.Reference(order.Number)}";
        return new OutboundMessage($"نعتذر منك عما حدث. وصلت شكواك{about} إلى فريقنا، وسيتواصل معك أحد زملائنا هنا قريبًا لحلها.");
    }

    /// <inheritdoc/>
    public OutboundMessage PersonCalled() => new("أبلغنا زملاءنا، وسيكتب لك أحدهم هنا قريبًا. يمكنك أن تكتب له ما تريد من الآن.");

    /// <inheritdoc/>
    public OutboundMessage PersonCalledAlready() => new("زملاؤنا على علم، وسيكتب لك أحدهم هنا قريبًا. شكرًا لصبرك.");

    /// <inheritdoc/>
    protected override string PerUnit(Money price, string unit) => $"{Format.Money(price)} {format.PerUnit(unit)}";

    /// <inheritdoc/>
    protected override string VatNote(IReadOnlyList<decimal> rates) => rates switch
    {
        [] => "",
        [0] => "الأسعار بلا ضريبة قيمة مضافة.",
        [var rate] => $"الأسعار قبل ضريبة القيمة المضافة ({Format.Percent(rate)}).",
        _ => "الأسعار قبل ضريبة القيمة المضافة.",
    };

    /// <inheritdoc/>
    protected override string Amount(decimal quantity, Product product) => $"{Format.QuantityOf(quantity, product.DefaultUnit.Code)} {Name(product)}";

    private string SampleOrder(Surroundings surroundings) => $"نريد {Format.List(Examples(surroundings, 2, 3))} غدًا صباحًا";

    private string Samples(Surroundings surroundings) =>
        $"• {SampleOrder(surroundings)}\n• بكم {string.Join("", surroundings.Catalogue.Products.Take(1).Select(Name))}؟\n• أين طلبي؟";

    private string PriceOf(AskedProduct asked) => asked switch
    {
        { Products: [var sold], Quantity: > 1 } => $"{PriceLine(sold.Product, UnitOf(sold.Product, asked).Code)}\n{Total(sold.Product, asked)}",
        { Products: [var sold] } => $"{PriceLine(sold.Product, asked.Unit)}{WithVat(sold.Product, asked)}",
        { Products: [_, _, ..], IsVatAsked: true } => $"{SeveralFit(asked)}\n{string.Join('\n', asked.Products.Select(sold => PriceLine(sold.Product, asked.Unit) + WithVat(sold.Product, asked)))}",
        { Products: [_, _, ..] } => $"{SeveralFit(asked)}\n{Lines(asked.Products.Select(sold => sold.Product))}",
        _ => Unknown(asked),
    };

    /// <inheritdoc/>
    protected override string SeveralFit(AskedProduct asked) => $"من {Asked(asked)} لدينا:";

    /// <inheritdoc/>
    protected override string Unknown(AskedProduct asked)
    {
        var nearest = asked.Nearest.Count > 0 ? $" أقرب ما لدينا:\n{Lines(asked.Nearest.Select(sold => sold.Product))}" : "";
        return $"للأسف لم نجد {Asked(asked)} في قائمتنا.{nearest}";
    }

    private string Total(Product product, AskedProduct asked)
    {
        var unit = UnitOf(product, asked);
        return $"سعر {Format.QuantityOf(asked.Quantity, unit.Code)} مع ضريبة القيمة المضافة: {Format.Money(Gross(product, unit, asked.Quantity))}.";
    }

    private string WithVat(Product product, AskedProduct asked)
    {
        var unit = UnitOf(product, asked);
        return product.VatRate == 0
            ? "\nبلا ضريبة قيمة مضافة."
            : $"\nمع ضريبة القيمة المضافة {Format.Percent(product.VatRate)}: {PerUnit(Gross(product, unit, 1), unit.Code)}.";
    }

    /// <inheritdoc/>
    protected override string Earliest(SoldProduct sold, Surroundings surroundings) =>
        sold.Earliest is { } day ? $"أقرب موعد متوقع: {Day(day, surroundings)}." : "نتحقق من الموعد عند الطلب ونخبرك به.";

    // «والمكرونة» was said after something else.
    private string Asked(AskedProduct asked) =>
        Format.Quote(asked.Text.StartsWith("وال", StringComparison.Ordinal) ? asked.Text[1..] : asked.Text);

    private string Standing(TrackedOrder order, Surroundings surroundings)
    {
        var number = Format.Reference(order.Order.Number);
        return order.Order.Status switch
        {
            OrderStatus.AwaitingApproval => $"طلبك رقم {number} بانتظار موافقة فريقنا لأنه يتجاوز حدك الائتماني، وسنخبرك بالقرار قريبًا.",
            OrderStatus.Sourcing => $"طلبك رقم {number} قيد التجهيز: نؤكد الآن توفر الأصناف، وسنرسل إليك مواعيد الوصول.",
            OrderStatus.AwaitingCustomer => $"طلبك رقم {number} بانتظار قرارك: بعض الأصناف ناقصة.",
            OrderStatus.Scheduled => $"طلبك رقم {number} مؤكد{Expected(order, surroundings)}.",
            OrderStatus.Delivered => $"طلبك رقم {number} وصل إليك، وفاتورته في الطريق.",
            OrderStatus.Invoiced => $"طلبك رقم {number} تم تسليمه، وصدرت فاتورته{(order.Invoice is { } invoice ? $" {Format.Name(Invoicing.Name(invoice.Number))} بمبلغ {Format.Money(invoice.Total)}" : "")}.",
            OrderStatus.Cancelled => $"طلبك رقم {number} ملغى.",
            OrderStatus.Rejected => $"نعتذر، لم تتم الموافقة على طلبك رقم {number}.",
            _ => throw new InvalidOperationException($"No such status: {order.Order.Status}."),
        };
    }

    private string Expected(TrackedOrder order, Surroundings surroundings) =>
        LastDay(order) is { } last ? $"، ويكتمل وصوله {Day(last, surroundings)}" : "";

    private string Schedule(TrackedOrder order, Surroundings surroundings) => order.Order.Status == OrderStatus.Scheduled
        ? "\n" + string.Join('\n', order.Lines.Select(line => $"• {Product(line.Line.Sku, surroundings)}: {When(line, surroundings)}"))
        : "";

    private string When(TrackedLine line, Surroundings surroundings) => Format.List(line.Arrivals.Select(arrival =>
        $"{Format.Quantity(arrival.Quantity, line.Line.Unit)} ({(arrival.IsThere ? "وصل" : arrival.Day is { } day ? Day(day, surroundings) : "سنخبرك بالموعد")})"));

    private static IReadOnlyList<Button> InvoiceOf(TrackedOrder order) =>
        order.Invoice is null ? [] : [About("أرسل الفاتورة", "invoice", order.Order.Number)];
}
