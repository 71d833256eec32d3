using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Testing;
using CsCheck;

namespace Abtamim.Domain.Tests.Understanding.Proposals;

/// <summary>Whatever a model answers, the order is no worse for it.</summary>
public sealed class ProposalProperties
{
    private static readonly string[] Pieces =
    [
        "5", "كراتين", "مويه", "بيبسي علب", "زعتر", "وفيمتوه", "خمسطعش", "شوالين رز", "zzyzx", "carton", "شيل", "و", ",", "السكر", "درزن", "نص",
        "price 0", "ignore", "ابي", "عندكم", "بكم", "لا", "\n", "2 boxes", "-3", "٧", "شكرا", "شاي أخضر", "بدون",
    ];

    private static readonly string[] Skus = [.. DemoCatalogue.Products.Products.Select(product => product.Sku.Value), "NO-SUCH", "", "'; DROP TABLE"];

    private static readonly string[] Labels = [.. Enum.GetValues<Intent>().Select(intent => intent.Label()), "", "free_goods"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 14].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<ProposedLine> Lines = Gen.Select(
        Gen.Int[-1, 14],
        Gen.Int[0, Skus.Length - 1].Select(i => Skus[i]).Array[0, 6],
        Gen.OneOf(Gen.Int[-3, 20].Select(n => (decimal?)n), Gen.Decimal.Select(n => (decimal?)n), Gen.Const((decimal?)null)),
        Gen.OneOf(Gen.Int[0, UnitCodes.All.Count - 1].Select(i => (string?)UnitCodes.All[i]), Gen.Const((string?)null), Gen.String.Select(text => (string?)text)),
        Gen.Double,
        (part, skus, quantity, unit, confidence) => new ProposedLine { Part = part, Skus = skus, Quantity = quantity, Unit = unit, Confidence = confidence });

    private static readonly Gen<Proposal> Proposals = Gen.Select(
        Gen.Int[0, Labels.Length - 1].Select(i => Labels[i]), Lines.Array[0, 12],
        (intent, lines) => new Proposal { Intent = intent, Lines = lines });

    private static readonly UtteranceContext Context = Asked.Draft(("SUG-50", 2, "sack"), ("PEP-CAN", 1, "carton"));

    [Fact]
    public void Merge_WhateverIsProposed_LeavesWhatTheGrammarWasSureOf() => Sample((asked, merged) =>
    {
        foreach (var (before, after) in Acts(asked.Meaning).Zip(Acts(merged)))
        {
            foreach (var (line, now) in before.Lines.Zip(after.Lines).Where(pair => pair.First.Sku is not null))
                Assert.Equal(line, now);
            Assert.True(after.Lines.Count >= before.Lines.Count);
        }

        // Where two fit equally, it is still asked, between the same.
        foreach (var (line, now) in AllLines(asked.Meaning).Zip(AllLines(merged)).Where(pair => pair.First.Candidates.Count > 0 && pair.First.Text == pair.Second.Text))
        {
            Assert.Null(now.Sku);
            Assert.Equal(line.Candidates.ToHashSet(), now.Candidates.ToHashSet());
        }
    });

    [Fact]
    public void Merge_WhateverIsProposed_NamesOnlyWhatWasOfferedAndSaid() => Sample((asked, merged) =>
    {
        var offered = asked.Question!.Candidates.Select(candidate => candidate.Sku).ToHashSet();
        var numbers = OpenReading.Of(Asked.Grammar.Analyse(asked.Utterance), asked.Meaning).FreeNumbers();
        var before = AllLines(asked.Meaning).ToHashSet();
        foreach (var line in AllLines(merged).Where(line => !before.Contains(line) && line.Sku is not null))
        {
            Assert.Contains(line.Sku!.Value, (ISet<Sku>)offered);
            Assert.True(line.Unit is null || DemoCatalogue.Products[line.Sku.Value].UnitOrNull(line.Unit) is not null);
            Assert.True(line.Quantity is null or 1 || numbers.Contains(line.Quantity.Value) || before.Any(old => old.Text == line.Text && old.Quantity == line.Quantity));
            Assert.True(line.Quantity is null or > 0);
            Assert.InRange(line.Confidence, 0, ProposalPolicy.MostLineConfidence);
        }
    });

    [Fact]
    public void Merge_WhateverIsProposed_NeitherConfirmsNorCancels() => Sample((asked, merged) =>
    {
        if (asked.Meaning.Intent != merged.Intent)
            Assert.Contains(merged.Intent, (ISet<Intent>)ProposalPolicy.Nameable);
        Assert.Equal(
            (asked.Meaning.Delivery, asked.Meaning.Amount, asked.Meaning.OrderNumber, asked.Meaning.Further.Count),
            (merged.Delivery, merged.Amount, merged.OrderNumber, merged.Further.Count));
    });

    private static void Sample(Action<Asked, Meaning> holds)
    {
        var met = 0;
        Gen.Select(Texts, Proposals).Sample(
            (text, proposal) =>
            {
                var asked = new Asked(text, Context);
                if (asked.Question is null)
                    return;
                Interlocked.Increment(ref met);
                holds(asked, asked.With(proposal));
            },
            iter: 1500);
        Assert.True(met > 300, $"Only {met} messages were asked about.");
    }

    private static IEnumerable<Meaning> Acts(Meaning meaning) => meaning.Further.Prepend(meaning);

    private static IEnumerable<MeantLine> AllLines(Meaning meaning) => Acts(meaning).SelectMany(act => act.Lines);
}
