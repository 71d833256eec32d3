using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Reference;

/// <summary>Keeps the price list and the parties.</summary>
internal sealed class ReferenceStore(Database database) : IReferenceStore
{
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.ReadAsync(cancellationToken);
        return !await session.Context.Products.AnyAsync(cancellationToken)
            && !await session.Context.Customers.AnyAsync(cancellationToken)
            && !await session.Context.Suppliers.AnyAsync(cancellationToken);
    }

    public async Task UpsertAsync(ReferenceChanges changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await using var session = await database.BeginAsync(cancellationToken);

        // The version first: its row keeps two imports apart until the commit.
        await BumpAsync(session.Sql, cancellationToken);
        var context = session.Context;
        await UpsertProductsAsync(context, changes.Products, cancellationToken);
        Upsert(context, await context.Customers.ToDictionaryAsync(row => row.Code, cancellationToken), changes.Customers.Select(customer => (customer.Code, ReferenceMapping.ToRow(customer))));
        Upsert(context, await context.Suppliers.ToDictionaryAsync(row => row.Code, cancellationToken), changes.Suppliers.Select(supplier => (supplier.Code, ReferenceMapping.ToRow(supplier))));
        Upsert(context, await context.Staff.ToDictionaryAsync(row => row.Name, cancellationToken), changes.Staff.Select(member => (member.Name, ReferenceMapping.ToRow(member))));
        Upsert(
            context,
            await context.Offers.ToDictionaryAsync(row => (row.SupplierCode, row.Sku), cancellationToken),
            changes.Offers.Select(offer => ((offer.SupplierCode, offer.Sku), ReferenceMapping.ToRow(offer))));
        await context.SaveChangesAsync(cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    public async Task EnsureStaffAsync(string name, Language language, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var conversation = ConversationId.Of(ChannelNames.Web, PartyRef.Staff(name).ToString());
        var added = await session.Sql.ExecuteAsync(
            "INSERT INTO staff (name, conversation, language) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            [name, conversation.Value, language],
            cancellationToken);
        if (added == 0)
            return;
        await BumpAsync(session.Sql, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Says that the reference data has changed: every host reads it again.</summary>
    public static Task<int> BumpAsync(Sql sql, CancellationToken cancellationToken) => sql.ExecuteAsync(
        "INSERT INTO counters (name, value) VALUES ('reference', 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1",
        [],
        cancellationToken);

    private static async Task UpsertProductsAsync(
        AbtamimDbContext context, IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        if (products.Count == 0)
            return;
        var known = await context.Products
            .Include(row => row.Units)
            .Include(row => row.Aliases)
            .AsSplitQuery()
            .ToDictionaryAsync(row => row.Sku, cancellationToken);
        var next = known.Count == 0 ? 1 : known.Values.Max(row => row.Position) + 1;
        foreach (var product in products)
        {
            if (!known.TryGetValue(product.Sku, out var old))
            {
                var added = ReferenceMapping.ToRow(product, next++);
                context.Add(added);
                known.Add(product.Sku, added);
                continue;
            }

            var row = ReferenceMapping.ToRow(product, old.Position);
            SetValues(context, old, row);
            Merge(context, old.Units, row.Units, unit => unit.Position);
            Merge(context, old.Aliases, row.Aliases, alias => alias.Position);
        }
    }

    private static void Merge<T>(AbtamimDbContext context, List<T> old, List<T> now, Func<T, int> key)
        where T : class
    {
        var byKey = old.ToDictionary(key);
        foreach (var row in now)
        {
            if (byKey.Remove(key(row), out var same))
                SetValues(context, same, row);
            else
                old.Add(row);
        }

        foreach (var gone in byKey.Values)
            old.Remove(gone);
    }

    private static void Upsert<TKey, TRow>(AbtamimDbContext context, Dictionary<TKey, TRow> known, IEnumerable<(TKey Key, TRow Row)> changes)
        where TKey : notnull
        where TRow : class
    {
        foreach (var (key, row) in changes)
        {
            if (known.TryGetValue(key, out var old))
            {
                SetValues(context, old, row);
                continue;
            }

            context.Add(row);
            known.Add(key, row);
        }
    }

    private static void SetValues<T>(AbtamimDbContext context, T old, T now)
        where T : class => context.Entry(old).CurrentValues.SetValues(now);
}
