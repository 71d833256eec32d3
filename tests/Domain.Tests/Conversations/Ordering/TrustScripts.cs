using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

/// <summary>What is not read surely enough is asked, not done: products, and acts that cannot be taken back.</summary>
public sealed class TrustScripts
{
    private const string Nakheel = "customer:CUS-001";

    // A message with this word in it is read with little confidence.
    private const string Mumbled = "أظن";

    [Theory]
    [InlineData("نعم")]
    [InlineData("ايوه")]
    public void UnsureProduct_IsAskedAbout_AndBookedOnYes(string yes)
    {
        var script = Unsure(0.7).Customer("أظن 3 كراتين بيبسي علب").Hears("هل تقصد بيبسي علب 330 مل؟").HearsNot("هل أؤكد الطلب؟", "طلبك");
        Assert.Equal(["نعم", "لا"], script.Buttons.Select(button => button.Text));

        script.Customer(yes).Hears("1. بيبسي علب 330 مل: 3 كراتين", "هل أؤكد الطلب؟");
        Assert.Empty(script.Store.Orders);
    }

    [Fact]
    public void UnsureProduct_IsBookedByItsButton() =>
        Unsure(0.7).Customer("أظن كرتونين بيبسي علب").Press(Nakheel, "نعم").Hears("1. بيبسي علب 330 مل: كرتونان", "هل أؤكد الطلب؟");

    [Fact]
    public void UnsureProduct_IsLeftOutOnNo_AndAskedForInOtherWords() =>
        Unsure(0.7).Customer("كرتون ملح").Customer("أظن 3 كراتين بيبسي علب").Press(Nakheel, "لا")
            .Hears("ما الصنف الذي تقصده بـ", "1. ملح طعام 700 جم", "هل أؤكد الطلب؟").HearsNot("2.");

    [Fact]
    public void UnsureProduct_HoldsUpTheOrder()
    {
        var script = Unsure(0.7).Customer("كرتون ملح").Customer("أظن 3 كراتين بيبسي علب").Customer("أكد الطلب");

        Assert.Empty(script.Store.Orders);
    }

    [Fact]
    public void UnsureAmount_IsAsked() =>
        Unsure(0.4).Customer("أظن 3 كراتين بيبسي علب").Hears("كم تريد من بيبسي علب 330 مل؟").Customer("4").Hears("1. بيبسي علب 330 مل: 4 كراتين");

    [Fact]
    public void UnsureRemoval_OfWhatIsInTheDraft_IsDone() =>
        Unsure(0.7).Customer("3 كراتين بيبسي علب وكرتون ملح").Customer("أظن شيل البيبسي").Hears("حذفت بيبسي علب 330 مل");

    [Fact]
    public void UnsureCancelling_IsAskedBack_AndNothingIsGivenUp() =>
        Unsure(0.7).Customer("3 كراتين بيبسي علب").Customer("أظن الغ الطلب").Hears("هل تقصد إلغاء الطلب كله؟", "1. بيبسي علب 330 مل")
            .Press(Nakheel, "إلغاء").Hears("تم إلغاء الطلب");

    [Fact]
    public void UnsureCancelling_OfAnOrderUnderWay_IsAskedBack()
    {
        var script = Unsure(0.7).Customer("3 كراتين بيبسي علب").Press(Nakheel, "تأكيد الطلب").Customer("أظن الغ الطلب").Hears("أي طلب تريد إلغاءه؟");

        Assert.Single(script.Buttons);
        Assert.False(script.Order.IsClosed);
    }

    [Fact]
    public void Answers_ThatAreNotUnderstoodTwice_OfferAPerson() =>
        new Script().Customer("3 شوال رز").Customer("هممم").Hears("لم يتضح لي ردك").HearsNot("زملائنا")
            .Customer("هممم").Hears("اكتب: موظف", "أي صنف تقصد").Customer("السيلا").Customer("هممم").HearsNot("موظف");

    private static Script Unsure(double confidence) => new(understanding: grammar => new Mumbling(grammar, confidence));

    private sealed class Mumbling(IUnderstanding grammar, double confidence) : IUnderstanding
    {
        public Meaning Read(Utterance utterance)
        {
            var meaning = grammar.Read(utterance with { Text = utterance.Text.Replace(Mumbled, string.Empty, StringComparison.Ordinal).Trim() });
            return utterance.Text.Contains(Mumbled, StringComparison.Ordinal)
                ? meaning with { Confidence = Math.Max(confidence, 0.6), Lines = [.. meaning.Lines.Select(line => line with { Confidence = confidence })] }
                : meaning;
        }
    }
}
