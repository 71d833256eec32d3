using System.Globalization;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>The price list to leaf through: categories, then the products of one, page by page.</summary>
internal static class PriceList
{
    private const int MostOnPage = 10;

    /// <summary>Shows the categories.</summary>
    public static void Categories(CustomerTalk talk)
    {
        var categories = CategoriesOf(talk.Surroundings.Catalogue);
        talk.Reply(wording => wording.Service.Categories(categories));
    }

    /// <summary>Shows a page of a category. Answers whether there is such a page.</summary>
    public static bool TryPage(CustomerTalk talk, string category, string page)
    {
        var catalogue = talk.Surroundings.Catalogue;
        var categories = CategoriesOf(catalogue);
        if (!TryRead(category, out var index) || index >= categories.Count || !TryRead(page, out var number))
            return false;
        var products = catalogue.Products.Where(product => product.Category == categories[index]).ToList();
        var pages = (products.Count + MostOnPage - 1) / MostOnPage;
        if (number < 1 || number > pages)
            return false;
        var shown = products.Skip((number - 1) * MostOnPage).Take(MostOnPage).ToList();
        talk.Reply(wording => wording.Service.CategoryPage(new PriceListPage(categories[index], index, shown, number, pages)));
        return true;
    }

    /// <summary>The categories, in the order of the price list.</summary>
    public static IReadOnlyList<string> CategoriesOf(ProductCatalogue catalogue) =>
        [.. catalogue.Products.Select(product => product.Category).Distinct(StringComparer.Ordinal)];

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>A page of the price list.</summary>
/// <param name="Category">The category, as the price list names it.</param>
/// <param name="Index">Its place among the categories, from 0.</param>
/// <param name="Products">The products on the page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record PriceListPage(string Category, int Index, IReadOnlyList<Product> Products, int Number, int Pages);
