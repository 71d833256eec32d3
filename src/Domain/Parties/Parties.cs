using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Parties;

/// <summary>Somebody the desk talks to, by role and code: <c>customer:CUS-001</c>, <c>staff:Sara</c>.</summary>
/// <param name="Role">What they are to the company.</param>
/// <param name="Code">The code (customers, suppliers) or name (staff), unique within the role.</param>
public readonly record struct PartyRef(SpeakerRole Role, string Code)
{
    /// <summary>The customer with <paramref name="code"/>.</summary>
    public static PartyRef Customer(string code) => new(SpeakerRole.Customer, code);

    /// <summary>The supplier with <paramref name="code"/>.</summary>
    public static PartyRef Supplier(string code) => new(SpeakerRole.Supplier, code);

    /// <summary>The member of staff called <paramref name="name"/>.</summary>
    public static PartyRef Staff(string name) => new(SpeakerRole.Staff, name);

    /// <summary>Reads the form <c>role:code</c> that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out PartyRef party)
    {
        party = default;
        if (text?.Split(':', 2) is not [var role, { Length: > 0 } code])
            return false;
        SpeakerRole? known = role switch
        {
            "customer" => SpeakerRole.Customer,
            "supplier" => SpeakerRole.Supplier,
            "staff" => SpeakerRole.Staff,
            _ => null,
        };
        if (known is null)
            return false;
        party = new PartyRef(known.Value, code);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{RoleName}:{Code}";

    private string RoleName => Role switch
    {
        SpeakerRole.Customer => "customer",
        SpeakerRole.Supplier => "supplier",
        SpeakerRole.Staff => "staff",
        _ => throw new InvalidOperationException($"No such role: {Role}."),
    };
}

/// <summary>Somebody who buys.</summary>
/// <param name="Code">The customer's code, unique.</param>
/// <param name="Name">The name, as the customer writes it.</param>
/// <param name="Conversation">Where they are reached: channel and address.</param>
/// <param name="Language">The language they are answered in until they write another.</param>
/// <param name="DeliveryAddress">Where the goods go.</param>
/// <param name="CreditLimit">How much they may owe, orders under way included; zero: everything is put before staff.</param>
/// <param name="PaymentTermsDays">Days from invoice to due date.</param>
public sealed record Customer(
    string Code,
    string Name,
    ConversationId Conversation,
    Language Language,
    string DeliveryAddress,
    Money CreditLimit,
    int PaymentTermsDays)
{
    /// <summary>The customer as a party.</summary>
    public PartyRef Ref => PartyRef.Customer(Code);
}

/// <summary>Somebody the company buys from.</summary>
/// <param name="Code">The supplier's code, unique.</param>
/// <param name="NameAr">The name in Arabic.</param>
/// <param name="NameEn">The name in English.</param>
/// <param name="Conversation">Where they are reached: channel and address.</param>
/// <param name="Language">The language they are written to.</param>
public sealed record Supplier(string Code, string NameAr, string NameEn, ConversationId Conversation, Language Language)
{
    /// <summary>The supplier as a party.</summary>
    public PartyRef Ref => PartyRef.Supplier(Code);

    /// <summary>The name in <paramref name="language"/>.</summary>
    public string NameIn(Language language) => language == Language.Arabic ? NameAr : NameEn;
}

/// <summary>A further conversation in which a party writes.</summary>
/// <param name="Conversation">Channel and address.</param>
/// <param name="Party">Whose it is.</param>
public sealed record ContactAddress(ConversationId Conversation, PartyRef Party);

/// <summary>What a supplier sells, and on what terms.</summary>
/// <param name="SupplierCode">Who sells.</param>
/// <param name="Sku">What.</param>
/// <param name="Unit">By which unit.</param>
/// <param name="Cost">The cost of one unit, without VAT.</param>
/// <param name="LeadDays">Days from purchase order to delivery.</param>
/// <param name="LeastQuantity">The least that it sells at once.</param>
public sealed record SupplierOffer(string SupplierCode, Sku Sku, string Unit, Money Cost, int LeadDays, Quantity LeastQuantity);

/// <summary>A member of staff.</summary>
/// <param name="Name">The name, unique among staff.</param>
/// <param name="Conversation">Where they are reached.</param>
/// <param name="Language">The language they read.</param>
public sealed record StaffMember(string Name, ConversationId Conversation, Language Language)
{
    /// <summary>The member of staff as a party.</summary>
    public PartyRef Ref => PartyRef.Staff(Name);
}
