using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

/// <summary>A customer's own words: learned from what they chose and confirmed, shown in the draft, taken back by staff.</summary>
public sealed class LearnedWordScripts
{
    private const string Nakheel = "customer:CUS-001";
    private const string Sara = StaffScripts.Sara;

    [Fact]
    public void Choice_ThatIsConfirmed_IsNotAskedAgain_AndTheDraftSaysSo()
    {
        var script = Taught();

        script.Customer("5 شوال رز").Hears("1. أرز سيلا 40 كجم: 5 شوالات", "(هكذا تسميه: «5 شوال رز»)", "هل أؤكد الطلب؟").HearsNot("أي صنف");
        script.Say("customer:CUS-002", "5 شوال رز").HearsNot("سيلا 40 كجم: 5");
    }

    [Fact]
    public void Choice_ThatIsNotConfirmed_TeachesNothing() =>
        new Script().Customer("3 شوال رز").Customer("السيلا").Press(Nakheel, "إلغاء").Customer("3 شوال رز").Hears("أي صنف تقصد");

    [Fact]
    public void Choice_ThatIsTakenOutAgain_TeachesNothing()
    {
        var script = new Script().Customer("3 شوال رز وكرتون ملح").Customer("السيلا").Customer("شيل السيلا").Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت");

        Assert.Empty(script.Company.Surroundings.Words.KeptOf("CUS-001"));
    }

    [Fact]
    public void PlainName_StandsAgainstTheCustomersOwnWords() =>
        Taught().Customer("2 شوال رز بسمتي").HearsNot("سيلا", "هكذا تسميه");

    [Theory]
    [InlineData("كلمات مطعم النخيل")]
    [InlineData("words CUS-001")]
    [InlineData("/words CUS-001")]
    public void Staff_SeeTheWords_AndTakeThemBack(string command)
    {
        var script = Taught();

        script.Say(Sara, command);
        var drop = Assert.Single(script.Buttons);
        script.PressValue(Sara, drop.Value);
        Assert.Empty(script.Company.Surroundings.Words.KeptOf("CUS-001"));
        script.PressValue(Sara, drop.Value);
        Assert.Empty(script.Company.LastDecision.TakenBack);
    }

    [Fact]
    public void Staff_SeeAllWords_PageByPage()
    {
        var script = new Script();
        KeptWord[] words = [.. Enumerable.Range(1, 12).Select(number => new KeptWord(number, "CUS-001", new LearnedWord($"رزنا {number}", $"رزنا {number}", new Sku("RIC-SEL-40"), 1), script.Company.Surroundings.Now))];
        script.Company.Surroundings = script.Company.Surroundings with { Words = CustomerWords.None.With(words, []) };

        script.Say(Sara, "كلمات مطعم النخيل").Hears("(1–9 من 12)");
        Assert.Equal(10, script.Buttons.Count);
        script.PressValue(Sara, script.Buttons[^1].Value).Hears("(10–12 من 12)");
        Assert.Equal(["حذف 10", "حذف 11", "حذف 12"], script.Buttons.Select(button => button.Text));
        script.PressValue(Sara, "words:CUS-001:99").Hears("(1–9 من 12)");
    }

    [Fact]
    public void Words_OfNobody_AsksWhose() => new Script().Say(Sara, "كلمات").Hears("كلمات أي عميل؟");

    [Fact]
    public void Customer_CannotTakeWordsBack()
    {
        var script = Taught();

        script.PressValue("customer:CUS-002", "word:1:drop");
        Assert.Single(script.Company.Surroundings.Words.KeptOf("CUS-001"));
    }

    [Fact]
    public void Usual_BreaksATie_OnlyWhereItIsTheirHabit()
    {
        var script = new Script();
        for (var order = 0; order < 3; order++)
        {
            script.Customer("2 شوال رز").Hears("أي صنف تقصد").HearsNot("كما تطلب").Press(Nakheel, "بدونه");
            script.Customer("3 شوال أرز سيلا").Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت");
        }

        script.Customer("2 شوال رز").Hears("1. أرز سيلا 40 كجم: شوالان", "(كما تطلب عادةً)");
        script.Say("customer:CUS-002", "2 شوال رز").HearsNot("كما تطلب");
    }

    [Theory]
    [InlineData("شيل السيلا وحط رز مصري")]
    [InlineData("لا، قصدي رز مصري")]
    public void Correction_ThatIsConfirmed_TeachesWhatWasMeant(string correction)
    {
        var script = Taught().Customer("5 شوال رز").Hears("سيلا");

        script.Customer(correction).Hears("أرز مصري 25 كجم: 5 شوالات", "هل أؤكد الطلب؟");
        script.Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت");
        script.Customer("2 شوال رز").Hears("أرز مصري 25 كجم: شوالان", "(هكذا تسميه: «2 شوال رز»)").HearsNot("سيلا");
    }

    private static Script Taught() =>
        new Script().Customer("3 شوال رز").Customer("السيلا").Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت");
}
