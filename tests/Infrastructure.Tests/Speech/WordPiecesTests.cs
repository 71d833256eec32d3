using Abtamim.Infrastructure.Speech;

namespace Abtamim.Infrastructure.Tests.Speech;

public sealed class WordPiecesTests
{
    [Theory]
    [InlineData(" رز مزة", " رز=0.9| م\ufffd=0.8|\ufffdة=0.3", "رز=0.9|مزة=0.3")]
    [InlineData(" بيبسي", " بي=0.9|بسي=0.5", "بيبسي=0.5")]
    [InlineData("five cartons", "five=0.9| car=0.9| =0.7|tons=0.4", "five=0.9|car=0.9|tons=0.4")]
    [InlineData("five cartons", "five=0.9|cartons=0.4", "five=0.9|cartons=0.4")]
    [InlineData("five cartons", " five=0.9| cartons=0.4", "five=0.9|cartons=0.4")]
    [InlineData("five cartons.", "five=0.9| cartons=0.4|.=0.99", "five=0.9|cartons.=0.4")]
    [InlineData("five cartons of it", "five=0.9|cartons=0.4", "five=0.9|cartons=0.4")]
    [InlineData("five", "", "")]
    [InlineData("", " five=0.9", "five=0.9")]
    public void Join_HoweverAServerCutsWords_GivesThoseOfTheText(string text, string pieces, string words) =>
        Assert.Equal(words, string.Join('|', WordPieces.Join(text, [.. Pieces(pieces)]).Select(word => FormattableString.Invariant($"{word.Text}={word.Probability}"))));

    [Fact]
    public void Join_WhenNothingIsSaidOfAPiece_TakesTheOthers() =>
        Assert.Equal([new SpeechWord("five", 0.5)], WordPieces.Join("five", [(" fi", null), ("ve", 0.5)]));

    private static IEnumerable<(string Text, double? Sure)> Pieces(string pieces) => pieces
        .Split('|', StringSplitOptions.RemoveEmptyEntries)
        .Select(piece => piece.Split('='))
        .Select(piece => (piece[0], (double?)double.Parse(piece[1], System.Globalization.CultureInfo.InvariantCulture)));
}
