using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Conversations.Service;

/// <summary>Who talks in the scripts about service, and orders that stand where a script wants them.</summary>
internal static class ServiceScripts
{
    /// <summary>A customer who is written to in Arabic, with a credit limit of 20,000 and 30 days.</summary>
    public const string Arab = "customer:CUS-001";

    /// <summary>A customer who is written to in English.</summary>
    public const string English = "customer:CUS-004";

    public const string Sara = "staff:سارة";

    public const string Omar = "staff:Omar";

    public static readonly Sku Pepsi = new("PEP-CAN");

    public static readonly Sku Sella = new("RIC-SEL-40");

    /// <summary>An order of ten cartons of Pepsi and two sacks of rice, as just confirmed: 1,104.00 with VAT.</summary>
    public static Order Place(this Script script, string customer, bool needsApproval = false)
    {
        var order = new Order(
            customer[(customer.IndexOf(':', StringComparison.Ordinal) + 1)..],
            Draft.SourceOf(script.Store.Orders.Count + 1),
            7,
            [Line(script, Pepsi, 10), Line(script, Sella, 2)],
            new DeliveryWish(new DateOnly(2026, 11, 25), null),
            needsApproval,
            script.Company.Surroundings.Now);
        script.Store.Add(order);
        return order;
    }

    /// <summary>An order whose suppliers have been asked.</summary>
    public static Order PlaceAndAsk(this Script script, string customer)
    {
        var order = script.Place(customer);
        script.Company.Perform(WorkKind.SourceOrder, order, null);
        return order;
    }

    /// <summary>An order that is bought.</summary>
    public static Order PlaceAndBuy(this Script script, string customer)
    {
        var order = script.PlaceAndAsk(customer);
        script.SuppliersHaveEverything();
        Assert.Equal(OrderStatus.Scheduled, order.Status);
        return order;
    }

    /// <summary>An order that is delivered and invoiced.</summary>
    public static Order PlaceAndDeliver(this Script script, string customer)
    {
        var order = script.PlaceAndBuy(customer);
        script.SuppliersDeliver();
        Assert.Equal(OrderStatus.Invoiced, order.Status);
        return order;
    }

    private static OrderLine Line(Script script, Sku sku, decimal quantity)
    {
        var product = script.Company.Surroundings.Catalogue[sku];
        return new OrderLine(sku, product.DefaultUnit.Code, Quantity.Of(quantity), product.Price, product.VatRate);
    }
}
