using System.Collections.Frozen;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>
/// What the families of goods that price lists commonly have are called on a button; a family with a name of the price
/// list's own keeps it.
/// </summary>
internal static class CategoryNames
{
    private static readonly FrozenDictionary<string, (string Arabic, string English)> Names =
        new Dictionary<string, (string Arabic, string English)>(StringComparer.OrdinalIgnoreCase)
        {
            ["bakery"] = ("مخبوزات", "Bakery"),
            ["beverages"] = ("مياه ومشروبات", "Water & drinks"),
            ["canned"] = ("معلبات", "Canned food"),
            ["cleaning"] = ("منظفات", "Cleaning"),
            ["dairy"] = ("ألبان وأجبان", "Dairy & cheese"),
            ["disposables"] = ("مستلزمات استهلاكية", "Disposables"),
            ["frozen"] = ("مجمدات", "Frozen food"),
            ["grains"] = ("أرز ودقيق وحبوب", "Rice, flour, grains"),
            ["grocery"] = ("مواد غذائية", "Groceries"),
            ["meat"] = ("لحوم", "Meat"),
            ["oils"] = ("زيوت وسمن", "Oils & ghee"),
            ["poultry"] = ("دواجن وبيض", "Poultry & eggs"),
            ["produce"] = ("خضار وفواكه", "Fruit & vegetables"),
            ["sauces"] = ("صلصات", "Sauces"),
            ["seafood"] = ("مأكولات بحرية", "Seafood"),
            ["spices"] = ("بهارات", "Spices"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of <paramref name="category"/> in <paramref name="language"/>.</summary>
    public static string Of(string category, Language language) =>
        Names.TryGetValue(category, out var names) ? language == Language.Arabic ? names.Arabic : names.English : category;
}
