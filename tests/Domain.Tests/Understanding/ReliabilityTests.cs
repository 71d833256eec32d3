using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Measuring;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding;

public sealed class ReliabilityTests(ITestOutputHelper output)
{
    private const int Enough = 20;
    private const double Tolerance = 0.25;

    [Fact]
    public void Read_WhenConfidencesAreComparedWithWhatWasRight_TheyMeanWhatTheySay()
    {
        var grammar = new OrderGrammar(DemoCatalogue.Products);
        var reliability = new Reliability();
        foreach (var message in UnderstandingRatchetTests.Sets.SelectMany(UnderstandingRatchetTests.Messages))
            reliability.Add(message, grammar.Read(message.Utterance));

        output.WriteLine(reliability.ToString());
        // Messages whose failures have been read are read better than their confidence says; never worse. As they were first
        // seen they were right as often as it says: docs/understanding.md.
        Assert.All(
            reliability.Acts.Concat(reliability.Lines).Where(bin => bin.Count >= Enough),
            bin => Assert.InRange(bin.Right, bin.Confidence - Chance(bin.Confidence, bin.Count), bin.Confidence + Tolerance + Chance(bin.Confidence, bin.Count)));
    }

    // What so many messages may be off by without meaning anything: two standard errors.
    private static double Chance(double share, int count) => 2 * Math.Sqrt(share * (1 - share) / count);

    [Theory]
    [InlineData("A", 0.97, LineVerdict.Book)]
    [InlineData("A", 0.79, LineVerdict.AskWhether)]
    [InlineData("A", 0.2, LineVerdict.AskAmount)]
    [InlineData("B C", 0.9, LineVerdict.AskWhich)]
    [InlineData("", 0.9, LineVerdict.Unknown)]
    public void Judge_WhenALineIsSoSure_SaysWhatToDo(string products, double confidence, LineVerdict verdict)
    {
        var skus = products.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sku => new Catalogue.Sku(sku)).ToList();
        var line = new MeantLine("…", skus.Count == 1 ? skus[0] : null, skus.Count > 1 ? skus : [], 1, null) { Confidence = confidence };

        Assert.Equal(verdict, Thresholds.Default.Judge(line));
    }

    [Theory]
    [InlineData(Intent.PlaceOrder, 0.7, 0, ActVerdict.Act)]
    [InlineData(Intent.Cancel, 0.7, 0, ActVerdict.AskBack)]
    [InlineData(Intent.Other, 0.98, 0, ActVerdict.AskBack)]
    [InlineData(Intent.Other, 0.6, 1, ActVerdict.HandOver)]
    public void Judge_WhenAnActIsSoSure_SaysWhatToDo(Intent intent, double confidence, int misunderstoodBefore, ActVerdict verdict) =>
        Assert.Equal(verdict, Thresholds.Default.Judge(new Meaning(intent) { Confidence = confidence }, misunderstoodBefore));
}
