using System.Diagnostics;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Acts;
using Abtamim.Testing.Understanding;

namespace Abtamim.Domain.Tests.Understanding;

/// <summary>
/// What understanding costs as lists and messages grow: counted in products weighed, which is the same on any machine. The
/// clock is asked only where nothing else shows, and generously.
/// </summary>
public sealed class OrderGrammarGrowth
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));
    private static readonly OrderGrammar Demo = new(GeneratedCatalogue.AroundDemo(0));

    public static TheoryData<string> HostileKinds => [.. HostileMessages.OfLength(0).Select(message => message.Name)];

    [Theory]
    [InlineData("ابي 3 كراتين حليب الميرا ممتاز 1 لتر وشوالين سكر الريرا")]
    [InlineData("5 cartons sara premium tea 400 g and 2 sacks mira rice 10 kg")]
    [InlineData("رز الميرا فاخر 5 كيلو كيسين")]
    public void Read_WhenBrandsAreAdded_WeighsNoMoreProducts(string text)
    {
        var few = Weighed(GeneratedCatalogue.Of(9_000), text);
        var many = Weighed(GeneratedCatalogue.Of(36_000), text);
        Assert.InRange(few, 1, 3_000);
        Assert.InRange(many, 1, few * 2);
    }

    [Fact]
    public void Read_WhenOnlyTheFamilyIsNamed_WeighsThatFamilyAlone()
    {
        var catalogue = GeneratedCatalogue.Of(36_000);
        var family = catalogue.Products.Count(product => product.Category == "Rice");
        Assert.InRange(Weighed(catalogue, "كيسين رز"), family, family * 8);
    }

    [Theory]
    [MemberData(nameof(HostileKinds))]
    public void Read_WhenAHostileMessageDoubles_WeighsTwiceAsMuchAtMost(string kind)
    {
        var once = Weighed(Demo, TextOf(kind, 4_000));
        var twice = Weighed(Demo, TextOf(kind, 8_000));

        // What is kept of earlier queries fills up: a quarter more, and a few hundred to begin with.
        Assert.InRange(twice, 0, (once * 5 / 2) + 500);
    }

    [Theory]
    [MemberData(nameof(HostileKinds))]
    public void Read_WhateverAHostileMessageHolds_EndsSoon(string kind)
    {
        const int Kilobytes = 20;
        var text = TextOf(kind, Kilobytes * 1000);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = Demo.Read(new Utterance(SpeakerRole.Customer, text, Now, Drafted));
            var elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        // Ten times the bar, for a busy machine: what grows with the square of the length takes far longer still.
        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromMilliseconds(500 * Kilobytes));
    }

    private static UtteranceContext Drafted => new() { Draft = [new(new("SUG-50"), 2, "sack"), new(new("PEP-CAN"), 1, "carton")] };

    private static string TextOf(string kind, int length) => HostileMessages.OfLength(length).Single(message => message.Name == kind).Text;

    private static long Weighed(ProductCatalogue catalogue, string text) => Weighed(new OrderGrammar(catalogue), text);

    private static long Weighed(OrderGrammar grammar, string text)
    {
        var reading = grammar.Analyse(new Utterance(SpeakerRole.Customer, text, Now, UtteranceContext.Empty));
        _ = new CustomerReader(reading).Read();
        return reading.Matcher.Weighed;
    }
}
