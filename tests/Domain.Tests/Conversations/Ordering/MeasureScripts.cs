namespace Abtamim.Domain.Tests.Conversations.Ordering;

/// <summary>Kilos, litres and tons of what is sold by the bag, the bottle, the sack.</summary>
public sealed class MeasureScripts
{
    private const string Nakheel = "customer:CUS-001";
    private const string BlueFin = "customer:CUS-004";

    [Theory]
    [InlineData("١٠ كيلو هيل", "هيل حب 5 كجم: 10 كيلو = كيسان.", "هيل حب 5 كجم: كيسان × 720.00")]
    [InlineData("50 كيلو عدس", "عدس أحمر 10 كجم: 50 كيلو = 5 أكياس.", "عدس أحمر 10 كجم: 5 أكياس × 62.00")]
    [InlineData("لترين حليب", "لتران = قارورتان.", "قارورتان × 4.75")]
    [InlineData("24 لتر حليب", "24 لترًا = كرتونان.", "كرتونان × 57.00")]
    [InlineData("3000 جرام كمون", "3 كيلو = 3 أكياس.", "كمون مطحون 1 كجم: 3 أكياس")]
    public void Measure_ThatComesToWholeUnits_IsBookedAsThemAndSaid(string text, string note, string line) =>
        new Script().Customer(text).Hears(note, line);

    [Theory]
    [InlineData("كيلو سكر", "عبوة واحدة × 3.80")]
    [InlineData("٢ كيلو صدور دجاج", "كيس واحد × 38.00")]
    [InlineData("سكر ٥٠ كيلو", "شوال واحد × 165.00")]
    [InlineData("بيبسي 2 لتر", "كرتون واحد × 39.00")]
    public void Weight_InFrontOfWhatItIsTheSizeOf_IsSoMuchAndNoCarton(string text, string line) => new Script().Customer(text).Hears(line);

    [Fact]
    public void Measure_OfTheOnlyLine_NeedsNoName() =>
        new Script().Customer("عدس كيسين").Customer("خليها 50 كيلو").Hears("50 كيلو = 5 أكياس.", "عدس أحمر 10 كجم: 5 أكياس ×");

    [Fact]
    public void Measure_OfSeveralProducts_IsBookedForEach() =>
        new Script().Say(BlueFin, "50 kg lentils and 20 litres of milk").Hears(
            "50 kg of Red lentils 10 kg comes to 5 bags.", "Red lentils 10 kg: 5 bags × 62.00", "comes to 20 bottles.", "20 bottles × 4.75", "Shall I confirm");

    [Theory]
    [InlineData("10 kg of sella rice", "We cannot sell 10 kg of Sella rice 40 kg. Do you mean 1 sack?")]
    [InlineData("a ton of flour", "We cannot sell 1 ton of White flour 45 kg. Do you mean 22 sacks or 23 sacks?")]
    [InlineData("2.5 litres of milk", "Do you mean 1 carton, 2 bottles or 3 bottles?")]
    public void Measure_ThatIsNoWholeNumberOfUnits_IsAskedWithTheNearest(string text, string question) =>
        new Script().Say(BlueFin, text).Hears(question).HearsNot("Shall I confirm", "×");

    [Theory]
    [InlineData("كيلو هيل", "هيل حب 5 كجم لا يباع بكمية 1 كيلو. هل المقصود كيس واحد؟")]
    [InlineData("5 كيلو عدس", "عدس أحمر 10 كجم لا يباع بكمية 5 كيلو. هل المقصود كيس واحد؟")]
    public void Measure_ThatIsLessThanAUnit_IsAsked(string text, string question) =>
        new Script().Customer(text).Hears(question).HearsNot("×").Customer("نعم").Hears("كيس واحد ×", "هل أؤكد الطلب؟");

    [Fact]
    public void Measure_InAnswerToItsQuestion_IsCountedToo() =>
        new Script().Customer("5 كيلو عدس").Customer("خليها 20 كيلو").Hears("عدس أحمر 10 كجم: كيسان ×", "هل أؤكد الطلب؟");

    [Theory]
    [InlineData("5 كيلو خبز صامولي", "وحدة بيعه عندنا كيس، ولا نبيعه بالكيلو.", "كم تريد من خبز صامولي؟")]
    [InlineData("20 كيلو زيت ذرة", "وحدة بيعه عندنا كرتون، ولا نبيعه بالكيلو.", "كم تريد من زيت ذرة 1.5 لتر؟")]
    [InlineData("10 متر قصدير", "وحدة بيعه عندنا كرتون، ولا نبيعه بالمتر.", "كم تريد من قصدير ألمنيوم 45 سم؟")]
    [InlineData("2000 لتر سكر ناعم 50", "وحدة بيعه عندنا شوال، ولا نبيعه باللتر.", "كم تريد من سكر ناعم 50 كجم؟")]
    public void Measure_ThatTellsNothingOfTheUnits_IsSaidAndAskedForByThem(string text, string note, string question) =>
        new Script().Customer(text).Hears(note, question).HearsNot("×");

    [Fact]
    public void Measure_OfSeveralThatFit_IsCountedOnceItIsClearWhich() =>
        new Script().Customer("طن سكر").Hears("أي صنف تقصد").Press(Nakheel, "سكر ناعم 50 كجم").Hears("سكر ناعم 50 كجم: طن واحد = 20 شوالًا.", "20 شوالًا × 165.00");

    [Fact]
    public void Measure_ThatTheProductIsSoldBy_StaysAsItIs() =>
        new Script().Customer("5 كيلو ثوم وربع طن بصل").Hears("ثوم مقشر: 5 كيلو × 18.00", "بصل أحمر: 250 كيلو").HearsNot("كيلو = ");

    [Fact]
    public void Measure_ThatIsTakenOffOrSet_IsCounted() =>
        new Script().Customer("10 أكياس عدس").Customer("شيل 20 كيلو عدس").Hears("8 أكياس").Customer("خلي العدس 50 كيلو").Hears("5 أكياس");

    [Fact]
    public void Price_OfAMeasure_IsThatOfItsUnits() =>
        new Script().Customer("بكم 50 كيلو عدس").Hears("سعر 5 أكياس");

    [Theory]
    [InlineData("٦٠ بيضة", "60 حبة × 0.70")]
    [InlineData("بيضتين", "حبتان × 0.70")]
    [InlineData("بيض ٦٠", "60 طبقًا × 21.00")]
    public void Eggs_CountedOneByOne_ArePieces(string text, string line) => new Script().Customer(text).Hears(line);

    [Theory]
    [InlineData("5 كراتين عدس", "عدس أحمر 10 كجم وحدة بيعه عندنا كيس وليست كرتونًا، فسجّلته هكذا.")]
    [InlineData("3 تنكات عدس", "عدس أحمر 10 كجم وحدة بيعه عندنا كيس وليست تنكة، فسجّلته هكذا.")]
    public void Unit_ThatTheProductIsNotSoldBy_IsSaid(string text, string note) => new Script().Customer(text).Hears(note, "أكياس × 62.00");
}
