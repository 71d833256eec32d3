using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What the desk says about drafts and orders, in Arabic.</summary>
internal sealed class ArabicOrderingWording(ArabicFormat format) : OrderingWording(format), IOrderingWording
{
    /// <inheritdoc/>
    public string Added(DraftLine line, Surroundings surroundings) =>
        $"أضفت {Format.QuantityAsObject(line.Quantity.Value, line.Unit)} من {Product(line.Sku, surroundings)}.";

    /// <inheritdoc/>
    public string QuantityIsNow(DraftLine line, Surroundings surroundings) =>
        $"عدّلت كمية {Product(line.Sku, surroundings)} إلى {Format.QuantityOf(line.Quantity.Value, line.Unit)}.";

    /// <inheritdoc/>
    public string Removed(Sku sku, Surroundings surroundings) => $"حذفت {Product(sku, surroundings)} من الطلب.";

    /// <inheritdoc/>
    public string NotInDraft(string text) => $"لم أجد {Format.Quote(text)} في طلبك.";

    /// <inheritdoc/>
    public string NotSold(string text) => $"عذرًا، {Format.Quote(text)} غير متوفر عندنا.";

    /// <inheritdoc/>
    public string LeftOut(string text) => $"حسنًا، الطلب بدون {Format.Quote(text)}.";

    /// <inheritdoc/>
    public string LeftOut(Sku sku, Surroundings surroundings) => $"حسنًا، لم أضف {Product(sku, surroundings)}.";

    /// <inheritdoc/>
    public string SoldByOnly(Sku sku, string named, string unit, Surroundings surroundings) =>
        $"{Product(sku, surroundings)} وحدة بيعه عندنا {Format.Unit(unit)} وليست {ArabicFormat.UnitAsObject(named)}، فسجّلته هكذا.";

    /// <inheritdoc/>
    public string ComesTo(Sku sku, MeasuredAmount measured, decimal quantity, string unit, Surroundings surroundings) =>
        $"{Product(sku, surroundings)}: {Format.Quantity(measured.Quantity, measured.Unit)} = {Format.Quantity(quantity, unit)}.";

    /// <inheritdoc/>
    public string NotSoldByMeasure(Sku sku, string measure, string unit, Surroundings surroundings) =>
        $"{Product(sku, surroundings)} وحدة بيعه عندنا {Format.Unit(unit)}، ولا نبيعه بال{Format.Unit(measure)}.";

    /// <inheritdoc/>
    public string NotAQuantity(Sku sku, decimal quantity, Surroundings surroundings) => quantity switch
    {
        <= 0 => $"الكمية المكتوبة من {Product(sku, surroundings)} غير صحيحة.",
        > Quantity.Largest => $"الكمية المكتوبة من {Product(sku, surroundings)} أكبر مما نستطيع تسجيله، والحد الأعلى {Format.Number(Quantity.Largest)}.",
        _ => $"الكمية المكتوبة من {Product(sku, surroundings)} أدق مما نبيع به.",
    };

    /// <inheritdoc/>
    public string TooManyLines(Sku sku, Surroundings surroundings) =>
        $"وصل الطلب إلى حده، وهو {format.Counted(DraftBench.MostLines, ArabicNouns.Product)}، فلم أضف {Product(sku, surroundings)}. أكّد هذا الطلب ثم أرسل الباقي في طلب جديد.";

    /// <inheritdoc/>
    public string TooManyQuestions() => "بقيت أصناف لم يتضح لي المقصود بها. نكمل ما قبلها أولًا، ثم أرسلها لي من جديد.";

    /// <inheritdoc/>
    public string ChangeWhat() => "أي صنف تريد تعديله، وكم تريد منه؟";

    /// <inheritdoc/>
    public string RemoveWhat() => "أي صنف تريد حذفه؟";

    /// <inheritdoc/>
    public string NotClear() => "عذرًا، لم يتضح لي ردك.";

    /// <inheritdoc/>
    public string NotClearAgain() => "أعتذر منك، لم يتضح لي ردك هذه المرة أيضًا. إن أردت التحدث مع أحد زملائنا فاكتب: موظف.";

    /// <inheritdoc/>
    public string WhatThen(string text) => $"حسنًا. ما الصنف الذي تقصده بـ{Format.Quote(text)}؟ اكتب اسمه كما تعرفه وأبحث لك عنه.";

    /// <inheritdoc/>
    public string CancelIsMeant() => "هل تقصد إلغاء الطلب كله؟ إن كان كذلك فاضغط «إلغاء» أو اكتب: الغ الطلب.";

    /// <inheritdoc/>
    public string NotConfirmed() => "حسنًا، لم أؤكده. ماذا تريد أن تعدّل؟";

    /// <inheritdoc/>
    public string DraftWaits() => "خذ وقتك، طلبك محفوظ ولن أؤكده حتى تطلب ذلك.";

    /// <inheritdoc/>
    public string DayIsToldLater() => "نحدد موعد الوصول بعد تأكيد الطلب، ونبلغك به. وإن أردته في يوم معيّن فاكتب اليوم وأسجّله لك.";

    /// <inheritdoc/>
    public string StartedOver() => "حاضر، مسحت الطلب ونبدأ من جديد. تفضّل، ماذا تحتاج؟";

    /// <inheritdoc/>
    public string NothingYet() => "لا يوجد طلب مفتوح الآن. اكتب ما تحتاجه مع الكمية، مثل: 3 كراتين بيبسي علب، وأجهّزه لك.";

    /// <inheritdoc/>
    public string FirstAnswer(int open) => open == 1
        ? "قبل التأكيد بقي سؤال واحد:"
        : "قبل التأكيد بقيت أسئلة قصيرة:";

    /// <inheritdoc/>
    public string QuestionIsOver() => "هذا السؤال انتهى، ولم يتغير شيء.";

    /// <inheritdoc/>
    public string DraftHasChanged() => "هذا الزر من نسخة سابقة من الطلب. الطلب الآن كما يلي:";

    /// <inheritdoc/>
    public string DraftIsFrom(DateOnly day, Surroundings surroundings) => $"هذا طلب بدأته {Day(day, surroundings)} ولم تؤكده بعد. راجعه من فضلك:";

    /// <inheritdoc/>
    public string OldDraftPutAside(int lines, DateOnly day, Surroundings surroundings) =>
        $"كان لديك طلب لم تؤكده من {Day(day, surroundings)}، وفيه {format.Counted(lines, ArabicNouns.Product)}. تركته جانبًا وبدأت لك طلبًا جديدًا.";

    /// <inheritdoc/>
    public string NoLongerSold(Sku sku, Surroundings surroundings) => $"عذرًا، {(surroundings.Catalogue.Find(sku) is null ? "الصنف رقم " : "")}{Product(sku, surroundings)} لم يعد متوفرًا، فحذفته من الطلب.";

    /// <inheritdoc/>
    public string PriceHasChanged(DraftLine line, PricedLine now, Surroundings surroundings) =>
        $"تغيّر سعر {Product(line.Sku, surroundings)}: صار {PerUnit(now.Price.UnitPrice, line.Unit)}.";

    /// <inheritdoc/>
    public string DeliveryNoted(DeliveryWish wish, Surroundings surroundings) =>
        $"سجّلت موعد التسليم: {Format.When(wish.Date, wish.Part, surroundings.Today)}.";

    /// <inheritdoc/>
    public string DayIsOver(DateOnly day, Surroundings surroundings) => $"{Day(day, surroundings)} يوم مضى. متى تريد التسليم؟";

    /// <inheritdoc/>
    public string DayIsTooFar(DateOnly day, int mostDays, Surroundings surroundings) =>
        $"{Day(day, surroundings)} موعد بعيد، ونحن نجدول خلال {format.Counted(mostDays, ArabicNouns.Day)} كحد أقصى. متى تريد التسليم؟";

    /// <inheritdoc/>
    public string AddressNoted(string knownAddress) =>
        $"سجّلت ملاحظتك عن التوصيل وسيراها فريقنا مع الطلب. عنوانك المسجّل عندنا: {Format.Name(knownAddress)}.";

    /// <inheritdoc/>
    public string DeliveryPassedOn(Order order) =>
        $"أوصلت طلبك بخصوص تسليم الطلب رقم {Format.Reference(order.Number)} إلى فريقنا، وسيؤكدون لك قريبًا.";

    /// <inheritdoc/>
    public string ChangePassedOn(Order order) =>
        $"طلبك رقم {Format.Reference(order.Number)} مسجّل، فأوصلت ما كتبته عن تعديله إلى فريقنا، وسيؤكدون لك قريبًا. لم يتغير شيء فيه حتى الآن.";

    /// <inheritdoc/>
    public string RestPassedOn(Order order) =>
        $"وأوصلت إلى فريقنا أنك تريد الباقي من طلبك رقم {Format.Reference(order.Number)} حين يتوفر، وسيتواصلون معك.";

    /// <inheritdoc/>
    public string ShortagePassedOn(Order order) =>
        $"أوصلت ردّك عن الناقص في طلبك رقم {Format.Reference(order.Number)} إلى فريقنا كما كتبته، وسيرتبونه ويؤكدون لك قريبًا.";

    /// <inheritdoc/>
    public string Repeated(Order order) => $"جهّزت لك نفس أصناف الطلب رقم {Format.Reference(order.Number)} بأسعار اليوم.";

    /// <inheritdoc/>
    public string NothingToRepeat() => "لا يوجد لديك طلب سابق نكرره. اكتب ما تحتاجه وأجهّزه لك.";

    /// <inheritdoc/>
    public string NoSuchOrder(string number) => $"لم أجد لك طلبًا بالرقم {Format.Name(number)}.";

    /// <inheritdoc/>
    public OutboundMessage Confirmed(Order order, Surroundings surroundings)
    {
        var delivery = order.WantedDate is null && order.WantedPart is null
            ? ""
            : $" {Delivery(Format.When(order.WantedDate, order.WantedPart, surroundings.Today))}.";
        var opening = $"تم، سجّلت طلبك رقم {Format.Reference(order.Number)} بإجمالي {Format.Money(order.Total)} شامل الضريبة.{delivery}";
        return order.Status == OrderStatus.AwaitingApproval
            ? new($"{opening}\nيحتاج الطلب إلى موافقة من فريقنا لأنه يتجاوز حدك الائتماني، وسنرد عليك قريبًا.")
            : new($"{opening}\nنتأكد الآن من توفر الأصناف ونرسل لك موعد الوصول. شكرًا لك!");
    }

    /// <inheritdoc/>
    public OutboundMessage AlreadyConfirmed(Order order) => order.Status is OrderStatus.Cancelled or OrderStatus.Rejected
        ? new($"طلبك رقم {Format.Reference(order.Number)} أُلغي من قبل. إذا أردته من جديد فاكتب: كرر الطلب {Format.Reference(order.Number)}.")
        : new($"لا تقلق، طلبك رقم {Format.Reference(order.Number)} مسجّل عندنا من قبل بإجمالي {Format.Money(order.Total)}، ولم يتكرر.");

    /// <inheritdoc/>
    public OutboundMessage DraftIsOver() => new("هذا الطلب لم يعد مفتوحًا. اكتب ما تحتاجه وأبدأ لك طلبًا جديدًا.");

    /// <inheritdoc/>
    public OutboundMessage HowToChange() =>
        new("تفضّل، اكتب التعديل كما تحب. مثلًا: «زيد كرتونين بيبسي» أو «خلي الأرز 5» أو «شيل السكر» أو «التوصيل بكرة العصر».");

    /// <inheritdoc/>
    public OutboundMessage DraftCancelled() => new("تم إلغاء الطلب، ولم يُسجّل عليك شيء. أنا هنا متى احتجت.");

    /// <inheritdoc/>
    public OutboundMessage NothingToCancel() => new("لا يوجد لديك طلب مفتوح لإلغائه.");

    /// <inheritdoc/>
    public OutboundMessage CancelWhich(IReadOnlyList<Order> orders, Surroundings surroundings) =>
        new("أي طلب تريد إلغاءه؟\n" + string.Join('\n', orders.Select(order =>
            $"• رقم {Format.Reference(order.Number)}: {Format.Money(order.Total)}، {Format.Date(DateOnly.FromDateTime(order.PlacedAt.DateTime), surroundings.Today)}")))
        {
            Buttons = [.. orders.Select(order => new Button($"إلغاء {Format.Reference(order.Number)}", CancelValue(order.Number)))],
        };

    /// <inheritdoc/>
    public OutboundMessage OrderCancelled(Order order) => new($"تم إلغاء طلبك رقم {Format.Reference(order.Number)}.");

    /// <inheritdoc/>
    public OutboundMessage CancelPassedOn(Order order) =>
        new($"طلبك رقم {Format.Reference(order.Number)} تم شراؤه وهو في الطريق، لذلك رفعت طلب الإلغاء إلى فريقنا وسيرد عليك قريبًا.");

    /// <inheritdoc/>
    public OutboundMessage TooLateToCancel(Order order) => order.Status is OrderStatus.Cancelled or OrderStatus.Rejected
        ? new($"طلبك رقم {Format.Reference(order.Number)} ملغى من قبل.")
        : new($"طلبك رقم {Format.Reference(order.Number)} وصل وصدرت فاتورته، فلا يمكن إلغاؤه. إن كان فيه مشكلة فاكتب لي وأوصلها إلى فريقنا.");

    /// <inheritdoc/>
    public OutboundMessage ShortageIsDecided(Order order) => order.Status == OrderStatus.AwaitingCustomer
        ? new($"لا يوجد شيء متوفر الآن من طلبك رقم {Format.Reference(order.Number)}. يمكنك الانتظار أو إلغاء الطلب من الأزرار السابقة.")
        : new($"سجّلنا اختيارك في الطلب رقم {Format.Reference(order.Number)} من قبل، ولم يتغير شيء.");

    /// <inheritdoc/>
    protected override (string Confirm, string Change, string Cancel) DraftButtons => ("تأكيد الطلب", "تعديل", "إلغاء");

    /// <inheritdoc/>
    protected override (string Meant, string Yes, string NotMeant, string Without, string NoThanks) AnswerButtons =>
        ("نعم، صحيحة", "نعم", "لا", "بدونه", "لا، شكرًا");

    /// <inheritdoc/>
    protected override string Heading(bool isUnfinished) => isUnfinished ? "طلبك حتى الآن:" : "طلبك:";

    /// <inheritdoc/>
    protected override string ConfirmIt() => "هل أؤكد الطلب؟";

    /// <inheritdoc/>
    protected override IEnumerable<string> Totals(OrderTotals totals)
    {
        yield return $"المجموع قبل الضريبة: {Format.Amount(totals.Net)}";
        foreach (var vat in totals.Vat.Where(vat => !vat.Vat.IsZero))
            yield return $"ضريبة القيمة المضافة {Format.Percent(vat.Rate)}{(vat.Net == totals.Net ? "" : $" على {Format.Amount(vat.Net)}")}: {Format.Amount(vat.Vat)}";
        yield return $"الإجمالي: {Format.Money(totals.Total)}";
    }

    /// <inheritdoc/>
    protected override string Delivery(string when) => $"التسليم: {when}";

    /// <inheritdoc/>
    protected override string PerUnit(Money price, string unit) => $"{Format.Money(price)} لكل {Format.Unit(unit)}";

    /// <inheritdoc/>
    protected override string ByTheirWords(string said) => $"هكذا تسميه: {Format.Quote(said)}";

    /// <inheritdoc/>
    protected override string AsUsual() => "كما تطلب عادةً";

    /// <inheritdoc/>
    protected override string WhichOne(Question.WhichProduct question) =>
        question.IsOffer ? $"أقرب ما عندنا إلى {Format.Quote(question.Text)}، هل يناسبك أحدها؟" : $"أي صنف تقصد بـ{Format.Quote(question.Text)}؟";

    /// <inheritdoc/>
    protected override string Whether(string text, Sku sku, Surroundings surroundings) => $"{Format.Quote(text)}: هل تقصد {Product(sku, surroundings)}؟";

    /// <inheritdoc/>
    protected override string WhichAmount(Question.WhichAmount question, Surroundings surroundings) =>
        $"{Product(question.Sku, surroundings)} لا يباع بكمية {Format.QuantityOf(question.Named, question.NamedUnit)}. هل المقصود {Format.Either(question.Amounts.Select(line => Format.Quantity(line.Quantity.Value, line.Unit)))}؟";

    /// <inheritdoc/>
    protected override string IsItMeant(Question.UnusualQuantity question, Surroundings surroundings) =>
        $"كتبت {Format.QuantityAsObject(question.Quantity, question.Unit)} من {Product(question.Sku, surroundings)}، {(question.IsBeyondHabit ? "وهي أكثر بكثير مما تطلبه عادةً" : "وهي كمية كبيرة")}. هل الكمية صحيحة؟";

    /// <inheritdoc/>
    protected override string HowMany(Question.HowMany question, Surroundings surroundings) =>
        $"كم تريد من {Product(question.Sku, surroundings)}؟ اكتب العدد (الوحدة: {Format.Unit(question.Unit)}).";

    /// <inheritdoc/>
    protected override string AndMore(int more) => more switch
    {
        1 => "(وبعده سؤال واحد)",
        2 => "(وبعده سؤالان)",
        _ => $"(وبعده {format.Counted(more, Questions)})",
    };

    private static ArabicNoun Questions { get; } = ArabicNoun.Masculine("سؤال", "أسئلة", "سؤالًا");
}
