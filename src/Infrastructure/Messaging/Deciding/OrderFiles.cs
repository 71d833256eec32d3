using Abtamim.Domain.Ordering;
using Abtamim.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Loads orders with everything that belongs to them, to be changed.</summary>
internal static class OrderFiles
{
    public static async Task<Dictionary<long, OrderFile>> LoadAsync(
        AbtamimDbContext context, IEnumerable<long> orderNumbers, CancellationToken cancellationToken)
    {
        var numbers = orderNumbers.ToArray();
        if (numbers.Length == 0)
            return [];
        var optional = numbers.Select(number => (long?)number).ToArray();

        var orders = await context.Orders
            .Where(order => EF.Parameter(numbers).Contains(order.Number))
            .Include(order => order.Lines.OrderBy(line => line.Position))
            .ThenInclude(line => line.Awards.OrderBy(award => EF.Property<long>(award, "Sequence")))
            .Include(order => order.History.OrderBy(step => EF.Property<long>(step, "Sequence")))
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        if (orders.Count == 0)
            return [];
        var requests = (await context.Requests
            .Where(request => EF.Parameter(numbers).Contains(request.OrderNumber))
            .Include(request => request.Lines.OrderBy(line => line.Position))
            .Include(request => request.History.OrderBy(step => EF.Property<long>(step, "Sequence")))
            .AsSplitQuery()
            .OrderBy(request => request.Number)
            .ToListAsync(cancellationToken)).ToLookup(request => request.OrderNumber);
        var purchases = (await context.PurchaseOrders
            .Where(purchase => EF.Parameter(numbers).Contains(purchase.OrderNumber))
            .Include(purchase => purchase.Lines.OrderBy(line => line.Position))
            .Include(purchase => purchase.History.OrderBy(step => EF.Property<long>(step, "Sequence")))
            .AsSplitQuery()
            .OrderBy(purchase => purchase.Number)
            .ToListAsync(cancellationToken)).ToLookup(purchase => purchase.OrderNumber);
        var invoices = await context.Invoices
            .Where(invoice => EF.Parameter(numbers).Contains(invoice.OrderNumber))
            .Include(invoice => invoice.Lines.OrderBy(line => line.Position))
            .ToDictionaryAsync(invoice => invoice.OrderNumber, cancellationToken);
        var tasks = (await context.Tasks
            .Where(task => EF.Parameter(optional).Contains(task.OrderNumber))
            .OrderBy(task => task.Number)
            .ToListAsync(cancellationToken)).ToLookup(task => task.OrderNumber);

        return orders.ToDictionary(order => order.Number, order => new OrderFile(
            order,
            [.. requests[order.Number]],
            [.. purchases[order.Number]],
            invoices.GetValueOrDefault(order.Number),
            [.. tasks[order.Number]]));
    }
}
