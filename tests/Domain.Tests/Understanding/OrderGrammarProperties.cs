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

    private static readonly (string Text, decimal Value)[] Amounts =
    [
        ("7 كراتين", 7), ("٣", 3), ("كرتونين", 2), ("خمسة عشر كرتون", 15), ("ميتين وخمسين", 250), ("نص كرتون", 0.5m), ("درزن", 12), ("دستتين", 24), ("2 dozen", 24),
        ("9x", 9), ("عدد 4", 4), ("21 ctn", 21), ("تلات تلاف", 3000), ("كرتون", 1), ("", 1), ("شوال", 1), ("½", 0.5m), ("1/2 carton", 0.5m), ("0 كرتون", 1),
    ];

    private static readonly string[] Goods = ["بيبسي علب", "تونة", "حليب", "طماطم", "ketchup", "tuna", "نسكافيه", "بيض", "موز"];

    private static readonly string[] Joints = ["", "و", "،", "\n", ".", "ثم", "مو", "ابي", "من كل واحد"];

    private static Gen<T> Of<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

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
            Assert.InRange(meaning.Confidence, 0, 1);
            foreach (var line in meaning.Further.Prepend(meaning).SelectMany(act => act.Lines))
            {
                Assert.True(line.Quantity is null or > 0);
                Assert.InRange(line.Confidence, 0, 1);
                Assert.True(line.Sku is not { } sku || DemoCatalogue.Products.Find(sku) is not null);
                Assert.All(line.Candidates, candidate => Assert.NotNull(DemoCatalogue.Products.Find(candidate)));
                Assert.NotEqual(1, line.Candidates.Count);
                Assert.True(line.Sku is null || line.Candidates.Count == 0);
            }
        }, iter: 3000);

    [Fact]
    public void Read_WhateverIsSaid_BooksNoNumberThatWasNot() =>
        Gen.Select(Of(Amounts), Of(Goods), Of(Joints)).Array[1, 6].Sample(parts =>
        {
            var text = string.Join(' ', parts.Select(part => $"{part.Item1.Text} {part.Item2} {part.Item3}"));
            // One where none is said; a joint of «ونص» adds a half.
            var said = parts.Select(part => part.Item1.Value).Append(1).SelectMany(value => new[] { value, value + 0.5m }).ToHashSet();

            var meaning = Grammar.Read(new Utterance(SpeakerRole.Customer, text, Now, UtteranceContext.Empty));

            foreach (var line in meaning.Further.Prepend(meaning).SelectMany(act => act.Lines))
                Assert.True(line.Quantity is null || said.Contains(line.Quantity.Value), $"{line.Quantity} in «{text}»");
        }, iter: 3000);

    [Fact]
    public void Explain_WhateverTheText_NamesWordsThatStandInIt() =>
        AnyText.Sample(text =>
        {
            var explanation = Grammar.Explain(new Utterance(SpeakerRole.Customer, text, Now, UtteranceContext.Empty));
            Assert.All(explanation.Words, word => Assert.Contains(word.Written, text, StringComparison.Ordinal));
        }, iter: 500);

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
