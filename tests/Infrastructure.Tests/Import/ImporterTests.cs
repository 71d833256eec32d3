using System.Text;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Import;
using Abtamim.Testing;
using MiniExcelLibs;

namespace Abtamim.Infrastructure.Tests.Import;

public sealed class ImporterTests
{
    private const string CatalogHeader = "sku,name_ar,name_en,category,units,price,vat_rate,aliases\n";
    private const string CustomerHeader = "code,name,channel,address,language,delivery_address,credit_limit,payment_terms_days\n";
    private const string Pepsi = "PEP-CAN,بيبسي,Pepsi,drinks,carton:24|can:1,42.00,0.15,بيبسي علب\n";

    [Theory]
    [InlineData(",ب,P,d,carton:24,42,0.15,", "sku", "is missing")]
    [InlineData("PEP CAN,ب,P,d,carton:24,42,0.15,", "sku", "not a code")]
    [InlineData("A:B,ب,P,d,carton:24,42,0.15,", "sku", "not a code")]
    [InlineData("A,,P,d,carton:24,42,0.15,", "name_ar", "is missing")]
    [InlineData("A,ب, ,d,carton:24,42,0.15,", "name_en", "is missing")]
    [InlineData("A,ب,P,d,,42,0.15,", "units", "is missing")]
    [InlineData("A,ب,P,d,crate:24,42,0.15,", "units", "'crate' is not a unit")]
    [InlineData("A,ب,P,d,carton,42,0.15,", "units", "not a unit with what it holds")]
    [InlineData("A,ب,P,d,carton:24|carton:12,42,0.15,", "units", "comes twice")]
    [InlineData("A,ب,P,d,carton:0,42,0.15,", "units", "can hold")]
    [InlineData("A,ب,P,d,|,42,0.15,", "units", "no unit")]
    [InlineData("A,ب,P,d,carton:24,dear,0.15,", "price", "not a number")]
    [InlineData("A,ب,P,d,carton:24,-1,0.15,", "price", "out of range")]
    [InlineData("A,ب,P,d,carton:24,0,0.15,", "price", "out of range")]
    [InlineData("A,ب,P,d,carton:24,1.005,0.15,", "price", "out of range")]
    [InlineData("A,ب,P,d,carton:24,999999999999,0.15,", "price", "out of range")]
    [InlineData("A,ب,P,d,carton:24,\"1,234\",0.15,", "price", "two ways")]
    [InlineData("A,ب,P,d,carton:24,42,15,", "vat_rate", "out of range")]
    [InlineData("A,ب,P,d,carton:24,42,15%,", "vat_rate", "not a number")]
    [InlineData("A,ب,P,d,carton:24,42,0.15,x,y", null, "9 cells for 8 columns")]
    [InlineData("A,ب,P,d,carton:24,42,0.15,\"x", null, "quote")]
    [InlineData("A,ب,Pep\"si,d,carton:24,42,0.15,", null, "quote")]
    public void Plan_WhenARowOfTheCatalogIsBad_NamesLineColumnAndWhatIsWrong(string row, string? column, string wrong)
    {
        var plan = Plan(CatalogHeader + Pepsi + row);

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("file.csv", 3, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(wrong, problem.Wrong, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Right);
        Assert.True(plan.IsRefused);
        Assert.Empty(plan.Changes.Products);
    }

    [Theory]
    [InlineData("C 1,N,web,,ar,,1,1", "code", "not a code")]
    [InlineData("C1,N,smoke,x,ar,,1,1", "channel", "'smoke' is not a channel")]
    [InlineData("C1,N,whatsapp,0511,ar,,1,1", "address", "not an address on whatsapp")]
    [InlineData("C1,N,telegram,@me,ar,,1,1", "address", "not an address on telegram")]
    [InlineData("C1,N,teams,29:cus-005,ar,,1,1", "address", "not an address on teams")]
    [InlineData("C1,N,teams,0b6a4f2c-0000-4000-8000-000000000005,ar,,1,1", "address", "not an address on teams")]
    [InlineData("C1,N,web,customer:C2,ar,,1,1", "address", "somebody else's")]
    [InlineData("C1,N,web,,fr,,1,1", "language", "'fr' is not a language")]
    [InlineData("C1,N,web,,ar,,-5,1", "credit_limit", "out of range")]
    [InlineData("C1,N,web,,ar,,1,1.5", "payment_terms_days", "out of range")]
    [InlineData("C1,N,web,,ar,,1,400", "payment_terms_days", "out of range")]
    [InlineData("C1,N,whatsapp,+966511000001,ar,,1,1\nC2,N,whatsapp,+966511000001,ar,,1,1", "address", "address of customer:C1")]
    [InlineData("C1,N,web,,ar,,1,1\nC1,N,web,,ar,,1,1", "code", "was there before, at file.csv:2")]
    public void Plan_WhenARowOfCustomersIsBad_NamesColumnAndWhatIsWrong(string rows, string column, string wrong)
    {
        var problem = Assert.Single(Plan(CustomerHeader + rows).Problems);

        Assert.Equal(column, problem.Column);
        Assert.Contains(wrong, problem.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ForSomebodyInTeams_WritesTheAddressAsTheChannelDoes()
    {
        var plan = Plan(CustomerHeader + "C1,N,teams,72F988BF-0000-4000-8000-000000000001/0B6A4F2C-0000-4000-8000-000000000005,ar,,1,1");

        Assert.Equal(
            "teams:72f988bf-0000-4000-8000-000000000001/0b6a4f2c-0000-4000-8000-000000000005",
            Assert.Single(plan.Changes.Customers).Conversation.Value);
    }

    [Theory]
    [InlineData("SUP-9,PEP-CAN,carton,30,1,1", "supplier", "no supplier 'SUP-9'")]
    [InlineData("SUP-1,NONE,carton,30,1,1", "sku", "no product 'NONE'")]
    [InlineData("SUP-1,PEP-CAN,sack,30,1,1", "unit", "not sold by 'sack'")]
    [InlineData("SUP-1,PEP-CAN,carton,30,-1,1", "lead_days", "out of range")]
    [InlineData("SUP-1,PEP-CAN,carton,30,1,0", "min_quantity", "out of range")]
    [InlineData("SUP-1,PEP-CAN,carton,30,1,1\nSUP-1,PEP-CAN,can,3,1,1", "sku", "was there before")]
    public void Plan_WhenAnOfferIsBad_NamesColumnAndWhatIsWrong(string rows, string column, string wrong)
    {
        var plan = Importer.Plan(
            [
                Source("offers.csv", "supplier,sku,unit,cost,lead_days,min_quantity\n" + rows),
                Source("suppliers.csv", "code,name_ar,name_en,channel,address,language\nSUP-1,أ,A,web,,ar\n"),
                Source("catalog.csv", CatalogHeader + Pepsi),
            ],
            ProductCatalogue.Empty,
            PartyDirectory.Empty,
            Currency.Sar);

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("offers.csv", column), (problem.File, problem.Column));
        Assert.Contains(wrong, problem.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n ,,\n")]
    [InlineData("colour,weight\nred,5\n")]
    [InlineData("sku,name_ar,name_en,units,vat_rate\nA,ب,P,carton:1,0\n")]
    [InlineData("sku,sku,name_ar,name_en,units,price,vat_rate\nA,A,ب,P,carton:1,1,0\n")]
    [InlineData("PK not a workbook")]
    public void Plan_WhenAFileCannotBeUnderstood_IsRefusedEvenWhenSkipping(string text)
    {
        var plan = Plan(text, skipBad: true);

        Assert.True(plan.IsRefused);
        Assert.NotEmpty(plan.Problems);
    }

    [Fact]
    public void Plan_WhenTheFileIsOfAnotherCodePage_SaysHowToSaveIt()
    {
        var plan = Importer.Plan(
            [new ImportSource("old.csv", Encoding.Latin1.GetBytes(CatalogHeader + "é"))], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);

        Assert.Contains("UTF-8", Assert.Single(plan.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WhenBadRowsAreSkipped_KeepsTheGoodOnes()
    {
        var plan = Plan(CatalogHeader + Pepsi + "A,,,,,,,\n", skipBad: true);

        Assert.False(plan.IsRefused);
        Assert.Equal("PEP-CAN", Assert.Single(plan.Changes.Products).Sku.Value);
        Assert.Equal((1, 0, 0, 1), Counts(plan));
    }

    [Fact]
    public void Plan_WhenItIsRunAgain_FindsNothingToDo()
    {
        var first = Plan(CatalogHeader + Pepsi);

        var again = Plan(CatalogHeader + Pepsi + Pepsi.Replace("PEP-CAN", "NEW", StringComparison.Ordinal), first.Changes.Products);
        var changed = Plan(CatalogHeader + Pepsi.Replace("42.00", "43", StringComparison.Ordinal), first.Changes.Products);

        Assert.Equal((1, 0, 1, 0), Counts(again));
        Assert.Equal((0, 1, 0, 0), Counts(changed));
        Assert.Equal(43m, Assert.Single(changed.Changes.Products).Price.Major);
    }

    [Theory]
    [InlineData("\uFEFFsku;name_ar;name_en;units;price;vat_rate\r\nA;ب;P;carton:24;42,50;0,15\r\n")]
    [InlineData("vat_rate\tprice\tunits\tname_en\tname_ar\tsku\n٠٫١٥\t٤٢٫٥٠\tcarton:٢٤\tP\tب\tA\n")]
    [InlineData("\nSKU,Name AR,Name-EN,units,price,vat_rate,colour\n\nA,ب,\"P\",carton:24,42.5,0.15,red")]
    public void Plan_WhenTheFileIsWrittenAnotherWay_ReadsTheSame(string text)
    {
        var product = Assert.Single(Plan(text).Changes.Products);

        Assert.Equal(("A", "P", 42.50m, 0.15m, 24m), (product.Sku.Value, product.NameEn, product.Price.Major, product.VatRate, product.DefaultUnit.Content));
    }

    [Fact]
    public void Plan_WhenQuotedTextSpansLines_CountsTheLinesOfTheFile()
    {
        var plan = Plan(CatalogHeader + "A,ب,\"two\r\nlines\",,carton:1,1,0,\"x|\"\"y\"\"\"\r\n\r\nB,,P,,carton:1,1,0,\r\n", skipBad: true);

        Assert.Equal((5, "name_ar"), (Assert.Single(plan.Problems).Line, plan.Problems.Single().Column));
        Assert.Equal(["x", "\"y\""], Assert.Single(plan.Changes.Products).Aliases);
    }

    [Fact]
    public void Plan_WhenAColumnIsNotKnown_SaysThatItWasNotRead()
    {
        var plan = Plan("sku,name_ar,name_en,units,price,vat_rate,colour\nA,ب,P,carton:1,1,0,red\n");

        Assert.False(plan.IsRefused);
        Assert.Contains("'colour'", Assert.Single(plan.Reports[0].Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WhenTheWorkbookHasTheDemoCompany_ReadsWhatTheTextFilesSay()
    {
        var files = new[] { "staff.csv", "supplier_products.csv", "customers.csv", "suppliers.csv", "catalog.csv" }
            .Select(name => new ImportSource(name, File.ReadAllBytes(Path.Combine(Repository.DemoData, name))))
            .ToList();
        var text = Importer.Plan(files, ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);

        using var workbook = new MemoryStream();
        workbook.SaveAs(files.ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), object (file) => Typed(file)));
        var sheets = Importer.Plan(
            [new ImportSource("company.xlsx", workbook.ToArray())], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);

        Assert.Empty(text.Problems);
        Assert.Empty(sheets.Problems);
        Assert.Equal((88, 6, 12, 180, 2), (text.Changes.Products.Count, text.Changes.Customers.Count, text.Changes.Suppliers.Count, text.Changes.Offers.Count, text.Changes.Staff.Count));
        Assert.Equal(text.Changes.Customers, sheets.Changes.Customers);
        Assert.Equal(text.Changes.Suppliers, sheets.Changes.Suppliers);
        Assert.Equal(text.Changes.Offers, sheets.Changes.Offers);
        Assert.Equal(text.Changes.Staff, sheets.Changes.Staff);
        Assert.Equal(
            text.Changes.Products.Select(product => (product.Sku, product.Price, product.VatRate, string.Join('|', product.Aliases))),
            sheets.Changes.Products.Select(product => (product.Sku, product.Price, product.VatRate, string.Join('|', product.Aliases))));
    }

    [Fact]
    public void Plan_WhenARowOfAWorkbookIsBad_NamesSheetRowAndColumn()
    {
        using var workbook = new MemoryStream();
        workbook.SaveAs(new Dictionary<string, object>
        {
            ["people"] = new[] { new { name = "A", channel = "web", address = "", language = "ar" }, new { name = "B", channel = "web", address = "", language = "xx" } },
            ["more"] = new[] { new { name = "C", channel = "web", address = "", language = "en" } },
        });
        var plan = Importer.Plan([new ImportSource("w.xlsx", workbook.ToArray())], ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("w.xlsx[people]", 3, "language"), (problem.File, problem.Line, problem.Column));
    }

    // As a spreadsheet keeps it: what is a number there is a number.
    private static List<Dictionary<string, object>> Typed(ImportSource file)
    {
        var lines = Encoding.UTF8.GetString(file.Content.Span).TrimEnd('\n').Split('\n');
        var header = lines[0].TrimEnd('\r').Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.TrimEnd('\r').Split(',')).ToDictionary(
            pair => pair.First,
            object (pair) => !pair.Second.StartsWith('+') && double.TryParse(pair.Second, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : pair.Second))];
    }

    private static ImportPlan Plan(string text, IEnumerable<Product>? known = null, bool skipBad = false) =>
        Importer.Plan([Source("file.csv", text)], new ProductCatalogue(known ?? []), PartyDirectory.Empty, Currency.Sar, skipBad);

    private static ImportPlan Plan(string text, bool skipBad) => Plan(text, null, skipBad);

    private static ImportSource Source(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static (int Added, int Changed, int Unchanged, int Bad) Counts(ImportPlan plan) =>
        (plan.Reports[0].Added, plan.Reports[0].Changed, plan.Reports[0].Unchanged, plan.Reports[0].Bad);
}
