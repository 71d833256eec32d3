using System.Globalization;
using System.Text;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Import;
using CsCheck;

namespace Abtamim.Infrastructure.Tests.Import;

public sealed class ImportPropertyTests
{
    private static readonly Gen<string> Name =
        Gen.Char["abcZ ابتميم،٠١٢,;\t\n\"'|:"].Array[1, 12].Select(letters => ("x" + new string(letters) + "x").Replace('|', '/'));

    private static readonly Gen<Product> Product =
        Gen.Select(Gen.Int[0, 999_999], Name, Name, Gen.Int[1, 10_000_000_00], Gen.Int[0, 10_000], Name.Array[0, 3], Gen.Int[1, 1_000_000_0])
            .Select(row => new Product(
                new Sku("S-" + row.Item1.ToString(CultureInfo.InvariantCulture)),
                row.Item2,
                row.Item3,
                "",
                [new SalesUnit("carton", row.Item7 / 10m), new SalesUnit("piece", 1)],
                new Money(row.Item4, Currency.Sar),
                row.Item5 / 10_000m,
                [.. row.Item6.Distinct()]));

    [Fact]
    public void Plan_WhenAnyCatalogueIsWrittenAndRead_ComesBackAsItWas() =>
        Gen.Select(Product.Array[1, 20], Gen.Char[",;\t"]).Sample(written =>
        {
            var (products, separator) = written;
            var unique = products.DistinctBy(product => product.Sku).ToList();
            var plan = Importer.Plan(
                [new ImportSource("p.csv", Encoding.UTF8.GetBytes(Write(unique, separator)))], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);
            var again = Importer.Plan(
                [new ImportSource("p.csv", Encoding.UTF8.GetBytes(Write(unique, separator)))], new ProductCatalogue(unique), PartyDirectory.Empty, Currency.Sar);

            return !plan.Problems.Any()
                && plan.Changes.Products.Select(Text).SequenceEqual(unique.Select(Text), StringComparer.Ordinal)
                && again.Reports[0].Unchanged == unique.Count;
        });

    [Fact]
    public void Plan_WhenAnyBytesAreRead_AnswersWithoutException() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Char["sku,name_ar\"\n\r;\t:|0123456789\u0660\u066B\u0000"].Array[0, 300].Select(text => Encoding.UTF8.GetBytes(text)))
            .Sample(bytes =>
            {
                var headed = Encoding.UTF8.GetBytes("name,channel,address,language\n").Concat(bytes).ToArray();
                _ = Importer.Plan([new ImportSource("x", bytes)], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);
                _ = Importer.Plan([new ImportSource("x", headed)], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar, skipBad: true);
                _ = Importer.Plan([new ImportSource("x", new byte[] { 0x50, 0x4B }.Concat(bytes).ToArray())], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);
            });

    [Theory]
    [InlineData("12.50", 12.50)]
    [InlineData("12,50", 12.50)]
    [InlineData("١٢٫٥", 12.5)]
    [InlineData("۱۲۳", 123)]
    [InlineData("1,234.50", 1234.50)]
    [InlineData("1.234,50", 1234.50)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("١٬٢٣٤", 1234)]
    [InlineData("1 234.5", 1234.5)]
    [InlineData("0,125", 0.125)]
    [InlineData("-3", -3)]
    public void Read_WhenANumberIsClear_ReadsIt(string text, double number)
    {
        Assert.Equal(NumberText.Outcome.Number, NumberText.Read(text, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("1,23,4")]
    [InlineData("1.2.3")]
    [InlineData("1,2.3,4")]
    [InlineData("--1")]
    [InlineData("1-1")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Read_WhenItIsNoNumber_SaysSo(string text) =>
        Assert.Equal(NumberText.Outcome.NotANumber, NumberText.Read(text, out _));

    private static string Text(Product product) =>
        string.Join('\u0001', [product.Sku.Value, product.NameAr, product.NameEn, product.Price.ToString(), product.VatRate.ToString("0.####", CultureInfo.InvariantCulture), .. product.Units.Select(unit => unit.Code + unit.Content.ToString("0.####", CultureInfo.InvariantCulture)), .. product.Aliases]);

    private static string Write(List<Product> products, char separator)
    {
        var text = new StringBuilder();
        string[] header = ["aliases", "sku", "name_ar", "name_en", "units", "price", "vat_rate"];
        text.AppendJoin(separator, header).Append("\r\n");
        foreach (var product in products)
        {
            string[] cells =
            [
                string.Join('|', product.Aliases),
                product.Sku.Value,
                product.NameAr,
                product.NameEn,
                string.Join('|', product.Units.Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Code}:{unit.Content}"))),
                product.Price.Major.ToString(CultureInfo.InvariantCulture),
                product.VatRate.ToString(CultureInfo.InvariantCulture),
            ];
            text.AppendJoin(separator, cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        }

        return text.ToString();
    }
}
