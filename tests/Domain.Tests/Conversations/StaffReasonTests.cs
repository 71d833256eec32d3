using System.Text.RegularExpressions;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using static Abtamim.Domain.Tests.Conversations.StaffScripts;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>Why things are as they are, as staff read it: in their language, with nothing of the other in it.</summary>
public sealed partial class StaffReasonTests
{
    private const string Kitchen = "customer:CUS-006";

    [Theory]
    [InlineData(
        Omar,
        "order details 1001",
        "Gulf Food Stores: 5 cartons for SAR 32.33 per carton (at its listed price; the best of 2 suppliers left: SAR 32.33 per carton, delivers in 1 day, answers in time 50%)",
        "Gulf Food Stores: answered, all available",
        ": all of it has come)",
        "(desk: the invoice is issued)")]
    [InlineData(
        Sara,
        "تفاصيل الطلب 1001",
        "مخازن الخليج الغذائية: 5 كراتين بتكلفة 32.33 ريال للكرتون (بسعره المسجّل لدينا؛ الأفضل بين موردين اثنين: 32.33 ريال للكرتون، والتوريد خلال يوم واحد، ونسبة رده في الموعد 50%)",
        "مخازن الخليج الغذائية: تم الرد، متوفر كله",
        ": وصلت البضاعة كلها)",
        "(النظام: صدرت الفاتورة)")]
    public void OrderDetails_SayWhoWasChosenAndWhatHappenedWhy(string staff, string words, params string[] pieces) =>
        new Script().Bought().SuppliersDeliver().Say(staff, words).Hears(pieces);

    [Theory]
    [InlineData(Omar, "order 1001", "answered, partly available", "answered, not available", "no supplier is left for what is missing", "has 4 of the 10 cartons asked for", "the best of 2 suppliers left", "delivers in 2 days")]
    [InlineData(Sara, "تفاصيل الطلب 1001", "تم الرد، متوفر جزء منه", "تم الرد، غير متوفر", "لم يبق مورد نسأله عن الناقص", "المتوفر لديه 4 كراتين من أصل 10", "خلال يومين")]
    public void OrderDetails_WhenSomethingIsShort_SayWhoHadHowMuch(string staff, string words, params string[] pieces)
    {
        var script = new Script().Orders(Kitchen, "١٠ كراتين تونة").Say(Sara, "وافق على 1001");
        script.Say(Supplier(script), "عندي ٤ كراتين بس");
        script.PressValue(Supplier(script), $"rfq:{script.Store.Requests[^1].Number}:none");

        script.Say(staff, words).Hears(pieces);
    }

    [Theory]
    [InlineData("take", "the customer takes what there is", "أخذ العميل المتوفر")]
    [InlineData("drop", "the customer does without what is short", "استغنى العميل عن الناقص")]
    public void OrderDetails_WhenTheCustomerChose_SayWhat(string choice, string english, string arabic)
    {
        var script = new Script().Orders(Kitchen, "١٠ كراتين تونة و٥ كراتين بيبسي علب");
        script.Say(Sara, "وافق على 1001").PressValue("supplier:SUP-03", "rfq:2:all");
        script.Say("supplier:SUP-11", "عندي ٤ كراتين بس").PressValue(Supplier(script), $"rfq:{script.Store.Requests[^1].Number}:none");
        script.PressValue(Kitchen, $"short:1001:{choice}");

        script.Say(Omar, "order 1001").Hears(english);
        script.Say(Sara, "تفاصيل الطلب 1001").Hears(arabic);
    }

    [Theory]
    [InlineData("١٥٠", Omar, "order 1001", "at SAR 150.00 per sack, above its listed SAR 146.65, margin 9.1%")]
    [InlineData("١٥٠", Sara, "تفاصيل الطلب 1001", "بسعر 150.00 ريال للشوال، أعلى من سعره المسجّل لدينا 146.65 ريال، وهامش الربح 9.1%")]
    [InlineData("١٤٠", Omar, "order 1001", "at SAR 140.00 per sack, below its listed SAR 146.65")]
    [InlineData("١٤٠", Sara, "تفاصيل الطلب 1001", "بسعر 140.00 ريال للشوال، أقل من سعره المسجّل لدينا 146.65 ريال")]
    public void OrderDetails_WhenTheDeskTookAnotherPrice_SayOnWhatGround(string price, string staff, string words, string reason)
    {
        var script = new Script().Orders("customer:CUS-001", "٣ شوالات سكر");
        script.Say(Supplier(script), $"متوفر بس السعر صار {price} ريال");

        script.Say(staff, words).Hears(reason);
    }

    [Theory]
    [InlineData(Omar, "order 1001", "at SAR 163.00 per sack instead of its listed SAR 146.65, margin 1.2%, accepted by سارة", "answered, we accepted its price")]
    [InlineData(Sara, "تفاصيل الطلب 1001", "بسعر 163.00 ريال للشوال بدل 146.65 ريال، وهامش الربح 1.2%، بموافقة سارة", "تم الرد، وافقنا على سعره")]
    public void OrderDetails_WhenStaffTookThePrice_SayWhoDid(string staff, string words, params string[] pieces)
    {
        var script = new Script().Orders("customer:CUS-001", "٣ شوالات سكر");
        script.Say(Supplier(script), "متوفر بس السعر صار ١٦٣ ريال");
        script.PressValue(Sara, "task:1:yes");

        script.Say(staff, words).Hears(pieces);
    }

    [Theory]
    [InlineData(Omar, "Task T1: accept a price", "SAR 163.00 per sack", "instead of SAR 146.65", "Margin: 1.2%")]
    [InlineData(Sara, "المهمة T1: موافقة على سعر", "163.00 ريال لكل شوال", "بدل 146.65 ريال", "هامش الربح: 1.2%")]
    public void PriceTask_WhenLookedAt_SaysWhatItIsSetAgainst(string staff, params string[] pieces)
    {
        var script = new Script().Orders("customer:CUS-001", "٣ شوالات سكر");
        script.Say(Supplier(script), "متوفر بس السعر صار ١٦٣ ريال");

        script.PressValue(staff, "task:1").Hears(pieces);

        Assert.Equal(["task:1:yes", "task:1:no"], script.Buttons.Select(button => button.Value));
    }

    [Theory]
    [InlineData(Omar, "order 1001", "cancelled", "the customer cancelled it", "still to be bought")]
    [InlineData(Sara, "تفاصيل الطلب 1001", "ملغى", "ألغاه العميل", "وبقي شراء")]
    public void OrderDetails_WhenTheOrderIsGivenUp_SayWhyAndThatNothingIsToBeBought(
        string staff, string words, string status, string reason, string toBuy)
    {
        var script = new Script().Orders("customer:CUS-001", "٥ كراتين بيبسي علب");
        script.Say(staff, words).Hears(toBuy);

        script.PressValue("customer:CUS-001", "order:1001:cancel").Say(staff, words).Hears(status, reason).HearsNot(toBuy);
    }

    [Theory]
    [InlineData(0, "delivers the same day", "والتوريد في اليوم نفسه")]
    [InlineData(1, "delivers in 1 day,", "خلال يوم واحد،")]
    [InlineData(2, "delivers in 2 days,", "خلال يومين،")]
    [InlineData(3, "delivers in 3 days,", "خلال 3 أيام،")]
    [InlineData(11, "delivers in 11 days,", "خلال 11 يومًا،")]
    public void Award_CountsDaysAsPeopleDo(int days, string english, string arabic) =>
        Awarded(new ChoiceReason(3, Sar(30), days, 0.75m, IsRaised: false), english, arabic);

    [Theory]
    [InlineData(1, "the only supplier left: SAR 30.00 per carton", "المورد الوحيد الذي بقي: 30.00 ريال للكرتون")]
    [InlineData(3, "the best of 3 suppliers left", "الأفضل بين 3 موردين:")]
    [InlineData(12, "the best of 12 suppliers left", "الأفضل بين 12 موردًا:")]
    public void Award_CountsSuppliersAsPeopleDo(int left, string english, string arabic) =>
        Awarded(new ChoiceReason(left, Sar(30), 1, 0.75m, IsRaised: false), english, arabic);

    [Fact]
    public void Award_WhenMoreWasAskedForThanIsNeeded_SaysWhy() => Awarded(
        new ChoiceReason(1, Sar(30), 1, 0.75m, IsRaised: true),
        "asked for 2 cartons since it sells no less",
        "طلبنا منه كرتونين لأنه لا يبيع أقل من ذلك");

    [Theory]
    [MemberData(nameof(OrderReasons))]
    public void History_WhateverHappened_IsWordedInEachLanguage(OrderReason reason)
    {
        var script = new Script().Orders("customer:CUS-001", "٥ كراتين بيبسي علب");
        script.Order.Apply(OrderEvent.Dropped, "desk", reason, Script.Monday);

        Assert.DoesNotMatch(Latin(), History(script.Say(Sara, "تفاصيل الطلب 1001")));
        Assert.DoesNotMatch(Arabic(), History(script.Say(Omar, "order 1001")));
    }

    [Theory]
    [MemberData(nameof(RequestReasons))]
    public void Request_HoweverItWasAnswered_IsWordedInEachLanguage(RequestReason reason)
    {
        var script = new Script().Orders("customer:CUS-001", "٥ كراتين بيبسي علب");
        script.Store.Requests[0].Apply(RequestEvent.Answered, "supplier:SUP-03", reason, Script.Monday);

        script.Say(Sara, "تفاصيل الطلب 1001").Hears("تم الرد، ").HearsNot(reason.ToString());
        script.Say(Omar, "order 1001").Hears("answered, ").HearsNot(reason.ToString());
    }

    public static TheoryData<OrderReason> OrderReasons => [.. Enum.GetValues<OrderReason>()];

    public static TheoryData<RequestReason> RequestReasons => [.. Enum.GetValues<RequestReason>()];

    private static void Awarded(ChoiceReason choice, string english, string arabic)
    {
        var script = new Script().Orders("customer:CUS-001", "٢ كراتين بيبسي علب");
        var reason = new AwardReason(PriceGround.Listed, Sar(30), Sar(30), "carton", 2, 2, choice);
        script.Order.Lines[0].Add(new Award("SUP-03", 1, 2, Sar(30), null, reason));

        script.Say(Omar, "order 1001").Hears(english);
        script.Say(Sara, "تفاصيل الطلب 1001").Hears(arabic);
    }

    private static string Supplier(Script script) => $"supplier:{script.Store.Requests[^1].SupplierCode}";

    private static string History(Script script) => script.Answer[script.Answer.LastIndexOf("\n\n", StringComparison.Ordinal)..];

    private static Money Sar(decimal major) => Money.FromMajor(major, Currency.Sar);

    [GeneratedRegex("[A-Za-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arabic();
}
