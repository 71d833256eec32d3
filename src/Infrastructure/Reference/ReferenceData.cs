using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Reference;

/// <summary>Makes the desk for a price list: the host says how.</summary>
public delegate IDesk DeskFactory(ProductCatalogue catalogue);

/// <summary>
/// The price list, the parties and the desk that knows them, read once and shared by all turns. Each transaction asks
/// the counter <c>reference</c> whether they have changed, and in the same question the counter <c>learned</c> whether
/// customers' own words have; of those only what has changed is read again.
/// </summary>
internal sealed class ReferenceData(Database database, DeskFactory factory) : IReferenceData
{
    public const string Counter = "reference";

    private volatile Snapshot? _snapshot;

    public ProductCatalogue Catalogue => _snapshot?.Catalogue ?? ProductCatalogue.Empty;

    public PartyDirectory Parties => _snapshot?.Parties ?? PartyDirectory.Empty;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        await CurrentAsync(session, cancellationToken);
    }

    /// <summary>The snapshot as of now, as <paramref name="session"/> sees it.</summary>
    public async Task<Snapshot> CurrentAsync(Session session, CancellationToken cancellationToken)
    {
        var versions = await session.Sql.QueryAsync(
            "SELECT name, value FROM counters WHERE name IN ('learned', 'reference')", [], row => (Name: row.Text(0), Value: row.Long(1)), cancellationToken);
        var version = versions.Find(row => row.Name == Counter).Value;
        var words = versions.Find(row => row.Name != Counter).Value;
        var snapshot = _snapshot;
        if (snapshot?.Version == version && snapshot.WordsVersion == words)
            return snapshot;

        // Two turns may read at once after a change; both read the same, and the last one stays.
        var (known, upTo) = (snapshot?.Words ?? CustomerWords.None, snapshot?.WordsVersion ?? 0);
        if (snapshot?.Version != version)
            snapshot = await LoadAsync(session.Context, version, cancellationToken);
        if (upTo != words)
            known = await LearnedWordStore.LoadAsync(session.Sql, known, upTo, cancellationToken);
        return _snapshot = snapshot! with { Words = known, WordsVersion = words };
    }

    private async Task<Snapshot> LoadAsync(AbtamimDbContext context, long version, CancellationToken cancellationToken)
    {
        var products = await context.Products.AsNoTracking()
            .Include(row => row.Units.OrderBy(unit => unit.Position))
            .Include(row => row.Aliases.OrderBy(alias => alias.Position))
            .AsSplitQuery()
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken);
        var customers = await context.Customers.AsNoTracking().ToListAsync(cancellationToken);
        var suppliers = await context.Suppliers.AsNoTracking().ToListAsync(cancellationToken);
        var offers = await context.Offers.AsNoTracking().OrderBy(row => row.SupplierCode).ToListAsync(cancellationToken);
        var staff = await context.Staff.AsNoTracking().ToListAsync(cancellationToken);
        var contacts = await context.Contacts.AsNoTracking().OrderBy(row => row.JoinedAt).ToListAsync(cancellationToken);
        var catalogue = new ProductCatalogue(products.Select(ReferenceMapping.ToProduct));
        var parties = new PartyDirectory(
            customers.Select(ReferenceMapping.ToCustomer),
            suppliers.Select(ReferenceMapping.ToSupplier),
            offers.Select(ReferenceMapping.ToOffer),
            staff.Select(ReferenceMapping.ToStaff),
            contacts.Select(ReferenceMapping.ToContact));
        return new Snapshot(version, catalogue, parties, factory(catalogue));
    }

    internal sealed record Snapshot(long Version, ProductCatalogue Catalogue, PartyDirectory Parties, IDesk Desk)
    {
        /// <summary>The customers' own words.</summary>
        public CustomerWords Words { get; init; } = CustomerWords.None;

        /// <summary>The counter <c>learned</c> up to which they were read.</summary>
        public long WordsVersion { get; init; }

        /// <summary>Who writes from <paramref name="conversation"/>, or null; never throws, whatever the id looks like.</summary>
        public PartyRef? WhoIs(string conversation) =>
            conversation.Contains(':', StringComparison.Ordinal) ? Parties.WhoIs(new ConversationId(conversation)) : null;
    }
}
