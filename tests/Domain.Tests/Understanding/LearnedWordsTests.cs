using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Learning;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding;

public sealed class LearnedWordsTests
{
    private static readonly OrderGrammar Grammar = new(DemoCatalogue.Products);
    private static readonly Sku Arabic = new("COF-ARB");
    private static readonly Sku Instant = new("COF-INS");

    [Fact]
    public void Read_WhenTheCustomerHasChosenBefore_ReadsTheSameWordsAsThatProduct()
    {
        var asked = Line("ابي ٢ كرتون القهوة حقتنا");
        Assert.Contains(Arabic, asked.Candidates);

        var learned = LearnedWords.Empty.With(asked, Arabic);
        var again = Line("عطني ٥ كراتين قهوتنا", learned);

        Assert.Equal(Arabic, Line("٣ كراتين قهوة", learned).Sku);
        Assert.Equal((Arabic, LineBasis.Learned), (again.Sku, again.Basis));
    }

    [Fact]
    public void Read_WhenWordsThatNobodyKnowsWereExplained_KnowsThem()
    {
        var asked = Line("ابي كرتونين زعفروط");
        Assert.Null(asked.Sku);

        var learned = LearnedWords.Empty.With(asked, new Sku("TEA-100"));

        Assert.Equal(("TEA-100", 4m, "carton"), Said(Line("٤ كراتين زعفروط", learned)));
    }

    [Fact]
    public void Read_WhenAPlainNameIsSaid_DoesNotBendItToWhatWasLearned()
    {
        var learned = LearnedWords.Empty.With(Line("نسكافيه كرتون"), Arabic);

        Assert.Equal(Instant, Line("نسكافيه كرتون", learned).Sku);
    }

    [Fact]
    public void With_WhenTheCustomerMeansAnotherNow_ForgetsTheFirst()
    {
        var asked = Line("قهوة كرتون");

        var learned = LearnedWords.Empty.With(asked, Arabic).With(asked, Arabic).With(asked, Instant);

        Assert.Equal((Instant, 1), (learned.Words.Single().Sku, learned.Words.Single().Times));
        Assert.Equal(Instant, Line("قهوة كرتونين", learned).Sku);
    }

    [Fact]
    public void Without_WhenStaffTakesAWordBack_AsksAgain()
    {
        var asked = Line("قهوة كرتون");
        var learned = LearnedWords.Empty.With(asked, Arabic);

        var after = learned.Without(asked.Wording);

        Assert.Empty(after.Words);
        Assert.Null(Line("قهوة كرتون", after).Sku);
    }

    [Fact]
    public void Within_WhenAProductIsNoLongerSold_ForgetsItsWords() =>
        Assert.Empty(LearnedWords.Empty.With(Line("قهوة كرتون"), new Sku("GONE")).Within(DemoCatalogue.Products).Words);

    [Fact]
    public void Read_WhenOneOfSeveralHasBeenOrderedBefore_TakesItAndSaysSo()
    {
        var usual = UtteranceContext.Empty with { Usual = new HashSet<Sku> { new("CHI-1000"), new("TUN-CAN") } };

        var line = Line("٣ كراتين دجاج", usual);

        Assert.Equal((new Sku("CHI-1000"), LineBasis.Usual), (line.Sku!.Value, line.Basis));
        Assert.Equal(LineBasis.Named, Line("٣ كراتين تونة", usual).Basis);
    }

    [Fact]
    public void Read_WhenTwoOfSeveralHaveBeenOrderedBefore_StillAsks()
    {
        var usual = UtteranceContext.Empty with { Usual = new HashSet<Sku> { new("CHI-1000"), new("CHI-900") } };

        Assert.Null(Line("٣ كراتين دجاج", usual).Sku);
    }

    [Fact]
    public void With_WhenMoreIsLearnedThanIsKept_DropsTheLeastUsed()
    {
        var learned = LearnedWords.Empty;
        for (var i = 0; i <= LearnedWords.Most; i++)
            learned = learned.With(new MeantLine("…", null, [], 1, null) { Wording = $"w{i}" }, Arabic);

        Assert.Equal(LearnedWords.Most, learned.Words.Count());
    }

    private static (string?, decimal?, string?) Said(MeantLine line) => (line.Sku?.Value, line.Quantity, line.Unit);

    private static MeantLine Line(string text) => Line(text, UtteranceContext.Empty);

    private static MeantLine Line(string text, LearnedWords learned) => Line(text, UtteranceContext.Empty with { Learned = learned });

    private static MeantLine Line(string text, UtteranceContext context) =>
        Assert.Single(Grammar.Read(new Utterance(SpeakerRole.Customer, text, MessageNow, context)).Lines);

    private static DateTimeOffset MessageNow => Abtamim.Domain.Understanding.Measuring.MessageJson.DefaultNow;
}
