using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Text;
using Abtamim.Testing;
using CsCheck;

namespace Abtamim.Domain.Tests.Understanding;

public sealed class OrderGrammarProperties
{
    private static readonly OrderGrammar Grammar = new(DemoCatalogue.Products);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));

    private static readonly string[] Pieces =
    [
        "مويه", "330", "كرتون", "و", "لا", "خليها", "خمسة", "رز", "شوالين", "نص", "بدون", "بيبسي", "3ayez", "karateen", "sugar", "50", "كيلو", "\n", ",", "-", "5",
        "بكره", "x", "0", "999999999999999999999999", "-7", "من كل واحد", "الثاني", "ابو", "مو", "اقصد", "dozen", "½", "1/2", "١٢", "شيل", "السكر", "ريال", "#", "12/13/2026", "😀", "\u200f", "٠",
    ];

    private static readonly Gen<string> Orders = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Gen.Char['\u0600', '\u06ff'].Array[0, 60].Select(chars => new string(chars)), Orders);

    [Fact]
    public void Read_WhateverTheText_NeverThrowsNorLeavesTheCatalogue() =>
        Gen.Select(AnyText, Gen.Enum<SpeakerRole>(), Gen.Enum<Awaiting>()).Sample((text, role, awaiting) =>
        {
            var context = new UtteranceContext
            {
                Awaiting = awaiting,
                Candidates = awaiting == Awaiting.Choice ? [new("WAT-200"), new("WAT-330"), new("NO-SUCH")] : [],
                Draft = [new(new("SUG-50"), 2, "sack"), new(new("PEP-CAN"), 1, "carton")],
            };
            var meaning = Grammar.Read(new Utterance(role, text, Now, context));
            foreach (var line in meaning.Lines)
            {
                Assert.True(line.Sku is not { } sku || DemoCatalogue.Products.Find(sku) is not null);
                Assert.All(line.Candidates, candidate => Assert.NotNull(DemoCatalogue.Products.Find(candidate)));
                Assert.NotEqual(1, line.Candidates.Count);
                Assert.True(line.Sku is null || line.Candidates.Count == 0);
            }
        }, iter: 3000);

    [Fact]
    public void Normalise_WhenDoneTwice_IsAsDoneOnce() =>
        AnyText.Sample(text =>
        {
            var once = NormalisedText.Of(text).Text;
            Assert.Equal(once, NormalisedText.Of(once).Text);
        }, iter: 3000);

    [Fact]
    public void Normalise_WhateverTheText_KnowsWhereEachCharacterStood() =>
        AnyText.Sample(text =>
        {
            var normalised = NormalisedText.Of(text);
            var last = -1;
            for (var i = 0; i < normalised.Text.Length; i++)
            {
                var origin = normalised.OriginOf(i);
                Assert.InRange(origin, last, text.Length - 1);
                last = origin;
            }
        }, iter: 3000);
}
