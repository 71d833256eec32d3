using Abtamim.Domain.Parties;

namespace Abtamim.Bot.Demo;

/// <summary>The demo's script: orders in dialects, a shortage, a slow supplier, a decision, deliveries, a payment.</summary>
internal static class TradingDay
{
    private static readonly PartyRef Nakheel = PartyRef.Customer("CUS-001");
    private static readonly PartyRef AbuFahd = PartyRef.Customer("CUS-002");
    private static readonly PartyRef Rawaq = PartyRef.Customer("CUS-003");
    private static readonly PartyRef BlueFin = PartyRef.Customer("CUS-004");
    private static readonly PartyRef Diyar = PartyRef.Customer("CUS-005");
    private static readonly PartyRef UmmKhalid = PartyRef.Customer("CUS-006");

    private static readonly PartyRef Waha = PartyRef.Supplier("SUP-01");
    private static readonly PartyRef Sanabel = PartyRef.Supplier("SUP-02");
    private static readonly PartyRef Gulf = PartyRef.Supplier("SUP-03");
    private static readonly PartyRef Spice = PartyRef.Supplier("SUP-09");
    private static readonly PartyRef Mathaq = PartyRef.Supplier("SUP-11");
    private static readonly PartyRef Universal = PartyRef.Supplier("SUP-12");

    private static readonly PartyRef Sara = PartyRef.Staff("سارة");
    private static readonly PartyRef Omar = PartyRef.Staff("Omar");

    /// <summary>Monday, nine o'clock in Riyadh.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(3));

    /// <summary>Plays the day.</summary>
    public static async Task PlayAsync(DemoStage stage)
    {
        await ChangedMindAsync(stage);
        await AmbiguousProductAsync(stage);
        await EnglishAndArabiziAsync(stage);
        await ShortageAsync(stage);
        await SlowSupplierAsync(stage);
        await OverTheLimitAsync(stage);
        await DeliveriesAsync(stage);
        await PaymentAsync(stage);
        await EveningAsync(stage);
    }

    private static async Task ChangedMindAsync(DemoStage stage)
    {
        stage.Scene(Morning, "A restaurant orders in Gulf Arabic, and changes its mind");
        await stage.SaysAsync(Nakheel, "السلام عليكم ابي ٥ كراتين بيبسي علب و٦ شوالات رز مزة بكرة الصبح", "بيبسي علب", "أرز سيلا", "غدًا");
        await stage.SaysAsync(Nakheel, "لا خل البيبسي ٨", "8 كراتين");
        await stage.PressesAsync(Nakheel, "draft:confirm:*", "1001");
        await stage.HearsAsync(Gulf, "بيبسي علب", "8 كراتين");
        await stage.SaysAsync(Gulf, "ايوه متوفر", "سجّلنا ردكم");
        await stage.HearsAsync(Sanabel, "أرز سيلا", "6 شوالات");
    }

    private static async Task AmbiguousProductAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddMinutes(10), "A café in Levantine: which water is meant?");
        await stage.SaysAsync(Rawaq, "صباح الخير بدي ٤ كراتين مي", "؟");
        await stage.SaysAsync(Rawaq, "اللتر ونص", "1.5 لتر", "69.00");
        await stage.PressesAsync(Rawaq, "draft:confirm:*", "1002");
        await stage.HearsAsync(Universal, "Bottled water 1.5 L");
        await stage.PressesAsync(Universal, "rfq:*:all", "we noted your answer", "Purchase order");
        await stage.HearsAsync(Rawaq, "مواعيد الوصول");
    }

    private static async Task EnglishAndArabiziAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddMinutes(20), "A restaurant in English; a supplier wants a little more");
        await stage.SaysAsync(BlueFin, "Hi, 10 cartons of orange juice and 2 sacks of sugar 50 kg please", "Orange juice", "Sugar 50 kg", "1,138.50");
        await stage.PressesAsync(BlueFin, "draft:confirm:*", "1003");
        await stage.HearsAsync(Universal, "Orange juice");
        await stage.PressesAsync(Universal, "rfq:*:all", "we noted your answer");
        await stage.HearsAsync(Spice, "سكر");
        await stage.SaysAsync(Spice, "متوفر بس السعر صار ١٥٠ ريال", "150.00", "أمر شراء");
        await stage.HearsAsync(BlueFin, "This is what comes when");

        stage.Scene(Morning.AddMinutes(30), "A hotel in Arabizi");
        await stage.SaysAsync(Diyar, "3ayez 20 kartona pepsi cans bokra", "بيبسي علب", "966.00");
        await stage.PressesAsync(Diyar, "draft:confirm:*", "1004");
        await stage.HearsAsync(Gulf, "20 كرتونًا");
        await stage.PressesAsync(Gulf, "rfq:*:all", "سجّلنا ردكم", "أمر شراء");
        await stage.HearsAsync(Diyar, "مواعيد الوصول");
    }

    private static async Task ShortageAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddMinutes(40), "A kitchen in Egyptian: one supplier has a part, the next has none");
        await stage.SaysAsync(UmmKhalid, "عايزة ١٠ كراتين تونة لو سمحت", "تونة", "2,415.00");
        await stage.PressesAsync(UmmKhalid, "draft:confirm:*", "1005");
        await stage.HearsAsync(Mathaq, "تونة");
        await stage.SaysAsync(Mathaq, "عندي ٤ كراتين بس", "سجّلنا ردكم", "4 كراتين");
        await stage.HearsAsync(Sanabel, "تونة", "6 كراتين");
        await stage.PressesAsync(Sanabel, "rfq:*:none", "غير متوفر");
        await stage.HearsAsync(UmmKhalid, "نقص", "المتوفر 4 كراتين");
        await stage.PressesAsync(UmmKhalid, "short:*:take", "مواعيد الوصول", "966.00");
        await stage.HearsAsync(Mathaq, "أمر شراء");
    }

    private static async Task SlowSupplierAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddMinutes(65), "The grain supplier is silent, and is reminded");
        await stage.HearsAsync(Sanabel, "تذكير", "أرز سيلا");

        stage.Scene(Morning.AddMinutes(125), "Its time is up: the next is asked");
        await stage.HearsAsync(Gulf, "أرز سيلا", "6 شوالات");
        await stage.PressesAsync(Gulf, "rfq:*:all", "سجّلنا ردكم", "أمر شراء");
        await stage.HearsAsync(Nakheel, "مواعيد الوصول", "بيبسي علب", "أرز سيلا");
        await stage.SaysAsync(Sanabel, "متوفر", "لا يوجد حاليًا طلب مفتوح");
    }

    private static async Task OverTheLimitAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddMinutes(150), "A grocery in Moroccan orders beyond its credit limit: staff decide");
        await stage.SaysAsync(AbuFahd, "بغيت ٣٠ كرطونة ديال طون", "تونة", "7,245.00");
        await stage.PressesAsync(AbuFahd, "draft:confirm:*", "1006");
        await stage.HearsAsync(Sara, "بقالة أبو فهد", "7,245.00", "5,000.00");
        await stage.SaysAsync(Sara, "وافق على 1006", "تمت الموافقة على الطلب رقم 1006");
        await stage.HearsAsync(Omar, "over the credit limit", "SAR 7,245.00");
        await stage.PressesAsync(Omar, "task:*:no", "approved by سارة");
        await stage.HearsAsync(AbuFahd, "تمت الموافقة على طلبك رقم 1006");
        await stage.HearsAsync(Mathaq, "30 كرتونًا");
        await stage.PressesAsync(Mathaq, "rfq:*:all", "سجّلنا ردكم", "أمر شراء");
        await stage.HearsAsync(AbuFahd, "مواعيد الوصول");
    }

    private static async Task DeliveriesAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddDays(1), "The next day: goods come, invoices go out");
        await stage.PressesAsync(Gulf, "po:*:delivered", "سجّلنا استلام");
        await stage.HearsAsync(Nakheel, "وصل طلبك رقم 1001", "INV-", "الإجمالي شامل الضريبة");
        await stage.SaysAsync(Gulf, "تم التسليم", "سجّلنا استلام");
        await stage.HearsAsync(Diyar, "وصل طلبك رقم 1004", "INV-");
        await stage.PressesAsync(Universal, "po:*:delivered", "we noted the delivery");
        await stage.SaysAsync(Universal, "delivered", "we noted the delivery");
        await stage.HearsAsync(Rawaq, "وصل طلبك رقم 1002", "INV-");
        await stage.SaysAsync(Omar, "order 1003 delivered", "The invoice has gone to the customer");
        await stage.HearsAsync(BlueFin, "INV-", "Total including VAT");
        await stage.PressesAsync(Mathaq, "po:*:delivered", "سجّلنا استلام");
        await stage.HearsAsync(AbuFahd, "وصل طلبك رقم 1006", "INV-");
    }

    private static async Task PaymentAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddDays(1).AddHours(4), "A customer says it has paid; staff find the money");
        await stage.SaysAsync(Nakheel, "حولت لكم ٢٠٠٠ ريال", "2,000.00");
        await stage.HearsAsync(Sara, "مطعم النخيل", "2,000.00");
        await stage.PressesAsync(Sara, "task:*:yes", "تم قيد الدفعة");
        await stage.HearsAsync(Nakheel, "وصلتنا دفعتك", "2,000.00");
        await stage.SaysAsync(Omar, "record payment 500 from Blue Fin", "Booked: SAR 500.00");
        await stage.HearsAsync(BlueFin, "we received your payment of SAR 500.00");
        await stage.SaysAsync(AbuFahd, "شحال باقي عليا", "7,245.00");
    }

    private static async Task EveningAsync(DemoStage stage)
    {
        stage.Scene(Morning.AddDays(1).AddHours(9), "The evening");
        await stage.SaysAsync(Sara, "ملخص اليوم", "الفواتير: 5", "الدفعات: 2,500.00 ريال", "الطلبات الجارية: 1");
        await stage.SaysAsync(Omar, "order details 1001", "Purchase orders", "margin", "History");
        await stage.SaysAsync(Omar, "show pending orders", "1005");
        await stage.SaysAsync(Sara, "تفاصيل الطلب 1005", "أوامر الشراء", "المتوفر لديه 4 كراتين من أصل 10", "لم يبق مورد نسأله عن الناقص");
    }
}
