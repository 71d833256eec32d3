using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using CsCheck;

namespace Abtamim.Domain.Tests.Ordering;

public sealed class MoneyProperties
{
    private static readonly Gen<Money> AnyMoney = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(minor => new Money(minor, Currency.Sar));

    [Fact]
    public void Allocate_ByAnyWeights_LosesNothingAndStaysNearTheShare() =>
        Gen.Select(AnyMoney, Gen.Int[0, 1000].Array[1, 12])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample((money, weights) =>
            {
                var parts = money.Allocate([.. weights.Select(weight => (decimal)weight)]);
                Assert.Equal(money, parts.Total(Currency.Sar));
                var total = weights.Sum();
                for (var index = 0; index < parts.Count; index++)
                {
                    var share = (decimal)money.Minor * weights[index] / total;
                    Assert.True(Math.Abs(parts[index].Minor - share) < 1);
                }
            });

    [Fact]
    public void Times_AnyFactor_IsWithinHalfAHalala() =>
        Gen.Select(AnyMoney, Gen.Int[0, 100_000_000].Select(thousandths => thousandths / 1000m)).Sample((money, factor) =>
            Assert.True(Math.Abs(money.Times(factor).Minor - (money.Minor * factor)) <= 0.5m));

    [Fact]
    public void Times_AnyPartOfAnyWhole_RoundsTheExactShareOnceAwayFromZero() =>
        Gen.Select(AnyMoney, Gen.Int[1, 1000], Gen.Int[1, 1000]).Sample((money, part, whole) =>
        {
            // Twice the distance, in whole numbers: no division can hide a half.
            var twice = 2 * (((Int128)money.Times(part, whole).Minor * whole) - ((Int128)money.Minor * part));
            Assert.InRange(money.Minor < 0 ? -twice : twice, 1 - (Int128)whole, (Int128)whole);
        });

    [Theory]
    [InlineData(21000, 48, 438)]
    [InlineData(1, 2, 1)]
    [InlineData(100, 3, 33)]
    [InlineData(4200, 24, 175)]
    public void PriceOf_ASmallerUnit_IsTheShareOfTheListPrice(long price, int content, long expected)
    {
        var product = new Product(new("A"), "أ", "A", "a", [new("carton", content), new("can", 1)], new Money(price, Currency.Sar), 0.15m, []);

        Assert.Equal(expected, product.PriceOf(product.Units[1]).Minor);
    }

    [Fact]
    public void PriceOf_AnyUnit_TimesTheQuantityIsTheLineTotal() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 1000], Gen.Int[1, 5000]).Sample((price, content, quantity) =>
        {
            var product = new Product(new("A"), "أ", "A", "a", [new("carton", content), new("can", 1)], new Money(price, Currency.Sar), 0.15m, []);
            var line = PricedLine.Of(new DraftLine(product.Sku, "can", Quantity.Of(quantity)), new ProductCatalogue([product]))!;

            Assert.Equal(line.Price.UnitPrice.Minor * quantity, line.Net.Minor);
        });

    [Fact]
    public void Negating_AndScaling_ChangePlaces() =>
        Gen.Select(AnyMoney, Gen.Int[0, 1_000_000].Select(thousandths => thousandths / 1000m)).Sample((money, factor) =>
            Assert.Equal(-money.Times(factor), (-money).Times(factor)));

    [Fact]
    public void Totals_OfDraftOrderAndInvoice_Agree() =>
        Gen.Select(
                Gen.Int[1, 100_000].Select(thousandths => thousandths / 1000m),
                Gen.Int[0, 1_000_000],
                Gen.Int[0, 2].Select(index => new[] { 0m, 0.05m, 0.15m }[index]))
            .Array[1, 8]
            .Sample(lines =>
            {
                var order = new Order(
                    "CUS-001",
                    "draft:1",
                    1,
                    lines.Select(line => new OrderLine(new Sku("A"), "carton", Quantity.Of(line.Item1), new Money(line.Item2, Currency.Sar), line.Item3)),
                    null,
                    false,
                    default);
                var draft = OrderTotals.Of([.. lines.Select(line => (new Money(line.Item2, Currency.Sar).Times(line.Item1), line.Item3))], Currency.Sar);
                var invoice = new Invoice(
                    1,
                    "CUS-001",
                    default,
                    default,
                    order.Lines.Select(line => new InvoiceLine(line.Sku, "أ", "A", line.Unit, line.Quantity, line.UnitPrice, line.VatRate)));
                Assert.Equal(draft.Total, order.Total);
                Assert.Equal(order.Total, invoice.Total);
                Assert.Equal(invoice.Total, invoice.Totals.Net + invoice.Totals.Vat.Select(vat => vat.Vat).Total(Currency.Sar));
                foreach (var vat in invoice.Totals.Vat)
                    Assert.True(Math.Abs(vat.Vat.Minor - (vat.Net.Minor * vat.Rate)) <= 0.5m);
            });

    [Fact]
    public void Arithmetic_BeyondTheRange_Throws()
    {
        var most = new Money(long.MaxValue, Currency.Sar);

        Assert.Throws<OverflowException>(() => most + new Money(1, Currency.Sar));
        Assert.Throws<OverflowException>(() => most.Times(2));
        Assert.Throws<InvalidOperationException>(() => most - new Money(1, Currency.Parse("KWD")));
    }
}
