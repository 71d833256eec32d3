using System.Collections.Frozen;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Parties;

/// <summary>Everybody the company knows, as it stood at one moment: immutable, shared by all conversations.</summary>
public sealed class PartyDirectory
{
    private readonly FrozenDictionary<string, Customer> _customers;
    private readonly FrozenDictionary<string, Supplier> _suppliers;
    private readonly FrozenDictionary<string, StaffMember> _staff;
    private readonly FrozenDictionary<ConversationId, PartyRef> _byConversation;
    private readonly ILookup<Sku, SupplierOffer> _offers;

    /// <summary>A directory of these parties.</summary>
    public PartyDirectory(
        IEnumerable<Customer> customers,
        IEnumerable<Supplier> suppliers,
        IEnumerable<SupplierOffer> offers,
        IEnumerable<StaffMember> staff,
        IEnumerable<ContactAddress>? contacts = null)
    {
        _customers = customers.ToFrozenDictionary(customer => customer.Code);
        _suppliers = suppliers.ToFrozenDictionary(supplier => supplier.Code);
        _staff = staff.ToFrozenDictionary(member => member.Name);
        _offers = offers.ToLookup(offer => offer.Sku);
        var addresses = new Dictionary<ConversationId, PartyRef>();
        foreach (var customer in _customers.Values)
            addresses[customer.Conversation] = customer.Ref;
        foreach (var supplier in _suppliers.Values)
            addresses[supplier.Conversation] = supplier.Ref;
        foreach (var member in _staff.Values)
            addresses[member.Conversation] = member.Ref;
        foreach (var contact in (contacts ?? []).Where(contact => Knows(contact.Party)))
            addresses.TryAdd(contact.Conversation, contact.Party);
        _byConversation = addresses.ToFrozenDictionary();
    }

    /// <summary>Nobody.</summary>
    public static PartyDirectory Empty { get; } = new([], [], [], []);

    /// <summary>All customers, by code.</summary>
    public IEnumerable<Customer> Customers => _customers.Values.OrderBy(customer => customer.Code, StringComparer.Ordinal);

    /// <summary>All suppliers, by code.</summary>
    public IEnumerable<Supplier> Suppliers => _suppliers.Values.OrderBy(supplier => supplier.Code, StringComparer.Ordinal);

    /// <summary>All staff, by name.</summary>
    public IEnumerable<StaffMember> Staff => _staff.Values.OrderBy(member => member.Name, StringComparer.Ordinal);

    /// <summary>The customer with <paramref name="code"/>, or null.</summary>
    public Customer? FindCustomer(string code) => _customers.GetValueOrDefault(code);

    /// <summary>The supplier with <paramref name="code"/>, or null.</summary>
    public Supplier? FindSupplier(string code) => _suppliers.GetValueOrDefault(code);

    /// <summary>The member of staff called <paramref name="name"/>, or null.</summary>
    public StaffMember? FindStaff(string name) => _staff.GetValueOrDefault(name);

    /// <summary>
    /// Who writes from <paramref name="conversation"/>, or null where nobody known does. An address of the web chat
    /// names the party itself.
    /// </summary>
    public PartyRef? WhoIs(ConversationId conversation)
    {
        if (conversation.Channel == ChannelNames.Web)
            return PartyRef.TryParse(conversation.Address, out var named) && Knows(named) ? named : null;
        return _byConversation.TryGetValue(conversation, out var party) ? party : null;
    }

    /// <summary>Whether <paramref name="party"/> is in the directory.</summary>
    public bool Knows(PartyRef party) => party.Role switch
    {
        SpeakerRole.Customer => _customers.ContainsKey(party.Code),
        SpeakerRole.Supplier => _suppliers.ContainsKey(party.Code),
        SpeakerRole.Staff => _staff.ContainsKey(party.Code),
        _ => throw new InvalidOperationException($"No such role: {party.Role}."),
    };

    /// <summary>Who offers <paramref name="sku"/>.</summary>
    public IEnumerable<SupplierOffer> OffersOf(Sku sku) => _offers[sku];

    /// <summary>What <paramref name="party"/> is called in <paramref name="language"/>; its code where it is not known.</summary>
    public string NameOf(PartyRef party, Language language) => party.Role switch
    {
        SpeakerRole.Customer => FindCustomer(party.Code)?.Name ?? party.Code,
        SpeakerRole.Supplier => FindSupplier(party.Code)?.NameIn(language) ?? party.Code,
        SpeakerRole.Staff => party.Code,
        _ => throw new InvalidOperationException($"No such role: {party.Role}."),
    };

    /// <summary>The language that <paramref name="party"/> is written to; Arabic for strangers.</summary>
    public Language LanguageOf(PartyRef party) => party.Role switch
    {
        SpeakerRole.Customer => FindCustomer(party.Code)?.Language ?? Language.Arabic,
        SpeakerRole.Supplier => FindSupplier(party.Code)?.Language ?? Language.Arabic,
        SpeakerRole.Staff => FindStaff(party.Code)?.Language ?? Language.Arabic,
        _ => throw new InvalidOperationException($"No such role: {party.Role}."),
    };
}
