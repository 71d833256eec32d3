using System.Text.Json;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Understanding.Proposals;

/// <summary>When a model is asked, and what.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("السلام عليكم ابي ٥ كراتين بيبسي علب وشوالين رز مزة بكرة الصبح")]
    [InlineData("2 sacks sella rice and 5 cartons of water 330")]
    [InlineData("5 كراتين مويه")]
    [InlineData("شكرا")]
    [InlineData("وين طلبي؟")]
    [InlineData("")]
    public void Question_WhenTheMessageIsClear_IsNone(string text) => Assert.Null(new Asked(text).Question);

    [Fact]
    public void Question_WhenAProductIsUnknown_ShowsItsWordsAndWhatWasSaidForIt()
    {
        var asked = new Asked("ابي 5 كراتين مويه 330 و3 كراتين زعتر");

        var part = Assert.Single(asked.Question!.Parts);
        Assert.Equal((OpenPartKind.Stranger, "3 كراتين زعتر", 3m, "carton"), (part.Kind, part.Text, part.Quantity, part.Unit));
    }

    [Fact]
    public void Question_WhenWordsRemain_ShowsThem()
    {
        var asked = new Asked("بيبسي علب 5 كراتين وفيمتوه");

        var part = Assert.Single(asked.Question!.Parts);
        Assert.Equal((OpenPartKind.Unplaced, "وفيمتوه"), (part.Kind, part.Text));
    }

    [Fact]
    public void Question_WhenAProductIsMisspelt_OffersIt()
    {
        var asked = new Asked("ابي كرتون بوبسيكي");

        Assert.Contains(asked.Question!.Candidates, candidate => candidate.NameAr.Contains("بيبسي", StringComparison.Ordinal));
    }

    [Fact]
    public void Question_WhateverTheListsLength_OffersAFewDozen()
    {
        var products = Enumerable.Range(0, 5_000).Select(number => DemoCatalogue.Products.Products[0] with
        {
            Sku = new Sku($"GEN-{number}"),
            NameAr = $"صنف {(char)('ا' + (number % 20))}{number}",
            NameEn = $"Gizmo type {number}",
            Category = $"family {number % 70}",
            Aliases = [],
        });
        var catalogue = new ProductCatalogue([.. DemoCatalogue.Products.Products, .. products]);
        var grammar = new OrderGrammar(catalogue);
        var utterance = new Utterance(SpeakerRole.Customer, "ابي 3 كراتين زعتر وكرتون بوبسيكي", DateTimeOffset.UnixEpoch, UtteranceContext.Empty);

        var question = new ProposalReader(grammar).Question(utterance, grammar.Read(utterance));

        Assert.InRange(question!.Candidates.Count, 1, ProposalPolicy.MostCandidates);
        Assert.Contains(question.Candidates, candidate => candidate.NameAr.Contains("بيبسي", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SpeakerRole.Supplier)]
    [InlineData(SpeakerRole.Staff)]
    public void Question_WhenItIsNoCustomer_IsNone(SpeakerRole role)
    {
        var utterance = new Utterance(role, "ابي 3 كراتين زعتر", DateTimeOffset.UnixEpoch, UtteranceContext.Empty);

        Assert.Null(Asked.Reader.Question(utterance, Asked.Grammar.Read(utterance)));
    }

    [Fact]
    public void Question_WhenTheMessageIsVeryLong_IsNone() =>
        Assert.Null(new Asked("ابي كرتون زعتر " + new string('ب', ProposalPolicy.LongestText)).Question);

    [Fact]
    public void Question_OverTheDevelopmentSet_IsSeldomWorthAsking()
    {
        var file = Path.Combine(Repository.Root, "tests/Domain.Tests/Understanding/utterances.dev.jsonl");
        var texts = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.GetProperty("role").GetString() == "customer" && !row.TryGetProperty("context", out _))
            .Select(row => row.GetProperty("text").GetString()!)
            .ToList();

        var asked = texts.Count(text => new Asked(text).Question is not null);

        Assert.InRange(asked, 1, texts.Count / 12);
    }
}
