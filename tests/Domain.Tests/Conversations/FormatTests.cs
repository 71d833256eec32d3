using System.Globalization;
using System.Text.Json;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Conversations;

public sealed class FormatTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly Format Arabic = Wording.In(Language.Arabic).Format;
    private static readonly Format English = Wording.In(Language.English).Format;

    [Theory]
    [InlineData(0, "⁨0⁩ كرتون")]
    [InlineData(1, "كرتون واحد")]
    [InlineData(2, "كرتونان")]
    [InlineData(3, "⁨3⁩ كراتين")]
    [InlineData(10, "⁨10⁩ كراتين")]
    [InlineData(11, "⁨11⁩ كرتونًا")]
    [InlineData(99, "⁨99⁩ كرتونًا")]
    [InlineData(100, "⁨100⁩ كرتون")]
    [InlineData(102, "⁨102⁩ كرتون")]
    [InlineData(1003, "⁨1,003⁩ كراتين")]
    [InlineData(1.5, "⁨1.5⁩ كرتون")]
    public void Quantity_InArabic_HasTheRightForm(double count, string expected) =>
        Assert.Equal(expected, Arabic.Quantity((decimal)count, "carton"));

    [Fact]
    public void Quantity_OfFeminineUnit_AgreesInGender()
    {
        Assert.Equal("حبة واحدة", Arabic.Quantity(1, "piece"));
        Assert.Equal("حبتان", Arabic.Quantity(2, "piece"));
        Assert.Equal("حبتين", Arabic.QuantityOf(2, "piece"));
        Assert.Equal("حبتين", Arabic.QuantityAsObject(2, "piece"));
        Assert.Equal("⁨20⁩ حبة", Arabic.Quantity(20, "piece"));
    }

    [Fact]
    public void Quantity_OfKilos_KeepsItsNumber()
    {
        Assert.Equal("⁨1⁩ كيلو", Arabic.Quantity(1, "kg"));
        Assert.Equal("⁨2⁩ كيلو", Arabic.Quantity(2, "kg"));
    }

    [Theory]
    [InlineData(1, "box", "1 box")]
    [InlineData(2, "box", "2 boxes")]
    [InlineData(0.5, "carton", "0.5 cartons")]
    [InlineData(1250, "kg", "1,250 kg")]
    public void Quantity_InEnglish_HasTheRightForm(double count, string unit, string expected) =>
        Assert.Equal(expected, English.Quantity((decimal)count, unit));

    [Fact]
    public void Unit_WhenListed_HasANameInEveryLanguage()
    {
        foreach (var unit in UnitCodes.All)
        {
            Assert.DoesNotContain(Arabic.Unit(unit), char.IsAsciiLetter);
            Assert.DoesNotContain('_', English.Unit(unit));
        }
    }

    [Fact]
    public void Quantity_AgainstUnicodesTable_PicksTheSameCategory()
    {
        const string Table = "cldr_ar_plurals.jsonl";
        var folder = Environment.GetEnvironmentVariable("ABTAMIM_SPECS");
        Assert.SkipUnless(folder is not null && File.Exists(Path.Combine(folder, Table)), $"ABTAMIM_SPECS names no folder with {Table}.");
        foreach (var line in File.ReadLines(Path.Combine(folder!, Table)))
        {
            using var row = JsonDocument.Parse(line);
            var number = row.RootElement.GetProperty("n").GetDecimal();
            var digits = number.ToString("#,0.###", CultureInfo.InvariantCulture);
            var expected = row.RootElement.GetProperty("category").GetString() switch
            {
                "one" => "كرتون واحد",
                "two" => "كرتونان",
                "few" => $"⁨{digits}⁩ كراتين",
                "many" => $"⁨{digits}⁩ كرتونًا",
                _ => $"⁨{digits}⁩ كرتون",
            };
            Assert.Equal(expected, Arabic.Quantity(number, "carton"));
        }
    }

    [Fact]
    public void Money_IsWrittenAsPeopleWriteIt()
    {
        var amount = Money.FromMajor(1234.5m, Currency.Sar);

        Assert.Equal("⁨1,234.50⁩ ريال", Arabic.Money(amount));
        Assert.Equal("SAR 1,234.50", English.Money(amount));
        Assert.Equal("KWD 1.500", English.Money(Money.FromMajor(1.5m, Currency.Parse("KWD"))));
    }

    [Fact]
    public void Date_IsNamedByItsDistance()
    {
        Assert.Equal("اليوم، الاثنين ⁨23⁩ نوفمبر", Arabic.Date(Monday, Monday));
        Assert.Equal("غدًا، الثلاثاء ⁨24⁩ نوفمبر", Arabic.Date(Monday.AddDays(1), Monday));
        Assert.Equal("الجمعة ⁨1⁩ يناير ⁨2027⁩", Arabic.Date(new DateOnly(2027, 1, 1), Monday));
        Assert.Equal("tomorrow, Tue 24 Nov", English.Date(Monday.AddDays(1), Monday));
        Assert.Equal("غدًا، الثلاثاء ⁨24⁩ نوفمبر صباحًا", Arabic.When(Monday.AddDays(1), DayPart.Morning, Monday));
    }

    [Fact]
    public void List_JoinsAsTheLanguageDoes()
    {
        Assert.Equal("أ، ب وج", Arabic.List(["أ", "ب", "ج"]));
        Assert.Equal("a, b and c", English.List(["a", "b", "c"]));
        Assert.Equal("a or b", English.Either(["a", "b"]));
        Assert.Equal("", English.List([]));
    }

    [Fact]
    public void Name_WithMarksOfDirection_CannotBreakOut()
    {
        Assert.Equal("⁨ab⁩", Arabic.Name("a\u2069\u202Eb"));
        Assert.Equal("⁨مطعم⁩", English.Name("مطعم"));
        Assert.Equal("Blue Fin", English.Name("Blue Fin"));
    }

    [Theory]
    [InlineData("حليب طويل الأجل كامل الدسم 1 لتر")]
    [InlineData("Frozen mixed vegetables 900 g")]
    [InlineData("🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚")]
    [InlineData("a🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚🍚b")]
    public void ForButton_OfALongName_KeepsBothEnds(string name)
    {
        var shown = Format.ForButton(name);

        Assert.True(shown.Length <= Format.MostOnButton, shown);
        Assert.Equal(shown.EnumerateRunes().First(), name.EnumerateRunes().First());
        Assert.DoesNotContain('\uFFFD', string.Concat(shown.EnumerateRunes()));
        Assert.EndsWith(name.EnumerateRunes().Last().ToString(), shown);
    }

    // As the object of a verb, one and two change; from three on the number decides.
    [Theory]
    [InlineData(0, "carton", "0 كرتون")]
    [InlineData(1, "carton", "كرتونًا واحدًا")]
    [InlineData(1, "can", "علبة واحدة")]
    [InlineData(1, "square_metre", "مترًا مربعًا واحدًا")]
    [InlineData(1, "kg", "1 كيلو")]
    [InlineData(2, "carton", "كرتونين")]
    [InlineData(3, "carton", "3 كراتين")]
    [InlineData(11, "carton", "11 كرتونًا")]
    [InlineData(100, "carton", "100 كرتون")]
    [InlineData(0.5, "carton", "0.5 كرتون")]
    public void QuantityAsObject_InArabic_StandsInTheAccusative(double quantity, string unit, string expected) =>
        Assert.Equal(expected, Arabic.QuantityAsObject((decimal)quantity, unit).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
}
