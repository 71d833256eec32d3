using System.Globalization;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Parties;

namespace Abtamim.Infrastructure.Import;

/// <summary>Makes of each kind of row what it stands for. What they return counts only where the row is good.</summary>
internal static class Rows
{
    private const int LongestName = 200;
    private const int LongestList = 4_000;
    private const int MostUnits = 8;
    private const int MostAliases = 60;
    private const decimal LargestContent = 1_000_000m;

    public static Product Product(RowReader row)
    {
        var sku = row.Code("sku");
        var nameAr = row.Required("name_ar", LongestName);
        var nameEn = row.Required("name_en", LongestName);
        var category = row.Optional("category", LongestName);
        var units = Units(row);
        var price = row.Amount("price", mayBeZero: false);
        var vat = row.Number("vat_rate", 0, 1, 4, "a fraction from 0 to 1: 0.15 for 15 %");
        return new Product(new Sku(sku), nameAr, nameEn, category, units, price, vat, Aliases(row));
    }

    public static Customer Customer(RowReader row)
    {
        var code = row.Code("code");
        return new Customer(
            code,
            row.Required("name", LongestName),
            row.Conversation(PartyRef.Customer(code).ToString()),
            row.Language("language"),
            row.Optional("delivery_address", 500),
            row.Amount("credit_limit", mayBeZero: true),
            (int)row.Number("payment_terms_days", 0, 365, 0, "whole days from 0 to 365"));
    }

    public static Supplier Supplier(RowReader row)
    {
        var code = row.Code("code");
        return new Supplier(
            code,
            row.Required("name_ar", LongestName),
            row.Required("name_en", LongestName),
            row.Conversation(PartyRef.Supplier(code).ToString()),
            row.Language("language"));
    }

    public static SupplierOffer Offer(RowReader row)
    {
        var least = row.Number("min_quantity", 0.001m, Quantity.Largest, 3, "a quantity above 0, at most 100000, in thousandths at the finest");
        return new SupplierOffer(
            row.Code("supplier"),
            new Sku(row.Code("sku")),
            row.Required("unit", 32).ToLowerInvariant(),
            row.Amount("cost", mayBeZero: false),
            (int)row.Number("lead_days", 0, 365, 0, "whole days from 0 to 365"),
            Quantity.Of(least));
    }

    public static StaffMember Staff(RowReader row)
    {
        var name = row.Required("name", 60);
        if (name.Contains(':', StringComparison.Ordinal))
            row.Wrong("name", $"'{RowReader.Shown(name)}' holds a colon", "a name without it");
        return new StaffMember(name, row.Conversation(PartyRef.Staff(name).ToString()), row.Language("language"));
    }

    private static List<SalesUnit> Units(RowReader row)
    {
        const string right = "units with what they hold, the usual one first: carton:24|bottle:1";
        var units = new List<SalesUnit>();
        var text = row.Required("units", LongestList);
        foreach (var part in text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(':') is not [var name, var content])
            {
                row.Wrong("units", $"'{RowReader.Shown(part)}' is not a unit with what it holds", right);
                continue;
            }

            var code = name.Trim().ToLowerInvariant();
            if (!UnitCodes.All.Contains(code, StringComparer.Ordinal))
                row.Wrong("units", $"'{RowReader.Shown(code)}' is not a unit", string.Join(", ", UnitCodes.All));
            else if (units.Exists(unit => unit.Code == code))
                row.Wrong("units", $"'{code}' comes twice", "each unit once");
            else if (NumberText.Read(content, out var number) != NumberText.Outcome.Number
                || number is <= 0 or > LargestContent || decimal.Round(number, 4) != number)
                row.Wrong("units", $"'{RowReader.Shown(content)}' is not what a {code} can hold", string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {LargestContent}"));
            else
                units.Add(new SalesUnit(code, number));
        }

        if (units.Count == 0 && text.Length > 0 && row.Problems.All(problem => problem.Column != "units"))
            row.Wrong("units", "no unit is named", right);
        if (units.Count > MostUnits)
            row.Wrong("units", $"{units.Count} units", $"at most {MostUnits}");
        return units;
    }

    private static List<string> Aliases(RowReader row)
    {
        var aliases = row.Optional("aliases", LongestList)
            .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (aliases.Count > MostAliases)
            row.Wrong("aliases", $"{aliases.Count} names", $"at most {MostAliases}");
        if (aliases.Exists(alias => alias.Length > LongestName))
            row.Wrong("aliases", $"a name has more than {LongestName} characters", "names parted by |");
        return aliases;
    }
}
