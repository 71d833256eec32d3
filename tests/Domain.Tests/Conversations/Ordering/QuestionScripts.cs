using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Parties;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class QuestionScripts
{
    private const string Nakheel = "customer:CUS-001";
    private const string BlueFin = "customer:CUS-004";

    [Fact]
    public void AmbiguousProduct_IsAskedWithButtons_AndTheRestOfTheOrderStands()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب و 2 شوال رز")
            .Hears("طلبك حتى الآن:", "1. بيبسي علب 330 مل", "أي صنف تقصد بـ", "1. أرز بسمتي 40 كجم (295.00 ريال لكل شوال)")
            .HearsNot("هل أؤكد الطلب؟");

        Assert.Equal(["أرز بسمتي 40 كجم", "أرز مصري 25 كجم", "أرز سيلا 40 كجم", "بدونه"], script.Buttons.Select(button => button.Text));
        script.Press(Nakheel, "أرز سيلا 40 كجم")
            .Hears("أضفت شوالين من أرز سيلا 40 كجم.", "2. أرز سيلا 40 كجم: شوالان × 270.00 = 540.00", "هل أؤكد الطلب؟");
    }

    [Theory]
    [InlineData("السيلا", "أرز سيلا 40 كجم")]
    [InlineData("2", "أرز مصري 25 كجم")]
    [InlineData("الثاني", "أرز مصري 25 كجم")]
    [InlineData("ابو 25", "أرز مصري 25 كجم")]
    public void Choice_ByNameNumberOrSize_IsTaken(string answer, string product) =>
        new Script().Customer("3 شوال رز").Customer(answer).Hears($"1. {product}: 3 شوالات", "هل أؤكد الطلب؟").HearsNot("بدأته");

    [Fact]
    public void Choice_OfAllOfThem_TakesEach() =>
        new Script().Say(BlueFin, "3 sacks of rice").Say(BlueFin, "all of them")
            .Hears("Basmati rice 40 kg: 3 sacks", "Egyptian rice 25 kg: 3 sacks", "Sella rice 40 kg: 3 sacks");

    [Fact]
    public void ManyCandidates_AreNumberedOnTheButtons()
    {
        var script = new Script().Say(BlueFin, "10 water").Hears("1. Bottled water 200 ml (SAR 12.00 per carton)", "5. ");

        Assert.Equal(["1", "2", "3", "4", "5", "Leave it out"], script.Buttons.Select(button => button.Text));
    }

    [Fact]
    public void SeveralQuestions_AreAskedOneAfterTheOther()
    {
        var script = new Script().Customer("3 شوال رز و5 كراتين بيبسي وكرتون ملح").Hears("(وبعده سؤال واحد)", "1. ملح طعام 700 جم");
        script.Customer("السيلا").Hears("أي صنف تقصد بـ", "بيبسي 2 لتر").HearsNot("هل أؤكد");
        script.Customer("العلب").Hears("بيبسي علب 330 مل: 5 كراتين", "هل أؤكد الطلب؟");
    }

    [Fact]
    public void Confirm_WhileAQuestionIsOpen_SaysWhatIsOpenAndConfirmsNothing()
    {
        var script = new Script().Customer("3 شوال رز وكرتون ملح").Customer("أكد الطلب").Hears("قبل التأكيد بقي سؤال واحد:", "أي صنف تقصد");

        Assert.Empty(script.Store.Orders);
        script.Press(Nakheel, "بدونه").Hears("حسنًا، الطلب بدون", "هل أؤكد الطلب؟").Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت طلبك رقم 1001");
        Assert.Equal("SLT-700", Assert.Single(script.Order.Lines).Sku.Value);
    }

    [Fact]
    public void NewOrder_InPlaceOfAnAnswer_KeepsTheQuestionAlive() =>
        new Script().Customer("3 شوال رز").Customer("وكرتونين كاتشب").Hears("1. كاتشب 340 جم: كرتونان", "أي صنف تقصد بـ«3 شوال رز»؟");

    [Fact]
    public void Choice_WithAnotherQuantity_TakesThatQuantity() =>
        new Script().Customer("3 شوال رز").Customer("5 شوال سيلا").Hears("1. أرز سيلا 40 كجم: 5 شوالات");

    [Fact]
    public void No_ToWhichOne_LeavesTheProductOut() =>
        new Script().Customer("3 شوال رز وكرتون ملح").Customer("لا").Hears("حسنًا، الطلب بدون", "1. ملح طعام 700 جم", "هل أؤكد الطلب؟");

    [Fact]
    public void UnknownProduct_IsSaidWithTheNearest_AndConfirmingGoesOnWithoutIt()
    {
        var script = new Script().Customer("كرتون ملح وكرتون شاي أخضر").Hears("غير متوفر عندنا", "هل يناسبك أحدها؟", "هل أؤكد الطلب؟");

        Assert.Contains(script.Buttons, button => button.Text.StartsWith("شاي", StringComparison.Ordinal));
        script.Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت طلبك");
        Assert.Single(script.Order.Lines);
    }

    [Fact]
    public void UnknownProduct_WhenAnOfferIsTaken_KeepsTheQuantity() =>
        new Script().Customer("4 كراتين شاي أخضر").Press(Nakheel, "شاي سائب 400 جم").Hears("1. شاي سائب 400 جم: 4 كراتين").HearsNot("غير متوفر");

    [Fact]
    public void UnitThatIsNotSold_OfAProductWithSeveral_IsAsked()
    {
        var script = new Script().Say(BlueFin, "5 sacks of pepsi cans").Hears("We cannot sell 5 sacks of Pepsi cans 330 ml. Do you mean 5 cartons or 5 cans?");

        Assert.Empty(script.Company.StateOf(PartyRef.Customer("CUS-004")).Draft?.Lines ?? []);
        script.Press(BlueFin, "5 cartons").Hears("1. Pepsi cans 330 ml: 5 cartons");
    }

    [Fact]
    public void UnitThatIsNotSold_OfAProductWithOne_IsTakenInThatOneAndSaid() =>
        new Script().Say(BlueFin, "3 cartons of egyptian rice").Hears("We sell Egyptian rice 25 kg by the sack, not by the carton", "Egyptian rice 25 kg: 3 sacks");

    [Fact]
    public void HalfACarton_IsAskedInWholeUnits() =>
        new Script().Customer("نص كرتون بيبسي علب").Hears("هل المقصود 12 علبة أو كرتون واحد؟")
            .Customer("12").Hears("1. بيبسي علب 330 مل: 12 علبة");

    [Theory]
    [InlineData("cartons", "5 cartons")]
    [InlineData("2", "5 cans")]
    [InlineData("7 cans", "7 cans")]
    public void UnitThatIsNotSold_IsAnsweredInWords(string answer, string amount) =>
        new Script().Say(BlueFin, "5 sacks of pepsi cans").Say(BlueFin, answer).Hears($"1. Pepsi cans 330 ml: {amount} ×");

    [Fact]
    public void AmbiguousProduct_NamedAgain_AddsUpInOneQuestion() =>
        new Script().Customer("3 شوال رز").Customer("زيد 2 شوال رز").Customer("السيلا").Hears("1. أرز سيلا 40 كجم: 5 شوالات", "هل أؤكد الطلب؟");

    [Fact]
    public void HalfAKilo_IsSold() => new Script().Customer("نص كيلو ثوم").Hears("ثوم مقشر: 0.5 كيلو", "هل أؤكد الطلب؟");

    [Theory]
    [InlineData("0 كرتون بيبسي علب وكرتون ملح", "غير صحيحة")]
    [InlineData("-5 كراتين بيبسي علب وكرتون ملح", "غير صحيحة")]
    [InlineData("1000000000000000000 كرتون بيبسي علب وكرتون ملح", "أكبر مما نستطيع تسجيله")]
    public void QuantityThatIsNone_IsAskedAgain_AndTheRestStands(string text, string said) =>
        new Script().Customer(text).Hears(said, "كم تريد من بيبسي علب 330 مل؟", "1. ملح طعام 700 جم")
            .Customer("6").Hears("بيبسي علب 330 مل: 6 كراتين", "هل أؤكد الطلب؟");

    [Fact]
    public void QuantityThatIsNone_OfSomethingUnclear_IsAskedOnceThatIsClear() =>
        new Script().Customer("-3 شوال رز").Hears("أي صنف تقصد").Customer("السيلا").Hears("كم تريد من أرز سيلا 40 كجم؟")
            .Customer("2").Hears("أرز سيلا 40 كجم: شوالان");

    [Fact]
    public void Set_ToNone_TakesTheProductOut() =>
        new Script().Customer("3 كراتين بيبسي علب وكرتون ملح").Customer("خلي البيبسي 0").Hears("1. ملح طعام 700 جم").HearsNot("2.");

    [Theory]
    [InlineData("the small one", "Bottled water 200 ml: 3 cartons")]
    [InlineData("the 330 one, make it 6", "Bottled water 330 ml: 6 cartons")]
    [InlineData("make it 2", "Bottled water 330 ml: 3 cartons")]
    public void Choice_BySize_TakesTheSizeAndTheNumber(string answer, string expected) =>
        new Script().Customer("3 cartons water").Hears("1. Bottled water 200 ml", "2. Bottled water 330 ml").Customer(answer).Hears(expected);

    [Fact]
    public void BareChange_RightAfterOneLine_MeansThatLine()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب وكرتون ملح").Customer("خليها 40").Hears("أي صنف تريد تعديله");

        script.Customer("زيد شوالين سكر").Customer("خليها 40").Hears("40 شوالًا", "بيبسي علب 330 مل: 3 كراتين", "ملح طعام 700 جم: كرتون واحد");
    }

    [Theory]
    [InlineData("yes, and tomorrow morning")]
    [InlineData("نعم وبكرة الصبح")]
    public void Yes_WithADay_ConfirmsForThatDay(string text)
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer(text);

        Assert.Equal(new DateOnly(2026, 11, 24), script.Order.WantedDate);
    }

    [Fact]
    public void UnusualQuantity_IsAskedOnce()
    {
        var script = new Script().Customer("500 كرتون بيبسي علب وكرتون ملح")
            .Hears("كتبت 500 كرتون من بيبسي علب 330 مل، وهي كمية كبيرة. هل الكمية صحيحة؟", "1. ملح").HearsNot("2. بيبسي");
        Assert.Equal(["نعم، صحيحة", "لا"], script.Buttons.Select(button => button.Text));

        script.Customer("نعم").Hears("بيبسي علب 330 مل: 500 كرتون", "هل أؤكد الطلب؟");
        Assert.Empty(script.Store.Orders);
        script.Customer("خلي البيبسي 600").Hears("600 كرتون", "هل أؤكد الطلب؟").HearsNot("كبيرة");
    }

    [Theory]
    [InlineData("50")]
    [InlineData("خمسين")]
    [InlineData("خليها 50")]
    [InlineData("٥٠ كرتون")]
    public void UnusualQuantity_ThatWasASlip_IsPutRightInWords(string answer) =>
        new Script().Customer("500 كرتون بيبسي علب وكرتون ملح").Press(Nakheel, "لا").Hears("كم تريد من بيبسي علب 330 مل؟")
            .Customer(answer).Hears("بيبسي علب 330 مل: 50 كرتونًا", "ملح طعام 700 جم: كرتون واحد", "هل أؤكد الطلب؟");

    [Fact]
    public void UnusualQuantity_IsMeasuredByTheCustomersOwnHistory()
    {
        var script = new Script();
        for (var order = 0; order < 3; order++)
            script.Customer("10 كراتين بيبسي علب").Customer("نعم").Hears("تم، سجّلت");

        script.Customer("40 كرتون بيبسي علب").HearsNot("عادةً").Press(Nakheel, "إلغاء");
        script.Customer("41 كرتون بيبسي علب").Hears("أكثر بكثير مما تطلبه عادةً").Customer("الغ الطلب");
        script.Customer("1000 علبة بيبسي علب").Hears("أكثر بكثير مما تطلبه عادةً");
    }

    [Fact]
    public void UnusualQuantity_AfterOneOrder_IsMeasuredByNoHabit()
    {
        var script = new Script().Customer("2 كرتون بيبسي علب").Customer("نعم").Hears("تم، سجّلت");

        script.Customer("41 كرتون بيبسي علب").Hears("41 كرتونًا ×").HearsNot("هل الكمية صحيحة؟").Press(Nakheel, "إلغاء");
        script.Customer("301 كرتون بيبسي علب").Hears("وهي كمية كبيرة. هل الكمية صحيحة؟");
    }

    [Fact]
    public void Answer_ThatIsNotUnderstood_IsAskedAgain() =>
        new Script().Customer("3 شوال رز").Customer("هممم").Hears("لم يتضح لي ردك", "أي صنف تقصد بـ«3 شوال رز»؟");

    [Fact]
    public void Button_OfAQuestionThatIsSettled_ChangesNothing()
    {
        var script = new Script().Customer("3 شوال رز");
        var old = script.Buttons[0].Value;
        script.Customer("السيلا").PressValue(Nakheel, old).Hears("هذا السؤال انتهى", "1. أرز سيلا 40 كجم: 3 شوالات").HearsNot("بسمتي");
    }

    [Fact]
    public void Questions_BeyondTwenty_AreNotHeldOpen()
    {
        var script = new Script();
        foreach (var product in script.Company.Surroundings.Catalogue.Products)
            script.Customer($"5000 {product.NameAr}");

        Assert.Equal(DraftBench.MostQuestions, script.Company.StateOf(PartyRef.Customer("CUS-001")).Questions.Count);
        script.Hears("نكمل ما قبلها أولًا");
    }
}
