using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations.Hearing;

/// <summary>Conversations in which somebody speaks.</summary>
public sealed class VoiceScripts
{
    private const string Customer = "customer:CUS-001";
    private const string Sara = "staff:سارة";

    [Fact]
    public void Order_WhenItIsSpoken_IsQuotedAndConfirmedLikeAWrittenOne()
    {
        new Script()
            .Spoken("ابي ٤ كراتين بيبسي علب")
            .Hears("سمعت منك: «ابي ٤ كراتين بيبسي علب»", "بيبسي علب 330 مل", "هل أؤكد الطلب؟")
            .Spoken("ايه اكد الطلب")
            .Hears("سمعت منك: «ايه اكد الطلب»", "سجّلت طلبك رقم 1001");
    }

    [Fact]
    public void Product_OfADoubtfulWord_IsAskedBack()
    {
        var script = new Script().Spoken("ابي ٤ كراتين بيبسي علب وشوالين رز مزة", "مزة");

        script.Hears("سمعت منك", "بيبسي علب 330 مل", "رز مزة", "؟").HearsNot("هل أؤكد الطلب؟");
        Assert.Single(script.Company.StateOf(Domain.Parties.PartyRef.Customer("CUS-001")).Draft!.Lines);
    }

    [Fact]
    public void Yes_ThatWasNotHeardSurely_ConfirmsNothing()
    {
        var script = new Script().Customer("ابي ٤ كراتين بيبسي علب").Spoken("اكد", "اكد").Hears("سمعت منك: «اكد»");

        Assert.Empty(script.Store.Orders);
    }

    [Theory]
    [InlineData(UnclearSpeech.Silence, null, "لم أسمع شيئًا")]
    [InlineData(UnclearSpeech.Invented, "اشترك في القناة", "«اشترك في القناة»")]
    [InlineData(UnclearSpeech.Guessed, "خمسة ثلاجات", "«خمسة ثلاجات»")]
    [InlineData(UnclearSpeech.OtherLanguage, "پانچ", "«پانچ»")]
    public void Note_ThatWasNotHeardWell_IsAskedForAgainAndGoesToAColleagueTheSecondTime(UnclearSpeech why, string? text, string told)
    {
        var script = new Script().Speak(Customer, new SpeechOutcome.Unclear(why, text)).Hears(told, "أعد تسجيلها");
        Assert.Empty(script.Store.Tasks);

        script.Speak(Customer, new SpeechOutcome.Unclear(why, text)).Hears(told, "أحد زملائنا");

        Assert.Equal(TaskKind.Recording, Assert.Single(script.Store.Tasks).Kind);
    }

    [Theory]
    [InlineData(NotListened.NotConfigured, "حفظناها ليسمعها فريقنا")]
    [InlineData(NotListened.EngineDown, "ليستمع إليها أحد زملائنا")]
    [InlineData(NotListened.TooLate, "ليستمع إليها أحد زملائنا")]
    [InlineData(NotListened.GaveUp, "ليستمع إليها أحد زملائنا")]
    [InlineData(NotListened.NotFetched, "تعذّر علينا تنزيلها")]
    [InlineData(NotListened.NotAudio, "تالف")]
    [InlineData(NotListened.TooLong, "أطول مما يمكننا سماعه")]
    [InlineData(NotListened.TooLarge, "أكبر مما يمكننا استقباله")]
    public void Note_ThatNobodyListenedTo_IsAnsweredAtOnceAndGivenToStaff(NotListened why, string told)
    {
        var script = new Script()
            .Speak(Customer, new SpeechOutcome.NotHeard(why)).Hears(told)
            .Speak(Customer, new SpeechOutcome.NotHeard(why)).Hears(told)
            .Told(Sara, "رسالة صوتية من", "واكتب ما قيل");

        Assert.Equal(2, script.Store.Tasks.Count);
    }

    [Fact]
    public void Note_ThatStaffWriteDown_GoesOnAsIfItHadBeenHeard()
    {
        var script = new Script()
            .Speak(Customer, new SpeechOutcome.NotHeard(NotListened.EngineDown))
            .Press(Sara, "كتابة ما قيل").Hears("كلمةً بكلمة")
            .Say(Sara, "ابي ٤ كراتين بيبسي علب").Hears("أُغلقت المهمة T1")
            .Told(Customer, "كتب منها: «ابي ٤ كراتين بيبسي علب»", "بيبسي علب 330 مل", "هل أؤكد الطلب؟")
            .Customer("اكد");

        Assert.Equal("CUS-001", script.Order.CustomerCode);
        Assert.Equal(StaffTaskStatus.Approved, script.Store.Tasks[0].Status);
    }

    [Fact]
    public void Note_WhenTwoColleaguesWriteItDown_CountsOnce()
    {
        var script = new Script()
            .Speak(Customer, new SpeechOutcome.NotHeard(NotListened.EngineDown))
            .Press(Sara, "كتابة ما قيل")
            .PressValue("staff:Omar", "task:1:write")
            .Say(Sara, "ابي ٤ كراتين بيبسي علب")
            .Say("staff:Omar", "ابي ٤ كراتين بيبسي علب").Hears("T1").HearsNot("نكمل منه");

        Assert.Equal(4, Assert.Single(script.Company.StateOf(Domain.Parties.PartyRef.Customer("CUS-001")).Draft!.Lines).Quantity.Value);
    }

    [Fact]
    public void Command_WhileANoteIsToBeWrittenDown_IsACommand()
    {
        new Script()
            .Speak(Customer, new SpeechOutcome.NotHeard(NotListened.EngineDown))
            .Press(Sara, "كتابة ما قيل")
            .Say(Sara, "/ملخص اليوم").HearsNot("أُغلقت المهمة");
    }

    [Fact]
    public void Caption_OfANoteThatWasNotHeard_IsAnsweredAndTheNoteIsNotForgotten()
    {
        var script = new Script()
            .Speak(Customer, new SpeechOutcome.NotHeard(NotListened.EngineDown), "ابي ٤ كراتين بيبسي علب")
            .Hears("بيبسي علب 330 مل", "ليستمع إليها أحد زملائنا");

        Assert.Single(script.Store.Tasks);
    }

    [Fact]
    public void Note_InAChatThatAColleagueHas_IsPassedOnAsWords()
    {
        new Script()
            .PressValue(Sara, "take:customer:CUS-001")
            .Spoken("متى توصل البضاعة").HearsNot("سمعت منك")
            .Told(Sara, "متى توصل البضاعة");
    }

    [Fact]
    public void Answer_OfASupplierThatIsSpoken_IsQuotedAndTaken()
    {
        var script = new Script().Customer("ابي ٤ كراتين بيبسي علب").Customer("اكد");
        var supplier = "supplier:" + script.Store.Requests[0].SupplierCode;

        script.Speak(supplier, new SpeechOutcome.Heard("متوفر كله")).Hears("سمعت منك: «متوفر كله»", "سجّلنا ردكم");
    }

    [Theory]
    [InlineData("انس CUS-001")]
    [InlineData("forget CUS-001")]
    public void Recordings_OfACustomerWhoAsks_AreForgottenOnceItIsMeant(string words)
    {
        var script = new Script().Say(Sara, words);
        Assert.Empty(script.Company.LastDecision.Forgotten);

        script.PressValue(Sara, Assert.Single(script.Buttons).Value);

        Assert.Equal([Domain.Parties.PartyRef.Customer("CUS-001")], script.Company.LastDecision.Forgotten);
    }

    [Theory]
    [InlineData("لو سمحت احذفوا تسجيلاتي الصوتية", "هل نحذف كل رسائلك الصوتية", "حذفنا رسائلك الصوتية")]
    [InlineData("امسح رسائلي الصوتيه", "هل نحذف كل رسائلك الصوتية", "حذفنا رسائلك الصوتية")]
    [InlineData("please delete my voice notes", "Remove all your voice notes", "Done")]
    public void Recordings_WhenTheCustomerAsks_AreForgottenOnceItIsMeant(string words, string question, string answer)
    {
        var script = new Script().Customer(words).Hears(question);
        Assert.Empty(script.Company.LastDecision.Forgotten);

        script.PressValue("customer:CUS-001", Assert.Single(script.Buttons).Value).Hears(answer);

        Assert.Equal([Domain.Parties.PartyRef.Customer("CUS-001")], script.Company.LastDecision.Forgotten);
    }

    [Fact]
    public void Draft_WhenTheCustomerAsksToBeForgotten_Stays() =>
        new Script().Customer("ابي ٤ كراتين بيبسي علب").Customer("احذف تسجيلاتي").Customer("اكد").Hears("تم، سجّلت");

    [Fact]
    public void Recordings_OfNobody_AreNotForgotten()
    {
        var script = new Script().Say(Sara, "انس").Hears("أي عميل").PressValue(Sara, "forget:CUS-999");

        Assert.Empty(script.Company.LastDecision.Forgotten);
    }
}
