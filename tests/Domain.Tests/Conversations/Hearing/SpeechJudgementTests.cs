using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Testing.Understanding;

namespace Abtamim.Domain.Tests.Conversations.Hearing;

public sealed class SpeechJudgementTests
{
    [Theory]
    [InlineData("ابي خمسة كراتين بيبسي وشوالين رز مزة بكرة الصبح")]
    [InlineData("five cartons of pepsi cans please")]
    [InlineData("أبي two cartons pepsi وبس")]
    [InlineData("خمسة خمسة كراتين")]
    [InlineData("لا لا لا")]
    [InlineData("نعم")]
    [InlineData("شكرا")]
    [InlineData("اشترك معي أخي في الطلب ابي عشرين كرتون موية نوفا وعشرة بيبسي")]
    [InlineData("رقمي صفر خمسة خمسة خمسة واحد اثنين ثلاثة")]
    public void Speech_ThatIsAMessage_IsHeard(string text) =>
        Assert.Equal(text, Assert.IsType<SpeechOutcome.Heard>(SpeechJudgement.Judge(Heard(text))).Text);

    [Theory]
    [InlineData("", UnclearSpeech.Silence)]
    [InlineData(" … ", UnclearSpeech.Silence)]
    [InlineData("[موسيقى]", UnclearSpeech.Invented)]
    [InlineData("اشترك في القناة", UnclearSpeech.Invented)]
    [InlineData("اشتركوا في القناة ليصلكم كل جديد", UnclearSpeech.Invented)]
    [InlineData("ترجمة نانسي قنقر", UnclearSpeech.Invented)]
    [InlineData("شُكرًا على المشاهدة.", UnclearSpeech.Invented)]
    [InlineData("Thanks for watching!", UnclearSpeech.Invented)]
    [InlineData("Subtitles by the Amara.org community", UnclearSpeech.Invented)]
    [InlineData("कृपया पांच कार्टन भेजें", UnclearSpeech.OtherLanguage)]
    [InlineData("ご視聴ありがとうございました", UnclearSpeech.OtherLanguage)]
    [InlineData("Пять коробок воды", UnclearSpeech.OtherLanguage)]
    [InlineData("والله والله والله والله والله والله والله والله", UnclearSpeech.Repetition)]
    [InlineData("ابي خمسة كراتين ابي خمسة كراتين ابي خمسة كراتين ابي خمسة كراتين ابي خمسة", UnclearSpeech.Repetition)]
    public void Speech_ThatIsNone_IsNotReliedOn(string text, UnclearSpeech why) =>
        Assert.Equal(why, Assert.IsType<SpeechOutcome.Unclear>(SpeechJudgement.Judge(Heard(text))).Why);

    [Theory]
    [InlineData(-1.3, 0.1, UnclearSpeech.Guessed)]
    [InlineData(-1.3, 0.9, UnclearSpeech.Silence)]
    public void Speech_ThatWasGuessed_IsNotReliedOn(double logProbability, double noSpeech, UnclearSpeech why) =>
        Assert.Equal(why, Assert.IsType<SpeechOutcome.Unclear>(SpeechJudgement.Judge(Heard("خمسة كراتين", logProbability, noSpeech))).Why);

    [Theory]
    [InlineData("ur")]
    [InlineData("persian")]
    public void Speech_InAnotherLanguage_IsNotReliedOn(string language) =>
        Assert.IsType<SpeechOutcome.Unclear>(SpeechJudgement.Judge(Heard("پانچ کارٹن") with { Language = language }));

    [Fact]
    public void Pieces_ThatAreNoSpeech_LeaveTheOthers()
    {
        var heard = SpeechJudgement.Judge(new HeardSpeech("", [Piece("خمسة كراتين بيبسي"), Piece("اشتركوا في القناة"), Piece("شكرا", -2, 0.95)]));

        Assert.Equal("خمسة كراتين بيبسي", Assert.IsType<SpeechOutcome.Heard>(heard).Text);
    }

    [Fact]
    public void Words_ThatWereNotSure_AreNamedOnceAndBare()
    {
        var piece = Piece("خمسة بيبسي، بيبسي") with { Words = [new("خمسة", 0.9), new(" بيبسي،", 0.3), new("بيبسي", 0.4), new("و", 0.1), new("مزة", null)] };

        Assert.Equal(["بيبسي"], Assert.IsType<SpeechOutcome.Heard>(SpeechJudgement.Judge(new HeardSpeech("", [piece]))).Doubtful);
    }

    [Fact]
    public void Vocabulary_OfALongPriceList_IsShortAndBeginsWithWhatTheCustomerOrders()
    {
        var catalogue = GeneratedCatalogue.Of(5_000);
        var usual = catalogue.Products[4_321];

        var names = SpeechVocabulary.Of(catalogue, [usual.Sku, new Sku("GONE-1")], Language.Arabic);

        Assert.Equal(usual.NameAr, names[0]);
        Assert.InRange(names.Sum(name => name.Length + 2), 100, SpeechVocabulary.MostCharacters);
        Assert.Equal(names.Distinct(), names);
    }

    private static HeardSpeech Heard(string text, double logProbability = -0.3, double noSpeech = 0.02) => new(text, [Piece(text, logProbability, noSpeech)]);

    private static HeardPiece Piece(string text, double logProbability = -0.3, double noSpeech = 0.02) =>
        new(text) { AverageLogProbability = logProbability, NoSpeechProbability = noSpeech };
}
