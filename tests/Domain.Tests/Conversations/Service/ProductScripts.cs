using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class ProductScripts
{
    [Fact]
    public void APrice_IsToldPerUnitAndWithVat() => new Script()
        .Customer("بكم شوال السكر عندكم اليوم").Hears("• سكر ناعم 50 كجم: 165.00 ريال للشوال", "مع ضريبة القيمة المضافة 15%: 189.75 ريال للشوال.")
        .Say(English, "how much is a carton of pepsi cans?").Hears("• Pepsi cans 330 ml: SAR 42.00 per carton", "Including 15% VAT: SAR 48.30 per carton.");

    [Fact]
    public void APrice_WhenNoUnitIsNamed_IsToldForEach() =>
        new Script().Customer("بكم البيبسي العلب؟").Hears("42.00 ريال للكرتون، 1.75 ريال للعلبة");

    [Fact]
    public void APrice_WhenAQuantityIsNamed_IsToldForAllOfIt() => new Script()
        .Customer("كم تبلغ تكلفة عشرين كرتونًا من مياه 330 مل؟").Hears("سعر 20 كرتونًا مع ضريبة القيمة المضافة: 310.50 ريال.")
        .Say(English, "price of 5 cartons pepsi cans and 2 sacks sugar")
        .Hears("5 cartons including VAT: SAR 241.50.", "2 sacks including VAT: SAR 379.50.");

    [Fact]
    public void APrice_WhenSeveralProductsFit_IsToldForAllOfThem() => new Script()
        .Customer("بكم المويه").Hears("من «المويه» لدينا:", "مياه معبأة 200 مل: 12.00", "مياه قارورة 5 جالون: 9.00", "الأسعار قبل ضريبة القيمة المضافة (15%).")
        .Say(English, "how much is water").Hears("For “water” we have:", "Water 5-gallon bottle: SAR 9.00 per bottle");

    [Fact]
    public void APrice_WhenNothingFits_IsNotMadeUp() => new Script()
        .Customer("بكم الكافيار").Hears("للأسف لم نجد «الكافيار» في قائمتنا.").HearsNot("ريال")
        .Say(English, "how much is caviar").Hears("“caviar” is not in our price list").HearsNot("SAR");

    [Theory]
    [InlineData("بكم 999999999999999999999 كرتون بيبسي علب؟")]
    [InlineData("how much are 1000000000000000000 cartons of pepsi cans")]
    public void APrice_WhenTheQuantityIsAbsurd_IsToldForOne(string text) => new Script().Customer(text).Hears("42.00");

    [Fact]
    public void Availability_IsToldWithPriceAndEarliestDay_WithoutAPromiseOrASupplier()
    {
        var script = new Script().Customer("هو لسه عندكم جبنة موتزاريلا؟");
        script.Hears("نعم، نوفّر لك:", "جبنة موزاريلا مبشورة 2 كجم: 324.00 ريال للكرتون", "أقرب موعد متوقع:", "نؤكد لك الكمية والموعد بعد الطلب.");
        script.Say(English, "do you have mozzarella?").Hears("Yes, we can get for you:", "Expected at the earliest", "once you order");

        var surroundings = script.Company.Surroundings;
        script.HearsNot([.. surroundings.Parties.Suppliers.SelectMany(supplier => new[] { supplier.Code, supplier.NameAr, supplier.NameEn })]);
    }

    [Fact]
    public void Availability_OfSeveralProducts_IsToldInOneList()
    {
        var script = new Script().Customer("هل عندكم مويه صغيرة ومناديل وجه وكافيار؟").Hears("مياه معبأة 200 مل", "مناديل وجه 200 منديل", "للأسف لم نجد");
        Assert.Single(script.Answer.Split('\n'), line => line.StartsWith("نعم", StringComparison.Ordinal));

        script.Say(English, "do you have rice?").Hears("For “rice” we have:", "Sella rice 40 kg");
        Assert.Single(script.Answer.Split('\n'), line => line.StartsWith("Expected", StringComparison.Ordinal));
    }

    [Fact]
    public void Availability_WhenNobodyIsKnownToSellIt_PromisesNoDay()
    {
        var script = new Script();
        var all = script.Company.Surroundings.Parties;
        script.Company.Surroundings = script.Company.Surroundings with
        {
            Parties = new Parties.PartyDirectory(all.Customers, all.Suppliers, [], all.Staff),
        };

        script.Customer("عندكم هامور؟").Hears("نعم، نوفّر لك:", "نتحقق من الموعد عند الطلب").HearsNot("أقرب موعد");
    }

    [Fact]
    public void WhatIsAskedFor_CanBeOrderedByButton() => new Script()
        .Customer("بكم شوال السكر").Press(Arab, "أضفه إلى طلبي").Hears("سكر ناعم 50 كجم", "189.75")
        .Say(English, "do you have 3 cartons of pepsi cans?").Press(English, "Add to my order").Hears("Pepsi cans 330 ml", "3 cartons");

    [Fact]
    public void AnOrderButton_WhenItIsTappedTwice_OrdersOnce()
    {
        var script = new Script().Say(English, "do you have 3 cartons of pepsi cans?").Press(English, "Add to my order").Press(English, "Add to my order");

        script.Hears("Pepsi cans 330 ml", "3 cartons").HearsNot("6 cartons");
        Assert.Equal(3, Assert.Single(script.Company.StateOf(Parties.PartyRef.Customer("CUS-004")).Draft!.Lines).Quantity.Value);
        script.PressValue(English, "add:PEP-CAN:1:carton").Hears("3 cartons");
    }

    [Theory]
    [InlineData("add:NO-SUCH:1:carton")]
    [InlineData("add:PEP-CAN:0:carton")]
    [InlineData("add:PEP-CAN:99999999999999999999999:carton")]
    [InlineData("add:PEP-CAN:1:spoon")]
    public void AnOrderButton_WhenItIsTamperedWith_OrdersNothing(string value)
    {
        var script = new Script().PressValue(Arab, value);

        Assert.NotEmpty(script.Answer);
        Assert.Empty(script.Store.Orders);
    }
}
