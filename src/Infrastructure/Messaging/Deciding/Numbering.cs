using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Gives new things their numbers.</summary>
internal static class Numbering
{
    public static async Task AssignAsync(Sql sql, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [Counters.Order] = decisions.Sum(decision => decision.Orders.Count),
            [Counters.Request] = decisions.Sum(decision => decision.Requests.Count),
            [Counters.Purchase] = decisions.Sum(decision => decision.PurchaseOrders.Count),
            [Counters.Invoice] = decisions.Sum(decision => decision.Invoices.Count),
            [Counters.Entry] = decisions.Sum(decision => decision.Entries.Count),
            [Counters.Task] = decisions.Sum(decision => decision.Tasks.Count),
        };
        var next = await Counters.TakeAsync(sql, counts, cancellationToken);

        // Orders first: what belongs to a new order takes its number from it.
        foreach (var order in decisions.SelectMany(decision => decision.Orders))
            order.AssignNumber(next[Counters.Order]++);
        foreach (var request in decisions.SelectMany(decision => decision.Requests))
            request.AssignNumber(next[Counters.Request]++);
        foreach (var purchase in decisions.SelectMany(decision => decision.PurchaseOrders))
            purchase.AssignNumber(next[Counters.Purchase]++);
        foreach (var invoice in decisions.SelectMany(decision => decision.Invoices))
            invoice.AssignNumber(next[Counters.Invoice]++);
        foreach (var entry in decisions.SelectMany(decision => decision.Entries))
            entry.AssignNumber(next[Counters.Entry]++);
        foreach (var task in decisions.SelectMany(decision => decision.Tasks))
            task.AssignNumber(next[Counters.Task]++);
    }
}
