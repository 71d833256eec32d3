using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Persistence.Rows;

/// <summary>A product of the price list.</summary>
internal sealed class ProductRow
{
    public Sku Sku { get; set; }

    /// <summary>The place in the price list.</summary>
    public int Position { get; set; }

    public required string NameAr { get; set; }

    public required string NameEn { get; set; }

    public required string Category { get; set; }

    public Money Price { get; set; }

    public decimal VatRate { get; set; }

    public List<ProductUnitRow> Units { get; } = [];

    public List<ProductAliasRow> Aliases { get; } = [];
}

/// <summary>A sales unit of a product.</summary>
internal sealed class ProductUnitRow
{
    public Sku Sku { get; set; }

    public int Position { get; set; }

    public required string Code { get; set; }

    public decimal Content { get; set; }
}

/// <summary>Another name of a product.</summary>
internal sealed class ProductAliasRow
{
    public Sku Sku { get; set; }

    public int Position { get; set; }

    public required string Alias { get; set; }
}

/// <summary>A customer.</summary>
internal sealed class CustomerRow
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    public ConversationId Conversation { get; set; }

    public Language Language { get; set; }

    public required string DeliveryAddress { get; set; }

    public Money CreditLimit { get; set; }

    public int PaymentTermsDays { get; set; }
}

/// <summary>A supplier.</summary>
internal sealed class SupplierRow
{
    public required string Code { get; set; }

    public required string NameAr { get; set; }

    public required string NameEn { get; set; }

    public ConversationId Conversation { get; set; }

    public Language Language { get; set; }
}

/// <summary>What a supplier sells.</summary>
internal sealed class SupplierOfferRow
{
    public required string SupplierCode { get; set; }

    public Sku Sku { get; set; }

    public required string Unit { get; set; }

    public Money Cost { get; set; }

    public int LeadDays { get; set; }

    public decimal LeastQuantity { get; set; }
}

/// <summary>A further conversation in which a party writes.</summary>
internal sealed class ContactRow
{
    public ConversationId Conversation { get; set; }

    public required string Role { get; set; }

    public required string Code { get; set; }

    public DateTimeOffset JoinedAt { get; set; }
}

/// <summary>An invitation.</summary>
internal sealed class InvitationRow
{
    public required string Code { get; set; }

    public required string Role { get; set; }

    public required string PartyCode { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public string? UsedBy { get; set; }
}

/// <summary>A member of staff.</summary>
internal sealed class StaffRow
{
    public required string Name { get; set; }

    public ConversationId Conversation { get; set; }

    public Language Language { get; set; }
}
