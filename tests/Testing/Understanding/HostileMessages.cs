using System.Text;

namespace Abtamim.Testing.Understanding;

/// <summary>Messages that nobody sends in good faith, of any length: what grows faster than the message shows here.</summary>
public static class HostileMessages
{
    private static readonly (string Name, string Piece)[] Repeated =
    [
        ("one long Arabic word", "كرتونبيبسي"),
        ("one long Latin word", "karatonpepsi"),
        ("letters and digits in one word", "a1b2"),
        ("one long number", "7315"),
        ("numbers", "5 12 330 "),
        ("numbers in groups", "1,000,"),
        ("sizes of a product", "مويه 330 مل 330 مل "),
        ("one product with ever more sizes", "330 "),
        ("a unit again and again", "كرتون "),
        ("products", "مويه بيبسي رز سكر شاي "),
        ("products and amounts", "مويه 5 كرتون و رز 2 شوال "),
        ("corrections", "رز 5 لا سكر 6 اقصد "),
        ("corrections of everything", "رز، سكر، شاي، لا اقصد رز "),
        ("negations", "رز مو سكر بدون شاي "),
        ("one of each", "رز وسكر واحد من كل "),
        ("products taken back for one another", "رز لا سكر لا شاي لا "),
        ("qualities that are answers", "رز صحيح صحيح صحيح صحيح صحيح صحيح صحيح صحيح "),
        ("one name in many sizes", "مويه 330 5 و 6 330 و 7 330 "),
        ("a unit twice", "رز كيس كيس "),
        ("instead", "بدل رز سكر بدل سكر رز "),
        ("dates", "12/12/2026-1/1 بعد بكره الخميس "),
        ("telephone numbers", "0501234567 - 050 123 4567 "),
        ("order numbers", "طلب رقم # : "),
        ("words that nobody knows", "طغمش بلدخف قشنطر "),
        ("words that are nearly known", "ببيسيي سكككر مويييه "),
        ("Arabizi", "3ayez karatin ba6a6is mo7amara "),
        ("English that is nearly known", "cartn ricee shugar "),
        ("phrases that nearly begin", "بعد بعد لو لو out of "),
        ("number words", "خمسه وعشرين ومئتين والف "),
        ("drawn out letters", "ررررررررررر"),
        ("invisible characters", "\u200f\u200b\u064b"),
        ("characters that are many in one", "\ufdfa"),
        ("emojis", "😀👍"),
        ("line breaks", "\n"),
        ("marks", "-/.*#"),
        ("questions", "كم سعر رز؟ بكم السكر؟ "),
    ];

    /// <summary>Each message with what it is made of, cut at <paramref name="length"/> characters.</summary>
    public static IEnumerable<(string Name, string Text)> OfLength(int length) =>
        Repeated.Select(kind => (kind.Name, Repeat(kind.Name.StartsWith("one product", StringComparison.Ordinal) ? "مويه " : string.Empty, kind.Piece, length)))
            .Append(("all products of the demo list", Repeat(string.Empty, string.Join(' ', DemoCatalogue.Products.Products.Select(product => product.NameAr)) + " ", length)))
            .Append(("an unknown name and many sizes", Repeat(Repeat(string.Empty, "طغمش بلدخف ", length / 2), "500 ", length)));

    private static string Repeat(string start, string piece, int length)
    {
        var text = new StringBuilder(start, length + piece.Length);
        while (text.Length < length)
            text.Append(piece);
        return text.ToString(0, length);
    }
}
