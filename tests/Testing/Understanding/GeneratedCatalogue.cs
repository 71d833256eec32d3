using System.Globalization;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Testing.Understanding;

/// <summary>
/// Price lists of any length as a wholesaler's grow: the same families in ever more brands, kinds and sizes, named in
/// Arabic and English. The same length gives the same list, and a shorter list is the beginning of a longer one.
/// </summary>
public static class GeneratedCatalogue
{
    private static readonly (string Arabic, string English, string Unit, string[] Sizes)[] Families =
    [
        ("أرز", "Rice", "sack", Dry), ("سكر", "Sugar", "sack", Dry), ("دقيق", "Flour", "sack", Dry), ("عدس", "Lentils", "bag", Dry),
        ("حمص", "Chickpeas", "bag", Dry), ("شاي", "Tea", "carton", Small), ("قهوة", "Coffee", "carton", Small), ("هيل", "Cardamom", "bag", Small),
        ("مياه", "Water", "carton", Liquid), ("عصير", "Juice", "carton", Liquid), ("حليب", "Milk", "carton", Liquid), ("لبن", "Laban", "carton", Liquid),
        ("زيت", "Oil", "carton", Liquid), ("سمن", "Ghee", "tin", Dry), ("جبنة", "Cheese", "carton", Small), ("زبدة", "Butter", "carton", Small),
        ("تونة", "Tuna", "carton", Small), ("فول", "Fava beans", "carton", Small), ("مكرونة", "Pasta", "carton", Small), ("صلصة", "Sauce", "carton", Small),
        ("كاتشب", "Ketchup", "carton", Small), ("مايونيز", "Mayonnaise", "carton", Small), ("خل", "Vinegar", "carton", Liquid), ("ملح", "Salt", "carton", Small),
        ("بهارات", "Spices", "bag", Small), ("تمر", "Dates", "carton", Dry), ("دجاج", "Chicken", "carton", Dry), ("لحم", "Beef", "carton", Dry),
        ("سمك", "Fish", "carton", Dry), ("بطاطس", "Fries", "carton", Dry), ("خبز", "Bread", "bag", Small), ("بسكويت", "Biscuits", "carton", Small),
        ("شوكولاتة", "Chocolate", "carton", Small), ("صابون", "Soap", "carton", Small), ("منظف", "Detergent", "carton", Liquid), ("كلور", "Bleach", "carton", Liquid),
        ("مناديل", "Tissues", "carton", Count), ("أكواب", "Cups", "carton", Count), ("صحون", "Plates", "carton", Count), ("قفازات", "Gloves", "box", Count),
    ];

    private static readonly (string Arabic, string English)[] Kinds =
    [
        ("ممتاز", "premium"), ("فاخر", "deluxe"), ("اقتصادي", "economy"), ("عضوي", "organic"), ("أبيض", "white"), ("أحمر", "red"), ("خفيف", "light"),
        ("كامل", "whole"), ("ناعم", "fine"), ("طازج", "fresh"), ("محلي", "local"), ("أصلي", "original"),
    ];

    private static readonly (string Arabic, string English)[] Syllables =
    [
        ("نو", "nu"), ("را", "ra"), ("سا", "sa"), ("مي", "mi"), ("دا", "da"), ("ري", "ri"), ("لو", "lu"), ("تا", "ta"), ("كي", "ki"), ("فا", "fa"),
        ("زي", "zi"), ("با", "ba"), ("شو", "sho"), ("جا", "ja"), ("ني", "ni"), ("وا", "wa"), ("هي", "hi"), ("رو", "ro"), ("غا", "gha"), ("صا", "so"),
    ];

    private static string[] Dry => ["1 kg", "2 kg", "5 kg", "10 kg", "20 kg", "40 kg"];

    private static string[] Small => ["100 g", "185 g", "250 g", "400 g", "500 g", "900 g"];

    private static string[] Liquid => ["200 ml", "330 ml", "500 ml", "1 L", "1.5 L", "5 L"];

    private static string[] Count => ["10", "25", "50", "100", "200", "500"];

    /// <summary>A list of <paramref name="count"/> products, with the demo's own in front of them.</summary>
    public static ProductCatalogue AroundDemo(int count) =>
        new(DemoCatalogue.Products.Products.Concat(Products().Take(Math.Max(0, count - DemoCatalogue.Products.Products.Count))));

    /// <summary>A list of the first <paramref name="count"/> products.</summary>
    public static ProductCatalogue Of(int count) => new(Products().Take(count));

    // Brand by brand, each with every family in some kinds and sizes: as a wholesaler takes on brands.
    private static IEnumerable<Product> Products()
    {
        for (var brand = 0; ; brand++)
        {
            for (var family = 0; family < Families.Length; family++)
            {
                for (var kind = 0; kind < 3; kind++)
                {
                    for (var size = 0; size < 3; size++)
                        yield return Product(brand, family, (brand + family + (kind * 5)) % Kinds.Length, (brand + (size * 2)) % 6, (kind * 3) + size);
                }
            }
        }
    }

    private static Product Product(int brand, int family, int kind, int size, int number)
    {
        var (arabic, english, unit, sizes) = Families[family];
        var (brandArabic, brandEnglish) = Brand(brand);
        var (kindArabic, kindEnglish) = Kinds[kind];
        return new Product(
            new Sku(string.Create(CultureInfo.InvariantCulture, $"G{brand:00000}-{family:00}-{number}")),
            $"{arabic} {brandArabic} {kindArabic} {InArabic(sizes[size])}",
            $"{brandEnglish} {kindEnglish} {english} {sizes[size]}",
            english,
            [new SalesUnit(unit, 12), new SalesUnit("piece", 1)],
            Money.FromMajor(10 + (family * 2) + size, Currency.Sar),
            0.15m,
            [$"{arabic} {brandArabic} {kindArabic}", $"{brandEnglish} {english}"]);
    }

    private static (string Arabic, string English) Brand(int brand)
    {
        var (arabic, english) = ("ال", string.Empty);
        for (var left = brand + Syllables.Length; left > 0; left /= Syllables.Length)
        {
            var syllable = Syllables[left % Syllables.Length];
            (arabic, english) = (arabic + syllable.Arabic, english + syllable.English);
        }

        return (arabic, english);
    }

    private static string InArabic(string size) => size
        .Replace(" kg", " كيلو", StringComparison.Ordinal)
        .Replace(" ml", " مل", StringComparison.Ordinal)
        .Replace(" g", " جرام", StringComparison.Ordinal)
        .Replace(" L", " لتر", StringComparison.Ordinal);
}
