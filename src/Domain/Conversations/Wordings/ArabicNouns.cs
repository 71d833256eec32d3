using System.Collections.Frozen;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>The case that a counted noun stands in, as far as writing shows it.</summary>
internal enum ArabicCase
{
    /// <summary>Subject, or an item of a list: «كرتون واحد», «كرتونان».</summary>
    Nominative,

    /// <summary>Object of a verb: «كرتونًا واحدًا», «كرتونين».</summary>
    Accusative,

    /// <summary>After a preposition or another noun: «كرتون واحد», «كرتونين».</summary>
    Genitive,
}

/// <summary>A noun that is counted, in the forms that go with numbers.</summary>
/// <param name="One">Singular: «كرتون»; also after a hundred and after fractions.</param>
/// <param name="Two">Dual as subject: «كرتونان».</param>
/// <param name="TwoOf">Dual after a verb or a preposition: «كرتونين».</param>
/// <param name="Few">Plural, from three to ten: «كراتين».</param>
/// <param name="Many">Accusative singular, from eleven to ninety-nine: «كرتونًا».</param>
/// <param name="Feminine">Whether one of it is «واحدة».</param>
internal sealed record ArabicNoun(string One, string Two, string TwoOf, string Few, string Many, bool Feminine = false)
{
    /// <summary>The singular as the object of a verb: «كرتونًا», «علبة»; after eleven it stands in the same form.</summary>
    public string OneAsObject => Many;

    /// <summary>Whether it has forms at all: «كيلو» has none.</summary>
    public bool Inflects => Two != One;

    /// <summary>A noun with regular dual; its plural and accusative are given.</summary>
    public static ArabicNoun Masculine(string one, string few, string many) => new(one, one + "ان", one + "ين", few, many);

    /// <summary>A feminine noun on «ة»: its dual is regular, its accusative is written like its nominative.</summary>
    public static ArabicNoun OnTa(string one, string few) => new(one, one[..^1] + "تان", one[..^1] + "تين", few, one, Feminine: true);

    /// <summary>A noun that people never inflect after numbers.</summary>
    public static ArabicNoun Fixed(string one) => new(one, one, one, one, one);
}

/// <summary>The nouns that messages count.</summary>
internal static class ArabicNouns
{
    private static readonly FrozenDictionary<string, ArabicNoun> Units = new Dictionary<string, ArabicNoun>(StringComparer.Ordinal)
    {
        ["carton"] = ArabicNoun.Masculine("كرتون", "كراتين", "كرتونًا"),
        ["box"] = ArabicNoun.Masculine("صندوق", "صناديق", "صندوقًا"),
        ["sack"] = ArabicNoun.Masculine("شوال", "شوالات", "شوالًا"),
        ["bag"] = ArabicNoun.Masculine("كيس", "أكياس", "كيسًا"),
        ["pack"] = ArabicNoun.OnTa("عبوة", "عبوات"),
        ["bottle"] = ArabicNoun.OnTa("قارورة", "قوارير"),
        ["can"] = ArabicNoun.OnTa("علبة", "علب"),
        ["jar"] = ArabicNoun.Masculine("برطمان", "برطمانات", "برطمانًا"),
        ["tin"] = ArabicNoun.OnTa("تنكة", "تنكات"),
        ["gallon"] = ArabicNoun.Masculine("جالون", "جالونات", "جالونًا"),
        ["piece"] = ArabicNoun.OnTa("حبة", "حبات"),
        ["tray"] = ArabicNoun.Masculine("طبق", "أطباق", "طبقًا"),
        ["roll"] = ArabicNoun.Masculine("رول", "رولات", "رولًا"),
        ["kg"] = ArabicNoun.Fixed("كيلو"),
        ["litre"] = ArabicNoun.Masculine("لتر", "لترات", "لترًا"),
        ["metre"] = ArabicNoun.Masculine("متر", "أمتار", "مترًا"),
        ["pair"] = ArabicNoun.Masculine("زوج", "أزواج", "زوجًا"),
        ["set"] = ArabicNoun.Masculine("طقم", "أطقم", "طقمًا"),
        ["bundle"] = ArabicNoun.OnTa("ربطة", "ربطات"),
        ["pallet"] = ArabicNoun.OnTa("طبلية", "طبليات"),
        ["ton"] = ArabicNoun.Masculine("طن", "أطنان", "طنًا"),
        ["bucket"] = ArabicNoun.Masculine("سطل", "أسطال", "سطلًا"),
        ["tube"] = ArabicNoun.Masculine("أنبوب", "أنابيب", "أنبوبًا"),
        ["sheet"] = ArabicNoun.Masculine("لوح", "ألواح", "لوحًا"),
        ["square_metre"] = new("متر مربع", "متران مربعان", "مترين مربعين", "أمتار مربعة", "مترًا مربعًا"),
        ["cubic_metre"] = new("متر مكعب", "متران مكعبان", "مترين مكعبين", "أمتار مكعبة", "مترًا مكعبًا"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>«طلب».</summary>
    public static ArabicNoun Order { get; } = ArabicNoun.Masculine("طلب", "طلبات", "طلبًا");

    /// <summary>«فاتورة».</summary>
    public static ArabicNoun Invoice { get; } = ArabicNoun.OnTa("فاتورة", "فواتير");

    /// <summary>«مهمة».</summary>
    public static ArabicNoun Task { get; } = ArabicNoun.OnTa("مهمة", "مهام");

    /// <summary>«صنف».</summary>
    public static ArabicNoun Product { get; } = ArabicNoun.Masculine("صنف", "أصناف", "صنفًا");

    /// <summary>«مورد».</summary>
    public static ArabicNoun Supplier { get; } = ArabicNoun.Masculine("مورد", "موردين", "موردًا");

    /// <summary>«يوم».</summary>
    public static ArabicNoun Day { get; } = ArabicNoun.Masculine("يوم", "أيام", "يومًا");

    /// <summary>«أسبوع».</summary>
    public static ArabicNoun Week { get; } = ArabicNoun.Masculine("أسبوع", "أسابيع", "أسبوعًا");

    /// <summary>«ساعة».</summary>
    public static ArabicNoun Hour { get; } = ArabicNoun.OnTa("ساعة", "ساعات");

    /// <summary>The unit with <paramref name="code"/>; a code that nobody has named in Arabic stands for itself.</summary>
    public static ArabicNoun Unit(string code) => Units.GetValueOrDefault(code) ?? ArabicNoun.Fixed($"\u2068{code}\u2069");
}
