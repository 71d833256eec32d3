using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence.Rows;

namespace Abtamim.Infrastructure.Reference;

/// <summary>Rows to the domain's records, and back.</summary>
internal static class ReferenceMapping
{
    public static Product ToProduct(ProductRow row) => new(
        row.Sku,
        row.NameAr,
        row.NameEn,
        row.Category,
        [.. row.Units.Select(unit => new SalesUnit(unit.Code, unit.Content))],
        row.Price,
        row.VatRate,
        [.. row.Aliases.Select(alias => alias.Alias)]);

    public static Customer ToCustomer(CustomerRow row) => new(
        row.Code, row.Name, row.Conversation, row.Language, row.DeliveryAddress, row.CreditLimit, row.PaymentTermsDays);

    public static Supplier ToSupplier(SupplierRow row) => new(row.Code, row.NameAr, row.NameEn, row.Conversation, row.Language);

    public static SupplierOffer ToOffer(SupplierOfferRow row) => new(
        row.SupplierCode, row.Sku, row.Unit, row.Cost, row.LeadDays, Quantity.Of(row.LeastQuantity));

    public static StaffMember ToStaff(StaffRow row) => new(row.Name, row.Conversation, row.Language);

    public static ContactAddress ToContact(ContactRow row) =>
        new(row.Conversation, new PartyRef(Enum.Parse<SpeakerRole>(row.Role), row.Code));

    public static ProductRow ToRow(Product product, int position)
    {
        var row = new ProductRow
        {
            Sku = product.Sku,
            Position = position,
            NameAr = product.NameAr,
            NameEn = product.NameEn,
            Category = product.Category,
            Price = product.Price,
            VatRate = product.VatRate,
        };
        foreach (var (index, unit) in product.Units.Index())
            row.Units.Add(new ProductUnitRow { Sku = product.Sku, Position = index, Code = unit.Code, Content = unit.Content });
        foreach (var (index, alias) in product.Aliases.Index())
            row.Aliases.Add(new ProductAliasRow { Sku = product.Sku, Position = index, Alias = alias });
        return row;
    }

    public static CustomerRow ToRow(Customer customer) => new()
    {
        Code = customer.Code,
        Name = customer.Name,
        Conversation = customer.Conversation,
        Language = customer.Language,
        DeliveryAddress = customer.DeliveryAddress,
        CreditLimit = customer.CreditLimit,
        PaymentTermsDays = customer.PaymentTermsDays,
    };

    public static SupplierRow ToRow(Supplier supplier) => new()
    {
        Code = supplier.Code,
        NameAr = supplier.NameAr,
        NameEn = supplier.NameEn,
        Conversation = supplier.Conversation,
        Language = supplier.Language,
    };

    public static SupplierOfferRow ToRow(SupplierOffer offer) => new()
    {
        SupplierCode = offer.SupplierCode,
        Sku = offer.Sku,
        Unit = offer.Unit,
        Cost = offer.Cost,
        LeadDays = offer.LeadDays,
        LeastQuantity = offer.LeastQuantity.Value,
    };

    public static StaffRow ToRow(StaffMember member) => new()
    {
        Name = member.Name,
        Conversation = member.Conversation,
        Language = member.Language,
    };
}
