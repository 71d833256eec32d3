using Abtamim.Domain.Accounting;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>
/// An order's version guards its whole file: two suppliers who answer at once change different requests, but each was
/// decided on in sight of the other's. So whatever changes in a file counts as a change of its order, and of two
/// changes at once one is run again.
/// </summary>
internal static class OrderGuard
{
    public static void Apply(AbtamimDbContext context)
    {
        var touched = context.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity switch
            {
                SourcingRequest request => request.OrderNumber,
                PurchaseOrder purchase => purchase.OrderNumber,
                Invoice invoice => invoice.OrderNumber,
                StaffTask task => task.OrderNumber ?? 0,
                OrderLine or Award => (long)entry.Property("OrderNumber").CurrentValue!,
                _ => 0,
            })
            .ToHashSet();
        foreach (var entry in context.ChangeTracker.Entries<Order>().Where(entry => touched.Contains(entry.Entity.Number)))
        {
            var version = entry.Property(order => order.Version);
            if (entry.State != EntityState.Added && !version.IsModified)
                version.CurrentValue++;
        }
    }
}
