using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Measuring;
using Abtamim.Domain.Understanding.Words;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding;

public sealed class OrdinaryWordsTests
{
    private static readonly OrderGrammar Grammar = new(DemoCatalogue.Products);

    [Theory]
    [InlineData("المفروض توصلون قبل المغرب")]
    [InlineData("سمعتوا عن الجريمة امس؟")]
    [InlineData("ابوي في المطار والعيال في المدرسة")]
    [InlineData("شفنا الغرفة وعجبتنا")]
    [InlineData("i hope you feel better, let us have some wine")]
    [InlineData("we took the plane, it was better than the train")]
    [InlineData("salam khoya, rani f travail, ghadi nji mn ba3d")]
    public void Read_WhenOrdinaryWordsLieALetterFromGoods_NamesNoProduct(string text) =>
        Assert.DoesNotContain(Read(text).Lines, line => line.Sku is not null || line.Candidates.Count > 0);

    [Theory]
    [InlineData("ابي ٣ كرتون مايونير", "MAY-3")]
    [InlineData("٥ كرتون كلوركص", "CLR-4")]
    [InlineData("send me 2 cartons mozarela", "CHS-MOZ-2")]
    public void Read_WhenAGoodIsMisspelt_StillNamesIt(string text, string sku) => Assert.Equal(sku, Assert.Single(Read(text).Lines).Sku?.Value);

    // A word that the lexicon has would lose its meaning behind «ال» and «و».
    [Fact]
    public void OrdinaryWords_InArabic_AreNoWordsOfTheLexicon() =>
        Assert.All(
            Lexicon.Lines("ordinary")
                .Where(line => !line.StartsWith("english:", StringComparison.Ordinal) && !line.StartsWith("verbs:", StringComparison.Ordinal))
                .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries)),
            word => Assert.Null(Lexicon.Shared.Find(Lexicon.Normal(word))));

    private static Meaning Read(string text) => Grammar.Read(new Utterance(SpeakerRole.Customer, text, MessageJson.DefaultNow, UtteranceContext.Empty));
}
