using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class CourtesyScripts
{
    private static readonly string[] NotUnderstood = ["لم نفهم", "did not understand"];

    [Fact]
    public void Greeting_WhenFirst_NamesTheCustomerAndWhatCanBeDone() => new Script()
        .Customer("مساء الخير").Hears("أهلًا وسهلًا، مطعم النخيل!", "اكتب طلبك بكلماتك", "3 كراتين مياه معبأة 200 مل")
        .Customer("مرحبا").Hears("مطعم النخيل", "كيف نخدمك اليوم؟").HearsNot("معك مكتب الطلبات");

    [Fact]
    public void Start_OfAConversation_IsAGreetingInTheCustomersLanguage() => new Script()
        .PressValue(Arab, "desk:start").Hears("أهلًا وسهلًا، مطعم النخيل!", "اكتب طلبك بكلماتك")
        .PressValue(English, "desk:start").Hears("Hello, Blue Fin Restaurant!");

    [Theory]
    [InlineData("السلام عليكم")]
    [InlineData("salam 3alaikom")]
    public void Greeting_WhenItIsASalam_IsAnsweredInKind(string text) =>
        new Script().Customer(text).Hears("وعليكم السلام ورحمة الله وبركاته، مطعم النخيل.");

    [Fact]
    public void Greeting_InEnglish_IsAnsweredInEnglish() => new Script()
        .Say(English, "good morning").Hears("Hello, Blue Fin Restaurant!", "in your own words", "3 cartons of Bottled water 200 ml")
        .Say(English, "hi").Hears("What can we do for you today?").HearsNot("order desk of");

    [Theory]
    [InlineData(Arab, "كيف اطلب", "هذه أمثلة يمكنك نسخها")]
    [InlineData(English, "what can this bot do?", "examples to copy")]
    public void Help_GivesExamples_EachOfWhichIsUnderstood(string customer, string question, string opening)
    {
        var script = new Script().Say(customer, question).Hears(opening);
        var examples = script.Answer.Split('\n').Where(line => line.StartsWith("• ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
        Assert.Equal(6, examples.Count);

        foreach (var example in examples)
            new Script().Say(customer, example).HearsNot(NotUnderstood);
        new Script().Say(customer, examples[0]).Hears("200", "36.00").HearsNot(NotUnderstood);
        Assert.All(script.Buttons, button => new Script().PressValue(customer, button.Value).HearsNot("لم يعد صالحًا", "no longer in use"));
    }

    [Fact]
    public void Thanks_AreAnswered() => new Script()
        .Customer("تسلم يا غالي").Hears("العفو")
        .Say(English, "great, thanks a lot").Hears("You're welcome");

    [Fact]
    public void WhatIsNotUnderstood_IsSaidSo_AndTwiceInARowAPersonIsOffered()
    {
        var script = new Script().Customer("كيف الجو عندكم اليوم").Hears("لم نفهم رسالتك", "أين طلبي؟");
        script.Customer("كيف الجو عندكم اليوم").Hears("هل تود التحدث مع أحد زملائنا؟");
        Assert.Equal("desk:person", script.Buttons[0].Value);
        script.Press(Arab, "التحدث مع موظف").Hears("أبلغنا زملاءنا").Told(Sara, "يريد التحدث مع موظف");

        script.Customer("كيف الجو عندكم اليوم").Hears("لم نفهم رسالتك").HearsNot("أيضًا");
    }

    [Fact]
    public void WhatIsNotUnderstood_InEnglish_IsSaidInEnglish() => new Script()
        .Say(English, "are you guys hiring drivers?").Hears("did not understand that", "where is my order?")
        .Say(English, "how is the weather").Hears("talk to one of our people?");

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("🌹🌹")]
    [InlineData("\u0000\u0007\u202e")]
    [InlineData("٠")]
    [InlineData("....؟؟؟")]
    public void Rubbish_GetsAClearAnswer(string text) => Assert.NotEmpty(new Script().Customer(text).Answer);

    [Fact]
    public void AVeryLongText_GetsAClearAnswer() =>
        Assert.NotEmpty(new Script().Customer(string.Concat(Enumerable.Repeat("كلام كثير 😀 ", 8_000))).Answer);

    [Fact]
    public void OptingOut_IsAnsweredKindly() => new Script()
        .Customer("لا ترسلون لي عروض مره ثانيه لو سمحتوا").Hears("حاضر، لن نرسل إليك عروضًا")
        .Say(English, "STOP").Hears("we will send you no offers");

    [Theory]
    [InlineData("list:99:1")]
    [InlineData("list:0:9")]
    [InlineData("list:-1:1")]
    [InlineData("list:99999999999999999999:1")]
    [InlineData("desk:")]
    [InlineData("add:NO-SUCH")]
    [InlineData("task:1:yes")]
    [InlineData("rfq:1:all")]
    [InlineData("po:5001:delivered")]
    [InlineData(":::::")]
    [InlineData("كلام")]
    public void AButton_WhenItIsNoneOfTheCustomers_IsOver(string value) => new Script()
        .PressValue(Arab, value).Hears("هذا الزر لم يعد صالحًا، ولم يتغير شيء.")
        .PressValue(English, value).Hears("no longer in use, and nothing has changed");
}
