using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Parties;

/// <summary>Where the price list and the parties are kept. Every change is seen by all hosts from their next turn on.</summary>
public interface IReferenceStore
{
    /// <summary>Whether there is nothing in it yet: no product, no customer, no supplier.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Adds or replaces everything in <paramref name="changes"/>, by its key, in one transaction.</summary>
    Task UpsertAsync(ReferenceChanges changes, CancellationToken cancellationToken);

    /// <summary>Adds the member of staff called <paramref name="name"/>, reached by the web chat, if there is none of that name.</summary>
    Task EnsureStaffAsync(string name, Language language, CancellationToken cancellationToken);
}

/// <summary>The price list and the parties as they stand: one immutable snapshot, replaced when they change.</summary>
public interface IReferenceData
{
    /// <summary>The price list of the snapshot that was read last.</summary>
    ProductCatalogue Catalogue { get; }

    /// <summary>The parties of the snapshot that was read last.</summary>
    PartyDirectory Parties { get; }

    /// <summary>Reads again if something has changed.</summary>
    Task RefreshAsync(CancellationToken cancellationToken);
}

/// <summary>What is added or replaced at once.</summary>
public sealed record ReferenceChanges
{
    /// <summary>Products, by article number; new ones go to the end of the price list.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>Customers, by code.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];

    /// <summary>Suppliers, by code.</summary>
    public IReadOnlyList<Supplier> Suppliers { get; init; } = [];

    /// <summary>Offers, by supplier and article number.</summary>
    public IReadOnlyList<SupplierOffer> Offers { get; init; } = [];

    /// <summary>Staff, by name.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];
}
